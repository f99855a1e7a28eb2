"""Lines that are written from right to left begin at the right, as they do in the post."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QPlainTextEdit


class LineSides(QObject):
    """Moves those lines of *edit* that are seen, before they are painted.

    Qt lays plain text out from the left, whatever its direction, and does so anew with each change. This is made for a
    text only that has such lines: in all others a key costs what it did.
    """

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit)
        edit.updateRequest.connect(self._move)
        self._move()
        edit.viewport().update()

    def _move(self) -> None:
        edit = self.parent()
        assert isinstance(edit, QPlainTextEdit)
        block, top = edit.firstVisibleBlock(), edit.contentOffset().y()
        while block.isValid() and top <= edit.height():
            # This lays the line out, where nobody asked for it yet.
            top += edit.blockBoundingRect(block).height()
            if block.textDirection() is Qt.LayoutDirection.RightToLeft:
                option = block.layout().textOption()
                option.setAlignment(Qt.AlignmentFlag.AlignRight)
                block.layout().setTextOption(option)
            block = block.next()
