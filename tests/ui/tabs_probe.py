"""The open notes as a user sees them: tabs above the text."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar, QToolButton

from devlog_app.ui.editor.tabs import EditorTabs


class TabsProbe:
    """What stands on the tabs, and what is done to them with mouse and keys."""

    def __init__(self, editor: EditorTabs) -> None:
        self.editor = editor

    @property
    def bar(self) -> QTabBar:
        return self.editor.bar

    def titles(self) -> list[str]:
        """The words on the tabs from left to right; the shown one in brackets, a dot where something is unsaved."""
        found = []
        for index in range(self.bar.count()):
            words = self.bar.tabText(index).replace("&&", "&")
            unsaved = "• " if self.bar.accessibleTabName(index).endswith(", not saved") else ""
            found.append(f"[{unsaved}{words}]" if index == self.bar.currentIndex() else f"{unsaved}{words}")
        return found if self.bar.isVisibleTo(self.editor) else []

    def click(self, title: str, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        QTest.mouseClick(self.bar, button, pos=self._middle(title))

    def double_click(self, title: str) -> None:
        QTest.mouseClick(self.bar, Qt.MouseButton.LeftButton, pos=self._middle(title))
        QTest.mouseDClick(self.bar, Qt.MouseButton.LeftButton, pos=self._middle(title))

    def press_cross(self, title: str) -> None:
        """Press the cross on the tab called *title*."""
        button = self.bar.tabButton(self._index(title), QTabBar.ButtonPosition.RightSide)
        assert button.accessibleName() == f"Close “{title}”"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def listed(self) -> list[str]:
        """The rows of the list at the end of the tabs; a tick behind the note that is shown."""
        return [f"{each.text()} ✓" if each.isChecked() else each.text() for each in self._list()]

    def choose_in_list(self, title: str) -> None:
        next(each for each in self._list() if each.text() == title).trigger()

    def turn_wheel(self, by: int) -> None:
        """Turn the wheel over the tabs, *by* eighths of a degree."""
        place = QPointF(self.bar.rect().center())
        QApplication.sendEvent(
            self.bar,
            QWheelEvent(
                place,
                self.bar.mapToGlobal(place),
                QPoint(),
                QPoint(0, by),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            ),
        )

    def _list(self) -> list[QAction]:
        buttons = self.editor.findChildren(QToolButton)
        menu = next(each for each in buttons if each.accessibleName() == "All open notes").menu()
        menu.aboutToShow.emit()
        return menu.actions()

    def tool_tip(self, title: str) -> str:
        return self.bar.tabToolTip(self._index(title))

    def _index(self, title: str) -> int:
        words = [self.bar.tabText(index).replace("&&", "&") for index in range(self.bar.count())]
        return words.index(title)

    def _middle(self, title: str) -> QPoint:
        return self.bar.tabRect(self._index(title)).center()
