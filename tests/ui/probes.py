"""What a user sees in the panes and does to them, so that tests know nothing of how the panes are built."""

from typing import TypeVar

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QTreeView, QWidget

from devlog_app.ui.editor.notice_bar import NoticeBar
from devlog_app.ui.editor.pane import EditorPane
from devlog_app.ui.editor.tabs import EditorTabs
from devlog_app.ui.editor.text_edit import MarkdownEdit
from devlog_app.ui.tree.model import TreeModel
from devlog_app.ui.tree.pane import TreePane

INDENT = "  "

T = TypeVar("T", bound=QWidget)


class TreeProbe:
    """The tree as a user reads it."""

    def __init__(self, pane: TreePane) -> None:
        self.pane = pane
        self.view = child(pane, QTreeView)

    def lines(self) -> list[str]:
        """Every row from top to bottom, indented: groups by their titles, notes as a screen reader says them."""
        self.settle()
        return list(self._lines(QModelIndex(), 0))

    def settle(self) -> None:
        """Let all rows come that are still to come, however slow the machine is."""
        model = self.view.model()
        if isinstance(model, TreeModel):
            model.finish()

    def click(self, title: str) -> None:
        """Click the row called *title*."""
        self.settle()
        assert self._find(title).isValid(), (title, self.lines())
        rect = self.view.visualRect(self._find(title))
        QTest.mouseClick(
            self.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 10, rect.center().y())
        )

    def selected(self) -> str:
        """The title of the selected row, or nothing."""
        rows = self.view.selectionModel().selectedIndexes()
        return str(rows[0].data()) if rows else ""

    def select(self, title: str) -> None:
        self.view.setCurrentIndex(self._find(title))

    def _lines(self, parent: QModelIndex, depth: int) -> list[str]:
        model = self.view.model()
        found = []
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            is_note = bool(index.flags() & Qt.ItemFlag.ItemNeverHasChildren)
            role = Qt.ItemDataRole.AccessibleTextRole if is_note else Qt.ItemDataRole.DisplayRole
            found.append(INDENT * depth + str(index.data(role)))
            found += self._lines(index, depth + 1)
        return found

    def _find(self, title: str, parent: QModelIndex | None = None) -> QModelIndex:
        parent = parent or QModelIndex()
        model = self.view.model()
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            below = index if index.data() == title else self._find(title, index)
            if below.isValid():
                return below
        return QModelIndex()


class EditorProbe:
    """The editor as a user reads and types in it."""

    def __init__(self, editor: EditorTabs | EditorPane) -> None:
        self._editor = editor

    @property
    def pane(self) -> EditorPane:
        """The pane that is shown now."""
        return self._editor.pane if isinstance(self._editor, EditorTabs) else self._editor

    @property
    def edit(self) -> MarkdownEdit:
        return self.pane.edit

    @property
    def text(self) -> str:
        return self.edit.text()

    def type(self, text: str) -> None:
        """Type at the caret; ``\\n`` is the Return key."""
        for character in text:
            if character == "\n":
                QTest.keyClick(self.edit, Qt.Key.Key_Return)
            elif character.isascii():
                QTest.keyClicks(self.edit, character)
            else:
                self.edit.insert_text(character)
        self.edit.settle()

    def notices(self) -> list[str]:
        """What the bars above the text say."""
        return [bar.said() for bar in self.pane.findChildren(NoticeBar) if bar.said()]

    def press(self, words: str) -> None:
        """Press the button called *words* in a bar."""
        press(self.pane, words)


def child(parent: QWidget, kind: type[T]) -> T:
    """The only child of this *kind*."""
    found = parent.findChild(kind)
    assert isinstance(found, kind)
    return found


def press(parent: QWidget, words: str) -> None:
    """Press the button called *words* under *parent*."""
    for button in parent.findChildren(QAbstractButton):
        if button.text().replace("&", "") == words and not button.isHidden():
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            return
    raise AssertionError(f"no button {words!r}")
