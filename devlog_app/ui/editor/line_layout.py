"""The layout of a plain text that knows which lines were changed, and has only those painted anew."""

from typing import NamedTuple

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout


class ChangedLines(NamedTuple):
    """From the line *first* (from 0) on, *before* lines became *after* lines; those around them are what they were."""

    first: int
    before: int
    after: int


class LineLayout(QPlainTextDocumentLayout):
    """Qt's own, told no more than what changed.

    A highlighter reports each line that it looked at as removed and added again. Qt takes the sum of both for the
    length of what changed, finds that it ends in another line, and paints everything anew: three times the work of a
    key.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._blocks = document.blockCount()
        self._told = self._blocks
        """How many there were when the changes were last taken."""
        self._around: tuple[int, int] | None = None
        """How many lines above and below are untouched since then."""

    def take_changes(self) -> ChangedLines | None:
        """All that was changed since this was asked last, as one stretch; None: nothing was."""
        told, self._told = self._told, self._blocks
        around, self._around = self._around, None
        if around is None:
            return None
        above, below = around
        return ChangedLines(above, told - above - below, self._blocks - above - below)

    def documentChanged(self, position: int, removed: int, added: int) -> None:
        # Between a key and its painting: every call into Qt counts.
        document = self.document()
        before, count = self._blocks, document.blockCount()
        self._blocks = count
        block = document.findBlock(position)
        in_a_line = before == count and added > 0 and block.contains(position + added - 1)
        super().documentChanged(position, 0 if in_a_line else removed, added)
        first = max(0, block.blockNumber())
        last = first if in_a_line else document.findBlock(position + added).blockNumber()
        # Behind the end there is no line: then the last one is the one before.
        below = max(0, count - 1 - last) if last >= 0 else 0
        around = self._around
        self._around = (first, below) if around is None else (min(first, around[0]), min(below, around[1]))
