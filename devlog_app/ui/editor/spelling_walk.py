"""From one misspelled word to the next, however long the note: looked for in slices, words asked in batches."""

import time
from collections.abc import Iterator
from itertools import chain

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextBlock

from devlog_app.ui.editor.spelled_lines import SpelledWord, blocks_from, words_in
from devlog_app.ui.editor.spelling import SLICE, Spelling, selection


class SpellingWalk(QObject):
    """Selects the next misspelled word behind the caret, or before it; the note's end leads to its beginning."""

    found_none = Signal()
    """The whole note holds no misspelled word."""

    def __init__(self, spelling: Spelling) -> None:
        super().__init__(spelling)
        self._backwards = False
        self._from = 0
        self._revision = 0
        self._is_walking = False
        self._words: Iterator[SpelledWord] = iter(())
        self._asked: list[SpelledWord] = []
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._walk)
        spelling.book.answered.connect(self._go_on)

    def go(self, *, backwards: bool) -> None:
        """Select the next misspelled word, or the one before."""
        edit = self._spelling().edit()
        cursor = edit.textCursor()
        self._backwards = backwards
        self._from = cursor.selectionStart() if backwards else cursor.selectionEnd()
        self._revision = edit.document().revision()
        self._is_walking = True
        self._asked = []
        self._words = self._in_order()
        self._walk()

    def _go_on(self) -> None:
        if self._is_walking and self._asked:
            self._words = chain(self._asked, self._words)
            self._asked = []
            self._walk()

    def _walk(self) -> None:
        """Go on for a moment: to a wrong word, or until there are words to ask for."""
        spelling = self._spelling()
        if spelling.edit().document().revision() != self._revision or not spelling.book.is_on:
            self._is_walking = False
            return
        until = time.perf_counter() + SLICE
        for word in self._words:
            is_wrong = spelling.is_wrong(word)
            # Behind one that nobody knows yet, none can be the next one.
            if is_wrong is None or self._asked:
                self._asked.append(word)
            elif is_wrong:
                self._is_walking = False
                spelling.edit().setTextCursor(selection(spelling.edit(), word))
                return
            if time.perf_counter() > until:
                self._wait()
                return
        if self._asked:
            self._wait()
        else:
            self._is_walking = False
            self.found_none.emit()

    def _wait(self) -> None:
        """For the answers, if there are questions, else only until the window had its turn."""
        if self._asked:
            self._spelling().book.ask()
        else:
            self._timer.start(0)

    def _in_order(self) -> Iterator[SpelledWord]:
        """Every word of the note once, beginning at the caret."""
        document = self._spelling().edit().document()
        here = document.findBlock(self._from)
        edge = document.lastBlock() if self._backwards else document.firstBlock()
        yield from (word for word in self._words_of(here) if self._is_ahead(word))
        beyond = here.previous() if self._backwards else here.next()
        for block in blocks_from(beyond, backwards=self._backwards):
            yield from self._words_of(block)
        for block in blocks_from(edge, backwards=self._backwards):
            if block == here:
                break
            yield from self._words_of(block)
        yield from (word for word in self._words_of(here) if not self._is_ahead(word))

    def _words_of(self, block: QTextBlock) -> tuple[SpelledWord, ...]:
        words = words_in(block)
        return words[::-1] if self._backwards else words

    def _is_ahead(self, word: SpelledWord) -> bool:
        return word.end <= self._from if self._backwards else word.start >= self._from

    def _spelling(self) -> Spelling:
        spelling = self.parent()
        assert isinstance(spelling, Spelling)
        return spelling
