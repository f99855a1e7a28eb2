"""The tree of headings: keys and the mouse choose one, or move its section."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from devlog_app.model.line_readings import Heading
from devlog_app.model.sections import end_of

NUMBER = Qt.ItemDataRole.UserRole
"""The heading's number from the top, from 0."""
AIR = 4
"""Pixels above and below the words of a row."""


class OutlineTree(QTreeView):
    """Shows headings below the higher ones before them; levels that were skipped are no levels here."""

    heading_chosen = Signal(int)
    """The user wants to see the heading with this number."""
    move_wanted = Signal(int, int)
    """The section of one heading shall stand before another one (their count: at the end)."""
    left = Signal()
    """Escape: back to the writing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._headings: tuple[Heading, ...] = ()
        self._items: list[QStandardItem] = []
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setHeaderHidden(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setIndentation(14)
        self.setAccessibleName(self.tr("Outline"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setItemDelegate(_AiryRows(self))
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._choose)

    def show_headings(self, headings: Sequence[Heading]) -> None:
        """Show *headings*; nothing is built anew where only their words and lines are others."""
        before, self._headings = self._headings, tuple(headings)
        if self._items and [heading.level for heading in before] == [heading.level for heading in headings]:
            for item, old, new in zip(self._items, before, headings, strict=True):
                if old.title != new.title:
                    self._say(item, new)
            return
        self._model.clear()
        # Screen readers name the column also where its header is not seen.
        self._model.setHorizontalHeaderLabels([self.accessibleName()])
        self._items = []
        above: list[tuple[int, QStandardItem]] = []
        for number, heading in enumerate(headings):
            item = QStandardItem()
            item.setData(number, NUMBER)
            self._say(item, heading)
            while above and above[-1][0] >= heading.level:
                above.pop()
            (above[-1][1] if above else self._model.invisibleRootItem()).appendRow(item)
            above.append((heading.level, item))
            self._items.append(item)
        self.expandAll()

    def follow(self, number: int | None) -> None:
        """Show where the caret stands: under the heading with this *number*."""
        index = self._items[number].index() if number is not None and number < len(self._items) else QModelIndex()
        if index != self.currentIndex():
            self.setCurrentIndex(index)
            if index.isValid():
                self.scrollTo(index)
            else:
                self.clearSelection()

    @property
    def number(self) -> int | None:
        """The heading that is selected."""
        number = self.currentIndex().data(NUMBER)
        return number if isinstance(number, int) else None

    def event(self, event: QEvent) -> bool:
        # Here these keys move sections; for the window they are a command about lines.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _moves(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif _moves(event):
            self._move_by_key(up=event.key() == Qt.Key.Key_Up)
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        number = self.number
        target = self.indexAt(event.position().toPoint()).data(NUMBER)
        place = self.dropIndicatorPosition()
        # The view must not move its rows: they follow the text.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if number is None:
            return
        if not isinstance(target, int):
            self.move_wanted.emit(number, len(self._headings))
        elif place == QAbstractItemView.DropIndicatorPosition.AboveItem:
            self.move_wanted.emit(number, target)
        else:
            self.move_wanted.emit(number, end_of(self._headings, target))

    def _move_by_key(self, *, up: bool) -> None:
        number = self.number
        if number is None:
            return
        index = self.currentIndex()
        beside = index.sibling(index.row() + (-1 if up else 1), 0).data(NUMBER)
        if isinstance(beside, int):
            self.move_wanted.emit(number, beside if up else end_of(self._headings, beside))

    def _say(self, item: QStandardItem, heading: Heading) -> None:
        item.setText(heading.title or self.tr("(no title)"))
        item.setToolTip(heading.title)

    def _choose(self, index: QModelIndex) -> None:
        number = index.data(NUMBER)
        if isinstance(number, int):
            self.heading_chosen.emit(number)


class _AiryRows(QStyledItemDelegate):
    """Rows with a little air, as those of the notes above."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), size.height() + 2 * AIR)


def _moves(event: QKeyEvent) -> bool:
    """Alt with an arrow: the section changes its place."""
    is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    return is_alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
