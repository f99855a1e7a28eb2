"""How a cell is painted: its day, its entries, gaps in words, hatched behind the horizon."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from devlog_app.ui.calendar.cell_layout import CellLayout, laid_out
from devlog_app.ui.calendar.cells import Cell, CellModel
from devlog_app.ui.calendar.chips import draw_chip
from devlog_app.ui.theme import Colours, colours

SMALL = 0.9


def small_font(font: QFont) -> QFont:
    """The font of strips, a little smaller than that of the window."""
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * SMALL)
    return small


class CellDelegate(QStyledItemDelegate):
    """Paints cells of a ``CellModel``."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, 0)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        cell = model.cell(index) if isinstance(model, CellModel) else None
        if cell is None or not isinstance(model, CellModel):
            return
        look = colours(option.palette)
        font = small_font(option.font)
        rect = QRectF(option.rect)
        layout = laid_out(cell, rect, QFontMetricsF(font))
        painter.save()
        painter.setClipRect(option.rect)
        _ground(painter, rect, cell, look)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(look.accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1.5, -1.5))
        _head(painter, rect, layout, cell, look, font)
        for entry, strip in layout.strips:
            draw_chip(painter, strip, model.chip(entry, beside_hour=cell.hour is not None), look, font)
        if layout.hidden:
            painter.setFont(font)
            painter.setPen(look.link)
            words = self.tr("%n more", "", layout.hidden)
            painter.drawText(layout.more, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()


def _ground(painter: QPainter, rect: QRectF, cell: Cell, look: Colours) -> None:
    painter.fillRect(rect, look.panel if cell.is_past or cell.is_outside else look.base)
    if cell.is_beyond:
        hatch = QColor(look.text_disabled)
        hatch.setAlpha(90)
        painter.fillRect(rect, QBrush(hatch, Qt.BrushStyle.FDiagPattern))
    if cell.is_today and cell.hour is not None:
        painter.fillRect(rect, look.notice_fill)


def _head(painter: QPainter, rect: QRectF, layout: CellLayout, cell: Cell, look: Colours, font: QFont) -> None:
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    marks = QRectF(rect.left() + 5, rect.top() + 2, rect.width() - 8, metrics.height())
    if cell.hour is None:
        number = str(cell.day.day)
        width = max(metrics.horizontalAdvance(number) + 10, layout.head.height())
        round_one = QRectF(layout.head.left() - 1, layout.head.top() - 1, width, layout.head.height())
        painter.setPen(look.text_muted if cell.is_outside or cell.is_past else look.text)
        if cell.is_today:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(look.accent)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(round_one, round_one.height() / 2, round_one.height() / 2)
            painter.setPen(look.accent_text)
        painter.drawText(round_one, Qt.AlignmentFlag.AlignCenter, number)
        marks = layout.head.adjusted(width + 2, 0, 0, 0)
    if cell.marks:
        painter.setPen(look.warning)
        words = metrics.elidedText(" ".join(cell.marks), Qt.TextElideMode.ElideRight, marks.width())
        painter.drawText(marks, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
