"""What a user sees in the dialog that finds in all notes, and does there."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget
from ui.probes import child

from devlog_app.ui.search.everywhere_dialog import EverywhereDialog
from devlog_app.ui.search.finds_tree import FindRole


class EverywhereProbe:
    """The dialog over *window*."""

    def __init__(self, window: QWidget) -> None:
        self.dialog = child(window, EverywhereDialog)
        self.tree = child(self.dialog, QTreeWidget)

    def find(self, text: str) -> None:
        self._line("Find in all notes").setText(text)

    def replace_with(self, text: str) -> None:
        self._line("Replace with").setText(text)

    def choose(self, name: str) -> None:
        """Press the button that a screen reader calls *name*."""
        next(one for one in self.dialog.findChildren(QAbstractButton) if one.accessibleName() == name).click()

    def press_replace(self) -> None:
        self._replace().click()

    def can_replace(self) -> str:
        """What the button says; empty while it cannot be pressed."""
        button = self._replace()
        return button.text().replace("&", "") if button.isEnabled() and button.isVisible() else ""

    def lines(self) -> list[str]:
        """Every row, the lines of a note indented; behind them what they become."""
        rows = []
        for note in self._notes():
            rows.append(note.text(0))
            for line in self._under(note):
                new = line.data(0, FindRole.NEW)
                rows.append(f"  {line.text(0)}" + ("" if new is None else f" -> {new}"))
        return rows

    def uncheck(self, text: str) -> None:
        for note in self._notes():
            for line in self._under(note):
                if line.text(0) == text:
                    line.setCheckState(0, Qt.CheckState.Unchecked)

    def click(self, text: str) -> None:
        for note in self._notes():
            for line in self._under(note):
                if line.text(0) == text:
                    place = self.tree.visualItemRect(line).topLeft() + QPoint(60, 6)
                    QTest.mouseClick(self.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
                    return
        raise AssertionError(text)

    def told(self) -> str:
        return "\n".join(one.text() for one in self.dialog.findChildren(QLabel) if one.isVisible())

    def _line(self, name: str) -> QLineEdit:
        return next(one for one in self.dialog.findChildren(QLineEdit) if one.accessibleName() == name)

    def _replace(self) -> QAbstractButton:
        return next(one for one in self.dialog.findChildren(QAbstractButton) if one.text().startswith("&Replace"))

    def _notes(self) -> list[QTreeWidgetItem]:
        rows = (self.tree.topLevelItem(number) for number in range(self.tree.topLevelItemCount()))
        return [row for row in rows if row is not None]

    def _under(self, note: QTreeWidgetItem) -> list[QTreeWidgetItem]:
        return [line for place in range(note.childCount()) if (line := note.child(place)) is not None]
