"""Finding in the text that is shown: looks through it in slices, marks what is visible, goes from match to match."""

import time
from bisect import bisect_left
from collections.abc import Iterator

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from devlog_app.model.utf16 import code_point_index
from devlog_app.model.values import dataclass
from devlog_app.services.notes.finding import MOST, Broken, Match, Pattern, Progress, Query, pattern_of
from devlog_app.ui.editor.text_edit import MarkdownEdit
from devlog_app.ui.theme import colours

OWNER = "find"
SLICE = 0.004
"""Seconds of looking through the text before the window gets its turn."""
PAUSE = 200
"""Milliseconds after a change of the text, before it is looked through anew."""


@dataclass(frozen=True, slots=True)
class Count:
    """*number* of the match that is selected (0: none is) of *total*; *is_over*: the whole text was looked through."""

    number: int
    total: int
    is_over: bool
    is_slow: bool = False
    wrapped: bool = False

    @property
    def is_most(self) -> bool:
        """Whether there may be more than are counted."""
        return self.total >= MOST


class Finding(QObject):
    """Belongs to the find bar; the text it looks through is the one that ``follow`` named last."""

    counted = Signal(object)
    """A ``Count``: there are more matches, or another one is selected."""
    refused = Signal(object)
    """A ``Broken`` expression: nothing is looked for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._edit: MarkdownEdit | None = None
        self._pattern: Pattern | None = None
        self._range: QTextCursor | None = None
        self._text = ""
        self._matches: list[Match] = []
        self._starts: list[int] = []
        self._search: Iterator[Progress] | None = None
        self._is_slow = False
        self._goes_to_first = False
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._look_on)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._begin)

    # What is looked for, and where

    def follow(self, edit: MarkdownEdit | None) -> None:
        """Look through *edit* from now on; None: through nothing."""
        if edit is self._edit:
            return
        if self._edit is not None:
            self._edit.textChanged.disconnect(self._look_again)
            self._edit.verticalScrollBar().valueChanged.disconnect(self._mark)
            self._edit.selectionChanged.disconnect(self._tell)
            self._edit.show_marks(OWNER, [])
        self._edit = edit
        self._range = None
        if edit is not None:
            edit.textChanged.connect(self._look_again)
            edit.verticalScrollBar().valueChanged.connect(self._mark)
            edit.selectionChanged.connect(self._tell)
        self._begin()

    def look_for(self, query: Query, *, within: QTextCursor | None = None) -> None:
        """Find *query* in the text, or in what *within* selects, and select the first match from the caret on."""
        self._range = within
        self._pattern = None
        if query.words:
            made = pattern_of(query)
            if isinstance(made, Broken):
                self._begin()
                self.refused.emit(made)
                return
            self._pattern = made
        self._goes_to_first = self._pattern is not None
        self._begin()

    def stop(self) -> None:
        """Look for nothing and mark nothing."""
        self._pattern = None
        self.follow(None)

    # From match to match

    def next(self) -> None:
        """Select the next match; behind the last one, the first."""
        self._go(1)

    def previous(self) -> None:
        """Select the match before; before the first one, the last."""
        self._go(-1)

    def replace(self, template: str) -> None:
        """Put *template* in the place of the match that is selected, and select the next one."""
        self._finish()
        number = self._selected()
        if self._edit is None or self._pattern is None or self._edit.isReadOnly():
            return
        if number:
            match = self._matches[number - 1]
            self._edit.textCursor().insertText(self._pattern.replacement(self._text, match, template))
            self._begin()
        self._finish()
        self._go(1, or_here=True)

    def replace_all(self, template: str) -> int:
        """Put *template* in the place of every match, as one step of undo; how many there were."""
        self._finish()
        if self._edit is None or self._pattern is None or self._edit.isReadOnly():
            return 0
        count = len(self._matches)
        cursor = QTextCursor(self._edit.document())
        cursor.beginEditBlock()
        for match in reversed(self._matches):
            cursor.setPosition(match.start)
            cursor.setPosition(match.end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(self._pattern.replacement(self._text, match, template))
        cursor.endEditBlock()
        self._begin()
        return count

    def refusal(self, template: str) -> Broken | None:
        """Why *template* cannot be put in the place of anything."""
        return self._pattern.refusal(template) if self._pattern is not None else None

    # Looking through the text

    def _look_again(self) -> None:
        if self._pattern is not None:
            # Where the matches stood is not where they stand; the marks moved along with the text.
            self._forget()
            self._pause.start()

    def _begin(self) -> None:
        self._pause.stop()
        self._forget()
        if self._edit is not None and self._pattern is not None:
            self._text = self._edit.text()
            start, end = self._bounds()
            self._search = self._pattern.search(self._text, start, end)
            self._slices.start()
        self._look_on()

    def _forget(self) -> None:
        self._matches, self._starts, self._is_slow = [], [], False
        self._search = None
        self._slices.stop()

    def _bounds(self) -> tuple[int, int | None]:
        if self._range is None or not self._range.hasSelection():
            return 0, None
        ends = self._range.selectionStart(), self._range.selectionEnd()
        return code_point_index(self._text, ends[0]), code_point_index(self._text, ends[1])

    def _look_on(self) -> None:
        until = time.perf_counter() + SLICE
        while self._search is not None and time.perf_counter() < until:
            self._take(next(self._search, Progress(is_over=True)))
        self._after_looking()

    def _finish(self) -> None:
        """Look through the rest at once: somebody waits for it."""
        if self._pause.isActive():
            self._begin()
        while self._search is not None:
            self._take(next(self._search, Progress(is_over=True)))
        self._slices.stop()

    def _take(self, progress: Progress) -> None:
        self._matches += progress.found
        self._starts += [match.start for match in progress.found]
        self._is_slow = progress.is_slow
        if progress.is_over:
            self._search = None

    def _after_looking(self) -> None:
        if self._search is None:
            self._slices.stop()
        if self._goes_to_first and self._edit is not None:
            here = self._edit.textCursor().selectionStart()
            if self._search is None or (self._starts and self._starts[-1] >= here):
                self._goes_to_first = False
                self._go(1, or_here=True)
        self._mark()
        self._tell()

    # Selecting and marking

    def _go(self, step: int, *, or_here: bool = False) -> None:
        if self._edit is None or self._pattern is None:
            return
        if self._pause.isActive() or (step < 0 and self._search is not None):
            self._finish()
        if not self._matches:
            return
        cursor = self._edit.textCursor()
        if step > 0:
            at = bisect_left(self._starts, cursor.selectionStart() if or_here else cursor.selectionEnd())
        else:
            at = bisect_left(self._starts, cursor.selectionStart()) - 1
        if at >= len(self._matches) and self._search is not None:
            self._finish()
            self._go(step, or_here=or_here)
            return
        wrapped = not 0 <= at < len(self._matches)
        self._select(self._matches[at % len(self._matches)])
        self._tell(wrapped=wrapped and not or_here)

    def _select(self, match: Match) -> None:
        assert self._edit is not None
        cursor = self._edit.textCursor()
        cursor.setPosition(match.start)
        cursor.setPosition(match.end, QTextCursor.MoveMode.KeepAnchor)
        before = self._edit.firstVisibleBlock()
        self._edit.setTextCursor(cursor)
        if self._edit.firstVisibleBlock() != before:
            # Not at the edge, where nothing around it can be read.
            self._edit.show_caret_in_the_middle()

    def _selected(self) -> int:
        """The number of the match that is selected, from 1; 0: none is."""
        if self._edit is None:
            return 0
        cursor = self._edit.textCursor()
        at = bisect_left(self._starts, cursor.selectionStart())
        is_it = at < len(self._matches) and self._starts[at] == cursor.selectionStart()
        return at + 1 if is_it and self._matches[at].end == cursor.selectionEnd() else 0

    def _tell(self, *, wrapped: bool = False) -> None:
        if not self._pause.isActive():
            count = Count(self._selected(), len(self._matches), self._search is None, self._is_slow, wrapped)
            self.counted.emit(count)

    def _mark(self) -> None:
        if self._edit is None or self._pause.isActive():
            return
        marks = []
        look = colours(self._edit.palette())
        ground = QTextCharFormat()
        ground.setBackground(look.editor_found)
        ground.setForeground(look.text)
        first, last = self._visible()
        for match in self._matches[max(0, bisect_left(self._starts, first) - 1) : bisect_left(self._starts, last)]:
            mark = QTextEdit.ExtraSelection()
            mark.format = ground
            mark.cursor = QTextCursor(self._edit.document())
            mark.cursor.setPosition(match.start)
            mark.cursor.setPosition(match.end, QTextCursor.MoveMode.KeepAnchor)
            marks.append(mark)
        self._edit.show_marks(OWNER, marks)

    def _visible(self) -> tuple[int, int]:
        """The first position that is seen, and the last."""
        assert self._edit is not None
        corner = QPoint(self._edit.viewport().width(), self._edit.viewport().height())
        last = self._edit.cursorForPosition(corner).block()
        return self._edit.firstVisibleBlock().position(), last.position() + last.length()
