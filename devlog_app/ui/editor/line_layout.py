"""The layout of a plain text whose highlighting repaints the line that was typed in, and not all that is seen."""

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout


class LineLayout(QPlainTextDocumentLayout):
    """Qt's own, told no more than what changed.

    A highlighter reports each line that it looked at as removed and added again. Qt takes the sum of both for the
    length of what changed, finds that it ends in another line, and paints everything anew: three times the work of a
    key.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._blocks = document.blockCount()

    def documentChanged(self, position: int, removed: int, added: int) -> None:
        document = self.document()
        before, self._blocks = self._blocks, document.blockCount()
        in_a_line = added > 0 and document.findBlock(position) == document.findBlock(position + added - 1)
        super().documentChanged(position, 0 if in_a_line and before == self._blocks else removed, added)
