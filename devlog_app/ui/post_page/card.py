"""A picture of a note to be shared beside its link: title, channel, tag, as large as networks show them."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QLinearGradient, QPainter, QTextLayout, QTextOption

from devlog_app.model.values import dataclass
from devlog_app.ui.theme.avatars import LETTERS, avatar_colours, initials
from devlog_app.ui.theme.colours import Scheme, colours

WIDTH, HEIGHT = 1200, 630
"""Pixels, as the preview cards of most networks are."""
MARGIN = 80
DISC = 96
STRIPE = 14
LARGEST, SMALLEST = 84, 40
"""Pixels that the letters of a title may have."""
TAG_ROOM = 400
"""Pixels of width that a tag may take."""
TITLE_ROOM = 330
"""Pixels of height that the title may take."""


@dataclass(frozen=True, slots=True)
class CardWords:
    """What stands on a card: the note's *title*, the channel or conference it belongs to, a *tag*, a *colour*."""

    title: str
    place: str
    tag: str = ""
    colour: str | None = None


def painted_card(words: CardWords, scheme: Scheme, family: str) -> QImage:
    """The card in one *scheme*, in letters of the font *family*."""
    look = colours(scheme)
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(look.base)
    upper, lower = avatar_colours(words.place)
    if words.colour:
        upper = QColor(words.colour).lighter(115)
        lower = QColor(words.colour)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = QLinearGradient(0, 0, 0, HEIGHT)
    ground.setColorAt(0, upper)
    ground.setColorAt(1, lower)
    painter.fillRect(QRectF(0, 0, STRIPE, HEIGHT), ground)
    _paint_title(painter, words.title, look.text, family)
    _paint_place(painter, words, upper, lower, look.text, look.text_muted, family)
    painter.end()
    return image


def _paint_title(painter: QPainter, title: str, ink: QColor, family: str) -> None:
    """As large as fits; what is too long even in small letters ends in an ellipsis."""
    width = WIDTH - 2 * MARGIN
    size = LARGEST
    while size > SMALLEST and _height(_laid_out(title, _font(family, size), width)) > TITLE_ROOM:
        size -= 4
    font = _font(family, size)
    shown = title
    while len(shown) > 1 and _height(_laid_out(shown, font, width)) > TITLE_ROOM:
        shown = f"{shown[: -max(2, len(shown) // 20)].rstrip('… ')}…"
    layout = _laid_out(shown, font, width)
    painter.setPen(ink)
    layout.draw(painter, QPointF(MARGIN, MARGIN))


def _paint_place(
    painter: QPainter, words: CardWords, upper: QColor, lower: QColor, ink: QColor, pale: QColor, family: str
) -> None:
    top = HEIGHT - MARGIN - DISC
    ground = QLinearGradient(0, top, 0, top + DISC)
    ground.setColorAt(0, upper)
    ground.setColorAt(1, lower)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    disc = QRectF(MARGIN, top, DISC, DISC)
    painter.drawEllipse(disc)
    painter.setPen(LETTERS)
    painter.setFont(_font(family, DISC * 0.4))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, initials(words.place))
    left = disc.right() + 28
    tag_font, place_font = _font(family, 34), _font(family, 40)
    tag = QFontMetricsF(tag_font).elidedText(words.tag, Qt.TextElideMode.ElideRight, TAG_ROOM)
    tag_width = QFontMetricsF(tag_font).horizontalAdvance(tag)
    room = WIDTH - MARGIN - left - (tag_width + 40 if tag else 0)
    painter.setFont(place_font)
    painter.setPen(ink)
    place = QFontMetricsF(place_font).elidedText(words.place, Qt.TextElideMode.ElideRight, room)
    painter.drawText(QRectF(left, top, room, DISC), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, place)
    painter.setFont(tag_font)
    painter.setPen(pale)
    right = QRectF(MARGIN, top, WIDTH - 2 * MARGIN, DISC)
    painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, tag)


def _font(family: str, pixels: float) -> QFont:
    font = QFont(family)
    font.setPixelSize(round(pixels))
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _laid_out(text: str, font: QFont, width: float) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height() * 1.08
    layout.endLayout()
    return layout


def _height(layout: QTextLayout) -> float:
    last = layout.lineAt(layout.lineCount() - 1)
    return last.y() + last.height() if layout.lineCount() else 0
