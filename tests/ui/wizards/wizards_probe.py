"""The wizards as a user sees and fills them."""

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.wizards.wizard import WizardDialog

W = TypeVar("W", bound=QWidget)


class WizardProbe:
    """The wizard that is open over *window*."""

    def __init__(self, window: MainWindow) -> None:
        [self.dialog] = [each for each in window.findChildren(WizardDialog) if each.isVisible()]

    def named(self, kind: type[W], name: str) -> W:
        """The widget that a screen reader calls *name*."""
        [found] = [each for each in self.dialog.findChildren(kind) if each.accessibleName() == name]
        return found

    def fill(self, name: str, text: str) -> None:
        """Type *text* into the line called *name*."""
        field = self.named(QLineEdit, name)
        field.setFocus()
        field.selectAll()
        field.insert(text)

    def line(self, name: str) -> str:
        return self.named(QLineEdit, name).text()

    def said_at(self, name: str) -> str:
        """What is said about the field called *name*."""
        return self.named(QLineEdit, name).accessibleDescription()

    def paste(self, name: str, text: str) -> None:
        self.named(QPlainTextEdit, name).setPlainText(text)

    def rows(self, name: str) -> list[tuple[str, ...]]:
        """The rows of a table; those that are left out begin with a dash."""
        model = self.named(QTableView, name).model()
        found = []
        for row in range(model.rowCount()):
            cells = [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
            state = model.index(row, 0).data(Qt.ItemDataRole.CheckStateRole)
            out = state is not None and Qt.CheckState(state) == Qt.CheckState.Unchecked
            found.append(("-", *cells) if out else tuple(cells))
        return found

    def edit(self, name: str, row: int, column: int, text: str) -> None:
        """Type *text* into a cell."""
        table = self.named(QTableView, name)
        index = table.model().index(row, column)
        table.setFocus()
        table.setCurrentIndex(index)
        QTest.keyClick(table, Qt.Key.Key_F2)
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit)
        editor.setText(text)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        # The editor is closed in a moment, and deleted in the next.
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def toggle(self, name: str, row: int) -> None:
        """Press Space on a row."""
        table = self.named(QTableView, name)
        table.setFocus()
        table.setCurrentIndex(table.model().index(row, 0))
        QTest.keyClick(table, Qt.Key.Key_Space)

    def labels(self) -> list[str]:
        """All that is said in plain words."""
        return [each.text() for each in self.dialog.findChildren(QLabel) if each.isVisible() and each.text()]

    def box(self, words: str) -> QCheckBox:
        """The tick box whose words begin so."""
        found = [
            each
            for each in self.dialog.findChildren(QCheckBox)
            if each.text().replace("&", "").startswith(words) and not each.isHidden()
        ]
        assert len(found) == 1, (words, [each.text() for each in self.dialog.findChildren(QCheckBox)])
        return found[0]

    def choose(self, name: str, number: int) -> None:
        self.named(QComboBox, name).setCurrentIndex(number)

    def list_items(self, name: str) -> list[str]:
        view = self.named(QListWidget, name)
        return [view.item(row).text() for row in range(view.count())]

    def click_item(self, name: str, row: int) -> None:
        """Click the words of a list's row."""
        view = self.named(QListWidget, name)
        rect = view.visualItemRect(view.item(row))
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())

    def press(self, words: str) -> None:
        for button in self.dialog.findChildren(QAbstractButton):
            if button.text().replace("&", "") == words and button.isVisible():
                assert button.isEnabled(), words
                QTest.mouseClick(button, Qt.MouseButton.LeftButton)
                return
        raise AssertionError(words)

    def may_press(self, words: str) -> bool:
        return any(
            button.text().replace("&", "") == words and button.isVisible() and button.isEnabled()
            for button in self.dialog.findChildren(QAbstractButton)
        )

    def question(self) -> QDialog | None:
        """The question that is asked over the wizard."""
        found = [each for each in self.dialog.findChildren(QDialog) if each.isVisible()]
        return found[0] if found else None

    def escape(self) -> None:
        QTest.keyClick(self.dialog, Qt.Key.Key_Escape)


def tab_stops(dialog: QDialog) -> list[str]:
    """What the keyboard comes by, by names, pressing Tab from the first field on."""
    dialog.activateWindow()
    seen: list[str] = []
    first: QWidget | None = dialog.focusWidget()
    widget: QWidget | None = first
    while widget is not None and len(seen) < 60:
        words = widget.accessibleName() or getattr(widget, "text", lambda: "")()
        seen.append(str(words).replace("&", ""))
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        widget = dialog.focusWidget() or QApplication.focusWidget()
        if widget is first:
            break
    return seen
