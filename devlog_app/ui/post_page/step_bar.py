"""A change of a post on its way: what happens now, and a way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from devlog_app.model.steps import Sent, Step, Uploading
from devlog_app.ui.language.wording import step_sentence
from devlog_app.ui.publish.thin_bar import ThinBar


class StepBar(QWidget):
    """Hidden while nothing is under way."""

    stop_wanted = Signal()
    """Stop what is under way."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._bar = ThinBar(self)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._stop = QPushButton(self.tr("Stop"), self)
        self._stop.clicked.connect(self._want_end)
        row = QHBoxLayout()
        row.addWidget(self._words, 1)
        row.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 4)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._bar)
        self.hide()

    def begin(self, words: str) -> None:
        """Something begins: say what."""
        self._words.setText(words)
        self._bar.setRange(0, 0)
        self._stop.setEnabled(True)
        self.show()

    def show_step(self, step: Step) -> None:
        """Say what happens."""
        self._words.setText(step_sentence(step))
        match step:
            case Uploading(number, of, sent, total):
                self._bar.setRange(0, of * 100)
                self._bar.setValue((number - 1) * 100 + (100 if not total else sent * 100 // total))
            case Sent(number, of):
                self._bar.setRange(0, of)
                self._bar.setValue(number)
            case _:
                self._bar.setRange(0, 0)

    def end(self) -> None:
        """It is over."""
        self.hide()

    def _want_end(self) -> None:
        self._stop.setEnabled(False)
        self._words.setText(self.tr("Stopping …"))
        self.stop_wanted.emit()
