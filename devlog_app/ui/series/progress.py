"""A series on its way: which post is sent, how far that is, how many are done, and a way to stop."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from devlog_app.model.steps import Step, Waiting
from devlog_app.ui.language.wording import step_sentence
from devlog_app.ui.publish.thin_bar import ThinBar

SECOND = 1000


class SeriesProgress(QWidget):
    """Hidden while nothing is on its way."""

    cancel_requested = Signal()
    """What is on its way shall stop; what is there stays."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._waiting: Waiting | None = None
        self._title = ""
        self._words = QLabel(self)
        self._words.setObjectName("series_step")
        self._words.setWordWrap(True)
        self._bar = ThinBar(self)
        self._bar.setAccessibleName(self.tr("Progress of the series"))
        self._cancel = QPushButton(self.tr("Stop"), self)
        self._cancel.clicked.connect(self._stop)
        self._second = QTimer(self, interval=SECOND)
        self._second.timeout.connect(self._count_down)
        row = QHBoxLayout()
        row.addWidget(self._words, 1)
        row.addWidget(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._bar)
        self.hide()

    def begin(self, count: int) -> None:
        """*count* posts are to be sent or moved."""
        self._second.stop()
        self._cancel.setEnabled(True)
        self._words.setText(self.tr("Preparing …"))
        self._bar.setRange(0, max(1, count))
        self._bar.setValue(0)
        self.show()

    def show_done(self, count: int) -> None:
        """*count* posts are done."""
        self._bar.setValue(count)

    def show_step(self, title: str, step: Step) -> None:
        """Say what happens to the post called *title*; a wait is counted down."""
        self._second.stop()
        self._title = title
        self._say(step)
        if isinstance(step, Waiting):
            self._waiting = step
            self._second.start()

    def say(self, title: str, words: str) -> None:
        """Say in *words* what happens to the post called *title*."""
        self._second.stop()
        self._words.setText(f"{title}: {words}")

    def end(self) -> None:
        """It is over."""
        self._second.stop()
        self.hide()

    def _say(self, step: Step) -> None:
        words = step_sentence(step)
        self._words.setText(f"{self._title}: {words}" if self._title else words)

    def _count_down(self) -> None:
        if self._waiting is None or self._waiting.seconds <= 1:
            self._second.stop()
            return
        self._waiting = Waiting(self._waiting.seconds - 1, self._waiting.reason)
        self._say(self._waiting)

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        self._second.stop()
        self._words.setText(self.tr("Stopping … what is there stays"))
        self.cancel_requested.emit()
