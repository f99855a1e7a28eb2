"""Red waves under misspelled words: of what is seen, a moment after it was typed, without touching the text."""

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QColor, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from devlog_app.ui.editor.spelled_lines import SpelledWord, blocks_from, names_in, words_in
from devlog_app.ui.editor.text_edit import MarkdownEdit
from devlog_app.ui.editor.word_book import WordBook
from devlog_app.ui.theme import colours

if TYPE_CHECKING:
    from devlog_app.services.spelling.word_forms import WordForms

OWNER = "spelling"
SOON = 350
"""Milliseconds after a key, before the words are looked at."""
AT_ONCE = 40
"""Milliseconds after scrolling or an answer."""
SLICE = 0.003
"""Seconds of work, after which the window has its turn."""
MARGIN = 12
"""Lines above and below what is seen that are looked at too."""


class Spelling(QObject):
    """Marks what *book* calls wrong in *edit*, but not the word that is being typed."""

    marked = Signal()
    """The marks are those of the text as it stands."""

    def __init__(self, edit: MarkdownEdit, book: WordBook) -> None:
        super().__init__(edit)
        self.setObjectName(OWNER)
        self._book = book
        self._found: list[SpelledWord] = []
        self._lines: Iterator[QTextBlock] = iter(())
        self._named: frozenset[str] = frozenset()
        self._names: WordForms | None = None
        self._revision = -1
        self._is_typing = False
        self._begin_timer = QTimer(self, singleShot=True)
        self._begin_timer.timeout.connect(self._begin)
        self._go_on_timer = QTimer(self, singleShot=True)
        self._go_on_timer.timeout.connect(self._go_on)
        edit.lines_changed.connect(self._follow_typing)
        edit.caret_moved.connect(self._follow_caret)
        edit.verticalScrollBar().valueChanged.connect(self._look_soon)
        book.answered.connect(self._look_soon)
        self._look_soon()

    @property
    def book(self) -> WordBook:
        """What tells right from wrong."""
        return self._book

    def edit(self) -> MarkdownEdit:
        """The text that is looked at."""
        edit = self.parent()
        assert isinstance(edit, MarkdownEdit)
        return edit

    def is_wrong(self, word: SpelledWord) -> bool | None:
        """Whether *word* is misspelled; None where nobody knows yet. Names in the front matter are right."""
        if self._names is not None and word.text[0].isupper() and word.text in self._names:
            return False
        return self._book.is_wrong(word.text)

    def wrong_word_at(self, position: int) -> SpelledWord | None:
        """The misspelled word at *position* of the document."""
        for word in words_in(self.edit().document().findBlock(position)):
            if word.start <= position <= word.end and self.is_wrong(word):
                return word
        return None

    def _follow_typing(self, *_lines: int) -> None:
        # Highlighting changes the document too, in another theme for instance, but not its revision.
        revision = self.edit().document().revision()
        if revision == self._revision:
            self._look_soon()
        else:
            self._revision = revision
            self._is_typing = True
            self._go_on_timer.stop()
            self._begin_timer.start(SOON)

    def _follow_caret(self) -> None:
        # Where the caret goes on its own, the word that it left is done.
        if self._is_typing and self.edit().document().revision() == self._revision:
            self._is_typing = False
            self._begin_timer.start(AT_ONCE)

    def _look_soon(self) -> None:
        if not self._begin_timer.isActive():
            self._begin_timer.start(AT_ONCE)

    def _begin(self) -> None:
        self._found = []
        self._learn_names()
        self._lines = self._seen_lines() if self._book.is_on and self.edit().isVisible() else iter(())
        self._go_on()

    def _learn_names(self) -> None:
        """Take the names in the front matter for right, in all their forms."""
        named = names_in(self.edit().document())
        if named != self._named:
            # A note in which nobody is named does without.
            from devlog_app.services.spelling.word_forms import WordForms

            self._named, self._names = named, WordForms(named)

    def _go_on(self) -> None:
        until = time.perf_counter() + SLICE
        for block in self._lines:
            self._found += [word for word in words_in(block) if self.is_wrong(word)]
            if time.perf_counter() > until:
                self._go_on_timer.start(0)
                return
        self._book.ask()
        self._show()

    def _seen_lines(self) -> Iterator[QTextBlock]:
        edit = self.edit()
        first = edit.cursorForPosition(QPoint(0, 0)).blockNumber()
        last = edit.cursorForPosition(QPoint(0, edit.height())).blockNumber()
        for block in blocks_from(edit.document().findBlockByNumber(max(0, first - MARGIN))):
            if block.blockNumber() > last + MARGIN:
                return
            yield block

    def _show(self) -> None:
        caret = self.edit().textCursor().position() if self._is_typing else -1
        words = tuple(word for word in self._found if not word.start <= caret <= word.end)
        ink = colours(self.edit().palette()).error
        marks = self.edit().marks_of(OWNER)
        shown = [
            (mark.cursor.selectionStart(), mark.cursor.selectionEnd(), mark.format.underlineColor()) for mark in marks
        ]
        if shown != [(word.start, word.end, ink) for word in words]:
            self.edit().show_marks(OWNER, [self._mark(word, ink) for word in words])
        self.marked.emit()

    def _mark(self, word: SpelledWord, ink: QColor) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = selection(self.edit(), word)
        mark.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        mark.format.setUnderlineColor(ink)
        return mark


def selection(edit: MarkdownEdit, word: SpelledWord) -> QTextCursor:
    """A cursor that selects *word*."""
    cursor = QTextCursor(edit.document())
    cursor.setPosition(word.start)
    cursor.setPosition(word.end, QTextCursor.MoveMode.KeepAnchor)
    return cursor
