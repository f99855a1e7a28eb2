"""How a result is painted: the title with the note's state, its place, and the words around what was found."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from devlog_app.ui.quick_list.painting import draw, emphasis, laid_out, marked
from devlog_app.ui.search.results import Result, ResultKind
from devlog_app.ui.search.results_model import ResultRole
from devlog_app.ui.theme import Colours, colours
from devlog_app.ui.theme.row_ring import draw_row_ring
from devlog_app.ui.theme.row_state import is_chosen, is_pointed
from devlog_app.ui.tree.badges import look_of

SIDE = 8
ABOVE = 5
BETWEEN = 2
SMALL = 0.86
PILL = 0.82
SNIPPET_LINES = 3
RADIUS = 6


class ResultsDelegate(QStyledItemDelegate):
    """Paints results as calmly as the tree paints its rows."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        result = index.data(ResultRole.RESULT)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else 240
        if not isinstance(result, Result):
            return QSize(width, 0)
        line = option.fontMetrics.height()
        small = QFontMetrics(_scaled(option.font, SMALL)).height()
        if result.kind is ResultKind.HEADING:
            return QSize(width, small + 14)
        height = 2 * ABOVE + line + (small + BETWEEN if result.place else 0)
        if result.snippet is not None and result.snippet.text:
            shown = _snippet(result, option.font, width - 2 * SIDE, colours(option.palette))
            height += BETWEEN + round(shown.boundingRect().height())
        return QSize(width, height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        result = index.data(ResultRole.RESULT)
        if not isinstance(result, Result):
            return
        look = colours(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if result.kind is ResultKind.HEADING:
            _heading(painter, option.rect, option.font, look, result.title)
        else:
            _ground(painter, option, index, look)
            _row(painter, option.rect, option.font, look, result)
        painter.restore()


def _heading(painter: QPainter, rect: QRect, font: QFont, look: Colours, title: str) -> None:
    small = _scaled(font, PILL)
    small.setCapitalization(QFont.Capitalization.AllUppercase)
    small.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
    small.setWeight(QFont.Weight.DemiBold)
    painter.setFont(small)
    painter.setPen(look.text_muted)
    inner = rect.adjusted(SIDE, 0, -SIDE, -3)
    painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, title)


def _ground(
    painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, look: Colours
) -> None:
    chosen = is_chosen(option, index)
    if not chosen and not is_pointed(option, index):
        return
    box = QRectF(option.rect).adjusted(0, 1, 0, -1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.selection if chosen else look.hover)
    painter.drawRoundedRect(box, RADIUS, RADIUS)
    draw_row_ring(painter, option, index, box)


def _row(painter: QPainter, rect: QRect, font: QFont, look: Colours, result: Result) -> None:
    inner = rect.adjusted(SIDE, ABOVE, -SIDE, -ABOVE)
    top = float(inner.top())
    line = QFontMetrics(font).height()
    right = _pill(painter, QRect(inner.left(), inner.top(), inner.width(), line), font, look, result)
    heavy = QFont(font)
    heavy.setWeight(QFont.Weight.Medium)
    title = laid_out(result.title, heavy, right - inner.left(), 1, marked(result.marks, emphasis(look.link)))
    top += draw(painter, title, QPointF(inner.left(), top), look.text)
    if result.place:
        small = _scaled(font, SMALL)
        place = laid_out(result.place, small, inner.width(), 1)
        top += BETWEEN + draw(painter, place, QPointF(inner.left(), top + BETWEEN), look.text_muted)
    if result.snippet is not None and result.snippet.text:
        shown = _snippet(result, font, inner.width(), look)
        draw(painter, shown, QPointF(inner.left(), top + BETWEEN), look.text)


def _snippet(result: Result, font: QFont, width: float, look: Colours) -> QTextLayout:
    assert result.snippet is not None
    found = emphasis(look.text, look.editor_found)
    text = result.snippet.text.replace("\t", " ")
    return laid_out(text, _scaled(font, 0.94), width, SNIPPET_LINES, marked(result.snippet.marks, found))


def _pill(painter: QPainter, rect: QRect, font: QFont, look: Colours, result: Result) -> int:
    """Paint the note's state at the right end of *rect*; the result is where the title has to end."""
    if result.note is None:
        return rect.right()
    state = look_of(result.note.state, broken=result.note.error is not None, reach=result.note.reach)
    small = _scaled(font, PILL)
    metrics = QFontMetrics(small)
    badge = state.badge(look)
    width = metrics.horizontalAdvance(state.label) + 14
    height = metrics.height() + 3
    pill = QRect(rect.right() - width, rect.center().y() - height // 2 + 1, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(badge.fill)
    painter.drawRoundedRect(pill, height / 2, height / 2)
    painter.setFont(small)
    painter.setPen(badge.ink)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, state.label)
    return pill.left() - SIDE


def _scaled(font: QFont, factor: float) -> QFont:
    scaled = QFont(font)
    scaled.setPointSizeF(font.pointSizeF() * factor)
    return scaled
