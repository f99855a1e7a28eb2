"""Photos and videos of a message: one, or an album in Telegram's mosaic."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from devlog_app.model.media import Media, MediaType
from devlog_app.ui.preview.look import ON_SHADE, SHADE, Look
from devlog_app.ui.preview.mosaic import Frame, mosaic
from devlog_app.ui.preview.part import Click, Part
from devlog_app.ui.preview.pictures import Pictures
from devlog_app.ui.preview.words import name_of, spoken_media, video_words, why_absent
from devlog_app.ui.preview.workspace_file import Absent

TALLEST = 1.2
"""Height of a single picture, in widths of the room, beyond which it becomes narrower."""

UNKNOWN = QSize(4, 3)
BLUR = 14

MUCH_CUT = 1.7
"""How far the shapes of picture and place may differ before cutting the picture would spoil it."""


class MediaGrid(Part):
    """The pictures, edge to edge; those under a spoiler are blurred until clicked."""

    bleeds = True

    def __init__(self, media: Sequence[Media], look: Look, pictures: Pictures) -> None:
        super().__init__()
        self.media = tuple(media)
        self._look = look
        self._pictures = pictures
        self._revealed: set[int] = set()
        self._sizes = [self._size(each) for each in self.media]

    def natural_width(self, room: float) -> float:
        if len(self.media) > 1:
            return room
        size = QSizeF(self._sizes[0])
        width = min(room, max(size.width(), self._look.px(200)))
        tallest = room * TALLEST
        if width * size.height() / size.width() > tallest:
            width = max(tallest * size.width() / size.height(), self._look.px(120))
        return width

    def place(self, x: float, y: float, width: float) -> float:
        if len(self.media) == 1:
            size = QSizeF(self._sizes[0])
            own = min(width, self.natural_width(width))
            height = max(own * size.height() / size.width(), self._look.px(72))
            tiles = [QRectF(0, 0, width, min(height, width * TALLEST))]
        else:
            frame = Frame(width, self._look.px(2), self._look.px(70))
            ratios = [size.width() / size.height() for size in self._sizes]
            tiles = [QRectF(tile.x, tile.y, tile.width, tile.height) for tile in mosaic(ratios, frame)]
        self.tiles = [tile.translated(x, y) for tile in tiles]
        self.rect = QRectF(x, y, width, max(tile.bottom() for tile in tiles))
        return self.rect.height()

    def paint(self, painter: QPainter) -> None:
        for number, (media, tile) in enumerate(zip(self.media, self.tiles, strict=True)):
            painter.save()
            painter.setClipRect(tile, Qt.ClipOperation.IntersectClip)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            self._paint_tile(painter, media, tile, hidden=media.spoiler and number not in self._revealed)
            painter.restore()

    def click(self, point: QPointF) -> Click:
        number = self._hidden_at(point)
        if number is None:
            return Click.NOTHING
        self._revealed.add(number)
        return Click.REPAINT

    def reacts_at(self, point: QPointF) -> bool:
        return self._hidden_at(point) is not None

    def tip_at(self, point: QPointF) -> str:
        under = (media for media, tile in zip(self.media, self.tiles, strict=True) if tile.contains(point))
        media = next(under, None)
        return "" if media is None else "\n".join(filter(None, (media.path or media.url, media.alt, media.caption)))

    def words(self) -> str:
        return "\n".join(spoken_media(media) for media in self.media)

    def _size(self, media: Media) -> QSize:
        size = self._pictures.natural_size(media)
        return UNKNOWN * 100 if size.isEmpty() else size

    def _hidden_at(self, point: QPointF) -> int | None:
        for number, (media, tile) in enumerate(zip(self.media, self.tiles, strict=True)):
            if media.spoiler and number not in self._revealed and tile.contains(point):
                return number
        return None

    def _paint_tile(self, painter: QPainter, media: Media, tile: QRectF, *, hidden: bool) -> None:
        if media.type is MediaType.VIDEO:
            self._paint_video(painter, media, tile)
            return
        ratio = painter.deviceTransform().m11()
        found = self._pictures.picture(media, (tile.size() * ratio).toSize())
        painter.fillRect(tile, self._look.colours.bubble_placeholder)
        if isinstance(found, Absent):
            self._paint_placeholder(painter, tile, why_absent(found), media.path or media.url or "")
        elif found is not None:
            _paint_image(painter, found, tile, hidden=hidden)
            if hidden:
                painter.fillRect(tile, self._look.sparks)
            elif media.type is MediaType.ANIMATION:
                self._paint_disc(painter, tile, "GIF")

    def _paint_video(self, painter: QPainter, media: Media, tile: QRectF) -> None:
        absent = self._pictures.file(media)
        if isinstance(absent, Absent) and absent is not Absent.REMOTE:
            painter.fillRect(tile, self._look.colours.bubble_placeholder)
            self._paint_placeholder(painter, tile, why_absent(absent), media.path or "")
            return
        painter.fillRect(tile, QColor(38, 44, 52))
        self._paint_disc(painter, tile, "")
        self._paint_label(painter, tile, f"{video_words()} · {name_of(media)}")

    def _paint_label(self, painter: QPainter, tile: QRectF, text: str) -> None:
        painter.setFont(self._look.small)
        room = tile.width() - self._look.px(24)
        text = _elided(painter, text, room)
        height = painter.fontMetrics().height() + self._look.px(2)
        pill = QRectF(0, 0, painter.fontMetrics().horizontalAdvance(text) + self._look.px(12), height)
        pill.moveTopLeft(tile.topLeft() + QPointF(self._look.px(6), self._look.px(6)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(SHADE)
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(ON_SHADE)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_placeholder(self, painter: QPainter, tile: QRectF, why: str, what: str) -> None:
        inside = tile.adjusted(self._look.px(8), 0, -self._look.px(8), 0)
        line = self._look.line
        painter.setPen(self._look.colours.bubble_text)
        painter.setFont(self._look.small)
        upper = QRectF(inside.x(), tile.center().y() - line, inside.width(), line)
        centre = Qt.AlignmentFlag.AlignCenter
        painter.drawText(upper, centre, _elided(painter, why, inside.width()))
        painter.setPen(self._look.colours.bubble_time)
        painter.drawText(upper.translated(0, line), centre, _elided(painter, what, inside.width()))

    def _paint_disc(self, painter: QPainter, tile: QRectF, letters: str) -> None:
        side = self._look.px(48)
        disc = QRectF(0, 0, side, side)
        disc.moveCenter(tile.center())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(SHADE)
        painter.drawEllipse(disc)
        painter.setBrush(ON_SHADE)
        if letters:
            painter.setPen(ON_SHADE)
            painter.setFont(self._look.bold)
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, letters)
        else:
            third = side / 6
            centre = disc.center() + QPointF(third / 4, 0)
            painter.drawPolygon(
                [
                    centre + QPointF(-third, -third * 1.3),
                    centre + QPointF(third * 1.3, 0),
                    centre + QPointF(-third, third * 1.3),
                ]
            )


def _paint_image(painter: QPainter, image: QImage, tile: QRectF, *, hidden: bool) -> None:
    """Fill *tile*: a little is cut away at the edges; where much would be, the picture stands on a blur of itself."""
    share = (image.width() / image.height()) / (tile.width() / tile.height())
    is_like = 1 / MUCH_CUT < share < MUCH_CUT
    if hidden or not is_like:
        painter.drawImage(tile, _blurred(image), QRectF())
    if hidden:
        return
    fit = Qt.AspectRatioMode.KeepAspectRatioByExpanding if is_like else Qt.AspectRatioMode.KeepAspectRatio
    target = QRectF(QPointF(), QSizeF(image.size()).scaled(tile.size(), fit))
    target.moveCenter(tile.center())
    painter.drawImage(target, image)


def _blurred(image: QImage) -> QImage:
    small = image.scaled(BLUR, BLUR, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return small.scaled(
        BLUR * 12, BLUR * 12, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def _elided(painter: QPainter, text: str, width: float) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, int(width))
