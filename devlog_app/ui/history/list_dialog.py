"""What the history's dialogs share: a list, beside it what is kept of the row at hand, above both what went wrong."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from devlog_app.model.errors import DevlogError
from devlog_app.ui.editor.notice_bar import Gravity, NoticeBar
from devlog_app.ui.language.wording import advice, sentence


class ListDialog(QDialog):
    """Subclasses say in ``turn_to`` what a row turned to shows in ``beside``."""

    def __init__(self, beside: QWidget, widths: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._list = QListWidget(self)
        self._list.setSpacing(2)
        self._list.setWordWrap(True)
        self._list.currentItemChanged.connect(self.turn_to)
        self._failure = NoticeBar(Gravity.ERROR, self)
        columns = QSplitter(Qt.Orientation.Horizontal, self)
        columns.setChildrenCollapsible(False)
        columns.addWidget(self._list)
        columns.addWidget(beside)
        columns.setStretchFactor(1, 1)
        columns.setSizes(list(widths))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(self._failure)
        column.addWidget(columns, 1)
        column.addWidget(self._buttons)

    def call_list(self, name: str) -> None:
        """Say what the rows are."""
        self._list.setAccessibleName(name)

    def add_button(self, words: str) -> QPushButton:
        """Offer something to do with the row at hand."""
        button = self._buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
        # The Return key in the list is no command.
        button.setAutoDefault(False)
        return button

    def show_rows(self, rows: Iterable[tuple[str, object]]) -> bool:
        """Show rows of words and what they stand for, and turn to the first; whether there is any."""
        self._list.clear()
        for words, value in rows:
            QListWidgetItem(words, self._list).setData(Qt.ItemDataRole.UserRole, value)
        if self._list.count():
            self._list.setCurrentRow(0)
            self._list.setFocus()
        return self._list.count() > 0

    def at_hand(self) -> object:
        """What the row stands for that is turned to; None without one."""
        item = self._list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else None

    def turn_to(self) -> None:
        """Another row is at hand, or none."""

    def show_failure(self, error: DevlogError) -> None:
        """Say what cannot be done or shown."""
        self._failure.say(sentence(error), advice(error))

    def forget_failure(self) -> None:
        """What was said to be wrong is no more."""
        self._failure.hide()
