"""What the strips of the calendar mean."""

from datetime import UTC, datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from devlog_app.model.schedule import Entry, EntryKind
from devlog_app.ui.calendar.cell_delegate import small_font
from devlog_app.ui.calendar.chips import Chip, chip_height, draw_chip
from devlog_app.ui.calendar.words import kind_name
from devlog_app.ui.theme import colours

BESIDE = 8
STRIP = 30


class Legend(QWidget):
    """A strip and a word for each kind, in as many lines as they need."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Legend: %1").replace("%1", ", ".join(map(kind_name, EntryKind))))

    def heightForWidth(self, width: int) -> int:
        return self._lines(width) * (self._line() + 2)

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(max(self.width(), 100)))

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self._line())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, font = colours(self.palette()), small_font(self.font())
        for kind, rect in self._places(self.width()):
            entry = Entry(kind=kind, at=datetime.now(UTC), channel="", title="")
            draw_chip(painter, QRectF(rect.left(), rect.top(), STRIP, rect.height()), Chip(entry, "", ""), look, font)
            painter.setFont(font)
            painter.setPen(look.text_muted)
            words = rect.adjusted(STRIP + 4, -1, 0, -1)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, kind_name(kind))
        painter.end()

    def _line(self) -> int:
        from PySide6.QtGui import QFontMetricsF

        return chip_height(QFontMetricsF(small_font(self.font())))

    def _places(self, width: int) -> list[tuple[EntryKind, QRectF]]:
        from PySide6.QtGui import QFontMetricsF

        metrics, line = QFontMetricsF(small_font(self.font())), self._line()
        x, y, found = 0.0, 0.0, []
        for kind in EntryKind:
            wide = STRIP + 4 + metrics.horizontalAdvance(kind_name(kind)) + 2 * BESIDE
            if x and x + wide > width:
                x, y = 0.0, y + line + 2
            found.append((kind, QRectF(x, y, wide, line)))
            x += wide
        return found

    def _lines(self, width: int) -> int:
        return len({rect.top() for _, rect in self._places(width)})
