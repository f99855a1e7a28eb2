"""A table of an article: cells with lines around them, in columns that share the bubble's width."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from devlog_app.ui.preview.article.stack import Group
from devlog_app.ui.preview.look import Look
from devlog_app.ui.preview.part import Part


class TableGroup(Group):
    """Rows of cells, as many in each; those of *header* rows are shaded."""

    def __init__(self, rows: Sequence[Sequence[Part]], header: Sequence[bool], look: Look) -> None:
        super().__init__([cell for row in rows for cell in row], look)
        self.rows = tuple(tuple(row) for row in rows)
        self._header = tuple(header)
        self._boxes: list[list[QRectF]] = []

    def natural_width(self, room: float) -> float:
        return min(room, sum(self._wanted(room)))

    def place(self, x: float, y: float, width: float) -> float:
        top = y
        widths = self._widths(width)
        self._boxes = []
        for row in self.rows:
            heights, left = [], x
            for cell, own in zip(row, widths, strict=False):
                heights.append(cell.place(left + self._pad(), y + self.look.px(4), max(own - 2 * self._pad(), 1)))
                left += own
            height = max([*heights, self.look.line]) + self.look.px(8)
            self._boxes.append(
                [QRectF(x + sum(widths[:n]), y, own, height) for n, own in enumerate(widths[: len(row)])]
            )
            y += height
        self.rect = QRectF(x, top, sum(widths), y - top)
        return self.rect.height()

    def paint(self, painter: QPainter) -> None:
        colours = self.look.colours
        lines = QColor(colours.bubble_quote_bar)
        lines.setAlphaF(0.45)
        painter.setPen(QPen(lines, 1))
        for boxes, shaded in zip(self._boxes, self._header, strict=True):
            for box in boxes:
                if shaded:
                    painter.fillRect(box, colours.bubble_quote_fill)
                painter.drawRect(box)
        super().paint(painter)

    def words(self) -> str:
        return "\n".join(" | ".join(cell.words() for cell in row) for row in self.rows)

    def _pad(self) -> float:
        return self.look.px(7)

    def _wanted(self, room: float) -> list[float]:
        columns = max((len(row) for row in self.rows), default=0)
        return [
            max(row[n].natural_width(room) for row in self.rows if n < len(row)) + 2 * self._pad() + 1
            for n in range(columns)
        ]

    def _widths(self, width: float) -> list[float]:
        """Each column as wide as it would like, or what is left over shared among those that want more than that."""
        wanted = self._wanted(width)
        left, shares = width, dict[int, float]()
        waiting = sorted(range(len(wanted)), key=wanted.__getitem__)
        for place, column in enumerate(waiting):
            shares[column] = min(wanted[column], left / (len(waiting) - place))
            left -= shares[column]
        return [shares[column] for column in range(len(wanted))]
