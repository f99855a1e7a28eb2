"""The gap between two posts, the days of the week, and the hours in which nothing goes out."""

from collections.abc import Sequence
from datetime import time

from PySide6.QtCore import QLocale, QRectF, Qt, QTime, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QSpinBox, QTimeEdit, QToolButton, QWidget

from devlog_app.services.series.rhythm import DAYS
from devlog_app.ui.spoken import name_box
from devlog_app.ui.theme import colours
from devlog_app.ui.theme.inset import inset

UNITS = ("m", "h", "d", "w")
"""As files write them, in the order of the list."""
USUAL_UNIT = UNITS.index("d")
MOST = 999
RADIUS = 4


class GapChoice(QWidget):
    """So many minutes, hours, days or weeks."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._kept = ""
        self._number = inset(QSpinBox(self))
        self._number.setRange(1, MOST)
        self._number.setAccessibleName(self.tr("Gap"))
        self._unit = QComboBox(self)
        name_box(self._unit, self.tr("Unit of the gap"))
        self._unit.addItems(self._units(1))
        self._unit.setCurrentIndex(USUAL_UNIT)
        self._unit.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(QLabel(self.tr("every", "before a number and its unit"), self))
        row.addWidget(self._number)
        row.addWidget(self._unit)
        self._number.valueChanged.connect(self._count)
        self._unit.currentIndexChanged.connect(self._choose)

    def show_gap(self, text: str | None) -> None:
        """Show the gap *text*; one of several units stays as it is written."""
        self._set_kept("")
        text = (text or "1d").replace(" ", "").lower()
        number, unit = text[:-1], text[-1:]
        if number.isdecimal() and unit in UNITS and 0 < int(number) <= MOST:
            self._number.setValue(int(number))
            self._unit.setCurrentIndex(UNITS.index(unit))
        else:
            self._set_kept(text)

    def written(self) -> str:
        """The gap as files say it."""
        if self._kept and self._unit.currentIndex() == len(UNITS):
            return self._kept
        return f"{self._number.value()}{UNITS[self._unit.currentIndex()]}"

    def _units(self, number: int) -> list[str]:
        """The units as they are called behind *number*."""
        return [
            self.tr("minute(s)", "behind a number", number),
            self.tr("hour(s)", "behind a number", number),
            self.tr("day(s)", "behind a number", number),
            self.tr("week(s)", "behind a number", number),
        ]

    def _count(self, number: int) -> None:
        for place, words in enumerate(self._units(number)):
            self._unit.setItemText(place, words)
        self.changed.emit()

    def _set_kept(self, text: str) -> None:
        self._kept = text
        while self._unit.count() > len(UNITS):
            self._unit.removeItem(len(UNITS))
        if text:
            self._unit.addItem(text)
            self._unit.setCurrentIndex(len(UNITS))

    def _choose(self, unit: int) -> None:
        self._number.setVisible(unit < len(UNITS))
        self.changed.emit()


class DayButton(QToolButton):
    """Pressed in the theme's accent, so that nobody has to guess which days are meant."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.isChecked():
            super().paintEvent(event)
            return
        look = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.text if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(look.accent if self.isEnabled() else look.border)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.setPen(look.accent_text if self.isEnabled() else look.text_muted)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class DaysChoice(QWidget):
    """A button for each day of the week; none pressed means every day."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(QLabel(self.tr("only on"), self))
        self._buttons: list[QToolButton] = []
        locale = QLocale()
        for number in range(len(DAYS)):
            button = DayButton(self)
            button.setText(locale.dayName(number + 1, QLocale.FormatType.ShortFormat))
            button.setAccessibleName(locale.dayName(number + 1))
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.toggled.connect(self._tell)
            row.addWidget(button)
            self._buttons.append(button)

    def show_days(self, days: Sequence[str]) -> None:
        """Show *days* as files call them."""
        for name, button in zip(DAYS, self._buttons, strict=True):
            button.setChecked(name in days)

    def written(self) -> tuple[str, ...]:
        """The days that are pressed, as files call them."""
        return tuple(name for name, button in zip(DAYS, self._buttons, strict=True) if button.isChecked())

    def _tell(self, _pressed: bool) -> None:
        self.changed.emit()


class QuietChoice(QWidget):
    """Whether nothing goes out between two times of the day."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._on = QCheckBox(self.tr("never from"), self)
        self._on.setAccessibleName(self.tr("Quiet hours"))
        self._start = self._edit(self.tr("Quiet hours begin"), time(22))
        self._end = self._edit(self.tr("Quiet hours end"), time(9))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self._on, self._start, QLabel(self.tr("to"), self), self._end):
            row.addWidget(widget)
        self._on.toggled.connect(self._show)
        self._show()

    def show_quiet(self, quiet: tuple[str, str] | None) -> None:
        """Show the quiet hours that a file plans."""
        self._on.setChecked(quiet is not None)
        if quiet is not None:
            for edit, text in zip((self._start, self._end), quiet, strict=True):
                edit.setTime(QTime.fromString(text.strip().rjust(5, "0"), "HH:mm"))

    def written(self) -> tuple[str, str] | None:
        """The quiet hours as files say them; None where there are none."""
        if not self._on.isChecked() or self._start.time() == self._end.time():
            return None
        return self._start.time().toString("HH:mm"), self._end.time().toString("HH:mm")

    def _edit(self, name: str, at: time) -> QTimeEdit:
        edit = inset(QTimeEdit(QTime(at.hour, at.minute), self))
        edit.setDisplayFormat("HH:mm")
        edit.setAccessibleName(name)
        edit.timeChanged.connect(self.changed)
        return edit

    def _show(self) -> None:
        for edit in (self._start, self._end):
            edit.setEnabled(self._on.isChecked())
        self.changed.emit()
