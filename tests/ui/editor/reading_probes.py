"""What a user sees of the aids for reading and steering a note."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from ui.probes import child

from devlog_app.model.note import Note
from devlog_app.model.problem import Problem
from devlog_app.ui.editor.fold_line import FoldLine
from devlog_app.ui.editor.pane import EditorPane
from devlog_app.ui.editor.text_edit import MarkdownEdit


class FoldProbe:
    """A pane, the line above its text, and what is seen of the text."""

    def __init__(self, pane: EditorPane) -> None:
        self.pane = pane
        self.edit = child(pane, MarkdownEdit)

    @property
    def line(self) -> FoldLine:
        return child(self.pane, FoldLine)

    @property
    def text(self) -> str:
        return self.edit.text()

    def show(self, text: str, wrong: Problem | None = None) -> None:
        self.pane.show_note(Note(path="a.md", text=text, problems=(wrong,) if wrong else ()))

    def says(self) -> str:
        return self.line.text()

    def click(self) -> None:
        QTest.mouseClick(self.line, Qt.MouseButton.LeftButton)

    def visible_lines(self) -> list[str]:
        block, found = self.edit.document().firstBlock(), []
        while block.isValid():
            if block.isVisible():
                found.append(block.text())
            block = block.next()
        return found
