"""The head of the publish sheet: the channel in large letters, what it is for, and who may post there."""

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import DevlogError
from devlog_app.ui.language.quoting import quoted
from devlog_app.ui.language.wording import advice, sentence
from devlog_app.ui.publish.channel_choice import channel_colour
from devlog_app.ui.theme import Badge, Colours, colours

if TYPE_CHECKING:
    from devlog_app.services.accounts.channel_directory import ChannelEntry
    from devlog_app.services.publishing.preflight import ChannelCheck

STRIPE = 6
"""Pixels of the channel's own colour at the left."""
LARGER = 1.5
"""The channel's name, of the size of other text."""


class Use(StrEnum):
    """Who sees what is posted to a channel."""

    SUBSCRIBERS = "subscribers"
    TESTS = "tests"
    YOURSELF = "yourself"
    NOBODY = "nobody"


def use_of(entry: "ChannelEntry") -> Use:
    """Who sees what is posted to the channel *entry*."""
    if entry.kind is ChannelKind.LOCAL:
        return Use.NOBODY
    if entry.kind is ChannelKind.SAVED:
        return Use.YOURSELF
    return Use.TESTS if entry.role == "test" else Use.SUBSCRIBERS


class ChannelBanner(QWidget):
    """Where a post goes is seen before it is read: red for subscribers, quiet for everybody else.

    Signals:
        check_wanted: the channel is to be asked once more.
        sign_in_wanted: nobody is signed in, and somebody will.
    """

    check_wanted = Signal()
    sign_in_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._entry: ChannelEntry | None = None
        self._name = QLabel(self)
        self._name.setObjectName("channel_name")
        self._role = QLabel(self)
        self._role.setObjectName("channel_role")
        self._account = QLabel(self)
        self._account.setObjectName("channel_account")
        for label in (self._name, self._role, self._account):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._again = QPushButton(self.tr("Check again"), self)
        self._again.clicked.connect(self.check_wanted)
        self._sign_in = QPushButton(self.tr("Sign in…"), self)
        self._sign_in.clicked.connect(self.sign_in_wanted)
        for button in (self._again, self._sign_in):
            button.hide()
        self._lay_out()
        self._dress()

    def show_entry(self, entry: "ChannelEntry | None") -> None:
        """Name the channel; nothing is known of who may post there yet."""
        self._entry = entry
        if entry is not None:
            self._name.setText(entry.ref or entry.name)
            self._role.setText(self._role_words(entry))
            self.setAccessibleName(f"{self._name.text()}: {self._role.text()}")
        self._dress()

    def say_title(self, title: str) -> None:
        """The post called *title* is on its way there, or arrived."""
        self._say(quoted(title))

    def show_checking(self) -> None:
        """The channel is being asked."""
        self._say(self.tr("Asking the channel who may post there …"))

    def show_check(self, check: "ChannelCheck") -> None:
        """Say what the channel answered."""
        identity = check.identity
        if identity.kind is ChannelKind.LOCAL:
            self._say(self.tr("Nobody but you sees it: the post stays on this computer only."))
            return
        where = quoted(identity.title) + (f" (@{identity.username})" if identity.username else "")
        if not check.allowed.can_post:
            words = self.tr("✗ %1: %2 may not post there. Ask its owner for the right to post.")
        elif check.queued is None:
            words = self.tr("✓ %1: %2 may post there.")
        else:
            words = self.tr("✓ %1: %2 may post there. Its queue holds %3 of %4.")
        words = words.replace("%3", str(check.queued)).replace("%4", str(check.allowed.queue_limit))
        self._say(words.replace("%1", where).replace("%2", check.author.name), again=not check.allowed.can_post)

    def show_locked(self) -> None:
        """The passphrase was not given."""
        self._say(self.tr("✗ Without the passphrase nobody can be asked who may post there."), again=True)

    def show_refusal(self, error: DevlogError, *, can_sign_in: bool) -> None:
        """Say why the channel could not be asked."""
        words = " ".join(filter(None, (sentence(error), advice(error))))
        self._say("✗ " + words, again=True, sign_in=can_sign_in)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = colours(self.palette())
        painter.fillRect(self.rect(), self._badge(look).fill)
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.border)
        if self._entry is not None:
            painter.fillRect(0, 0, STRIPE, self.height(), channel_colour(self._entry, self))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.ApplicationPaletteChange, QEvent.Type.FontChange} and hasattr(self, "_entry"):
            self._dress()

    def _say(self, words: str, *, again: bool = False, sign_in: bool = False) -> None:
        self._account.setText(words)
        self._again.setVisible(again)
        self._sign_in.setVisible(sign_in)

    def _role_words(self, entry: "ChannelEntry") -> str:
        words = {
            Use.SUBSCRIBERS: self.tr("for subscribers: everybody sees it"),
            Use.TESTS: self.tr("for tests"),
            Use.YOURSELF: self.tr("your Saved Messages: only you see it"),
            Use.NOBODY: self.tr("on this computer only"),
        }
        use = words[use_of(entry)]
        return f"{entry.name} — {use}" if entry.ref else use

    def _badge(self, look: Colours) -> Badge:
        use = use_of(self._entry) if self._entry is not None else Use.NOBODY
        return {
            Use.SUBSCRIBERS: look.badge_trouble,
            Use.TESTS: look.badge_ready,
            Use.YOURSELF: look.badge_ready,
            Use.NOBODY: look.badge_draft,
        }[use]

    def _dress(self) -> None:
        look = colours(self.palette())
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * LARGER)
        font.setBold(True)
        self._name.setFont(font)
        role = QFont(self.font())
        role.setBold(True)
        self._role.setFont(role)
        for label, ink in ((self._name, look.text), (self._role, self._badge(look).ink), (self._account, look.text)):
            palette = QPalette(label.palette())
            palette.setColor(QPalette.ColorRole.WindowText, ink)
            label.setPalette(palette)
        self.update()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(STRIPE + 16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(self._name)
        column.addWidget(self._role)
        row = QHBoxLayout()
        row.addWidget(self._account, 1)
        row.addWidget(self._sign_in)
        row.addWidget(self._again)
        column.addLayout(row)
