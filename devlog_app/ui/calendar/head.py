"""What stands above the calendar: which days, which view, which channel."""

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from devlog_app.ui.calendar.spans import Span, View
from devlog_app.ui.spoken import name_box
from devlog_app.ui.theme import colours
from devlog_app.ui.theme.icons import Icons
from devlog_app.ui.times import date_form
from devlog_app.ui.tree.flow import FlowLayout

if TYPE_CHECKING:
    from devlog_app.services.accounts.channel_directory import ChannelEntry

ICON = 18
LARGER = 1.3


class Head(QWidget):
    """Buttons that go on and back, choose a view, a channel, and show the tray."""

    turned = Signal(int)
    """So many spans later, or earlier; 0: today."""
    day_wanted = Signal(object)
    view_wanted = Signal(object)
    channel_wanted = Signal(object)
    """Only the channel of this name, None: all."""
    read_wanted = Signal()
    tray_toggled = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._zone = QLabel(self)
        self._zone.setForegroundRole(self._zone.palette().ColorRole.PlaceholderText)
        self._today = self._button(self.tr("Today"), self.tr("Go to today (Ctrl+Home)"))
        self._back = self._button("", self.tr("Earlier (Page up)"))
        self._on = self._button("", self.tr("Later (Page down)"))
        self._date = QDateEdit(self)
        self._date.setCalendarPopup(True)
        self._date.setKeyboardTracking(False)
        self._date.setAccessibleName(self.tr("Go to day"))
        self._date.setDisplayFormat(date_form())
        self._views = {view: self._view_button(view) for view in View}
        self._channels = QComboBox(self)
        name_box(self._channels, self.tr("Channel"))
        self._read = self._button(self.tr("Read queues"), self.tr("Ask the channels what waits there"))
        self._tray = self._button(self.tr("No time yet"), self.tr("Show the notes that have no time yet"))
        self._tray.setCheckable(True)
        self._lay_out()
        self._connect()

    def show_span(self, span: Span, zone: str) -> None:
        """*span* is shown, by the clock of *zone*."""
        self._title.setText(span.title)
        self._zone.setText(self.tr("Times in %1").replace("%1", zone))
        self._date.blockSignals(True)
        self._date.setDate(QDate(span.day.year, span.day.month, span.day.day))
        self._date.blockSignals(False)
        self._views[span.view].setChecked(True)

    def show_channels(self, channels: "Sequence[ChannelEntry]", only: str | None) -> None:
        """Offer *channels*, *only* or all of them chosen."""
        names = [entry.name for entry in channels]
        if [self._channels.itemData(row) for row in range(1, self._channels.count())] != names:
            self._channels.blockSignals(True)
            self._channels.clear()
            self._channels.addItem(self.tr("All channels"), None)
            for name in names:
                self._channels.addItem(name, name)
            self._channels.blockSignals(False)
        self._channels.blockSignals(True)
        self._channels.setCurrentIndex(max(0, self._channels.findData(only)) if only else 0)
        self._channels.blockSignals(False)

    def show_tray(self, shown: bool) -> None:  # a value, not a mode
        """Whether the tray is seen."""
        self._tray.setChecked(shown)

    def show_reading(self, reading: bool) -> None:  # a value, not a mode
        """Whether a channel is being asked."""
        self._read.setEnabled(not reading)

    def title(self) -> str:
        """What is shown, in words."""
        return self._title.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_tray"):
            self._draw()

    def _lay_out(self) -> None:
        font = QFont(self._title.font())
        font.setPointSizeF(font.pointSizeF() * LARGER)
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        buttons = QWidget(self)
        row = FlowLayout(buttons)
        for widget in (self._today, self._back, self._on, self._date, *self._views.values(), self._channels):
            row.addWidget(widget)
        for widget in (self._read, self._tray):
            row.addWidget(widget)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        buttons.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 6)
        column.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._zone)
        column.addLayout(top)
        column.addWidget(buttons)
        self._draw()

    def _connect(self) -> None:
        self._today.clicked.connect(partial(self._turn, 0))
        self._back.clicked.connect(partial(self._turn, -1))
        self._on.clicked.connect(partial(self._turn, 1))
        self._date.dateChanged.connect(self._go)
        self._channels.currentIndexChanged.connect(self._choose)
        self._read.clicked.connect(self.read_wanted)
        self._tray.toggled.connect(self.tray_toggled)

    def _button(self, words: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setToolTip(tip)
        button.setAccessibleName(words or tip)
        button.setIconSize(QSize(ICON, ICON))
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def _view_button(self, view: View) -> QToolButton:
        words = {View.MONTH: self.tr("Month"), View.WEEK: self.tr("Week"), View.AGENDA: self.tr("Agenda")}[view]
        button = self._button(words, words)
        button.setCheckable(True)
        if not hasattr(self, "_group"):
            self._group = QButtonGroup(self)
        self._group.addButton(button)
        button.clicked.connect(partial(self._wish, view))
        return button

    def _draw(self) -> None:
        icons = Icons(colours(self.palette()))
        self._back.setIcon(icons.icon("chevron-left"))
        self._on.setIcon(icons.icon("chevron-right"))
        self._read.setIcon(icons.icon("refresh"))
        self._tray.setIcon(icons.icon("inbox"))

    def _turn(self, steps: int, _checked: bool = False) -> None:  # what Qt sends
        self.turned.emit(steps)

    def _wish(self, view: View, _checked: bool = False) -> None:  # what Qt sends
        self.view_wanted.emit(view)

    def _go(self, date: QDate) -> None:
        self.day_wanted.emit(dt.date(date.year(), date.month(), date.day()))

    def _choose(self, _row: int) -> None:
        self.channel_wanted.emit(self._channels.currentData())
