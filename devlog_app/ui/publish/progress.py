"""A publication on its way: what happens now in words, how far it is, and a way to stop it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from devlog_app.model.steps import Sent, Step, Uploading, Waiting
from devlog_app.ui.language.wording import step_sentence
from devlog_app.ui.publish.thin_bar import ThinBar

SECOND = 1000


class Progress(QWidget):
    """Hidden until the first step.

    Signals:
        cancel_requested: the user wants it stopped.
    """

    cancel_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._waiting: Waiting | None = None
        self._words = QLabel(self)
        self._words.setObjectName("step")
        self._words.setWordWrap(True)
        self._bar = ThinBar(self)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.clicked.connect(self._stop)
        self._second = QTimer(self)
        self._second.setInterval(SECOND)
        self._second.timeout.connect(self._count_down)
        row = QHBoxLayout()
        row.addWidget(self._words, 1)
        row.addWidget(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._bar)
        self.hide()

    def begin(self, words: str) -> None:
        """Show that something was asked for and has not answered yet."""
        self._second.stop()
        self._cancel.setEnabled(True)
        self._words.setText(words)
        self._bar.setRange(0, 0)
        self.show()

    def show_step(self, step: Step) -> None:
        """Say what happens; a wait is counted down."""
        self._second.stop()
        self._words.setText(step_sentence(step))
        match step:
            case Uploading(number, of, sent, total):
                self._bar.setRange(0, of * 100)
                self._bar.setValue((number - 1) * 100 + (100 if not total else sent * 100 // total))
            case Sent(number, of):
                self._bar.setRange(0, of)
                self._bar.setValue(number)
            case Waiting(seconds):
                self._waiting = step
                self._bar.setRange(0, seconds)
                self._bar.setValue(0)
                self._second.start()
            case _:
                self._bar.setRange(0, 0)
        self.show()

    def end(self) -> None:
        """It is over."""
        self._second.stop()
        self.hide()

    def _count_down(self) -> None:
        if self._waiting is None or self._waiting.seconds <= 1:
            self._second.stop()
            return
        self._waiting = Waiting(self._waiting.seconds - 1, self._waiting.reason)
        self._words.setText(step_sentence(self._waiting))
        self._bar.setValue(self._bar.maximum() - self._waiting.seconds)

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        self._words.setText(self.tr("Stopping …"))
        self.cancel_requested.emit()
