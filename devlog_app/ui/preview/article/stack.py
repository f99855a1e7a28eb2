"""Parts inside a part: one below another, in lists, quotes, and under a title that folds them away."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from devlog_app.ui.preview.look import Look
from devlog_app.ui.preview.part import Click, Part

GAP = 5
"""Pixels between two blocks, at the usual text size."""


class Group(Part):
    """A part that holds others, *children*, of which some may be out of sight."""

    def __init__(self, children: Sequence[Part], look: Look) -> None:
        super().__init__()
        self.children = tuple(children)
        self.look = look

    def natural_width(self, room: float) -> float:
        return max((child.natural_width(room) for child in self.shown), default=0)

    def place(self, x: float, y: float, width: float) -> float:
        self.rect = QRectF(x, y, width, self.stacked(x, y, width))
        return self.rect.height()

    def stacked(self, x: float, y: float, width: float) -> float:
        """Place the children one below another; returns the height they take."""
        top = y
        for number, child in enumerate(self.shown):
            y += self.look.px(GAP) if number else 0
            y += child.place(x, y, width)
        return y - top

    def paint(self, painter: QPainter) -> None:
        for child in self.shown:
            painter.save()
            child.paint(painter)
            painter.restore()

    def words(self) -> str:
        return "\n".join(filter(None, (child.words() for child in self.children)))


class QuoteGroup(Group):
    """Blocks set apart by a bar."""

    def natural_width(self, room: float) -> float:
        return super().natural_width(room - self._beside()) + self._beside()

    def place(self, x: float, y: float, width: float) -> float:
        pad = self.look.px(4)
        height = self.stacked(x + self.look.px(11), y + pad, width - self._beside()) + 2 * pad
        self.rect = QRectF(x, y, width, height)
        return height

    def paint(self, painter: QPainter) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(self.rect, self.look.px(5), self.look.px(5))
        painter.save()
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        painter.fillRect(self.rect, self.look.colours.bubble_quote_fill)
        bar = QRectF(self.rect.topLeft(), self.rect.bottomLeft() + QPointF(self.look.px(3), 0))
        painter.fillRect(bar, self.look.colours.bubble_quote_bar)
        painter.restore()
        super().paint(painter)

    def _beside(self) -> float:
        return self.look.px(19)


class Item(Group):
    """One item of a list behind its *mark*: a bullet, a number, or the box of a task."""

    def __init__(self, children: Sequence[Part], look: Look, mark: str, *, checked: bool | None = None) -> None:
        super().__init__(children, look)
        self.mark = mark
        self.checked = checked
        self.room_for_mark = 0.0

    def mark_width(self) -> float:
        """How much room the mark takes, and the gap behind it."""
        number = QFontMetricsF(self.look.text).horizontalAdvance(self.mark) if self.mark else 0
        box = self.look.px(15) if self.checked is not None else 0
        return number + box + self.look.px(7 + (4 if number and box else 0))

    def natural_width(self, room: float) -> float:
        return super().natural_width(room - self.room_for_mark) + self.room_for_mark

    def place(self, x: float, y: float, width: float) -> float:
        height = self.stacked(x + self.room_for_mark, y, width - self.room_for_mark)
        self.rect = QRectF(x, y, width, max(height, self.look.line))
        return self.rect.height()

    def paint(self, painter: QPainter) -> None:
        super().paint(painter)
        colours = self.look.colours
        line = QRectF(self.rect.x(), self.rect.y(), self.room_for_mark - self.look.px(7), self.look.line)
        if self.checked is not None:
            side = self.look.px(13)
            box = QRectF(line.right() - side, line.center().y() - side / 2, side, side)
            self._paint_box(painter, box)
            line.setRight(box.left() - self.look.px(4))
        painter.setPen(colours.bubble_text)
        painter.setFont(self.look.text)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.mark)

    def words(self) -> str:
        mark = self.mark if self.checked is None else "☑" if self.checked else "☐"
        return f"{mark} {super().words()}"

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        colours = self.look.colours
        painter.setPen(QPen(colours.accent if self.checked else colours.bubble_time, self.look.px(1.4)))
        painter.setBrush(colours.accent if self.checked else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, self.look.px(3), self.look.px(3))
        if not self.checked:
            return
        tick = QPainterPath(box.topLeft() + QPointF(box.width() * 0.22, box.height() * 0.52))
        tick.lineTo(box.topLeft() + QPointF(box.width() * 0.42, box.height() * 0.72))
        tick.lineTo(box.topLeft() + QPointF(box.width() * 0.78, box.height() * 0.3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colours.accent_text, self.look.px(1.8)))
        painter.drawPath(tick)


class ListGroup(Group):
    """Items one below another, their words in one line."""

    def __init__(self, items: Sequence[Item], look: Look) -> None:
        super().__init__(items, look)
        room = max((item.mark_width() for item in items), default=0)
        for item in items:
            item.room_for_mark = room


class Fold(Group):
    """Blocks under a *title* that opens and folds them."""

    def __init__(self, title: Part, children: Sequence[Part], look: Look, *, is_open: bool) -> None:
        super().__init__((title, *children), look)
        self.is_open = is_open

    @property
    def shown(self) -> Sequence[Part]:
        return self.children if self.is_open else self.children[:1]

    def natural_width(self, room: float) -> float:
        # As wide when it is folded: opening must not move what stands around.
        return max(child.natural_width(room - self._beside()) for child in self.children) + self._beside()

    def place(self, x: float, y: float, width: float) -> float:
        self.rect = QRectF(x, y, width, self.stacked(x + self._beside(), y, width - self._beside()))
        return self.rect.height()

    def paint(self, painter: QPainter) -> None:
        super().paint(painter)
        size = self.look.px(4)
        middle = QPointF(self.rect.x() + self.look.px(6), self.children[0].rect.y() + self.look.line / 2)
        pen = QPen(self.look.colours.bubble_quote_bar, self.look.px(2))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        arrow = QPainterPath(middle + (QPointF(-size, -size / 2) if self.is_open else QPointF(-size / 2, -size)))
        arrow.lineTo(middle + (QPointF(0, size / 2) if self.is_open else QPointF(size / 2, 0)))
        arrow.lineTo(middle + (QPointF(size, -size / 2) if self.is_open else QPointF(-size / 2, size)))
        painter.drawPath(arrow)

    def click(self, point: QPointF) -> Click:
        if point.y() > self.children[0].rect.bottom():
            return Click.NOTHING
        self.is_open = not self.is_open
        return Click.RESIZE

    def reacts_at(self, point: QPointF) -> bool:
        return point.y() <= self.children[0].rect.bottom()

    def _beside(self) -> float:
        return self.look.px(16)
