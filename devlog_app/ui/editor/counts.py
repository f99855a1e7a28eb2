"""How long the note is, at the left of the status bar: words, characters, reading time, and more on a click."""

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from devlog_app.model.line_reading import Counts
from devlog_app.model.post import Post
from devlog_app.ui.editor.line_reading import LineReading
from devlog_app.ui.editor.text_edit import MarkdownEdit
from devlog_app.ui.status_line.status_button import StatusButton

PAUSE = 60
"""Milliseconds after the selection changed, before what is selected is counted."""
MINUTE = 60
LONG = 120
"""Minutes; what takes longer is said in hours."""


class CountsButton(StatusButton):
    """Counts the text that ``follow`` named last: what is selected in it, else all of it."""

    counted = Signal()
    """Other numbers are shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self._edit: MarkdownEdit | None = None
        self._reading: LineReading | None = None
        self._post: Post | None = None
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._show)
        self.clicked.connect(self._show_details)
        self.hide()

    def follow(self, edit: MarkdownEdit | None) -> None:
        """Count *edit* from now on; None: nothing."""
        if self._edit is not None and self._reading is not None:
            self._edit.selectionChanged.disconnect(self._timer.start)
            self._reading.read.disconnect(self._show)
        self._edit = edit
        self._reading = LineReading.of(edit) if edit is not None else None
        if edit is not None and self._reading is not None:
            edit.selectionChanged.connect(self._timer.start)
            self._reading.read.connect(self._show)
        self._show()

    def show_post(self, post: Post | None) -> None:
        """The post that is made of the note, for its length as Telegram counts."""
        self._post = post

    def details(self) -> tuple[tuple[str, str], ...]:
        """Everything that is known, as (what, how much)."""
        counts = self._counts()
        if counts is None:
            return ()
        number = QLocale().toString
        told = [
            (self.tr("Words"), number(counts.words)),
            (self.tr("Characters"), number(counts.characters)),
            (self.tr("Without spaces"), number(counts.characters - counts.spaces)),
            (self.tr("Sentences"), number(counts.sentences)),
            (self.tr("To read"), self._time(counts.reading_seconds)),
            (self.tr("To say"), self._time(counts.speaking_seconds)),
        ]
        if self._post is not None and not self._selection():
            told.append((self.tr("Post, as Telegram counts"), number(telegram_length(self._post))))
        return tuple(told)

    def _show(self) -> None:
        counts = self._counts()
        self.setVisible(counts is not None)
        if counts is None or self._reading is None:
            return
        if self._selection():
            total = self._reading.counts.words
            words = self.tr("%Ln word(s) selected", "", counts.words)
            words += " " + self.tr("of %1").replace("%1", QLocale().toString(total))
            parts: tuple[str, ...] = (words, self.tr("%Ln character(s)", "", counts.characters))
        else:
            parts = (
                self.tr("%Ln word(s)", "", counts.words),
                self.tr("%Ln character(s)", "", counts.characters),
                self.tr("%1 to read").replace("%1", self._time(counts.reading_seconds)),
            )
        self.tell("", parts, self.tr("How long the note is; a click tells more"))
        self.counted.emit()

    def _counts(self) -> Counts | None:
        if self._reading is None:
            return None
        selection = self._selection()
        return self._reading.of_selection(selection) if selection is not None else self._reading.counts

    def _selection(self) -> QTextCursor | None:
        cursor = self._edit.textCursor() if self._edit is not None else None
        return cursor if cursor is not None and cursor.hasSelection() else None

    def _time(self, seconds: int) -> str:
        if seconds < MINUTE:
            return self.tr("%n second(s)", "", seconds)
        minutes = round(seconds / MINUTE)
        if minutes < LONG:
            return self.tr("%n minute(s)", "", minutes)
        hours = self.tr("%1 h %2 min").replace("%1", QLocale().toString(minutes // MINUTE))
        return hours.replace("%2", str(minutes % MINUTE))

    def _show_details(self) -> None:
        from devlog_app.ui.editor.counts_details import CountsDetails

        CountsDetails(self.details(), self.window()).show_above(self)


def telegram_length(post: Post) -> int:
    """UTF-16 units of all messages, as Telegram counts them."""
    return sum(message.length for message in post.messages)
