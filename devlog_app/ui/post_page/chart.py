"""A small line chart: one number over time, to be looked at, hovered over, and walked through by keys."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QDateTime, QEvent, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QBrush,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from devlog_app.model.values import dataclass
from devlog_app.ui.theme import colours

MARGIN = 12
LINES = 7
"""The chart is as high as so many lines of text."""
WIDTH = 26
"""It is at least as wide as so many letters."""
DOT = 3.5
GROUND = 36
"""How strong the colour below the line is, of 255."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A *value* as it was *at* that moment."""

    at: datetime
    value: int


class LineChart(QWidget):
    """Shows how one number grew; ``Left`` and ``Right``, ``Home`` and ``End`` go from reading to reading."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._readings: tuple[Reading, ...] = ()
        self._nothing = ""
        self._current: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tell()

    def show_readings(self, readings: Sequence[Reading], nothing: str) -> None:
        """Show *readings*, the oldest first; *nothing* is said where there are none."""
        self._readings = tuple(readings)
        self._nothing = nothing
        self._current = None
        self._tell()
        self.update()

    def said(self) -> str:
        """What a screen reader says: the whole at a glance, or the reading that is looked at."""
        return f"{self._name}: {self._reading_words() or self._summary()}"

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        return QSize(round(metrics.averageCharWidth() * WIDTH), round(metrics.height() * LINES) + 2 * MARGIN)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._readings) - 1
        here = last + 1 if self._current is None else self._current
        target = {
            Qt.Key.Key_Left: max(0, here - 1),
            Qt.Key.Key_Right: min(last, here + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if target is None or last < 0:
            super().keyPressEvent(event)
        else:
            self._look_at(target)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        places = self._places()
        if places:
            self._look_at(min(range(len(places)), key=lambda number: abs(places[number].x() - event.position().x())))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._look_at(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._look_at(None)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        look = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.accent if self.hasFocus() else look.border, 2 if self.hasFocus() else 1))
        painter.setBrush(look.base)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        self._paint_words(painter, look.text, look.text_muted)
        if self._readings:
            self._paint_axes(painter, look.border, look.text_muted)
            self._paint_line(painter, look.accent, look.link)
        painter.end()

    # Painting

    def _paint_words(self, painter: QPainter, ink: QColor, pale: QColor) -> None:
        row = QRectF(MARGIN, MARGIN, self.width() - 2 * MARGIN, QFontMetricsF(self.font()).height())
        bold = QFont(self.font())
        bold.setBold(True)
        painter.setPen(pale)
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft, self._name)
        painter.setFont(bold)
        painter.setPen(ink)
        if self._readings:
            reading = self._readings[-1 if self._current is None else self._current]
            painter.drawText(row, Qt.AlignmentFlag.AlignRight, QLocale().toString(reading.value))
        painter.setFont(self.font())
        painter.setPen(pale)
        if not self._readings:
            below = QRectF(self.rect()).adjusted(MARGIN, row.bottom(), -MARGIN, -MARGIN)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._nothing)

    def _paint_axes(self, painter: QPainter, line: QColor, ink: QColor) -> None:
        area = self._area()
        painter.setPen(QPen(line, 1))
        for height in (area.top(), area.bottom()):
            painter.drawLine(QPointF(area.left(), height), QPointF(area.right(), height))
        painter.setPen(ink)
        left = QRectF(MARGIN, 0, area.left() - MARGIN - 6, QFontMetricsF(self.font()).height())
        low, high = self._range()
        for value, height in ((high, area.top()), (low, area.bottom())):
            left.moveTop(height - left.height() / 2)
            painter.drawText(left, Qt.AlignmentFlag.AlignRight, QLocale().toString(value))
        below = QRectF(area.left(), area.bottom() + 4, area.width(), QFontMetricsF(self.font()).height())
        if self._current is not None:
            at = _moment(self._readings[self._current].at)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, at)
            return
        first, last = _day(self._readings[0].at), _day(self._readings[-1].at)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft if first != last else Qt.AlignmentFlag.AlignHCenter, first)
        if first != last:
            painter.drawText(below, Qt.AlignmentFlag.AlignRight, last)

    def _paint_line(self, painter: QPainter, ink: QColor, marked: QColor) -> None:
        places, area = self._places(), self._area()
        path = QPainterPath(places[0])
        for place in places[1:]:
            path.lineTo(place)
        ground = QPainterPath(path)
        ground.lineTo(places[-1].x(), area.bottom())
        ground.lineTo(places[0].x(), area.bottom())
        fill = QColor(ink)
        fill.setAlpha(GROUND)
        painter.fillPath(ground, QBrush(fill))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, 2))
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        for number, place in enumerate(places):
            if number == self._current:
                painter.setBrush(marked)
                painter.drawEllipse(place, DOT * 1.6, DOT * 1.6)
                painter.setBrush(ink)
            elif len(places) == 1 or number == len(places) - 1:
                painter.drawEllipse(place, DOT, DOT)

    def _area(self) -> QRectF:
        """Where the line runs."""
        metrics = QFontMetricsF(self.font())
        left = MARGIN + 6 + max(metrics.horizontalAdvance(QLocale().toString(value)) for value in self._range())
        top = MARGIN + metrics.height() * 1.8
        return QRectF(
            left, top, self.width() - left - MARGIN - DOT, self.height() - top - MARGIN - metrics.height() - 4
        )

    def _range(self) -> tuple[int, int]:
        """The values at the bottom and at the top: numbers that grow from nothing are seen against nothing."""
        return 0, max(1, *(reading.value for reading in self._readings)) if self._readings else 1

    def _places(self) -> list[QPointF]:
        if not self._readings:
            return []
        area, (low, high) = self._area(), self._range()
        start = self._readings[0].at.timestamp()
        span = self._readings[-1].at.timestamp() - start
        return [
            QPointF(
                area.left() + area.width() * ((one.at.timestamp() - start) / span if span else 0.5),
                area.bottom() - area.height() * (one.value - low) / (high - low),
            )
            for one in self._readings
        ]

    # Telling

    def _look_at(self, number: int | None) -> None:
        if number != self._current:
            self._current = number
            self._tell()
            self.update()

    def _tell(self) -> None:
        words = self.said()
        if words == self.accessibleName():
            return
        self.setAccessibleName(words)
        self.setToolTip(self._reading_words())
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def _reading_words(self) -> str:
        if self._current is None:
            return ""
        reading = self._readings[self._current]
        words = self.tr("%1 on %2").replace("%2", _moment(reading.at))
        return words.replace("%1", QLocale().toString(reading.value))

    def _summary(self) -> str:
        if not self._readings:
            return self._nothing
        first, last = self._readings[0], self._readings[-1]
        if first == last:
            words = self.tr("%1 on %2")
        else:
            words = self.tr("%1 on %2, from %3 on %4").replace("%3", QLocale().toString(first.value))
            words = words.replace("%4", _day(first.at))
        return words.replace("%1", QLocale().toString(last.value)).replace("%2", _day(last.at))


def _day(moment: datetime) -> str:
    at = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(at.date(), QLocale.FormatType.ShortFormat)


def _moment(moment: datetime) -> str:
    at = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(at, QLocale.FormatType.ShortFormat)
