"""Go to a heading: a few letters of it, and Return."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from devlog_app.model.line_readings import Heading

INDENT = "    "
WIDTH = 460
TO_THE_LIST = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class GoToHeading(QDialog):
    """A list of the headings that hold what is typed."""

    chosen = Signal(int)
    """The number of the heading, from 0."""

    def __init__(self, headings: Sequence[Heading], current: int | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Go to heading"))
        self._headings = tuple(headings)
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("A few letters of a heading"))
        self._field.setAccessibleName(self.tr("Go to heading"))
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Headings"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self._field)
        column.addWidget(self._list, 1)
        self.resize(WIDTH, self.fontMetrics().height() * 18)
        self._field.textChanged.connect(self._filter)
        self._field.installEventFilter(self)
        self._list.itemClicked.connect(self._take)
        self._list.itemActivated.connect(self._take)
        self._filter("")
        if current is not None:
            self._list.setCurrentRow(current)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in TO_THE_LIST:
                self._list.event(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self._list.currentItem())
                return True
        return False

    def _filter(self, words: str) -> None:
        wanted = _plain(words).split()
        self._list.clear()
        highest = min((heading.level for heading in self._headings), default=1)
        for number, heading in enumerate(self._headings):
            if all(part in _plain(heading.title) for part in wanted):
                item = QListWidgetItem(INDENT * (heading.level - highest) + heading.title)
                item.setData(Qt.ItemDataRole.UserRole, number)
                self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            number = item.data(Qt.ItemDataRole.UserRole)
            self.accept()
            self.chosen.emit(number)


def _plain(words: str) -> str:
    return words.casefold().replace("ё", "е")
