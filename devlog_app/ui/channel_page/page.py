"""The page of a channel: its posts as bubbles, newest below, and its queue."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from devlog_app.model.channel_contents import ChannelContents
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.posted import Posted
from devlog_app.model.reference import ChannelIdentity, MessageRef
from devlog_app.ui.channel_page.history import find_kept, history_entries, history_units, kept_files
from devlog_app.ui.channel_page.pinned_bar import PinnedBar
from devlog_app.ui.dialogs.changes import question
from devlog_app.ui.preview.chat_header import ChatHeader
from devlog_app.ui.preview.column import BubbleColumn
from devlog_app.ui.preview.link_question import ask_about_link
from devlog_app.ui.theme import colours
from devlog_app.ui.theme.icons import Icons

SIZE = QSize(520, 760)


class ChannelPage(QDialog):
    """Shows what a channel holds beside the window; closing it throws it away."""

    refresh_wanted = Signal()
    write_wanted = Signal()
    """There is nothing here yet: the first post is to be written."""
    note_wanted = Signal(str, str)
    """The id and the former path of the note that a message came from."""
    delete_wanted = Signal(tuple)
    """The ``MessageRef`` of each message that shall go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(SIZE)
        self._contents: ChannelContents | None = None
        self._units: tuple[tuple[Posted, ...], ...] = ()
        self._header = ChatHeader(self)
        self._pinned = PinnedBar(self)
        self._pinned.clicked.connect(self._show_pinned)
        self._column = BubbleColumn(self)
        self._column.link_chosen.connect(self._ask_about_link)
        self._column.menu_opening.connect(self._fill_menu)
        self._body = QStackedWidget(self)
        self._body.addWidget(self._column)
        self._body.addWidget(self._nothing())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self._pinned)
        layout.addWidget(self._body, 1)
        self._header.show_choices(self._choices())

    @property
    def column(self) -> BubbleColumn:
        """The bubbles."""
        return self._column

    def show_contents(self, contents: ChannelContents) -> None:
        """Show *contents*; who looks at the newest message goes on to do so."""
        bar = self._column.verticalScrollBar()
        was_at_end = bar.value() == bar.maximum()
        self._contents = contents
        self.show_posts(contents.posts, contents.channel)
        if was_at_end:
            self._column.scroll_to_end()

    def show_posts(self, posts: Sequence[Posted], channel: ChannelIdentity) -> None:
        """Show *posts* of *channel*, published and queued."""
        title = channel.title or channel.name
        self.setWindowTitle(title)
        self._header.show_channel(title, self._about(posts, channel))
        self._units = history_units(posts)
        pinned = next((unit[0] for unit in reversed(self._units) if unit[0].pinned), None)
        self._pinned.show_pinned(None if pinned is None else _first_line(pinned) or self.tr("A picture"))
        self._column.pictures.look_with(partial(find_kept, kept_files(posts)))
        self._column.show_entries(history_entries(posts, title))
        self._body.setCurrentIndex(0 if posts else 1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._column.scroll_to_end()
        if self._column.rows and self.focusWidget() is None:
            self._column.bubble(len(self._column.rows) - 1).setFocus()

    def _choices(self) -> list[QAction]:
        icons = Icons(colours(self.palette()))
        found = []
        for words, icon, keys, do in (
            (self.tr("To the newest"), "arrow-down", "Ctrl+End", self._column.scroll_to_end),
            (self.tr("Read again"), "refresh", "F5", self.refresh_wanted.emit),
        ):
            action = QAction(icons.icon(icon), words, self)
            action.setShortcut(QKeySequence(keys))
            action.setToolTip(f"{words} ({keys})")
            action.triggered.connect(do)
            self.addAction(action)
            found.append(action)
        return found

    def _nothing(self) -> QWidget:
        page = QWidget(self)
        words = QLabel(self.tr("Nothing has been published here yet."), page)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setWordWrap(True)
        write = QPushButton(self.tr("Write the first post"), page)
        write.setAutoDefault(False)
        write.clicked.connect(self.write_wanted)
        write.clicked.connect(self.accept)
        column = QVBoxLayout(page)
        column.addStretch(1)
        column.addWidget(words)
        column.addSpacing(8)
        column.addWidget(write, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return page

    def _about(self, posts: Sequence[Posted], channel: ChannelIdentity) -> str:
        queued = sum(each.ref.queue for each in posts)
        words = [
            self.tr("on this computer only") if channel.kind is ChannelKind.LOCAL else "",
            f"@{channel.username}" if channel.username else "",
            self.tr("messages: {count}").format(count=len(posts) - queued),
            self.tr("in the queue: {count}").format(count=queued) if queued else "",
        ]
        return " · ".join(filter(None, words))

    # What can be done with one message

    def _fill_menu(self, number: int, menu: QMenu) -> None:
        """Add to the *menu* of a bubble what leads from its message elsewhere."""
        contents = self._contents
        if contents is None or number >= len(self._units):
            return
        refs = tuple(posted.ref for posted in self._units[number])
        note, link = contents.notes.get(refs[0]), contents.links.get(refs[0])
        menu.addSeparator()
        if link is not None:
            copy = menu.addAction(self.tr("Copy the link to this message"))
            copy.triggered.connect(partial(QGuiApplication.clipboard().setText, link))
        if note is not None:
            menu.addAction(self.tr("Open the note")).triggered.connect(partial(self.note_wanted.emit, *note))
        if contents.channel.kind is ChannelKind.LOCAL and contents.may_delete:
            delete = menu.addAction(self.tr("Delete from this channel…"))
            delete.triggered.connect(partial(self._ask_before_deleting, refs))

    def _ask_before_deleting(self, refs: tuple[MessageRef, ...]) -> None:
        box = question(
            self.tr("Delete"),
            self.tr("Delete this message from the channel?"),
            self.tr("The note stays as it is. The channel is on this computer only."),
            self.tr("Delete"),
            self,
        )
        box.accepted.connect(partial(self.delete_wanted.emit, refs))
        box.open()

    def _show_pinned(self) -> None:
        numbers = [number for number, unit in enumerate(self._units) if unit[0].pinned]
        if numbers:
            self._column.scroll_to(numbers[-1])

    def _ask_about_link(self, address: str) -> None:
        ask_about_link(address, self)


def _first_line(posted: Posted) -> str:
    return posted.text.strip().partition("\n")[0]
