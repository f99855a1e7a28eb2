"""A bar below the tree that says what was done to notes, and for a while offers to take it back."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from devlog_app.ui.editor.notice_bar import Gravity, NoticeBar

STANDS = 10_000
"""Milliseconds that the offer stands; Ctrl+Z in the tree takes back what was done after that too."""


class UndoOffer(NoticeBar):
    """Hidden until there is something to take back."""

    undo_wanted = Signal()

    def __init__(self, parent: QWidget, behind: QWidget | None = None) -> None:
        super().__init__(Gravity.NOTICE, parent, behind=behind)
        self.add_choice(self.tr("Undo"), self.undo_wanted.emit)
        self._timer = QTimer(self, singleShot=True, interval=STANDS)
        self._timer.timeout.connect(self.hide)

    def make(self, words: str) -> None:
        """Say in *words* what was done."""
        self.say(words)
        self._timer.start()
