"""One entry as a strip: told apart by its outline, its ground and a sign, with the channel's colour as a stripe."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from devlog_app.model.schedule import Entry, EntryKind
from devlog_app.model.values import dataclass
from devlog_app.ui.calendar.signs import draw_sign, warning
from devlog_app.ui.theme import Colours

STRIPE = 4
PAD = 4
RADIUS = 4
ROOM_FOR_WORDS = 44
"""Pixels below which only the sign is drawn."""


@dataclass(frozen=True, slots=True)
class Chip:
    """What is written on a strip: *time*, *title*; the channel's *colour*, None where it has none."""

    entry: Entry
    time: str
    title: str
    colour: QColor | None = None
    clashes: bool = False
    is_chosen: bool = False
    is_cut: bool = False


def chip_height(metrics: QFontMetricsF, lines: int = 1) -> int:
    """How high a strip of so many *lines* is, with the space below it."""
    return round(metrics.height()) * lines + 2 * PAD - 1


def draw_chip(painter: QPainter, rect: QRectF, chip: Chip, look: Colours, font: QFont) -> None:
    """Draw *chip* into *rect*."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if chip.is_cut:
        painter.setOpacity(0.5)
    box = rect.adjusted(0.5, 0.5, -0.5, -2.5)
    ink = _ground(painter, box, chip, look)
    _stripe(painter, box, chip, look)
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    side = metrics.height() * 0.72
    lines = max(1, int((box.height() - PAD / 2) // metrics.height()))
    middle = box.center().y() - (lines - 1) * metrics.height() / 2
    sign = QRectF(box.left() + STRIPE + PAD, middle - side / 2, side, side)
    draw_sign(painter, sign, chip.entry, ink)
    right = box.right() - PAD
    if chip.clashes and box.width() > ROOM_FOR_WORDS:
        mark = QRectF(right - side, sign.top(), side, side)
        painter.setPen(QPen(look.warning, max(1.2, side / 9)))
        warning(painter, mark)
        right = mark.left() - PAD
    words = QRectF(sign.right() + PAD, box.top(), right - sign.right() - PAD, box.height())
    if words.width() > metrics.averageCharWidth() * 2:
        _write(painter, words, chip, ink, font, lines)
    painter.restore()


def _ground(painter: QPainter, box: QRectF, chip: Chip, look: Colours) -> QColor:
    """Fill and outline by the kind; the ink that is read on it."""
    ink, fill, pen = _inks(chip.entry, look)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.selection if chip.is_chosen else fill)
    painter.drawRoundedRect(box, RADIUS, RADIUS)
    if chip.entry.kind is EntryKind.PLANNED and not chip.is_chosen:
        hatch = QColor(ink)
        hatch.setAlpha(34)
        painter.setBrush(QBrush(hatch, Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if chip.is_chosen:
        painter.setPen(QPen(look.accent, 1.6))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        return look.selection_text
    if pen is not None:
        painter.setPen(pen)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
    return ink


def _inks(entry: Entry, look: Colours) -> tuple[QColor, QColor, QPen | None]:
    if entry.trouble is not None:
        return look.error, look.error_fill, QPen(look.error, 1.2, _style(entry))
    match entry.kind:
        case EntryKind.PUBLISHED:
            return look.badge_published.ink, look.badge_published.fill, None
        case EntryKind.FOREIGN:
            return look.text_muted, look.hover, None
        case EntryKind.PLANNED:
            return look.text, look.base, QPen(look.text_muted, 1.2, Qt.PenStyle.DashLine)
    return look.badge_scheduled.ink, look.badge_scheduled.fill, QPen(look.badge_scheduled.ink, 1.2)


def _style(entry: Entry) -> Qt.PenStyle:
    return Qt.PenStyle.DashLine if entry.kind is EntryKind.PLANNED else Qt.PenStyle.SolidLine


def _stripe(painter: QPainter, box: QRectF, chip: Chip, look: Colours) -> None:
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(chip.colour or look.text_disabled)
    painter.setClipRect(QRectF(box.left(), box.top(), STRIPE, box.height()))
    painter.drawRoundedRect(box, RADIUS, RADIUS)
    painter.restore()


def _write(painter: QPainter, rect: QRectF, chip: Chip, ink: QColor, font: QFont, lines: int) -> None:
    """Time and title, wrapped into so many *lines*; what does not fit into the last one is left out."""
    painter.setPen(ink)
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    metrics = QFontMetricsF(font)
    x, top = rect.left(), rect.center().y() - lines * metrics.height() / 2
    if chip.time:
        bold = QFontMetricsF(strong)
        painter.setFont(strong)
        time = bold.elidedText(chip.time, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(QRectF(x, top, rect.width(), metrics.height()), _LINE, time)
        painter.setFont(font)
        x += bold.horizontalAdvance(f"{chip.time} ")
    rest = chip.title
    for number in range(lines):
        left = rect.right() - x
        is_last = number == lines - 1
        part = rest if is_last else _first_words(rest, metrics, left, can_break=x == rect.left())
        rest = rest[len(part) :].lstrip()
        if left > metrics.averageCharWidth() * 2:
            words = metrics.elidedText(part, Qt.TextElideMode.ElideRight, left)
            painter.drawText(QRectF(x, top + number * metrics.height(), left, metrics.height()), _LINE, words)
        x = rect.left()


def _first_words(text: str, metrics: QFontMetricsF, room: float, *, can_break: bool) -> str:
    """The words with which *text* begins that have *room* beside one another; *can_break*: at least a part of one."""
    end = 0
    for stop in [number for number, sign in enumerate(text) if sign.isspace()] + [len(text)]:
        if metrics.horizontalAdvance(text[:stop]) > room:
            break
        end = stop
    if end == 0 and can_break:
        end = next((size for size in range(len(text), 1, -1) if metrics.horizontalAdvance(text[:size]) <= room), 0)
    return text[:end]


_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
