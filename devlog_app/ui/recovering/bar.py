"""The bar that offers what was not saved when the program ended."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from devlog_app.ui.editor.notice_bar import Gravity, NoticeBar

if TYPE_CHECKING:
    from devlog_app.model.draft import LeftDraft


class RecoveryBar(NoticeBar):
    """Hidden while there is nothing to decide; each answer carries its ``LeftDraft``."""

    restore_wanted = Signal(object)
    compare_wanted = Signal(object)
    discard_wanted = Signal(object)

    def __init__(self, title_of: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(Gravity.WARNING, parent)
        self._title_of = title_of
        self._left: LeftDraft | None = None
        self._more = 0
        self.add_choice(
            self.tr("Restore"),
            self._restore,
            self.tr("The note is opened with this text; undo brings the other one back"),
        )
        self._compare = self.add_choice(self.tr("Compare…"), self._look, self.tr("Show both texts side by side"))
        self.add_choice(self.tr("Discard"), self._discard, self.tr("The text stays in the history of the note"))

    def show_offer(self, left: "LeftDraft | None", more: int) -> None:
        """Ask about *left*, and say how many *more* there are; None: be silent."""
        self._left, self._more = left, more
        if left is None:
            self.hide()
            return
        self._compare.offer(not left.is_gone)
        self.say(self._sentence(left), self._hint(left, more))

    def show_title(self) -> None:
        """The titles of notes are known by now: call the note by its own."""
        if self._left is not None:
            self.show_offer(self._left, self._more)

    def _sentence(self, left: "LeftDraft") -> str:
        from devlog_app.ui.times import shown_time

        title, when = self._title_of(left.draft.path), shown_time(left.draft.at)
        said = self.tr("“%1” was not saved when Devlog ended (%2): %n character(s) differ.", "", left.differs)
        return said.replace("%1", title).replace("%2", when)

    def _hint(self, left: "LeftDraft", more: int) -> str | None:
        hints = []
        if left.is_overtaken:
            hints.append(self.tr("Its file was changed since; nothing of that is overwritten."))
        if left.is_gone:
            hints.append(self.tr("Its file is gone; restoring makes it again."))
        if more:
            hints.append(self.tr("%n more note(s) follow.", "", more))
        return " ".join(hints) or None

    def _restore(self) -> None:
        self.restore_wanted.emit(self._left)

    def _look(self) -> None:
        self.compare_wanted.emit(self._left)

    def _discard(self) -> None:
        self.discard_wanted.emit(self._left)
