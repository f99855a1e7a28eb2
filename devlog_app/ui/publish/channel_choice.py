"""The list of channels to choose from, each with its colour and what it is for."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QComboBox, QStyleOptionComboBox, QWidget

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.ui.spoken import name_box
from devlog_app.ui.theme import colours

if TYPE_CHECKING:
    from devlog_app.services.accounts.channel_directory import ChannelEntry

DOT = 12


class ChannelChoice(QComboBox):
    """Shows names with their kind or role in words.

    Signals:
        channel_chosen: the user took another channel.
    """

    channel_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room: int | None = None
        """Pixels for the words in the box, as soon as it has a width."""
        name_box(self, self.tr("Channel"))
        self.setIconSize(QSize(DOT, DOT))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self._entries: tuple[ChannelEntry, ...] = ()
        self.activated.connect(self._say_chosen)
        self.currentTextChanged.connect(self.setToolTip)

    @property
    def entry(self) -> "ChannelEntry | None":
        """The chosen channel."""
        number = self.currentIndex()
        return self._entries[number] if 0 <= number < len(self._entries) else None

    @property
    def entries(self) -> "tuple[ChannelEntry, ...]":
        """The channels that are offered."""
        return self._entries

    def show_channels(self, entries: "Sequence[ChannelEntry]") -> None:
        """Offer *entries*; the choice stays where its channel still exists, else the default is taken."""
        if tuple(entries) == self._entries:
            return
        chosen = self.entry.name if self.entry else None
        self._entries = tuple(entries)
        self.clear()
        for entry in self._entries:
            self.addItem(f"{entry.name} — {purpose(entry)}")
        self._paint_dots()
        default = next((entry.name for entry in self._entries if entry.is_default), None)
        if not (chosen and self.choose(chosen)) and default:
            self.choose(default)

    def choose(self, name: str) -> bool:
        """Take the channel called *name*; False if there is none."""
        for number, entry in enumerate(self._entries):
            if entry.name == name:
                self.setCurrentIndex(number)
                return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # All of the box but its letters is what Qt adds to those that it keeps room for.
        around = self.sizeHint().width() - self.fontMetrics().horizontalAdvance("X") * self.minimumContentsLength()
        self._room = self.width() - around

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        if self._room is not None:
            whole = self.currentText()
            option.currentText = self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, self._room)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_entries"):
            self._paint_dots()

    def _paint_dots(self) -> None:
        for number, entry in enumerate(self._entries):
            self.setItemIcon(number, colour_dot(channel_colour(entry, self)))

    def _say_chosen(self, _number: int) -> None:
        if self.entry is not None:
            self.channel_chosen.emit(self.entry.name)


def purpose(entry: "ChannelEntry") -> str:
    """Where posts to this channel go, in words."""
    translate = QCoreApplication.translate
    if entry.kind is ChannelKind.LOCAL:
        return translate("Publish", "on this computer only")
    if entry.kind is ChannelKind.SAVED:
        return translate("Publish", "your Saved Messages")
    if entry.role == "test":
        return translate("Publish", "for tests")
    return entry.ref or translate("Publish", "for subscribers")


def channel_colour(entry: "ChannelEntry", widget: QWidget) -> QColor:
    """The colour that its owner gave the channel, else one of the theme by its kind."""
    if entry.colour is not None:
        return QColor(entry.colour)
    look = colours(widget.palette())
    return look.text_muted if entry.kind is ChannelKind.LOCAL else look.accent


def colour_dot(colour: QColor) -> QIcon:
    """A round spot of *colour*."""
    pixmap = QPixmap(DOT * 2, DOT * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QRectF(1, 1, DOT - 2, DOT - 2))
    painter.end()
    return QIcon(pixmap)
