"""The finds in all notes, by note; each can be left out of a replacement, and shows what it would become."""

from collections.abc import Callable
from enum import IntEnum
from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QTextCharFormat
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from devlog_app.services.search.everywhere import Find, NoteFinds
from devlog_app.ui.quick_list.painting import Stretch, draw, emphasis, laid_out
from devlog_app.ui.theme import Colours, colours

ROOM = 8
IN_SIGHT = 0.9
"""Of the width of a line; the bold letters of a find are wider than those that are measured."""
CHECKED = Qt.CheckState.Checked

Become: TypeAlias = Callable[[NoteFinds, Find], str]
"""What a find would be replaced by."""


class FindRole(IntEnum):
    """What a row keeps: what was found in its note, and for a line the find and what it would become."""

    NOTE = Qt.ItemDataRole.UserRole
    FIND = Qt.ItemDataRole.UserRole + 1
    NEW = Qt.ItemDataRole.UserRole + 2


class FindsTree(QTreeWidget):
    """Notes, and under each the lines in which something was found."""

    chosen = Signal(str, object)
    """The path of a note, and the ``Find`` to show (None: the note itself)."""
    checked = Signal()
    """Other finds are chosen to be replaced."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._become: Become | None = None
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(18)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Found lines"))
        # Screen readers name the column also where its header is not seen.
        self.setHeaderLabel(self.accessibleName())
        self.setItemDelegate(_FindDelegate(self))
        self.itemActivated.connect(self._choose)
        self.itemClicked.connect(self._choose)
        self.itemChanged.connect(self._tell)

    def add(self, title: str, note: NoteFinds) -> None:
        """Show what was found in the note called *title*."""
        self.blockSignals(True)
        row = QTreeWidgetItem([title])
        row.setData(0, FindRole.NOTE, note)
        row.setToolTip(0, note.path)
        font = self.font()
        font.setWeight(font.Weight.DemiBold)
        row.setFont(0, font)
        for find in note.finds:
            line = QTreeWidgetItem(row, [find.shown.strip()])
            line.setData(0, FindRole.NOTE, note)
            line.setData(0, FindRole.FIND, find)
            words = self.tr("Line %1: %2").replace("%1", str(find.line)).replace("%2", find.shown.strip())
            line.setData(0, Qt.ItemDataRole.AccessibleTextRole, words)
            self._dress(line)
        self.addTopLevelItem(row)
        row.setExpanded(True)
        if self._become is not None:
            self._make_checkable(row)
        self.blockSignals(False)

    def show_replacement(self, become: Become | None) -> None:
        """Show what each find would become, with a box to leave it out; None: nothing is to be replaced."""
        was_replacing, self._become = self._become is not None, become
        self.blockSignals(True)
        for number in range(self.topLevelItemCount()):
            row = self.topLevelItem(number)
            assert row is not None
            for line in _lines(row):
                self._dress(line)
            if (become is not None) != was_replacing:
                self._make_checkable(row)
        self.blockSignals(False)
        self.viewport().update()

    def chosen_finds(self) -> list[tuple[NoteFinds, tuple[Find, ...]]]:
        """Every note with those of its finds that are to be replaced."""
        chosen = []
        for number in range(self.topLevelItemCount()):
            row = self.topLevelItem(number)
            assert row is not None
            finds = tuple(line.data(0, FindRole.FIND) for line in _lines(row) if line.checkState(0) is CHECKED)
            if finds:
                chosen.append((row.data(0, FindRole.NOTE), finds))
        return chosen

    def _dress(self, line: QTreeWidgetItem) -> None:
        note, find = line.data(0, FindRole.NOTE), line.data(0, FindRole.FIND)
        line.setData(0, FindRole.NEW, self._become(note, find) if self._become is not None else None)

    def _make_checkable(self, row: QTreeWidgetItem) -> None:
        """Give *row* and its lines their boxes, or take them away."""
        for item in (row, *_lines(row)):
            if self._become is None:
                item.setData(0, Qt.ItemDataRole.CheckStateRole, None)
            else:
                item.setCheckState(0, CHECKED)
        flags = row.flags()
        row.setFlags(flags | Qt.ItemFlag.ItemIsAutoTristate if self._become is not None else flags)

    def _choose(self, item: QTreeWidgetItem) -> None:
        self.chosen.emit(item.data(0, FindRole.NOTE).path, item.data(0, FindRole.FIND))

    def _tell(self) -> None:
        self.checked.emit()


def _lines(row: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [line for place in range(row.childCount()) if (line := row.child(place)) is not None]


class _FindDelegate(QStyledItemDelegate):
    """Paints a line with what was found in it, struck out with what it would become behind it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        return QSize(100, option.fontMetrics.height() + ROOM)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        find = index.data(FindRole.FIND)
        if not isinstance(find, Find):
            super().paint(painter, option, index)
            return
        look = colours(option.palette)
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        own.text = ""
        style = own.widget.style() if own.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, own, painter, own.widget)
        own.text = "x"
        room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, own, own.widget).adjusted(2, 0, -6, 0)
        text, stretches = _line(find, index.data(FindRole.NEW), look, option.fontMetrics, room.width())
        shown = laid_out(text, option.font, room.width(), 1, stretches)
        top = room.top() + (room.height() - option.fontMetrics.height()) / 2
        painter.save()
        ink = look.selection_text if own.state & QStyle.StateFlag.State_Selected else look.text
        draw(painter, shown, QPointF(room.left(), top), ink)
        painter.restore()


def _line(find: Find, new: object, look: Colours, metrics: QFontMetrics, width: int) -> tuple[str, tuple[Stretch, ...]]:
    """The line of *find* behind its number, cut so that the find is in sight in *width*, and its stretches' looks."""
    number = f"{find.line}   "
    fresh_words = new.replace("\n", "⏎") if isinstance(new, str) else ""
    before = find.shown[: find.at].lstrip().replace("\t", " ")
    if metrics.horizontalAdvance(f"{number}{before}{find.words}{fresh_words}") > width * IN_SIGHT:
        before = metrics.elidedText(before, Qt.TextElideMode.ElideLeft, width // 3)
    at = len(number) + len(before)
    end = at + find.end - find.start
    quiet = QTextCharFormat()
    quiet.setForeground(look.text_muted)
    text = number + before + find.shown[find.at :].replace("\t", " ")
    if not isinstance(new, str):
        return text, ((0, len(number), quiet), (at, end, emphasis(look.text, look.editor_found)))
    old = QTextCharFormat()
    old.setForeground(look.error)
    old.setBackground(look.error_fill)
    old.setFontStrikeOut(True)
    fresh = emphasis(look.success)
    last = end + len(fresh_words)
    return text[:end] + fresh_words + text[end:], ((0, len(number), quiet), (at, end, old), (end, last, fresh))
