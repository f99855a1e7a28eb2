"""How a row of the tree is painted: its title, and pills for its problems and state; it is edited in its place."""

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from devlog_app.model.note import NoteSummary
from devlog_app.ui.theme import Badge, Colours, colours
from devlog_app.ui.theme.row_ring import draw_row_ring
from devlog_app.ui.theme.row_state import is_chosen, is_pointed
from devlog_app.ui.tree.badges import look_of
from devlog_app.ui.tree.branches import BranchKind
from devlog_app.ui.tree.model import TreeRole

ROW_ROOM = 12
MARGIN = 8
PILL_SIDE = 7
PILL_ROOM = 3
SMALL = 0.82
RADIUS = 6
ROOM_FOR_WORDS = 15
"""Widths of an M that a row needs, so that its state is a word and not a sign."""
HEADINGS = (BranchKind.SECTION, BranchKind.POSTS)


class TreeDelegate(QStyledItemDelegate):
    """Paints rows calmly: sections as small headings, groups in a heavier hand, notes with their pills."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        return QSize(80, option.fontMetrics.height() + ROW_ROOM)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = colours(option.palette)
        kind = index.data(TreeRole.KIND)  # Qt gives an enum of str back as str
        rect: QRect = option.rect
        font: QFont = option.font
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if kind in HEADINGS:
            _section(painter, rect, font, look, str(index.data()))
        else:
            _ground(painter, option, index, look)
            inner = rect.adjusted(4, 0, -MARGIN - 2, 0)
            note = index.data(TreeRole.NOTE)
            if isinstance(note, NoteSummary):
                inner.setRight(_pills(painter, inner, font, look, note))
            else:
                inner.setRight(_count(painter, inner, font, look, int(index.data(TreeRole.COUNT))))
                font = QFont(font)
                font.setWeight(QFont.Weight.DemiBold)
            _title(painter, inner, font, look, str(index.data()))
        painter.restore()

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        editor = super().createEditor(parent, option, index)
        editor.setAccessibleName(self.tr("New title"))
        if isinstance(editor, QLineEdit):
            editor.setFrame(True)
            # The view makes its own highlight invisible, and its editors inherit that.
            look, palette = colours(option.palette), editor.palette()
            palette.setColor(palette.ColorRole.Highlight, look.selection)
            palette.setColor(palette.ColorRole.HighlightedText, look.selection_text)
            editor.setPalette(palette)
        return editor

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 - Qt's own signature
    ) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(-2, 0, -4, 0))


def _section(painter: QPainter, rect: QRect, font: QFont, look: Colours, title: str) -> None:
    small = _scaled(font, SMALL)
    small.setCapitalization(QFont.Capitalization.AllUppercase)
    small.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
    small.setWeight(QFont.Weight.DemiBold)
    painter.setFont(small)
    painter.setPen(look.text_muted)
    inner = rect.adjusted(2, 0, -MARGIN, -4)
    shown = QFontMetrics(small).elidedText(title, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, shown)


def _ground(
    painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, look: Colours
) -> None:
    fill: QColor | None = None
    if is_chosen(option, index):
        fill = look.selection
    elif is_pointed(option, index):
        fill = look.hover
    ground = QRectF(option.rect)
    if fill is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(ground.adjusted(-2, 1, -4, -1), RADIUS, RADIUS)
    draw_row_ring(painter, option, index, ground.adjusted(-2, 1, -4, -1))


def _title(painter: QPainter, rect: QRect, font: QFont, look: Colours, title: str) -> None:
    painter.setFont(font)
    painter.setPen(look.text)
    shown = QFontMetrics(font).elidedText(title, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _count(painter: QPainter, rect: QRect, font: QFont, look: Colours, count: int) -> int:
    """Paint how many notes a group holds; the result is where the title has to end."""
    small = _scaled(font, SMALL)
    painter.setFont(small)
    painter.setPen(look.text_muted)
    words = QLocale().toString(count)
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
    return rect.right() - QFontMetrics(small).horizontalAdvance(words) - MARGIN


def _pills(painter: QPainter, rect: QRect, font: QFont, look: Colours, note: NoteSummary) -> int:
    """Paint a note's state, and before it what is wrong; the result is where the title has to end."""
    state = look_of(note.state, broken=note.error is not None, reach=note.reach)
    has_room = rect.width() >= ROOM_FOR_WORDS * QFontMetrics(font).horizontalAdvance("M")
    left = QRect(rect)
    left.setRight(_pill(painter, left, font, state.badge(look), state.label if has_room else state.sign))
    if note.errors:
        left.setRight(_pill(painter, left, font, look.badge_trouble, f"✕ {note.errors}"))
    elif note.warnings:
        left.setRight(_pill(painter, left, font, look.badge_changed, f"! {note.warnings}"))
    return left.right()


def _pill(painter: QPainter, rect: QRect, font: QFont, badge: Badge, words: str) -> int:
    """Paint a pill at the right end of *rect*; the result is where what is left of it has to end."""
    small = _scaled(font, SMALL)
    metrics = QFontMetrics(small)
    height = metrics.height() + PILL_ROOM
    width = max(metrics.horizontalAdvance(words) + 2 * PILL_SIDE, height)
    pill = QRect(rect.right() - width, rect.center().y() - height // 2 + 1, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(badge.fill)
    painter.drawRoundedRect(pill, height / 2, height / 2)
    painter.setFont(small)
    painter.setPen(badge.ink)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
    return pill.left() - MARGIN // 2


def _scaled(font: QFont, factor: float) -> QFont:
    scaled = QFont(font)
    if font.pixelSize() > 0:
        scaled.setPixelSize(max(1, round(font.pixelSize() * factor)))
    else:
        scaled.setPointSizeF(font.pointSizeF() * factor)
    return scaled
