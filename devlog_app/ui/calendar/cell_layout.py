"""Where in a cell its strips are; painting and the pointer agree on it."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from devlog_app.model.schedule import Entry
from devlog_app.model.values import dataclass
from devlog_app.ui.calendar.cells import Cell
from devlog_app.ui.calendar.chips import chip_height

EDGE = 4
MOST_LINES = 3
"""Where there is room, long titles go on in so many lines."""


@dataclass(frozen=True, slots=True)
class CellLayout:
    """The place of the day's number, of each entry that is seen, and of “more” for those *hidden*."""

    head: QRectF
    strips: tuple[tuple[Entry, QRectF], ...]
    more: QRectF
    hidden: int = 0

    def entry_at(self, point: QPointF) -> Entry | None:
        """The entry under *point*."""
        return next((entry for entry, rect in self.strips if rect.contains(point)), None)


def laid_out(cell: Cell, rect: QRectF, metrics: QFontMetricsF) -> CellLayout:
    """The layout of *cell* in *rect*."""
    head = QRectF(rect.left() + EDGE, rect.top() + 3, rect.width() - 2 * EDGE, 0)
    if cell.hour is None:
        head.setHeight(metrics.height() + 3)
    top = head.bottom()
    if cell.marks and cell.hour is not None:
        top += metrics.height()
    height = rect.bottom() - top - 1
    fitting = (lines for lines in range(MOST_LINES, 1, -1) if len(cell.entries) * chip_height(metrics, lines) <= height)
    line = chip_height(metrics, next(fitting, 1))
    room = max(0, int(height // line))
    seen = cell.entries if len(cell.entries) <= room else cell.entries[: max(0, room - 1)]
    strips = tuple(
        (entry, QRectF(rect.left() + EDGE - 1, top + number * line, rect.width() - 2 * EDGE + 2, line))
        for number, entry in enumerate(seen)
    )
    hidden = len(cell.entries) - len(seen)
    more_top = min(top + len(seen) * line, rect.bottom() - line)
    more = QRectF(rect.left() + EDGE, more_top, rect.width() - 2 * EDGE, line) if hidden else QRectF()
    return CellLayout(head, strips, more, hidden)
