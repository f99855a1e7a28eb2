"""Time stamps and marks to come back to, typed with one key: comments, which are never published."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QObject

from devlog_app.ui.editor.blocks import is_prose
from devlog_app.ui.editor.text_edit import MarkdownEdit


class QuickMarks(QObject):
    """Works on the text that *edit* gives when a command is carried out; code and front matter stay as they are."""

    def __init__(self, edit: Callable[[], MarkdownEdit], parent: QObject) -> None:
        super().__init__(parent)
        self._of_now = edit

    def time(self) -> None:
        """The time, so that pictures and recordings find their words: ``%%12:40%%``."""
        self._insert(f"%%{_now()}%%")

    def question(self) -> None:
        """Something is unclear here: ``%%? 12:40%%``, which the list of problems shows."""
        self._insert(f"%%? {_now()}%%")

    def photo(self) -> None:
        """A photo belongs here."""
        self._insert("%%? {} {}%%".format(self.tr("photo"), _now()))

    def check(self) -> None:
        """This has to be checked."""
        self._insert("%%? {} {}%%".format(self.tr("check"), _now()))

    def _insert(self, mark: str) -> None:
        edit = self._of_now()
        cursor = edit.textCursor()
        if edit.isReadOnly() or not is_prose(cursor.block()):
            return
        # The words that are selected stay: the mark is about them.
        cursor.setPosition(cursor.selectionEnd())
        before = cursor.block().text()[: cursor.positionInBlock()]
        apart = " " if before and not before[-1].isspace() else ""
        cursor.insertText(f"{apart}{mark} ")
        edit.setTextCursor(cursor)
        edit.setFocus()


def _now() -> str:
    return f"{dt.datetime.now().astimezone():%H:%M}"
