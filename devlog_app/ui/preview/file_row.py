"""A document or a sound in a bubble: a disc, the name, the size."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from devlog_app.model.media import Media, MediaType
from devlog_app.ui.preview.look import Look
from devlog_app.ui.preview.part import Part
from devlog_app.ui.preview.pictures import Pictures
from devlog_app.ui.preview.words import name_of, size_of, why_absent
from devlog_app.ui.preview.workspace_file import Absent


class FileRow(Part):
    """One file."""

    def __init__(self, media: Media, look: Look, pictures: Pictures) -> None:
        super().__init__()
        self.media = media
        self._look = look
        found = pictures.file(media)
        self._trouble = found if isinstance(found, Absent) else None
        self._about = self._second_line()

    def natural_width(self, room: float) -> float:
        name = QFontMetricsF(self._look.bold).horizontalAdvance(name_of(self.media))
        about = QFontMetricsF(self._look.small).horizontalAdvance(self._about)
        return min(room, max(name, about) + self._look.px(60))

    def place(self, x: float, y: float, width: float) -> float:
        self.rect = QRectF(x, y, width, self._look.px(52))
        return self.rect.height()

    def paint(self, painter: QPainter) -> None:
        colours = self._look.colours
        side = self._look.px(44)
        disc = QRectF(self.rect.x(), self.rect.y() + self._look.px(4), side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.accent)
        painter.drawEllipse(disc)
        painter.setPen(colours.accent_text)
        painter.setFont(self._look.small)
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, self._sign())
        text = self.rect.adjusted(side + self._look.px(10), self._look.px(6), 0, -self._look.px(6))
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.setPen(colours.bubble_text)
        painter.setFont(self._look.bold)
        name = painter.fontMetrics().elidedText(name_of(self.media), Qt.TextElideMode.ElideMiddle, int(text.width()))
        painter.drawText(text, top, name)
        painter.setPen(colours.error if self._trouble not in {None, Absent.REMOTE} else colours.bubble_time)
        painter.setFont(self._look.small)
        about = painter.fontMetrics().elidedText(self._about, Qt.TextElideMode.ElideMiddle, int(text.width()))
        painter.drawText(text, bottom, about)

    def tip_at(self, point: QPointF) -> str:  # noqa: ARG002
        return self.media.path or self.media.url or ""

    def words(self) -> str:
        return f"{name_of(self.media)} {self._about}"

    def _second_line(self) -> str:
        if self._trouble is Absent.REMOTE:
            return f"{why_absent(self._trouble)} {self.media.url}"
        return why_absent(self._trouble) if self._trouble else size_of(self.media)

    def _sign(self) -> str:
        if self.media.type is MediaType.AUDIO:
            return "♪"
        return name_of(self.media).rpartition(".")[2][:4].upper()
