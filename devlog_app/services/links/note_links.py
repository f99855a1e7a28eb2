"""The addresses of notes' posts in one channel, told from their ledgers."""

from pathlib import Path

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import StorageError
from devlog_app.model.ledger import History, Publication, Standing
from devlog_app.model.reference import ChannelIdentity
from devlog_app.model.values import dataclass
from devlog_app.storage.publications.ledger_files import LedgerFiles


@dataclass(frozen=True, slots=True)
class NoteLinks:
    """Links into the channel that the workspace in *root* calls *name*.

    *identity* is the channel as it is now, so that its posts are found by its id and called by its present name;
    where it was never open on this computer (None), the latest post under its name is believed.
    """

    root: Path
    name: str
    identity: ChannelIdentity | None = None

    def url(self, note_id: str) -> str | None:
        """The address of the note's post, None where there is none that readers can open."""
        publication = self._publication(self._history(note_id))
        if publication is None or publication.standing is not Standing.PUBLISHED:
            return None
        first = publication.refs[0]
        if first.queue or publication.channel.kind is not ChannelKind.TELEGRAM:
            return None
        username = publication.channel.username if self.identity is None else self.identity.username
        return f"https://t.me/{username or f'c/{first.channel}'}/{first.id}"

    def url_of(self, path: str | None, note_id: str | None) -> str | None:  # noqa: ARG002 - not by its path
        """The same for the note at *path*, which has no id before it was ever published."""
        return None if note_id is None else self.url(note_id)

    def title(self, note_id: str) -> str | None:
        """The title under which the note was last published: what is left of one whose file is gone."""
        publication = self._publication(self._history(note_id))
        title = publication.contents.post.get("note", {}).get("title") if publication is not None else None
        return title if isinstance(title, str) else None

    def _publication(self, history: History) -> Publication | None:
        if self.identity is not None:
            return history.in_channel(self.identity.kind, self.identity.id)
        named = [one for one in history.publications if one.channel.name == self.name]
        return named[-1] if named else None

    def _history(self, note_id: str) -> History:
        try:
            return LedgerFiles(self.root).read(note_id)
        except StorageError:
            return History()


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What is known of other notes while one is composed: *links* to their posts, and what stands for the index.

    An *index* of None is made of the notes as they are.
    """

    links: NoteLinks | None = None
    index: str | None = None
