"""What a user sees of the aids of a text: underlined words, the rows of its menu, the list of completions."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QMenu

from devlog_app.ui.editor.completion_list import CompletionList
from devlog_app.ui.editor.text_edit import MarkdownEdit


class SpellingProbe:
    """The red waves and the menu of one text."""

    def __init__(self, edit: MarkdownEdit) -> None:
        self.edit = edit

    def underlined(self) -> list[str]:
        """The words with a wave under them, from top to bottom."""
        waves = [
            (selection.cursor.position(), selection.cursor.selectedText())
            for selection in self.edit.extraSelections()
            if selection.format.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline
        ]
        return [word for _, word in sorted(waves)]

    def ink(self) -> QColor:
        """The colour of the first wave."""
        return next(
            selection.format.underlineColor()
            for selection in self.edit.extraSelections()
            if selection.format.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline
        )

    def put_caret_in(self, word: str) -> None:
        """Put the caret into the first *word* of the text."""
        cursor = self.edit.document().find(word)
        cursor.setPosition(cursor.selectionStart() + 1)
        self.edit.setTextCursor(cursor)

    def open_menu(self, word: str) -> QMenu:
        """Press the menu key with the caret in *word*."""
        self.put_caret_in(word)
        place = self.edit.cursorRect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, self.edit.viewport().mapToGlobal(place))
        QApplication.sendEvent(self.edit.viewport(), event)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def selected(self) -> str:
        return self.edit.textCursor().selectedText()


class CompletionProbe:
    """The list of completions of one text."""

    def __init__(self, edit: MarkdownEdit) -> None:
        self.edit = edit

    def rows(self) -> list[str]:
        """What is offered, as a screen reader says it; empty while no list is seen."""
        view = self._view()
        if view is None:
            return []
        model = view.model()
        return [
            str(model.index(row, 0, QModelIndex()).data(Qt.ItemDataRole.AccessibleTextRole))
            for row in range(model.rowCount(QModelIndex()))
        ]

    def chosen(self) -> str:
        """The row that Return takes."""
        view = self._view()
        index = view.currentIndex() if view is not None else QModelIndex()
        return str(index.data()) if index.isValid() else ""

    def type(self, text: str) -> None:
        for character in text:
            if character.isascii():
                QTest.keyClicks(self.edit, character)
            else:
                self.edit.insert_text(character)
        self.edit.settle()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.edit, key, modifier)
        self.edit.settle()

    def click(self, row: int) -> None:
        view = self._view()
        assert view is not None
        place = view.visualRect(view.model().index(row, 0, QModelIndex())).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def last_line(self) -> str:
        return self.edit.text().rpartition("\n")[2]

    def start_line(self) -> None:
        """An empty line at the end of the text."""
        self.edit.moveCursor(QTextCursor.MoveOperation.End)
        self.edit.insert_text("\n")
        self.edit.setFocus()

    def _view(self) -> QListView | None:
        for shown in self.edit.window().findChildren(CompletionList):
            if shown.isVisible():
                view = shown.findChild(QListView)
                assert isinstance(view, QListView)
                return view
        return None
