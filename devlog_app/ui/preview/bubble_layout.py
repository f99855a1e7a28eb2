"""Put a message's parts into a bubble: its width, their places, and where the time goes."""

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from devlog_app.ui.preview.bubble_shape import bubble_shape
from devlog_app.ui.preview.entry import Entry
from devlog_app.ui.preview.holder import Holder
from devlog_app.ui.preview.look import Look
from devlog_app.ui.preview.message_parts import message_parts
from devlog_app.ui.preview.name_part import NamePart
from devlog_app.ui.preview.part import Part
from devlog_app.ui.preview.parts_inside import chain_at, every_fold, every_part
from devlog_app.ui.preview.pictures import Pictures
from devlog_app.ui.preview.stamp_part import StampPart
from devlog_app.ui.preview.text_flow import TextFlow
from devlog_app.ui.preview.text_section import Link


class BubbleLayout:
    """The inside of one bubble; *holder* owns the documents and dies with them."""

    def __init__(
        self, entry: Entry, look: Look, pictures: Pictures, parent: QObject, former: "BubbleLayout | None" = None
    ) -> None:
        known = former.flows if former is not None and former.look is look else ()
        self.holder = Holder(parent, (section for flow in known for section in flow.sections))
        self.body = QRectF()
        self.parts: list[Part] = message_parts(entry.message, look, pictures, self.holder)
        if entry.name:
            self.parts.insert(0, NamePart(entry.name, look))
        self._has_tail = entry.is_last
        self.look: Look = look
        self._stamp = StampPart(entry.stamp, look)
        self._shape = QPainterPath()

    @property
    def flows(self) -> list[TextFlow]:
        """The texts in sight, from top to bottom."""
        return [part for part in every_part(self.parts) if isinstance(part, TextFlow)]

    @property
    def links(self) -> list[Link]:
        """The links that can be followed, from top to bottom."""
        return [link for part in every_part(self.parts) for link in part.links]

    @property
    def folds(self) -> list[Part]:
        """Everything that can be folded away, in sight or not."""
        return list(every_fold(self.parts))

    def take_over(self, former: "BubbleLayout") -> None:
        """Keep open what the reader had opened in *former*."""
        folds, earlier_folds = self.folds, former.folds
        if len(folds) == len(earlier_folds):
            for fold, was in zip(folds, earlier_folds, strict=True):
                fold.is_open = was.is_open
        for flow, earlier in zip(self.flows, former.flows, strict=False):
            flow.revealed = earlier.revealed
            for section, before in zip(flow.sections, earlier.sections, strict=False):
                if section in flow.fresh:
                    section.expanded = before.expanded

    def place(self, x: float, y: float, room: float) -> float:
        """Lay everything out in a bubble at (x, y), at most *room* wide; returns its height."""
        pad = self.look.px(11)
        width = min(room, max(self._wanted(part, room, pad) for part in self.parts))
        width = max(width, self._stamp.size.width() + 2 * pad)
        bottom = self._stack(x, y, width, pad)
        if not self.parts[-1].bleeds:
            needed = self._width_with_stamp(x, pad)
            if needed <= width or needed <= room:
                if needed > width:
                    width = needed
                    bottom = self._stack(x, y, width, pad)
                bottom += self.look.px(7)
            else:
                bottom += self._stamp.size.height() + self.look.px(6)
        self.body = QRectF(x, y, width, bottom - y)
        radius = min(self.look.px(15), self.body.height() / 2)
        self._shape = bubble_shape(self.body, radius, self.look.px(8), has_tail=self._has_tail)
        return self.body.height()

    def paint(self, painter: QPainter, *, has_focus: bool) -> None:
        """Draw the bubble."""
        colours = self.look.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.accent, 2) if has_focus else QPen(colours.bubble_border, 1))
        painter.setBrush(colours.bubble)
        painter.drawPath(self._shape)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for part in self.parts:
            painter.save()
            if part.bleeds:
                painter.setClipPath(self._shape)
            part.paint(painter)
            painter.restore()
        on_picture = self.parts[-1].bleeds
        inset = QPointF() if on_picture else QPointF(self.look.px(9), self.look.px(5))
        self._stamp.paint(painter, self.body.bottomRight() - inset, on_picture=on_picture)

    def part_at(self, point: QPointF) -> Part | None:
        """The part under *point*: the innermost, unless only one around it reacts there."""
        chain = chain_at(self.parts, point)
        return next((part for part in reversed(chain) if part.reacts_at(point)), chain[-1] if chain else None)

    def top_of(self, name: str) -> float | None:
        """Where in the bubble's widget the place called *name* is."""
        from devlog_app.ui.preview.article.marks import AnchorPart
        from devlog_app.ui.preview.article.rich_flow import RichFlow

        for part in every_part(self.parts):
            if (isinstance(part, AnchorPart) and part.name == name) or (
                isinstance(part, RichFlow) and name in part.anchors
            ):
                return part.rect.y()
        return None

    def _wanted(self, part: Part, room: float, pad: float) -> float:
        return part.natural_width(room) if part.bleeds else part.natural_width(room - 2 * pad) + 2 * pad

    def _stack(self, x: float, y: float, width: float, pad: float) -> float:
        bottom = y
        for number, part in enumerate(self.parts):
            if number or not part.bleeds:
                bottom += self.look.px(2 if number and isinstance(self.parts[number - 1], NamePart) else 6)
            inset = 0 if part.bleeds else pad
            bottom += part.place(x + inset, bottom, width - 2 * inset)
        return bottom

    def _width_with_stamp(self, x: float, pad: float) -> float:
        """How wide the bubble must be for the time to stand beside the last line; endless where it may not."""
        last = self.parts[-1]
        line = last.last_line if isinstance(last, TextFlow) else None
        if line is None:
            return float("inf")
        return line.right() - x + self.look.px(10) + self._stamp.size.width() + pad
