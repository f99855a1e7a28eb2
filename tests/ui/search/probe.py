"""What a user sees in the left column while searching, and does there."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QListView
from ui.probes import child

from devlog_app.ui.search.column import SearchColumn
from devlog_app.ui.search.results import Result
from devlog_app.ui.search.results_model import ResultRole


class SearchProbe:
    """The search field and what is listed below it."""

    def __init__(self, column: SearchColumn) -> None:
        self.column = column
        self.field = child(column, QLineEdit)

    def type(self, words: str) -> None:
        """Put *words* into the empty field, as input methods do."""
        self.field.clear()
        self.field.insert(words)

    def clear_button(self) -> QAbstractButton | None:
        """What stands at the end of the field to empty it."""
        middle = self.field.width() / 2
        buttons = (each for each in self.field.findChildren(QAbstractButton) if each.isVisible() and each.x() > middle)
        return next(buttons, None)

    def press(self, key: Qt.Key) -> None:
        """Press *key* where the focus is."""
        QTest.keyClick(self.column.window().focusWidget() or self.field, key)

    def shows_results(self) -> bool:
        return self._view() is not None

    def rows(self) -> list[str]:
        """Every row, headings too, as it is titled."""
        return self._said(Qt.ItemDataRole.DisplayRole)

    def spoken(self) -> list[str]:
        """Every row as a screen reader says it."""
        return self._said(Qt.ItemDataRole.AccessibleTextRole)

    def emphasised(self, row: int) -> list[str]:
        """The words of a row's snippet that stand out."""
        view = self._view()
        assert view is not None
        result = view.model().index(row, 0).data(ResultRole.RESULT)
        assert isinstance(result, Result)
        assert result.snippet is not None
        return [result.snippet.text[start:end] for start, end in result.snippet.marks]

    def current(self) -> str:
        view = self._view()
        return str(view.currentIndex().data()) if view is not None and view.hasFocus() else ""

    def click(self, row: int) -> None:
        view = self._view()
        assert view is not None
        rect = view.visualRect(view.model().index(row, 0))
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.topLeft() + QPoint(12, 8))

    def told(self) -> str:
        """What is said beside the rows."""
        return "\n".join(one.text() for one in self.column.findChildren(QLabel) if one.isVisible() and one.text())

    def _said(self, role: Qt.ItemDataRole) -> list[str]:
        view = self._view()
        if view is None:
            return []
        return [str(view.model().index(row, 0).data(role)) for row in range(view.model().rowCount())]

    def _view(self) -> QListView | None:
        view = self.column.findChild(QListView)
        return view if view is not None and not view.isHidden() and self.column.words.strip() else None
