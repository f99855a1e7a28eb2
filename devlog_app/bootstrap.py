"""Assemble the services of one workspace; each is made, and what it needs is imported, when it is first asked for."""

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from devlog_app.model.errors import StorageError
from devlog_app.paths import AppPaths

if TYPE_CHECKING:
    from collections.abc import Callable

    from devlog_app.model.capabilities import Capabilities
    from devlog_app.model.note import Note
    from devlog_app.services.accounts.channel_directory import ChannelDirectory
    from devlog_app.services.accounts.connections import Connections
    from devlog_app.services.accounts.secrets import AskPassphrase, SecretStore
    from devlog_app.services.accounts.sign_in import SignIn
    from devlog_app.services.after_publication.channel_reader import ChannelReader
    from devlog_app.services.after_publication.differences import Differences
    from devlog_app.services.after_publication.knowing import PostKnowledge
    from devlog_app.services.after_publication.lookout import Lookout
    from devlog_app.services.after_publication.pulling import Puller
    from devlog_app.services.after_publication.reconciling import Reconciler
    from devlog_app.services.after_publication.scheduled_queue import ScheduledQueue
    from devlog_app.services.after_publication.sides import BothSides
    from devlog_app.services.after_publication.statistics import Statistics
    from devlog_app.services.after_publication.status import StatusReader
    from devlog_app.services.after_publication.updating import Updater
    from devlog_app.services.composing.checker import Checker
    from devlog_app.services.composing.composer import Composer
    from devlog_app.services.links.keeping import LinkKeeper
    from devlog_app.services.links.note_links import NoteLinks
    from devlog_app.services.links.same_posts import SamePosts
    from devlog_app.services.notes.drafts import Drafts
    from devlog_app.services.notes.history import History
    from devlog_app.services.notes.library import Library
    from devlog_app.services.planning.board import Board
    from devlog_app.services.publishing.preflight import Preflight
    from devlog_app.services.publishing.publisher import Publisher
    from devlog_app.services.publishing.workbench import Workbench
    from devlog_app.services.search.search import Search
    from devlog_app.services.series.publishing import SeriesPublisher
    from devlog_app.services.settings import SettingsStore

DEFAULT_ACCOUNT = "default"

T = TypeVar("T")


class Services:
    """The use cases of the workspace in *root*, for both front ends; connects to nothing until it is told to.

    A service that lives on the asyncio thread (``channels.open``, ``publisher``, ``sign_in``) is asked for there.
    """

    def __init__(
        self,
        paths: AppPaths,
        root: Path,
        ask: "AskPassphrase | None" = None,
        kept: "Callable[[], SecretStore] | None" = None,
    ) -> None:
        self.paths = paths
        self.root = root
        self._ask = ask
        self._kept = kept

    @cached_property
    def secrets(self) -> "SecretStore":
        """Sessions, api_hashes and proxies' secrets: in the system's keyring, or in a sealed file."""
        if self._kept is not None:
            return self._kept()
        from devlog_app.services.accounts.secrets import SecretStore, nobody

        return SecretStore(self.paths, self._ask or nobody)

    @cached_property
    def settings(self) -> "SettingsStore":
        """``settings.yaml``."""
        from devlog_app.services.settings import SettingsStore

        return SettingsStore(self.paths.settings, self.secrets)

    @cached_property
    def library(self) -> "Library":
        """The notes of the workspace."""
        from devlog_app.services.notes.library import Library

        return Library(self.root, indexes=self.paths.indexes, outbox=self.paths.outbox)

    @cached_property
    def search(self) -> "Search":
        """Finds notes by their words."""
        from devlog_app.services.search.search import Search

        return Search(self.library.root, self.paths.indexes)

    @cached_property
    def history(self) -> "History":
        """What notes said before; belongs to the thread that uses it."""
        from devlog_app.services.notes.history import History

        return History(self.root, self.paths.histories)

    @cached_property
    def drafts(self) -> "Drafts":
        """What is typed and not saved; belongs to the thread that uses the history."""
        from devlog_app.services.notes.drafts import Drafts

        return Drafts(self.root, self.paths.journals, self.history)

    def close_history(self) -> None:
        """Let go of the history, where anything was asked of it; in the thread that uses it."""
        if "history" in vars(self):
            self.history.close()

    def close_drafts(self) -> None:
        """Let go of the drafts, where there were any; in the thread that uses them."""
        if "drafts" in vars(self):
            self.drafts.close()

    @cached_property
    def composer(self) -> "Composer":
        """Makes posts of notes."""
        from devlog_app.services.composing.composer import Composer

        return Composer(self.library, self._remembered, self._links)

    @cached_property
    def _loop_composer(self) -> "Composer":
        """A composer for what lives on the asyncio thread: the other one belongs to the window's."""
        from devlog_app.services.composing.composer import Composer

        return Composer(self.library, self._remembered, self._links)

    @cached_property
    def checker(self) -> "Checker":
        """Tells what is wrong with notes."""
        from devlog_app.services.composing.checker import Checker

        return Checker(self.library, self.composer)

    @cached_property
    def channels(self) -> "ChannelDirectory":
        """The channels of the workspace."""
        from devlog_app.services.accounts.channel_directory import ChannelDirectory

        return ChannelDirectory(self.root, self.paths, lambda: self.connections)

    @cached_property
    def publisher(self) -> "Publisher":
        """Publishes notes of the workspace, once."""
        from devlog_app.services.publishing.publisher import Publisher

        return Publisher(self.workbench)

    @cached_property
    def reconciler(self) -> "Reconciler":
        """Brings the ledgers in step with the channels."""
        from devlog_app.services.after_publication.reconciling import Reconciler

        return Reconciler(self.workbench)

    @cached_property
    def queue(self) -> "ScheduledQueue":
        """What waits in the channels."""
        from devlog_app.services.after_publication.scheduled_queue import ScheduledQueue

        return ScheduledQueue(self.workbench)

    @cached_property
    def board(self) -> "Board":
        """What comes out when."""
        from devlog_app.services.planning.board import Board

        return Board(self.workbench, self.library, self._loop_composer, self.queue)

    @cached_property
    def channel_reader(self) -> "ChannelReader":
        """Reads whole channels, and deletes from them."""
        from devlog_app.services.after_publication.channel_reader import ChannelReader

        return ChannelReader(self.workbench)

    @cached_property
    def lookout(self) -> "Lookout":
        """Looks after scheduled posts by itself."""
        from devlog_app.services.after_publication.lookout import Lookout

        return Lookout(self.workbench, self.board, self.link_keeper, self._is_in_use)

    @cached_property
    def link_keeper(self) -> "LinkKeeper":
        """Keeps links between posts, and lists of notes, current."""
        from devlog_app.services.links.keeping import LinkKeeper

        return LinkKeeper(self.workbench, self.library, self._loop_composer)

    @cached_property
    def same_posts(self) -> "SamePosts":
        """Remembers that posts are the same, when notes name others otherwise."""
        from devlog_app.services.links.same_posts import SamePosts

        return SamePosts(self.workbench, self.library, self._loop_composer)

    @cached_property
    def series(self) -> "SeriesPublisher":
        """Publishes whole conferences and months."""
        from devlog_app.services.series.publishing import SeriesPublisher

        return SeriesPublisher(self.workbench, self.library, self._loop_composer, self.publisher, self.link_keeper)

    @cached_property
    def status(self) -> "StatusReader":
        """Where notes stand between their files and their channels."""
        from devlog_app.services.after_publication.status import StatusReader

        return StatusReader(self.workbench, self.library)

    @cached_property
    def differences(self) -> "Differences":
        """How notes differ from their posts."""
        from devlog_app.services.after_publication.differences import Differences

        return Differences(self.workbench, self.library, self._loop_composer)

    @cached_property
    def updater(self) -> "Updater":
        """Brings posts up to date, replaces and withdraws them."""
        from devlog_app.services.after_publication.updating import Updater

        return Updater(self.workbench, self.library, self._loop_composer, self.publisher)

    @cached_property
    def puller(self) -> "Puller":
        """Takes over what posts say in their channels."""
        from devlog_app.services.after_publication.pulling import Puller

        return Puller(self.workbench, self.library, self._loop_composer, self._kept_version)

    @cached_property
    def statistics(self) -> "Statistics":
        """Counts how often posts are seen and answered."""
        from devlog_app.services.after_publication.statistics import Statistics

        return Statistics(self.workbench)

    @cached_property
    def both_sides(self) -> "BothSides":
        """Notes beside their posts."""
        from devlog_app.services.after_publication.sides import BothSides

        return BothSides(self.workbench, self.library, self._loop_composer)

    @cached_property
    def post_knowledge(self) -> "PostKnowledge":
        """What is known of posts without asking."""
        from devlog_app.services.after_publication.knowing import PostKnowledge

        return PostKnowledge(self.workbench, self.library, self.statistics)

    @cached_property
    def preflight(self) -> "Preflight":
        """Asks channels before a publication."""
        from devlog_app.services.publishing.preflight import Preflight

        return Preflight(self.workbench)

    @cached_property
    def workbench(self) -> "Workbench":
        """What services that post, change or look after posts work with."""
        from devlog_app.services.publishing.workbench import Workbench

        return Workbench(
            workspace=self.root,
            paths=self.paths,
            open_channel=self.channels.open,
            identify=self._identified,
            zone=lambda: self.library.config.time_zone,
        )

    @cached_property
    def sign_in(self) -> "SignIn":
        """Signing in to the account called ``default``."""
        return self.sign_in_as(DEFAULT_ACCOUNT)

    def sign_in_as(self, account: str) -> "SignIn":
        """Signing in to *account*."""
        from devlog_app.services.accounts.sign_in import SignIn

        return SignIn(self.connections, account)

    @cached_property
    def connections(self) -> "Connections":
        """The way to Telegram."""
        from devlog_app.services.accounts.access import Access
        from devlog_app.services.accounts.connections import Connections

        access = Access(self.paths, self.settings, self.secrets)
        return Connections(self.paths, access, found=self.channels.tell_found)

    def _remembered(self, channel: str) -> "Capabilities | None":
        """What *channel* allowed when it was last open; nothing is asked."""
        from devlog_app.model.channel_kind import ChannelKind

        config = self.library.config.channels.get(channel)
        if config is None or config.kind is ChannelKind.LOCAL:
            from devlog_app.model.capabilities import ON_THIS_COMPUTER

            return ON_THIS_COMPUTER
        return _where_readable(partial(self.connections.known_limits, config))

    def _links(self, channel: str) -> "NoteLinks | None":
        """Where notes' posts are in *channel*, as far as this computer knows; nothing is asked."""
        from devlog_app.model.channel_kind import ChannelKind

        config = self.library.config.channels.get(channel)
        if config is None or config.kind is not ChannelKind.TELEGRAM:
            return None
        from devlog_app.services.links.note_links import NoteLinks

        known = _where_readable(partial(self.connections.known_identity, channel, config))
        return NoteLinks(self.root, channel, known)

    def _is_in_use(self, channel: str) -> bool:
        """Whether something was asked of the account of *channel* since the program started."""
        config = self.library.config.channels.get(channel)
        return config is not None and "connections" in vars(self) and config.account in self.connections.used

    def _kept_version(self, note: "Note", digest: str) -> str | None:
        """What *note* said when its text had this source digest, read beside the history that the window writes."""
        from devlog_app.services.notes.history import History

        history = History(self.root, self.paths.histories)
        try:
            return history.said_at(note.path, note.id, digest)
        finally:
            history.close()

    def _identified(self, path: str) -> str:
        """The id of the note at *path*, written into its front matter if it had none."""
        note = self.library.with_id(self.library.open(path))
        assert note.id is not None
        return note.id


def _where_readable(known: "Callable[[], T | None]") -> "T | None":
    """What is *known* of a channel by ``accounts.json``; nothing where that is damaged.

    Posts are composed all the same: whoever publishes or looks at the accounts is told of the damage.
    """
    try:
        return known()
    except StorageError:
        return None


def open_services(
    paths: AppPaths,
    workspace: Path | None,
    ask: "AskPassphrase | None" = None,
    secrets: "Callable[[], SecretStore] | None" = None,
) -> Services:
    """The services of *workspace* (None: of the current folder); costs nothing yet.

    *ask* asks a person for the passphrase of the secrets; without it ``services.secrets.unlock`` takes it.
    *secrets* gives those of all workspaces, when they are needed first, so that nothing is asked twice.
    """
    return Services(paths, (workspace or Path.cwd()).absolute(), ask, secrets)


def workspace_around(start: Path) -> Path:
    """The workspace that *start*, a note or a folder, belongs to; its own folder where there is none."""
    from devlog_app.storage.workspaces.workspace import find_root

    return find_root(start)
