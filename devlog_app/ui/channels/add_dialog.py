"""The form for another channel: chosen among those of an account, or named."""

import re
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QListWidget, QListWidgetItem, QWidget

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import DevlogError
from devlog_app.model.values import dataclass
from devlog_app.ui.dialogs.form import FormDialog
from devlog_app.ui.language.wording import sentence

if TYPE_CHECKING:
    from devlog_app.model.channel_facts import PostableChannel

LINES = 6
NOT_IN_A_NAME = re.compile(r"[^\w-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewChannel:
    """A channel as it shall stand in devlog.yaml."""

    name: str
    kind: ChannelKind
    ref: str | None
    account: str
    role: str


class AddChannelDialog(FormDialog):
    """Its answer is a ``NewChannel`` with a name that is not among *taken*."""

    list_wanted = Signal(str)
    """The channels of this account are to be shown."""

    def __init__(self, accounts: Sequence[str], taken: Collection[str], parent: QWidget) -> None:
        translate = QCoreApplication.translate
        super().__init__(translate("Channels", "Add a channel"), translate("Channels", "Add"), parent)
        self._taken = frozenset(name.casefold() for name in taken)
        self._named = False
        self._kind = QComboBox(self)
        self._kind.addItem(self.tr("a channel in Telegram"), ChannelKind.TELEGRAM)
        self._kind.addItem(self.tr("Saved Messages of an account"), ChannelKind.SAVED)
        self._kind.addItem(self.tr("a channel on this computer only"), ChannelKind.LOCAL)
        self._kind.currentIndexChanged.connect(self._show_kind)
        self.add_row(self.tr("What:"), self._kind)
        self._account = QComboBox(self)
        self._account.addItems(list(accounts))
        self._account.currentTextChanged.connect(self._ask)
        self.add_row(self.tr("Account:"), self._account)
        self._list = QListWidget(self)
        self._list.setFixedHeight(self.fontMetrics().lineSpacing() * LINES + 12)
        self._list.currentItemChanged.connect(self._take)
        self.add_row(self.tr("Where you may post:"), self._list)
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        self.form.addRow("", self._about)
        self._ref = self.text_row(self.tr("Or its address:"), example="@name, https://t.me/name")
        self._ref.textEdited.connect(self._take_ref)
        self._role = QComboBox(self)
        self._role.addItem(self.tr("for subscribers"), "production")
        self._role.addItem(self.tr("for tests"), "test")
        self.add_row(self.tr("What for:"), self._role)
        self._name = self.text_row(self.tr("Name in Devlog:"), example=self.tr("main"))
        self._name.textEdited.connect(self._keep_name)
        self._ref.setFocus()
        self.check()

    def begin(self) -> None:
        """Ask for the channels of the first account."""
        self._ask()

    def show_channels(self, channels: "Sequence[PostableChannel]") -> None:
        """Offer *channels* of the account."""
        self._list.clear()
        for channel in channels:
            item = QListWidgetItem(f"{channel.title} — {channel.ref}", self._list)
            item.setData(Qt.ItemDataRole.UserRole, channel.ref)
        self._say("" if channels else self.tr("This account may post to no channel, or Telegram does not say so."))

    def show_no_channels(self, error: DevlogError) -> None:
        """The list cannot be had; an address can be typed all the same."""
        self._list.clear()
        self._say(sentence(error))

    def is_complete(self) -> bool:
        name = self._name.text().strip()
        is_found = self._chosen_kind() is not ChannelKind.TELEGRAM or bool(self._ref.text().strip())
        return is_found and bool(name) and name.casefold() not in self._taken

    def answer(self) -> NewChannel:
        kind = self._chosen_kind()
        return NewChannel(
            name=self._name.text().strip(),
            kind=kind,
            ref=self._ref.text().strip() if kind is ChannelKind.TELEGRAM else None,
            account=self._account.currentText() or "default",
            role=str(self._role.currentData()),
        )

    def _chosen_kind(self) -> ChannelKind:
        return ChannelKind(self._kind.currentData())

    def _show_kind(self) -> None:
        kind = self._chosen_kind()
        for found in (self._list, self._ref, self._about):
            self.form.setRowVisible(found, kind is ChannelKind.TELEGRAM)
        for box in (self._account, self._role):
            self.form.setRowVisible(box, kind is not ChannelKind.LOCAL)
        self._propose({ChannelKind.SAVED: "saved", ChannelKind.LOCAL: "rehearsal"}.get(kind, ""))
        self.adjustSize()
        self.check()

    def _ask(self) -> None:
        self._list.clear()
        self._say(self.tr("Looking for channels…"))
        self.list_wanted.emit(self._account.currentText())

    def _say(self, words: str) -> None:
        self._about.setText(words)
        self.form.setRowVisible(self._about, bool(words) and self._chosen_kind() is ChannelKind.TELEGRAM)

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._ref.setText(str(item.data(Qt.ItemDataRole.UserRole)))
            self._take_ref(self._ref.text())

    def _take_ref(self, ref: str) -> None:
        self._propose(ref.rstrip("/").rpartition("/")[2].lstrip("@"))

    def _propose(self, name: str) -> None:
        """A name that is free, unless somebody has chosen one."""
        if self._named:
            return
        plain = NOT_IN_A_NAME.sub("-", name).strip("-").lower()
        free, number = plain, 2
        while free and free in self._taken:
            free, number = f"{plain}-{number}", number + 1
        self._name.setText(free)

    def _keep_name(self, name: str) -> None:
        self._named = bool(name)
