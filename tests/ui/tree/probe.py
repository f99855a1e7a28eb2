"""What a user does in the tree of a whole window."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QToolButton
from ui.probes import TreeProbe, child

from devlog_app.ui.editor.notice_bar import NoticeBar
from devlog_app.ui.tree.row_notice import RowNotice


class TreeHands(TreeProbe):
    """Selects, drags, types and filters."""

    def focus(self) -> None:
        self.view.setFocus()

    def choose(self, *titles: str) -> None:
        """Select the rows called *titles*, the last one as the current one, and put the focus there."""
        self.settle()
        self.focus()
        selection = self.view.selectionModel()
        selection.clearSelection()
        for title in titles:
            selection.setCurrentIndex(self._find(title), QItemSelectionModel.SelectionFlag.Select)

    def chosen(self) -> list[str]:
        """The titles of the selected rows."""
        self.settle()
        return [str(index.data()) for index in self.view.selectedIndexes()]

    def drop(self, titles: Sequence[str], *, on: str = "", before: str = "", after: str = "") -> bool:
        """Drag the rows called *titles* and let them go *on* a row, or *before* or *after* one."""
        self.settle()
        model = self.view.model()
        data = model.mimeData([self._find(title) for title in titles])
        place = self._find(on or before or after)
        assert place.isValid(), self.lines()
        row = -1 if on else place.row() + bool(after)
        parent = place if on else place.parent()
        if not model.canDropMimeData(data, Qt.DropAction.MoveAction, row, 0, parent):
            return False
        return bool(model.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, parent))

    def press_key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.view, key, modifier)

    def write_title(self, title: str) -> None:
        """Write into the row that is edited, and press Return."""
        editor = self.editor()
        editor.selectAll()
        editor.insert(title)
        QTest.keyClick(editor, Qt.Key.Key_Return)

    def editor(self) -> QLineEdit:
        """The field in the row that is edited."""
        found = [field for field in self.view.viewport().findChildren(QLineEdit) if field.isVisible()]
        assert len(found) == 1
        return found[0]

    def is_edited(self) -> bool:
        return any(field.isVisible() for field in self.view.viewport().findChildren(QLineEdit))

    def bars(self) -> list[str]:
        """What the bars below the tree say."""
        return [bar.said() for bar in self.pane.findChildren(NoticeBar) if bar.said()]

    def is_open(self, title: str) -> bool:
        self.settle()
        return self.view.isExpanded(self._find(title))

    def set_open(self, title: str, *, is_open: bool = True) -> None:
        self.view.setExpanded(self._find(title), is_open)

    def chips(self) -> list[str]:
        """The filters that are set, as they are read."""
        return [
            button.accessibleName()
            for button in self.pane.findChildren(QToolButton)
            if button.property("chip") and not button.isHidden()
        ]

    def press_chip(self, meaning: str) -> None:
        button = next(
            button
            for button in self.pane.findChildren(QToolButton)
            if button.accessibleName() == meaning and not button.isHidden()
        )
        button.click()

    def filter_by(self, *way: str) -> None:
        """Choose in the filter menu: a submenu and a choice in it, or a choice."""
        whole = menu = self._opened_filter_menu()
        for words in way:
            action = self._action(menu, words)
            if isinstance(submenu := action.menu(), QMenu):
                menu = submenu
            else:
                action.trigger()
        whole.close()

    def filter_choices(self, submenu: str) -> list[str]:
        """What the filter menu offers in a *submenu*."""
        whole = self._opened_filter_menu()
        menu = self._action(whole, submenu).menu()
        assert isinstance(menu, QMenu)
        offered = [action.text() for action in menu.actions()]
        whole.close()
        return offered

    def _opened_filter_menu(self) -> QMenu:
        button = next(each for each in self.pane.findChildren(QToolButton) if each.accessibleName() == "Filter notes")
        button.click()
        return child(button, QMenu)

    def accessible(self, title: str) -> QAccessibleInterface:
        """The row called *title* as assistive programs see it."""
        tree = QAccessible.queryAccessibleInterface(self.view)
        for number in range(tree.childCount()):
            row = tree.child(number)
            if row.text(QAccessible.Text.Name).startswith(title):
                return row
        raise AssertionError(title)

    def tip(self, title: str) -> str:
        """What is shown while the pointer rests on the row."""
        return str(self._find(title).data(Qt.ItemDataRole.ToolTipRole))

    def refusal(self) -> str:
        """What stands below the row that is edited."""
        notices = self.view.findChildren(RowNotice)
        return next((notice.text() for notice in notices if notice.isVisible()), "")

    @staticmethod
    def _action(menu: QMenu, words: str) -> QAction:
        return next(action for action in menu.actions() if action.text() == words)

    def middle_of(self, title: str) -> QPoint:
        return self.view.visualRect(self._find(title)).center()

    def scroll_position(self) -> int:
        return self.view.verticalScrollBar().value()

    def first_group(self) -> QModelIndex:
        return self.view.model().index(0, 0)


def settle() -> None:
    """Let what was put off happen."""
    for _ in range(5):
        QApplication.processEvents()
