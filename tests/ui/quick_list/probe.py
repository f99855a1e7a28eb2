"""What a user sees in a quick list, and does there."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QWidget
from ui.probes import child

from devlog_app.ui.quick_list.quick_list import QuickList


class QuickListProbe:
    """The quick list that stands over *window*."""

    def __init__(self, window: QWidget) -> None:
        (self.list,) = [one for one in window.findChildren(QuickList) if one.isVisible()]
        self.field = child(self.list, QLineEdit)
        self.view = child(self.list, QListView)

    @staticmethod
    def is_open(window: QWidget) -> bool:
        return any(one.isVisible() for one in window.findChildren(QuickList))

    def titles(self) -> list[str]:
        model = self.view.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def current(self) -> str:
        return str(self.view.currentIndex().data())

    def type(self, text: str) -> None:
        self.field.insert(text)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.field, key)

    def click(self, row: int) -> None:
        place = self.view.visualRect(self.view.model().index(row, 0)).topLeft() + QPoint(10, 5)
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
