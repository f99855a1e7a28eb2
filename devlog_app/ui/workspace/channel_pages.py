"""What channels hold, read on the loop and shown in pages of their own, one for each channel."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.ui.threads.bridge import Bridge

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.model.channel_contents import ChannelContents
    from devlog_app.model.reference import MessageRef
    from devlog_app.ui.channel_page.page import ChannelPage


class ChannelPages(QObject):
    """Opens the page of a channel beside *window*, and keeps it up to date while it is open."""

    failed = Signal(object)
    """A ``DevlogError``: the channel cannot be read."""
    note_wanted = Signal(str, str)
    """The id and the former path of a note that is to be opened."""
    write_wanted = Signal()
    """A channel holds nothing: somebody wants to write its first post."""
    deleted = Signal(object)
    """Messages were deleted: the ids of the notes that they came from."""

    def __init__(self, services: "Services", bridge: Bridge, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._bridge = bridge
        self._window = window
        self._pages: dict[str, ChannelPage] = {}
        self._coming: set[str] = set()

    def show(self, name: str) -> None:
        """Read the channel called *name*, then show it."""
        self._coming.add(name)
        task = self._bridge.run(_read(self._services, name))
        task.finished.connect(partial(self._open, name))
        task.failed.connect(self.failed)
        task.ended.connect(partial(self._coming.discard, name))

    def look_again(self, name: str) -> None:
        """Something happened in the channel called *name*: read it anew, if its page is open."""
        # What is being read for a page that is to open may be older than what happened.
        if name in self._pages or name in self._coming:
            task = self._bridge.run(_read(self._services, name))
            task.finished.connect(partial(self._show, name))

    def close(self) -> None:
        """Close all pages."""
        for page in tuple(self._pages.values()):
            page.reject()

    def _open(self, name: str, contents: "ChannelContents") -> None:
        if name not in self._pages:
            from devlog_app.ui.channel_page.page import ChannelPage

            page = self._pages[name] = ChannelPage(self._window)
            page.finished.connect(partial(self._forget, name))
            page.refresh_wanted.connect(partial(self.show, name))
            page.note_wanted.connect(self.note_wanted)
            page.write_wanted.connect(self.write_wanted)
            page.delete_wanted.connect(partial(self._delete, name))
        self._show(name, contents)
        self._pages[name].show()
        if not self._pages[name].isActiveWindow():
            self._pages[name].activateWindow()

    def _show(self, name: str, contents: "ChannelContents") -> None:
        if name in self._pages:
            self._pages[name].show_contents(self._titled(contents))

    def _forget(self, name: str, _result: int) -> None:
        self._pages.pop(name, None)

    def _titled(self, contents: "ChannelContents") -> "ChannelContents":
        """On this computer a channel is called as the preview calls it."""
        if contents.channel.kind is not ChannelKind.LOCAL:
            return contents
        return replace(contents, channel=replace(contents.channel, title=self._services.library.title))

    def _delete(self, name: str, refs: "tuple[MessageRef, ...]") -> None:
        task = self._bridge.run(_deleted(self._services, name, refs))
        task.finished.connect(partial(self._tell_deleted, name))
        task.failed.connect(self.failed)

    def _tell_deleted(self, name: str, note_ids: frozenset[str]) -> None:
        self.look_again(name)
        self.deleted.emit(note_ids)


async def _read(services: "Services", name: str) -> "ChannelContents":
    return await services.channel_reader.read(name)


async def _deleted(services: "Services", name: str, refs: "tuple[MessageRef, ...]") -> frozenset[str]:
    return await services.channel_reader.delete(name, refs)
