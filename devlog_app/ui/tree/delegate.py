"""How a row of the tree is painted: its title, and a note's state as a pill."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from devlog_app.model.note import NoteSummary
from devlog_app.ui.theme import Colours, colours
from devlog_app.ui.tree.badges import StateLook, look_of
from devlog_app.ui.tree.branches import BranchKind
from devlog_app.ui.tree.model import TreeRole

ROW_ROOM = 12
SECTION_ROOM = 18
MARGIN = 8
PILL_SIDE = 7
PILL_ROOM = 3
SMALL = 0.82
RADIUS = 6


class TreeDelegate(QStyledItemDelegate):
    """Paints rows calmly: sections as small headings, groups in a heavier hand, notes with their pill."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        room = SECTION_ROOM if index.data(TreeRole.KIND) == BranchKind.SECTION else ROW_ROOM
        return QSize(80, option.fontMetrics.height() + room)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = colours(option.palette)
        kind = index.data(TreeRole.KIND)  # Qt gives an enum of str back as str
        rect: QRect = option.rect
        font: QFont = option.font
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if kind == BranchKind.SECTION:
            _section(painter, rect, font, look, str(index.data()))
        else:
            _ground(painter, option, look)
            note = index.data(TreeRole.NOTE)
            _row(painter, rect, font, look, str(index.data()), note if isinstance(note, NoteSummary) else None)
        painter.restore()


def _section(painter: QPainter, rect: QRect, font: QFont, look: Colours, title: str) -> None:
    small = _scaled(font, SMALL)
    small.setCapitalization(QFont.Capitalization.AllUppercase)
    small.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
    small.setWeight(QFont.Weight.DemiBold)
    painter.setFont(small)
    painter.setPen(look.text_muted)
    inner = rect.adjusted(2, 0, -MARGIN, -4)
    painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, title)


def _ground(painter: QPainter, option: QStyleOptionViewItem, look: Colours) -> None:
    state = option.state
    fill: QColor | None = None
    if state & QStyle.StateFlag.State_Selected:
        fill = look.selection
    elif state & QStyle.StateFlag.State_MouseOver:
        fill = look.hover
    if fill is None:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(QRectF(option.rect).adjusted(-2, 1, -4, -1), RADIUS, RADIUS)
    if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Selected:
        painter.setPen(look.accent)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(option.rect).adjusted(-1.5, 1.5, -4.5, -1.5), RADIUS, RADIUS)


def _row(painter: QPainter, rect: QRect, font: QFont, look: Colours, title: str, note: NoteSummary | None) -> None:
    inner = rect.adjusted(4, 0, -MARGIN - 2, 0)
    if note is None:
        font = QFont(font)
        font.setWeight(QFont.Weight.DemiBold)
    else:
        inner.setRight(_pill(painter, inner, font, look, look_of(note.state, broken=note.error is not None)))
    painter.setFont(font)
    painter.setPen(look.text)
    shown = QFontMetrics(font).elidedText(title, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _pill(painter: QPainter, rect: QRect, font: QFont, look: Colours, state: StateLook) -> int:
    """Paint the pill at the right end of *rect*; the result is where the title has to end."""
    small = _scaled(font, SMALL)
    metrics = QFontMetrics(small)
    badge = state.badge(look)
    width = metrics.horizontalAdvance(state.label) + 2 * PILL_SIDE
    height = metrics.height() + PILL_ROOM
    pill = QRect(rect.right() - width, rect.center().y() - height // 2 + 1, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(badge.fill)
    painter.drawRoundedRect(pill, height / 2, height / 2)
    painter.setFont(small)
    painter.setPen(badge.ink)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, state.label)
    return pill.left() - MARGIN


def _scaled(font: QFont, factor: float) -> QFont:
    scaled = QFont(font)
    if font.pixelSize() > 0:
        scaled.setPixelSize(max(1, round(font.pixelSize() * factor)))
    else:
        scaled.setPointSizeF(font.pointSizeF() * factor)
    return scaled
