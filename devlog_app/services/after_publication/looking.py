"""What the services after publication share: a note with its live publications, and what its channels hold of them."""

from collections.abc import Sequence

from devlog_app.channels.likeness import message_there
from devlog_app.channels.port import Channel
from devlog_app.model.errors import PublishError
from devlog_app.model.ledger import Publication
from devlog_app.model.note import Note
from devlog_app.model.note_states import REHEARSALS
from devlog_app.model.post import Message
from devlog_app.model.posted import Posted
from devlog_app.model.values import dataclass
from devlog_app.services.after_publication.edits import parts_of
from devlog_app.services.notes.library import Library
from devlog_app.services.publishing.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Published:
    """A note and one of its publications that is live."""

    note: Note
    note_id: str
    publication: Publication

    @property
    def channel(self) -> str:
        """The channel's name in this workspace, as it was called then."""
        return self.publication.channel.name


def live_publications(
    bench: Workbench, library: Library, path: str, channel: str | None = None
) -> tuple[Published, ...]:
    """Where the note at *path* is (in *channel*): rehearsals, here or in Saved Messages, only if it is nowhere else.

    Raises ``PublishError`` (``not_published``), ``StorageError``, ``FormatError``.
    """
    note = library.open(path)
    history = bench.ledger.read(note.id) if note.id is not None else None
    latest = {one.channel.key: one for one in history.publications} if history is not None else {}
    live = [one for one in latest.values() if one.is_live and channel in {None, one.channel.name}]
    elsewhere = [one for one in live if one.channel.kind not in REHEARSALS]
    found = live if channel is not None else elsewhere or live
    if note.id is None or not found:
        raise PublishError("not_published", path=path)
    return tuple(Published(note, note.id, one) for one in found)


async def parts_there(channel: Channel, publication: Publication) -> tuple[tuple[Posted, ...], ...]:
    """What *channel* holds of each part of *publication*; an empty part is gone."""
    there = dict(zip(publication.refs, await channel.read(publication.refs), strict=True))
    refs = iter(publication.refs)
    return tuple(
        tuple(posted for _ in part if (posted := there[next(refs)]) is not None)
        for part in parts_of(publication.contents.messages)
    )


def messages_there(parts: Sequence[Sequence[Posted]]) -> tuple[Message | None, ...]:
    """Each part as the message that it would be the sending of; None where it is gone."""
    return tuple(message_there(part) if part else None for part in parts)
