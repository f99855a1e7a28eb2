"""The layout of a plain text that knows which lines were changed, and has only those painted anew."""

from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextDocument
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
        self._changed: tuple[int, int] | None = None
        """From where to where in the text something was changed since then."""
        self._painted: tuple[int, float] | None = None
        """A line whose height is known, and its height in pixels."""

    def learn_height(self, line: int) -> None:
        """Know how high *line* (from 0) stands there: a change that leaves it so moves nothing below."""
        self._painted = (line, self.blockBoundingRect(self.document().findBlockByNumber(line)).height())

    def forget_height(self) -> None:
        """The lines may have been broken anew, or are shown in another font."""
        self._painted = None

    def take_changes(self) -> ChangedLines | None:
        """All that was changed since this was asked last, as one stretch; None: nothing was."""
        told, self._told = self._told, self._blocks
        changed, self._changed = self._changed, None
        if changed is None:
            return None
        document = self.document()
        first = max(0, document.findBlock(changed[0]).blockNumber())
        last = document.findBlock(changed[1])
        after = (last.blockNumber() if last.isValid() else self._blocks - 1) - first + 1
        return ChangedLines(first, after - (self._blocks - told), after)

    def documentChanged(self, position: int, removed: int, added: int) -> None:
        # Between a key and its painting: every call into Qt counts.
        document = self.document()
        before, self._blocks = self._blocks, document.blockCount()
        end = position + added
        line = document.findBlock(position)
        in_a_line = added > 0 and before == self._blocks and line.contains(end - 1)
        super().documentChanged(position, 0 if in_a_line else removed, added)
        if in_a_line:
            self._move_what_is_below(line)
        changed = (position, end)
        self._changed = changed if self._changed is None else _around(self._changed, changed, added - removed)

    def _move_what_is_below(self, line: QTextBlock) -> None:
        # Qt compares the height with one that it measures after the change: a heading that became prose, or prose
        # that became one, would leave what is below where it was, and remains of the larger letters between.
        stands = (line.blockNumber(), self.blockBoundingRect(line).height())
        if stands != self._painted:
            self._painted = stands
            self.update.emit()


def _around(before: tuple[int, int], after: tuple[int, int], longer: int) -> tuple[int, int]:
    """The stretch around two changes; the second made what stands behind it *longer*."""
    start, end = before
    moved = end if end <= after[0] else max(end + longer, after[0])
    return min(start, after[0]), max(moved, after[1])
