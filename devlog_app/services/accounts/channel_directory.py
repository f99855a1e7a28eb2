"""The channels that a workspace can post to: ``local`` always, and those of ``devlog.yaml``."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import StorageError, UsageError
from devlog_app.model.values import dataclass
from devlog_app.paths import AppPaths
from devlog_app.storage.workspaces.workspace_file import WorkspaceFile

if TYPE_CHECKING:
    # The port brings all that channels say and take along; the list of channels needs none of it.
    from devlog_app.channels.port import Channel
    from devlog_app.model.capabilities import Capabilities
    from devlog_app.model.channel_facts import ChannelFacts, PostableChannel
    from devlog_app.model.workspace_config import ChannelConfig, WorkspaceConfig
    from devlog_app.services.accounts.connections import Connections

LOCAL = "local"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelEntry:
    """One channel as lists show it; *role* is ``production`` or ``test``, *ref* how the workspace writes it down."""

    name: str
    kind: ChannelKind
    ref: str | None = None
    role: str = "test"
    account: str | None = None
    colour: str | None = None
    is_default: bool = False


class ChannelDirectory:
    """The channels of the workspace in *root*, as ``devlog.yaml`` says at each question: an edit is seen at once.

    *connections* gives the way to Telegram when it is first needed. ``open`` belongs on the asyncio thread.
    """

    def __init__(self, root: Path, paths: AppPaths, connections: "Callable[[], Connections]") -> None:
        self._root = root
        self._file = WorkspaceFile(root)
        self._paths = paths
        self._connections = connections
        self._followers: list[Callable[[], object]] = []

    @property
    def default(self) -> str:
        """The name of the channel that a note without one goes to. Raises ``FormatError`` for a broken devlog.yaml."""
        return self._config().default_channel

    def names(self) -> tuple[ChannelEntry, ...]:
        """Every channel, ``local`` first unless devlog.yaml says what it is. Raises ``FormatError``."""
        config = self._config()
        entries = [_entry(name, channel, config) for name, channel in config.channels.items()]
        if LOCAL not in config.channels:
            own = ChannelEntry(name=LOCAL, kind=ChannelKind.LOCAL, is_default=config.default_channel == LOCAL)
            entries.insert(0, own)
        return tuple(entries)

    def entry(self, name: str) -> ChannelEntry:
        """The channel called *name*. Raises ``UsageError`` (``channel_unknown``)."""
        found = next((entry for entry in self.names() if entry.name == name), None)
        if found is None:
            raise UsageError("channel_unknown", name=name)
        return found

    def title(self, name: str) -> str:
        """What the channel called *name* is called where its posts are shown; nobody is asked.

        That is its title as it was last seen, else how the workspace writes it down; a local one has the workspace's.
        One that the workspace does not know is called by its name.
        """
        config = self._file.known.value
        channel = config.channels.get(name)
        if name == LOCAL if channel is None else channel.kind is ChannelKind.LOCAL:
            return config.title or self._root.name
        if channel is None or channel.ref is None:
            return name
        from devlog_app.services.accounts.channel_titles import title_found

        return title_found(self._paths.accounts, channel.account, channel.ref)

    def follow(self, hear: Callable[[], object]) -> Callable[[], None]:
        """Let *hear* know, on the loop, whenever a channel is found otherwise than before; returns what ends that."""
        self._followers.append(hear)
        return partial(self._followers.remove, hear)

    def tell_found(self) -> None:
        """A channel was asked, and is another than it was known to be."""
        for hear in tuple(self._followers):
            hear()

    def add(self, name: str, config: "ChannelConfig") -> None:
        """Write a new channel into ``devlog.yaml``, its comments kept. Raises ``StorageError``, ``FormatError``."""
        from devlog_app.storage.workspaces.workspace_edit import add_channel

        if name == LOCAL:
            raise StorageError("channel_exists", name=name)
        add_channel(self._root, name, config)

    def remove(self, name: str) -> None:
        """Take a channel out of ``devlog.yaml``; what was posted stays. Raises ``UsageError``, ``StorageError``."""
        from devlog_app.storage.workspaces.workspace_edit import remove_channel

        if self.entry(name).name == LOCAL and LOCAL not in self._config().channels:
            raise StorageError("channel_stays", name=name)
        remove_channel(self._root, name)

    def config(self, name: str) -> "ChannelConfig":
        """What devlog.yaml says of the channel called *name*. Raises ``UsageError``, ``FormatError``."""
        from devlog_app.model.workspace_config import ChannelConfig

        return self._config().channels.get(name) or ChannelConfig(kind=self.entry(name).kind)

    def change(self, name: str, place: tuple[str, ...], value: object) -> None:
        """Let devlog.yaml say *value* at *place* of the channel called *name*, its comments kept; None: nothing.

        Raises ``UsageError``, ``StorageError``, ``FormatError`` (also for a value that cannot stand there).
        """
        from devlog_app.storage.workspaces.workspace_edit import change_channel

        change_channel(self._root, self.entry(name).name, self.entry(name).kind, place, value)

    def make_default(self, name: str) -> None:
        """Let notes without a channel go to the one called *name*. Raises as ``change``."""
        from devlog_app.storage.workspaces.workspace_edit import set_default_channel

        set_default_channel(self._root, self.entry(name).name)

    def snippets(self) -> tuple[str, ...]:
        """The names that headers and footers may have: those of the workspace's snippets."""
        from devlog_app.storage.workspaces.workspace import SNIPPETS

        return tuple(sorted(file.stem for file in (self._root / SNIPPETS).glob("*.md")))

    async def facts(self, name: str) -> "ChannelFacts":
        """What the channel called *name* says of itself now. Raises ``UsageError``, ``ChannelError`` …"""
        entry = self.entry(name)
        if entry.kind is ChannelKind.LOCAL:
            from devlog_app.model.capabilities import ON_THIS_COMPUTER
            from devlog_app.model.channel_facts import ChannelFacts

            return ChannelFacts(title=self.title(name), who="", allowed=ON_THIS_COMPUTER)
        return await self._connections().facts(self._config().channels[name])

    async def postable(self, account: str) -> "tuple[PostableChannel, ...]":
        """The channels that *account* may post to, by title. Raises ``ChannelError``, ``SignInError`` …"""
        return await self._connections().postable(account)

    def known_limits(self, name: str) -> "Capabilities | None":
        """What the channel called *name* allows as far as is known, without asking; None where nobody is signed in.

        Raises ``UsageError``, ``StorageError``.
        """
        if self.entry(name).kind is ChannelKind.LOCAL:
            from devlog_app.model.capabilities import ON_THIS_COMPUTER

            return ON_THIS_COMPUTER
        return self._connections().known_limits(self._config().channels[name])

    async def open(self, name: str) -> "Channel":
        """The channel called *name*, connected; the caller closes it. Raises ``UsageError``, ``ChannelError``."""
        if self.entry(name).kind is ChannelKind.LOCAL:
            from devlog_app.channels.local.channel import LocalChannel

            return LocalChannel.open(self._paths.local_channel, name)
        return await self._connections().open_channel(name, self._config().channels[name])

    @asynccontextmanager
    async def connected(self, name: str) -> "AsyncIterator[Channel]":
        """The channel called *name* for as long as the block lasts."""
        channel = await self.open(name)
        try:
            yield channel
        finally:
            await channel.close()

    def _config(self) -> "WorkspaceConfig":
        return self._file.read().value


def _entry(name: str, channel: "ChannelConfig", config: "WorkspaceConfig") -> ChannelEntry:
    return ChannelEntry(
        name=name,
        kind=channel.kind,
        ref=channel.ref,
        role=channel.role,
        account=None if channel.kind is ChannelKind.LOCAL else channel.account,
        colour=channel.colour,
        is_default=name == config.default_channel,
    )
