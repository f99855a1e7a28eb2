"""Paints the cells of a comparison: number, sign, and the line with what differs marked."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetrics,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from devlog_app.model.utf16 import utf16_length
from devlog_app.model.values import dataclass
from devlog_app.services.notes.comparing import Line, Row, RowKind
from devlog_app.ui.comparing.model import Bar, ComparisonModel, Fold, Side
from devlog_app.ui.theme import Colours, colours

SIGNS = ("−", "+")
"""What stands before a line that only one side has; before one that both have otherwise stands ``≠``."""
DIFFERENT = "≠"
MARGIN = 3
GAP = 8
LONGEST_SHOWN = 4_000
"""Code points of a line that are shown; what is longer is no prose."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Measures:
    """How wide the columns inside a cell are, in pixels."""

    number: int
    sign: int

    @property
    def text_at(self) -> int:
        """Where the text begins."""
        return self.number + self.sign + 3 * GAP


class ComparisonDelegate(QStyledItemDelegate):
    """Knows how high a row is, and paints it."""

    def __init__(self, model: ComparisonModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model

    def height(self, row: int, widths: tuple[int, int], option: QStyleOptionViewItem) -> int:
        """How high the row is where its cells are so wide; a bar is as high as what stands in it."""
        entry = self._model.entry(row)
        if isinstance(entry, Row):
            heights = [self._text_height(self._model.line(row, side), widths[side], option) for side in Side]
            return round(max(heights)) + 2 * MARGIN
        return option.fontMetrics.height() * 2 + (0 if isinstance(entry, Fold) else 2 * MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        side, look = Side(index.column()), colours(option.palette)
        entry = self._model.entry(index.row())
        line = self._model.line(index.row(), side)
        painter.fillRect(option.rect, _ground(entry, side, look))
        if isinstance(entry, Fold):
            self._paint_fold(painter, option, index, look)
        elif isinstance(entry, Bar):
            painter.fillRect(option.rect.left(), option.rect.top(), option.rect.width(), 1, look.border)
        elif line is None:
            painter.fillRect(option.rect, QBrush(look.border, Qt.BrushStyle.BDiagPattern))
        else:
            self._paint_line(painter, option, entry, line, side, dropped=self._model.is_dropped(index.row(), side))
        if side is Side.LEFT and not isinstance(entry, Bar):
            painter.fillRect(option.rect.right(), option.rect.top(), 1, option.rect.height(), look.border)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.focus, 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def _measures(self, metrics: QFontMetrics) -> Measures:
        digits = len(str(len(self._model.comparison.rows)))
        return Measures(metrics.horizontalAdvance("0" * digits), metrics.horizontalAdvance(DIFFERENT))

    def _text_height(self, line: Line | None, width: int, option: QStyleOptionViewItem) -> float:
        if line is None:
            return option.fontMetrics.height()
        return (
            _laid_out(line.text, width - self._measures(option.fontMetrics).text_at - GAP, option)
            .boundingRect()
            .height()
        )

    def _paint_fold(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, look: Colours) -> None:
        painter.setPen(look.text_muted)
        if index.column() == Side.LEFT:
            words = f"⋯   {self._model.said(index.row(), Side.LEFT)}"
            painter.drawText(option.rect.adjusted(GAP, 0, -GAP, 0), Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_line(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Row, line: Line, side: Side, *, dropped: bool
    ) -> None:
        look, measures = colours(option.palette), self._measures(option.fontMetrics)
        cell = option.rect.adjusted(GAP, MARGIN, -GAP, -MARGIN)
        painter.setFont(option.font)
        painter.setPen(look.text_muted)
        number = QRect(cell.left(), cell.top(), measures.number, option.fontMetrics.height())
        painter.drawText(number, Qt.AlignmentFlag.AlignRight, str(line.number))
        sign = "" if row.kind is RowKind.SAME else DIFFERENT if row.kind is RowKind.CHANGED else SIGNS[side]
        painter.setPen(look.text)
        painter.drawText(number.translated(measures.number + GAP, 0), Qt.AlignmentFlag.AlignLeft, sign)
        layout = _laid_out(line.text, option.rect.width() - measures.text_at - GAP, option)
        painter.setPen(look.text_muted if dropped else look.text)
        formats = (
            [_whole(line, look)]
            if dropped
            else _marks(line, look.left_words if side is Side.LEFT else look.right_words)
        )
        layout.draw(painter, QPointF(option.rect.left() + measures.text_at, cell.top()), formats)


def _ground(entry: Row | Bar | Fold, side: Side, look: Colours) -> QColor:
    if not isinstance(entry, Row):
        return look.panel
    if entry.kind is RowKind.SAME:
        return look.base
    if (entry.left if side is Side.LEFT else entry.right) is None:
        return look.panel
    return look.left_fill if side is Side.LEFT else look.right_fill


def _laid_out(text: str, width: float, option: QStyleOptionViewItem) -> QTextLayout:
    layout = QTextLayout(text[:LONGEST_SHOWN], option.font)
    wrapping = QTextOption()
    wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(wrapping)
    layout.beginLayout()
    at = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(20.0, width))
        line.setPosition(QPointF(0, at))
        at += line.height()
    layout.endLayout()
    return layout


def _marks(line: Line, fill: QColor) -> list[QTextLayout.FormatRange]:
    """What differs has a ground of its own and, for those who cannot tell colours, a line below."""
    found = []
    for start, end in line.changed:
        mark = QTextLayout.FormatRange()
        mark.start = utf16_length(line.text[:start])
        mark.length = utf16_length(line.text[start:end])
        look = QTextCharFormat()
        look.setBackground(fill)
        look.setFontUnderline(True)
        mark.format = look
        found.append(mark)
    return found


def _whole(line: Line, look: Colours) -> QTextLayout.FormatRange:
    """A line that is not taken, struck through."""
    mark = QTextLayout.FormatRange()
    mark.start, mark.length = 0, utf16_length(line.text)
    struck = QTextCharFormat()
    struck.setFontStrikeOut(True)
    struck.setForeground(look.text_muted)
    mark.format = struck
    return mark
