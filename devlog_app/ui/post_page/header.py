"""Above the page of a post: which channel, where the post stands, its address, and what is done to the whole of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from devlog_app.model.post_page import KnownPost
from devlog_app.ui.post_page.words import facts_of, place_of, state_of

TITLE = 1.35
"""The title is so much larger than other text."""
HOSTS = ("t.me", "telegram.me")
"""Both lead to the same post; where one is blocked, the other may work."""


class PostHeader(QWidget):
    """Names the note and its post in one channel."""

    channel_chosen = Signal(int)
    """The user turned to the post with this number."""
    copy_wanted = Signal()
    """Put the post on the clipboard for Telegram."""
    withdraw_wanted = Signal()
    """Delete the post from its channel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._post: KnownPost | None = None
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._channel = QComboBox(self)
        self._channel.setAccessibleName(self.tr("Channel whose post is shown"))
        self._channel.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._channel.activated.connect(self.channel_chosen)
        self._state = QLabel(self)
        self._state.setWordWrap(True)
        self._state.setObjectName("state")
        self._facts = QLabel(self)
        self._facts.setWordWrap(True)
        self._facts.setObjectName("facts")
        self._facts.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._link = QLabel(self)
        self._link.setObjectName("link")
        self._link.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._link.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._copy_link = QPushButton(self.tr("Copy link"), self)
        self._copy_link.clicked.connect(self._copy)
        self._other_ways = QPushButton(self.tr("Open"), self)
        self._other_ways.setAccessibleName(self.tr("Open the post, or copy its other address"))
        self._other_ways.setMenu(self._made_menu())
        self._copy_post = QPushButton(self.tr("Copy for Telegram"), self)
        self._copy_post.clicked.connect(self.copy_wanted)
        self._withdraw = QPushButton(self.tr("Withdraw…"), self)
        self._withdraw.clicked.connect(self.withdraw_wanted)
        self._lay_out()

    def show_title(self, title: str) -> None:
        """Name the note."""
        self._title.setText(title)

    def show_channels(self, posts: Sequence[KnownPost], chosen: int) -> None:
        """Offer the channels that the note is or was in."""
        self._channel.clear()
        for post in posts:
            self._channel.addItem(place_of(post.channel))
        self._channel.setCurrentIndex(chosen)
        self._channel.setVisible(len(posts) > 1)

    def show_post(self, post: KnownPost, zone: str | None, *, pinned: bool | None = None) -> None:
        """Show where *post* stands; *pinned*, as far as the channel was asked."""
        self._post = post
        self._state.setText(state_of(post, zone))
        facts = facts_of(post)
        self._facts.setText(f"{facts} · {self.tr('pinned there')}" if pinned else facts)
        self._link.setText(post.link or "")
        for widget in (self._link, self._copy_link, self._other_ways):
            widget.setVisible(bool(post.link))
        for widget in (self._copy_post, self._withdraw):
            widget.show()

    def show_nothing(self, words: str, *, can_copy: bool) -> None:
        """There is no post: say why. What would be one can be copied where there is a note."""
        self._post = None
        self._state.setText(words)
        self._facts.setText("")
        self._copy_post.setVisible(can_copy)
        # A button that never could be pressed here says nothing.
        for widget in (self._channel, self._link, self._copy_link, self._other_ways, self._withdraw):
            widget.hide()

    def allow_withdrawing(self, reason: str) -> None:
        """Let it be withdrawn, unless there is a *reason* why it cannot be."""
        self._withdraw.setEnabled(not reason)
        self._withdraw.setToolTip(reason)
        self._withdraw.setAccessibleDescription(reason)

    def _lay_out(self) -> None:
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * TITLE)
        font.setBold(True)
        self._title.setFont(font)
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self._title, 1)
        first.addWidget(self._channel, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._state)
        words.addWidget(self._facts)
        words.addWidget(self._link)
        # Two by two, so that large letters find room too.
        buttons = QGridLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self._copy_link, 0, 0)
        buttons.addWidget(self._other_ways, 0, 1)
        buttons.addWidget(self._copy_post, 1, 0)
        buttons.addWidget(self._withdraw, 1, 1)
        second = QHBoxLayout()
        second.setSpacing(12)
        second.addLayout(words, 1)
        second.addLayout(buttons)
        second.setAlignment(buttons, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 8)
        column.setSpacing(6)
        column.addLayout(first)
        column.addLayout(second)

    def _made_menu(self) -> QMenu:
        menu = QMenu(self)
        for host in HOSTS:
            opening = menu.addAction(self.tr("Open on %1").replace("%1", host))
            opening.setData(host)
            opening.triggered.connect(self._open)
        menu.addSeparator()
        copying = menu.addAction(self.tr("Copy the address on %1").replace("%1", HOSTS[1]))
        copying.setData(HOSTS[1])
        copying.triggered.connect(self._copy)
        return menu

    def _address(self) -> str:
        data = getattr(self.sender(), "data", None)
        link = self._post.link if self._post is not None else None
        host = data() if data is not None else None
        return (link or "").replace(HOSTS[0], host or HOSTS[0], 1)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address())

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl(self._address()))
