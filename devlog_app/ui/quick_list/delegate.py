"""How a row of a quick list is painted: the title with the letters that were meant, its detail, its keys."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from devlog_app.ui.quick_list.matching import marks_in
from devlog_app.ui.quick_list.model import QuickRole
from devlog_app.ui.quick_list.painting import draw, emphasis, laid_out, marked
from devlog_app.ui.quick_list.row import QuickRow
from devlog_app.ui.theme import colours

ROOM = 14
SIDE = 12
GAP = 14
RADIUS = 6
SMALL = 0.88


class QuickDelegate(QStyledItemDelegate):
    """One line a row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        return QSize(200, option.fontMetrics.height() + ROOM)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(QuickRole.ROW)
        if not isinstance(row, QuickRow):
            return
        look = colours(option.palette)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_current or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.selection if is_current else look.hover)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 1, -2, -1), RADIUS, RADIUS)
        inner = option.rect.adjusted(SIDE, 0, -SIDE, 0)
        top = inner.top() + (inner.height() - option.fontMetrics.height()) / 2
        small = QFont(option.font)
        small.setPointSizeF(option.font.pointSizeF() * SMALL)
        right = inner.right()
        painter.setFont(small)
        painter.setPen(look.selection_text if is_current else look.text_muted)
        if row.keys:
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.keys)
            right -= QFontMetrics(small).horizontalAdvance(row.keys) + GAP
        ink = look.text if row.enabled else look.text_muted
        marks = marks_in(row.title, str(index.data(QuickRole.TYPED)))
        title = laid_out(row.title, option.font, right - inner.left(), 1, marked(marks, emphasis(look.link)))
        draw(painter, title, QPointF(inner.left(), top), look.selection_text if is_current else ink)
        left = inner.left() + round(title.lineAt(0).naturalTextWidth()) + GAP
        if row.detail and right - left > 3 * GAP:
            rest = inner.adjusted(left - inner.left(), 0, right - inner.right(), 0)
            shown = QFontMetrics(small).elidedText(row.detail, Qt.TextElideMode.ElideRight, rest.width())
            painter.setPen(look.selection_text if is_current else look.text_muted)
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()
