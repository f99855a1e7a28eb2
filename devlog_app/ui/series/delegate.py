"""How a post of the series is painted: its number and title, when it goes out, and what stands in its way."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionButton, QStyleOptionViewItem, QWidget

from devlog_app.model.problem import Severity
from devlog_app.ui.quick_list.painting import draw, laid_out
from devlog_app.ui.series.model import Index, SeriesModel, SeriesRole
from devlog_app.ui.series.row import SeriesRow
from devlog_app.ui.theme import Badge, Colours, colours
from devlog_app.ui.theme.row_ring import draw_row_ring
from devlog_app.ui.theme.row_state import is_chosen, is_pointed
from devlog_app.ui.tree.badges import look_of

ROOM = 9
"""Pixels above and below what a row says."""
SIDE = 10
GAP = 8
SMALL = 0.88
RADIUS = 6
MOST_LINES = 2
"""Of one remark; all of it is in the tip and is spoken."""


class SeriesDelegate(QStyledItemDelegate):
    """Paints rows as high as what they say; *view* tells how wide they are."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(SeriesRole.ROW)
        view = self.parent()
        assert isinstance(view, QWidget)
        font = view.font()
        if not isinstance(row, SeriesRow):
            return QSize(100, QFontMetrics(font).height())
        width = option.rect.width() if option.rect.width() > 0 else view.width()
        height = QFontMetrics(font).height() + 2 * ROOM
        inner = width - _text_left(font) - SIDE
        height += sum(_height(text, font, inner) for text, _ in _lines(row))
        return QSize(100, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(SeriesRole.ROW)
        if not isinstance(row, SeriesRow):
            return
        look, rect, font = colours(option.palette), option.rect, option.font
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _ground(painter, option, index, look)
        self._check(painter, option, is_in=row.number is not None)
        ink = look.text if row.number is not None else look.text_muted
        first = QRect(rect.left(), rect.top() + ROOM, rect.width() - SIDE, QFontMetrics(font).height())
        first.setRight(_pill(painter, first, font, look, row))
        number = QRect(first.left() + _check_room(font), first.top(), _number_room(font), first.height())
        painter.setFont(font)
        painter.setPen(look.text_muted)
        shown = str(row.number) if row.number is not None else "–"
        painter.drawText(number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        left = rect.left() + _text_left(font)
        title = QFont(font)
        title.setWeight(QFont.Weight.DemiBold)
        painter.setFont(title)
        painter.setPen(ink)
        room = QRect(left, first.top(), first.right() - left, first.height())
        words = QFontMetrics(title).elidedText(row.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        top = float(first.bottom() + 1)
        for text, role in _lines(row):
            layout = laid_out(text, _small(font), rect.right() - SIDE - left, MOST_LINES)
            top += draw(painter, layout, QPointF(left, top + 1), _ink(look, role)) + 2
        painter.setPen(look.border)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            box = QRect(option.rect.topLeft(), QSize(_check_room(option.font), option.rect.height()))
            if not box.contains(event.position().toPoint()):
                return False
        elif not (isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)):
            return False
        assert isinstance(model, SeriesModel)
        now = index.data(Qt.ItemDataRole.CheckStateRole)
        wanted = Qt.CheckState.Unchecked if Qt.CheckState(now) == Qt.CheckState.Checked else Qt.CheckState.Checked
        return model.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)

    def _check(self, painter: QPainter, option: QStyleOptionViewItem, *, is_in: bool) -> None:
        widget = option.widget
        box = QStyleOptionButton()
        box.palette = option.palette
        box.state = QStyle.StateFlag.State_Enabled
        box.state |= QStyle.StateFlag.State_On if is_in else QStyle.StateFlag.State_Off
        side = _box_side(option.font)
        top = option.rect.top() + ROOM + (QFontMetrics(option.font).height() - side) // 2
        box.rect = QRect(option.rect.left() + SIDE, top, side, side)
        widget.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, box, painter, widget)


def _lines(row: SeriesRow) -> list[tuple[str, str]]:
    """What stands below the title, each with the role of its colour."""
    lines = [(" · ".join(part for part in (row.time, row.size) if part), "text_muted")]
    if row.moves:
        lines.append((f"→ {row.moves}", "accent_ink"))
    if row.course:
        lines.append((row.course, "accent_ink"))
    role = {Severity.ERROR: "error", Severity.WARNING: "warning"}.get(row.gravity or Severity.INFO, "notice")
    lines += [(remark, role) for remark in row.remarks]
    return [(text, one) for text, one in lines if text]


def _ink(look: Colours, role: str) -> QColor:
    match role:
        case "error":
            return look.error
        case "warning":
            return look.warning
        case "notice":
            return look.notice
        case "accent_ink":
            return look.link
    return look.text_muted


def _height(text: str, font: QFont, width: int) -> int:
    return round(laid_out(text, _small(font), max(width, 40), MOST_LINES).boundingRect().height()) + 2


def _ground(painter: QPainter, option: QStyleOptionViewItem, index: Index, look: Colours) -> None:
    chosen = is_chosen(option, index)
    ground = QRectF(option.rect).adjusted(2, 1, -2, -2)
    if chosen or is_pointed(option, index):
        # Small words keep their contrast: of what is chosen only the edge has the strong colour.
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.hover)
        painter.drawRoundedRect(ground, RADIUS, RADIUS)
    if chosen:
        painter.setBrush(look.accent)
        painter.drawRoundedRect(QRectF(ground.left(), ground.top(), 4, ground.height()), 2, 2)
    draw_row_ring(painter, option, index, ground)


def _pill(painter: QPainter, rect: QRect, font: QFont, look: Colours, row: SeriesRow) -> int:
    """Paint the note's state at the right end of *rect*; the result is where the title has to end."""
    state = look_of(row.state, broken=row.is_broken, reach=row.reach)
    badge: Badge = state.badge(look)
    small = _small(font)
    metrics = QFontMetrics(small)
    width, height = metrics.horizontalAdvance(state.label) + 14, metrics.height() + 3
    pill = QRect(rect.right() - width, rect.center().y() - height // 2, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(badge.fill)
    painter.drawRoundedRect(pill, height / 2, height / 2)
    painter.setFont(small)
    painter.setPen(badge.ink)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, state.label)
    return pill.left() - GAP


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * SMALL)
    return small


def _box_side(font: QFont) -> int:
    return max(14, QFontMetrics(font).height() - 3)


def _check_room(font: QFont) -> int:
    return SIDE + _box_side(font) + GAP // 2


def _number_room(font: QFont) -> int:
    return QFontMetrics(font).horizontalAdvance("00")


def _text_left(font: QFont) -> int:
    return _check_room(font) + _number_room(font) + GAP
