"""The button that sends a post where no subscriber sees it, with the places to choose from."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.ui.publish.banner import Use, use_of

if TYPE_CHECKING:
    from devlog_app.services.accounts.channel_directory import ChannelEntry

SAVED = "saved"
"""How the channel of the Saved Messages is called in devlog.yaml when a rehearsal adds it."""


class RehearseButton(QPushButton):
    """Opens its menu.

    Signals:
        wanted: the name of the channel to rehearse in; it may be ``SAVED`` where devlog.yaml has none for that.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(self.tr("&Rehearse"))
        self.setToolTip(self.tr("Send this very post where no subscriber sees it"))
        self._places = QMenu(self)
        self.setMenu(self._places)

    def show_channels(self, entries: "Sequence[ChannelEntry]") -> None:
        """Offer those of *entries* that subscribers do not see; Saved Messages can always be had."""
        self._places.clear()
        for entry in entries:
            if use_of(entry) is not Use.SUBSCRIBERS:
                self._add(self._place(entry), entry.name)
        names = {each.name for each in entries}
        if not any(each.kind is ChannelKind.SAVED for each in entries) and SAVED not in names:
            words = self.tr("Your Saved Messages (adds the channel “%1” to devlog.yaml)")
            self._add(words.replace("%1", SAVED), SAVED)

    def _add(self, words: str, name: str) -> None:
        self._places.addAction(words.replace("&", "&&")).triggered.connect(partial(self._want, name))

    def _want(self, name: str, _checked: bool = False) -> None:
        self.wanted.emit(name)

    def _place(self, entry: "ChannelEntry") -> str:
        return {
            Use.NOBODY: self.tr("On this computer only"),
            Use.YOURSELF: self.tr("Your Saved Messages"),
            Use.TESTS: self.tr("%1, for tests").replace("%1", entry.ref or entry.name),
        }[use_of(entry)]
