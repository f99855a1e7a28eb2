"""The card of a link's preview: the address and an empty place, since nothing is ever loaded."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath

from devlog_app.model.post import LinkPreview, PreviewSize
from devlog_app.ui.preview.look import Look
from devlog_app.ui.preview.part import Part
from devlog_app.ui.preview.text_section import Link
from devlog_app.ui.preview.words import card_words


class LinkCard(Part):
    """The card below, or above, a message's text."""

    def __init__(self, preview: LinkPreview, look: Look) -> None:
        super().__init__()
        self.preview = preview
        self._look = look
        self._site = (urlsplit(preview.url).hostname or preview.url).removeprefix("www.")

    @property
    def links(self) -> Sequence[Link]:
        return (Link(self.preview.url, (self.rect,), is_hidden=False),)

    def natural_width(self, room: float) -> float:
        words = QFontMetricsF(self._look.small).horizontalAdvance(card_words()) + self._look.px(28)
        return room if self._is_large else min(room, max(words, self._look.px(220)))

    def place(self, x: float, y: float, width: float) -> float:
        height = self._look.line * 3 + self._look.px(12)
        if self._is_large:
            height += self._picture_height(width) + self._look.px(6)
        self.rect = QRectF(x, y, width, height)
        return height

    def paint(self, painter: QPainter) -> None:
        colours = self._look.colours
        shape = QPainterPath()
        shape.addRoundedRect(self.rect, self._look.px(5), self._look.px(5))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        painter.fillRect(self.rect, colours.bubble_quote_fill)
        bar = QRectF(self.rect.topLeft(), self.rect.bottomLeft() + QPointF(self._look.px(3), 0))
        painter.fillRect(bar, colours.bubble_quote_bar)
        painter.restore()
        inside = self.rect.adjusted(self._look.px(11), self._look.px(6), -self._look.px(9), -self._look.px(6))
        if self.preview.size is PreviewSize.SMALL:
            inside.setRight(self._paint_small_picture(painter, inside))
        self._paint_lines(painter, inside)
        if self._is_large:
            picture = QRectF(inside)
            picture.setTop(inside.bottom() - self._picture_height(self.rect.width()))
            self._paint_empty_picture(painter, picture)

    def link_at(self, point: QPointF) -> str | None:
        return self.preview.url if self.rect.contains(point) else None

    def words(self) -> str:
        return f"{self._site}: {card_words()}"

    @property
    def _is_large(self) -> bool:
        return self.preview.size is PreviewSize.LARGE

    def _picture_height(self, width: float) -> float:
        return round(width * 0.42)

    def _paint_lines(self, painter: QPainter, inside: QRectF) -> None:
        colours = self._look.colours
        rows = (
            (self._look.bold, colours.bubble_name, self._site),
            (self._look.text, colours.bubble_text, self.preview.url),
            (self._look.small, colours.bubble_time, card_words()),
        )
        row = QRectF(inside.x(), inside.y(), inside.width(), self._look.line)
        for font, colour, text in rows:
            painter.setFont(font)
            painter.setPen(colour)
            elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(row.width()))
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
            row.translate(0, self._look.line)

    def _paint_small_picture(self, painter: QPainter, inside: QRectF) -> float:
        side = inside.height()
        self._paint_empty_picture(painter, QRectF(inside.right() - side, inside.y(), side, side))
        return inside.right() - side - self._look.px(8)

    def _paint_empty_picture(self, painter: QPainter, place: QRectF) -> None:
        colours = self._look.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.bubble_placeholder)
        painter.drawRoundedRect(place, self._look.px(4), self._look.px(4))
        hills = QPainterPath()
        unit = min(place.width(), place.height()) / 6
        middle = place.center()
        hills.moveTo(middle + QPointF(-2 * unit, unit))
        hills.lineTo(middle + QPointF(-0.6 * unit, -unit))
        hills.lineTo(middle + QPointF(0.2 * unit, 0.1 * unit))
        hills.lineTo(middle + QPointF(0.8 * unit, -0.5 * unit))
        hills.lineTo(middle + QPointF(2 * unit, unit))
        hills.closeSubpath()
        painter.setBrush(colours.bubble_spoiler)
        painter.setOpacity(0.5)
        painter.drawPath(hills)
        painter.drawEllipse(middle + QPointF(1.4 * unit, -1.1 * unit), unit * 0.35, unit * 0.35)
        painter.restore()
