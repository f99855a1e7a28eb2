"""What a user sees of the aids for reading and steering a note."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton
from ui.probes import child

from devlog_app.model.note import Note
from devlog_app.model.problem import Problem
from devlog_app.ui.editor.find_bar import FindBar
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
        self.edit.settle()
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
        self.edit.settle()
        block, found = self.edit.document().firstBlock(), []
        while block.isValid():
            if block.isVisible():
                found.append(block.text())
            block = block.next()
        return found


class FindProbe:
    """The find bar as a user uses it."""

    def __init__(self, bar: FindBar, edit: MarkdownEdit) -> None:
        self.bar = bar
        self.edit = edit

    def look_for(self, words: str) -> None:
        field = self._field("Find in this note")
        field.clear()
        field.insert(words)

    def replace_with(self, words: str) -> None:
        field = self._field("Replace with")
        field.clear()
        field.insert(words)

    def words(self) -> str:
        return self._field("Find in this note").text()

    def choose(self, words: str) -> None:
        """Press the button with this name."""
        for button in self.bar.findChildren(QToolButton):
            if button.accessibleName() == words:
                QTest.mouseClick(button, Qt.MouseButton.LeftButton)
                return
        raise AssertionError(words)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in the field."""
        QTest.keyClick(self._field("Find in this note"), key, modifier)

    def says(self) -> str:
        """Everything the bar says."""
        return " ".join(label.text() for label in self.bar.findChildren(QLabel) if not label.isHidden()).strip()

    def selected(self) -> str:
        return self.edit.textCursor().selectedText()

    def marked(self) -> list[str]:
        return [mark.cursor.selectedText() for mark in self.edit.marks_of("find")]

    def _field(self, name: str) -> QLineEdit:
        return next(field for field in self.bar.findChildren(QLineEdit) if field.accessibleName() == name)
