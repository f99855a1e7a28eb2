"""The page of a channel: its posts as bubbles, newest below, and its queue."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QStackedWidget, QVBoxLayout, QWidget

from devlog_app.model.posted import Posted
from devlog_app.model.reference import ChannelIdentity, ChannelKind
from devlog_app.ui.channel_page.history import find_kept, history_entries, kept_files
from devlog_app.ui.preview.chat_header import ChatHeader
from devlog_app.ui.preview.column import BubbleColumn
from devlog_app.ui.preview.link_question import ask_about_link

SIZE = QSize(500, 760)


class ChannelPage(QDialog):
    """Shows what a channel holds; closing it throws it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(SIZE)
        self._header = ChatHeader(self)
        self._column = BubbleColumn(self)
        self._column.link_chosen.connect(self._ask_about_link)
        self._nothing = QLabel(self.tr("Nothing has been published here yet."), self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._body = QStackedWidget(self)
        self._body.addWidget(self._column)
        self._body.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self._body, 1)

    @property
    def column(self) -> BubbleColumn:
        """The bubbles."""
        return self._column

    def show_posts(self, posts: Sequence[Posted], channel: ChannelIdentity) -> None:
        """Show *posts* of *channel*, published and queued."""
        title = channel.title or channel.name
        self.setWindowTitle(title)
        self._header.show_channel(title, self._about(posts, channel))
        self._column.pictures.look_with(partial(find_kept, kept_files(posts)))
        self._column.show_entries(history_entries(posts, title))
        self._body.setCurrentWidget(self._column if posts else self._nothing)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._column.scroll_to_end()

    def _about(self, posts: Sequence[Posted], channel: ChannelIdentity) -> str:
        queued = sum(each.ref.queue for each in posts)
        words = [
            self.tr("on this computer only") if channel.kind is ChannelKind.LOCAL else "",
            f"@{channel.username}" if channel.username else "",
            self.tr("messages: {count}").format(count=len(posts) - queued),
            self.tr("in the queue: {count}").format(count=queued) if queued else "",
        ]
        return " · ".join(filter(None, words))

    def _ask_about_link(self, address: str) -> None:
        ask_about_link(address, self)
