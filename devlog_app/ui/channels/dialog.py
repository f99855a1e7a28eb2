"""The channels of the workspace: a list with their colours, and the profile of the one that is chosen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from devlog_app.ui.channels.profile import ProfilePage
from devlog_app.ui.publish.channel_choice import DOT, channel_colour, colour_dot, purpose

if TYPE_CHECKING:
    from devlog_app.services.accounts.channel_directory import ChannelEntry

COLUMNS = (28, 62)
LINES = 34
"""Average characters and lines."""


class ChannelsDialog(QDialog):
    """Shows what it is told, and says what its user wants."""

    channel_chosen = Signal(str)
    add_wanted = Signal()
    remove_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Channels"))
        metrics = self.fontMetrics()
        width = metrics.averageCharWidth()
        self.resize(width * sum(COLUMNS) + 80, metrics.lineSpacing() * LINES)
        self._entries: tuple[ChannelEntry, ...] = ()
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Channels"))
        self._list.setIconSize(QSize(DOT, DOT))
        self._list.setSpacing(2)
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentRowChanged.connect(self._choose)
        self.profile = ProfilePage(self)
        self._add = self._button(self.tr("&Add…"), self.add_wanted.emit)
        self._remove = self._button(self.tr("&Remove…"), self._want_removed)
        close = self._button(self.tr("Close"), self.accept)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list, 1)
        row = QHBoxLayout()
        row.addWidget(self._add)
        row.addWidget(self._remove)
        column.addLayout(row)
        both = QSplitter(Qt.Orientation.Horizontal, self)
        both.setChildrenCollapsible(False)
        both.addWidget(left)
        both.addWidget(self.profile)
        both.setStretchFactor(1, 1)
        both.setSizes([width * each for each in COLUMNS])
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(close)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(14, 14, 14, 12)
        outer.addWidget(both, 1)
        outer.addLayout(below)

    @property
    def chosen(self) -> "ChannelEntry | None":
        """The channel whose profile is shown."""
        row = self._list.currentRow()
        return self._entries[row] if 0 <= row < len(self._entries) else None

    @property
    def entries(self) -> "tuple[ChannelEntry, ...]":
        """The channels that are listed."""
        return self._entries

    def show_channels(self, entries: "Sequence[ChannelEntry]", chosen: str | None = None) -> None:
        """List *entries*, and turn to the one called *chosen*, else stay where one is."""
        before = chosen or (self.chosen.name if self.chosen is not None else None)
        self._entries = tuple(entries)
        self._list.blockSignals(True)
        self._list.clear()
        for entry in self._entries:
            words = f"{entry.name}\n{purpose(entry)}"
            if entry.is_default:
                words = f"{entry.name} · {self.tr('default')}\n{purpose(entry)}"
            item = QListWidgetItem(colour_dot(channel_colour(entry, self)), words, self._list)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words.replace("\n", ", "))
        self._list.blockSignals(False)
        names = [entry.name for entry in self._entries]
        self._list.setCurrentRow(names.index(before) if before in names else 0)

    def may_remove(self, may: bool) -> None:  # a value, not a mode
        """Whether the chosen channel stands in devlog.yaml at all."""
        self._remove.setEnabled(may)

    def _button(self, words: str, pressed: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(pressed)
        return button

    def _choose(self) -> None:
        if self.chosen is not None:
            self.channel_chosen.emit(self.chosen.name)

    def _want_removed(self) -> None:
        if self.chosen is not None:
            self.remove_wanted.emit(self.chosen.name)
