"""The preview: a post as its subscribers will see it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from devlog_app.model.post import Post
from devlog_app.ui.preview.chat_header import ChatHeader
from devlog_app.ui.preview.look import ColumnWidth, look_for
from devlog_app.ui.preview.wallpaper import Wallpaper
from devlog_app.ui.theme.colours import colours

if TYPE_CHECKING:
    from devlog_app.ui.preview.column import BubbleColumn


PATIENCE = 100
"""Milliseconds after which somebody begins to wonder where a post is."""


def local_now() -> datetime:
    """The time on this computer's clock, with its zone."""
    return datetime.now().astimezone()


class PreviewPane(QWidget):
    """Paints a ``Post`` as Telegram bubbles.

    Signals:
        touched: a place of the post was clicked: the number of the message (from 0) and a ``Touch``.
    """

    touched = Signal(int, object)

    def __init__(self, parent: QWidget | None = None, now: Callable[[], datetime] = local_now) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Preview"))
        self._now = now
        self._post: Post | None = None
        self._title = ""
        self._patience: QTimer | None = None
        self._moment: datetime | None = None
        self._width = ColumnWidth.PHONE
        self.header = ChatHeader(self)
        self._column: BubbleColumn | None = None
        self._wallpaper = Wallpaper()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.header)
        self._rows.addStretch(0)
        self._head("", "")

    @property
    def column(self) -> "BubbleColumn":
        """The bubbles; made when they are first needed, so that the window opens sooner."""
        if self._column is None:
            from devlog_app.ui.preview.column import BubbleColumn

            self._column = BubbleColumn(self, self._wallpaper)
            self._column.set_width(self._width)
            self._column.link_chosen.connect(self._ask_about_link)
            self._column.touched.connect(self.touched)
            self._rows.insertWidget(1, self._column, 1)
            # Without these Qt would show and measure it only when the window is idle.
            self._column.show()
            self._rows.activate()
        return self._column

    @property
    def post(self) -> Post | None:
        """The very post that is painted."""
        return self._post

    def show_post(self, post: Post, channel_title: str, workspace_root: Path) -> None:
        """Paint *post*; its files are looked for below *workspace_root* and nowhere else."""
        self.column.pictures.look_in(workspace_root)
        if self._post is None or self._post.note != post.note:
            self.column.show_entries(())
        self._post = post
        self._head(channel_title, self._as_seen())
        self._show_entries()

    def await_post(self, note: str, channel: str | None, channel_title: str) -> None:
        """The post of the *note* at this path, meant for *channel*, is being made: said where it takes a while.

        What was shown of the same note stays meanwhile.
        """
        if self._post is not None and self._post.note.path != note:
            self._let_go()
        self.rename(channel_title)
        self._head(channel_title, self._as_seen())
        if self._post is None or self._post.channel != channel:
            self._say_later()

    def refuse(self, channel_title: str) -> None:
        """No post can be made of the note."""
        self._let_go()
        self._head(channel_title, self.tr("No post can be made of this note"))

    def rename(self, channel_title: str) -> None:
        """Something else is known of the channel; where nothing is shown of one, nothing changes."""
        if self._title and channel_title != self._title:
            self._title = channel_title
            self.header.show_channel(channel_title, self.header.about)
            self._show_entries()

    def set_time(self, moment: datetime | None) -> None:
        """The post is to appear at *moment*, which Telegram shows by a clock; None: at once."""
        if moment != self._moment:
            self._moment = moment
            self._show_entries()

    def set_width(self, width: ColumnWidth) -> None:
        """Show bubbles as wide as on a phone or on a desktop."""
        self._width = width
        if self._column is not None:
            self._column.set_width(width)

    @property
    def wanted_width(self) -> int:
        """Pixels that the column would like to have."""
        return round(look_for(self.palette(), self.font(), self._width).column)

    def _head(self, channel_title: str, about: str) -> None:
        """Say what is shown of the channel, which is none where its title is empty."""
        if self._patience is not None:
            self._patience.stop()
        self._title = channel_title
        self.header.show_channel(channel_title or self.tr("Preview"), about)

    def _as_seen(self) -> str:
        return self.tr("as subscribers will see it")

    def _say_later(self) -> None:
        if self._patience is None:
            # Most posts are there before they are missed, and that of a start is.
            self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
            self._patience.timeout.connect(self._say_being_made)
        self._patience.start()

    def _say_being_made(self) -> None:
        self.header.show_channel(self._title, self.tr("The post is being made …"))

    def _show_entries(self) -> None:
        if self._post is None:
            return
        from devlog_app.ui.preview.entry import post_entries

        self.column.show_entries(post_entries(self._post, self._title, self._now(), self._moment))

    def clear(self) -> None:
        """No note is open."""
        self._let_go()
        self._head("", self.tr("Open a note to see its post"))

    def _let_go(self) -> None:
        self._post = None
        if self._column is not None:
            self._column.show_entries(())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._wallpaper.paint(painter, self.rect(), colours(self.palette()))
        painter.end()

    def _ask_about_link(self, address: str) -> None:
        from devlog_app.ui.preview.link_question import ask_about_link

        ask_about_link(address, self)
