"""The channels dialog at work: reads and writes devlog.yaml, asks Telegram what a channel is."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import DevlogError
from devlog_app.model.validation import validated
from devlog_app.model.workspace_config import ChannelConfig
from devlog_app.ui.accounts.passphrase import Unlocking
from devlog_app.ui.channels.add_dialog import AddChannelDialog, NewChannel
from devlog_app.ui.channels.dialog import ChannelsDialog
from devlog_app.ui.channels.profile import Profile
from devlog_app.ui.dialogs.changes import question
from devlog_app.ui.threads.bridge import Bridge, Task

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.model.channel_facts import ChannelFacts, PostableChannel

DEFAULT_ACCOUNT = "default"


class Channels(QObject):
    """Belongs to its dialog and dies with it."""

    changed = Signal()
    """devlog.yaml says something else about channels."""

    def __init__(self, services: "Services", bridge: Bridge, window: QWidget) -> None:
        self._dialog = ChannelsDialog(window)
        super().__init__(self._dialog)
        self._services = services
        self._bridge = bridge
        self._asked: Task | None = None
        self._adding: AddChannelDialog | None = None
        self._accounts: tuple[str, ...] = (DEFAULT_ACCOUNT,)
        dialog = self._dialog
        dialog.channel_chosen.connect(self._show)
        dialog.add_wanted.connect(self._begin_adding)
        dialog.remove_wanted.connect(self._ask_before_removing)
        dialog.profile.value_wanted.connect(self._change)
        dialog.profile.default_wanted.connect(self._make_default)
        dialog.profile.check_wanted.connect(self._check)

    def open(self, chosen: str | None = None) -> None:
        """Show the dialog; raises ``FormatError`` for a broken devlog.yaml."""
        entries = self._services.channels.names()
        task = self._bridge.run(_accounts(self._services))
        task.finished.connect(self._take_accounts)
        self._dialog.show_channels(entries, chosen)
        self._dialog.open()

    def look_again(self) -> None:
        """Another program wrote devlog.yaml, or this dialog did: list what it says now, on the channel at hand."""
        try:
            entries = self._services.channels.names()
        except DevlogError as error:
            self._dialog.profile.refuse(error)
            return
        if entries != self._dialog.entries:
            self._dialog.show_channels(entries)

    # What is shown

    def _take_accounts(self, names: tuple[str, ...]) -> None:
        self._accounts = names
        if self._dialog.chosen is not None:
            self._show_profile(self._dialog.chosen.name)

    def _show(self, name: str) -> None:
        self._forget_question()
        self._show_profile(name)
        entry = self._services.channels.entry(name)
        profile = self._dialog.profile
        if entry.kind is ChannelKind.LOCAL:
            profile.say(self.tr("Posts are kept on this computer only. Nobody else sees them."))
        else:
            profile.say(self._known(name))

    def _known(self, name: str) -> str:
        """What is known without asking."""
        try:
            limits = self._services.channels.known_limits(name)
        except DevlogError:
            limits = None
        if limits is None:
            return self.tr("Nobody is signed in to this account.")
        if not limits.can_post:
            return self.tr("When it was asked last, the account might not post there.")
        return self.tr("Press Check to see what it is, and whether you may post there.")

    def _show_profile(self, name: str) -> None:
        channels = self._services.channels
        try:
            workspace = self._services.library.config
            config, entry = channels.config(name), channels.entry(name)
        except DevlogError as error:
            self._dialog.profile.refuse(error)
            return
        known = tuple(dict.fromkeys((*self._accounts, config.account)))
        self._dialog.profile.show_profile(
            Profile(entry=entry, config=config, workspace=workspace, accounts=known, snippets=channels.snippets())
        )
        self._dialog.may_remove(name in workspace.channels)

    # What is changed

    def _change(self, place: tuple[str, ...], value: object) -> None:
        chosen = self._dialog.chosen
        if chosen is not None:
            self._write(partial(self._services.channels.change, chosen.name, place, value), chosen.name)

    def _make_default(self) -> None:
        chosen = self._dialog.chosen
        if chosen is not None:
            self._write(partial(self._services.channels.make_default, chosen.name), chosen.name)

    def _write(self, change: Callable[[], object], name: str) -> bool:
        try:
            change()
        except DevlogError as error:
            self._show_profile(name)
            self._dialog.profile.refuse(error)
            return False
        self._dialog.show_channels(self._services.channels.names(), name)
        self.changed.emit()
        return True

    def _ask_before_removing(self, name: str) -> None:
        box = question(
            self.tr("Remove a channel"),
            self.tr("Remove “%1” from this workspace?").replace("%1", name),
            self.tr("Its lines go from devlog.yaml. What was posted there stays, and so do the notes."),
            self.tr("Remove"),
            self._dialog,
        )
        box.accepted.connect(partial(self._remove, name))
        box.open()

    def _remove(self, name: str) -> None:
        self._write(partial(self._services.channels.remove, name), name)

    # What Telegram is asked

    def _check(self) -> None:
        chosen = self._dialog.chosen
        if chosen is not None:
            self._dialog.profile.say(self.tr("Asking Telegram…"))
            self._behind_passphrase(partial(self._ask_for_facts, chosen.name))

    def _ask_for_facts(self, name: str) -> None:
        self._forget_question()
        self._asked = self._bridge.run(_facts(self._services, name))
        self._asked.finished.connect(self._show_facts)
        self._asked.failed.connect(self._dialog.profile.refuse)
        self._asked.ended.connect(self._end_question)

    def _show_facts(self, facts: "ChannelFacts") -> None:
        self._dialog.profile.show_facts(facts)
        self.changed.emit()

    def _forget_question(self) -> None:
        task, self._asked = self._asked, None
        if task is not None:
            task.finished.disconnect(self._show_facts)
            task.failed.disconnect(self._dialog.profile.refuse)
            task.ended.disconnect(self._end_question)

    def _end_question(self) -> None:
        self._asked = None

    def _behind_passphrase(self, wanted: Callable[[], object], over: QWidget | None = None) -> None:
        unlocking = Unlocking(self._services, self._bridge, over or self._dialog, may_be_new=False)
        unlocking.opened.connect(wanted)
        unlocking.left.connect(self._stay)
        unlocking.start()

    def _stay(self) -> None:
        if self._dialog.chosen is not None:
            self._show(self._dialog.chosen.name)

    # Adding

    def _begin_adding(self) -> None:
        names = [entry.name for entry in self._services.channels.names()]
        self._adding = AddChannelDialog(self._accounts, names, self._dialog)
        self._adding.submitted.connect(self._add)
        self._adding.list_wanted.connect(self._list_channels)
        self._adding.finished.connect(self._end_adding)
        self._adding.open()
        self._adding.begin()

    def _end_adding(self) -> None:
        self._adding = None

    def _add(self, new: NewChannel) -> None:
        assert self._adding is not None
        said = {"kind": new.kind.value, "ref": new.ref, "account": new.account, "role": new.role}
        if new.kind is ChannelKind.LOCAL or new.account == DEFAULT_ACCOUNT:
            del said["account"]
        if new.kind is ChannelKind.LOCAL:
            del said["role"]
        config = validated(ChannelConfig, {key: value for key, value in said.items() if value is not None})
        try:
            self._services.channels.add(new.name, config)
        except DevlogError as error:
            self._adding.refuse(error)
            return
        self._adding.accept()
        self._dialog.show_channels(self._services.channels.names(), new.name)
        self.changed.emit()
        if new.kind is ChannelKind.TELEGRAM:
            self._check()

    def _list_channels(self, account: str) -> None:
        if self._adding is not None:
            self._behind_passphrase(partial(self._ask_for_channels, account), self._adding)

    def _ask_for_channels(self, account: str) -> None:
        task = self._bridge.run(_postable(self._services, account))
        task.finished.connect(self._offer)
        task.failed.connect(self._offer_none)

    def _offer(self, channels: "tuple[PostableChannel, ...]") -> None:
        if self._adding is not None:
            self._adding.show_channels(channels)

    def _offer_none(self, error: DevlogError) -> None:
        if self._adding is not None:
            self._adding.show_no_channels(error)


# What belongs on the loop


async def _accounts(services: "Services") -> tuple[str, ...]:
    known = tuple(account.account for account in services.connections.known_accounts())
    return tuple(dict.fromkeys((*services.connections.access.names(), *known))) or (DEFAULT_ACCOUNT,)


async def _facts(services: "Services", name: str) -> "ChannelFacts":
    return await services.channels.facts(name)


async def _postable(services: "Services", account: str) -> "tuple[PostableChannel, ...]":
    return await services.channels.postable(account)
