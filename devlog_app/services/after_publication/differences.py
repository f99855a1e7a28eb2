"""How a note differs from its post: the live one, or the one that was last published as far as is known here."""

from collections.abc import Sequence

from devlog_app.model.after_publication import Difference, DiffLine, LineKind, PartDifference
from devlog_app.model.ledger import Publication
from devlog_app.model.media import Media
from devlog_app.model.post import Message, Post
from devlog_app.model.reference import MessageRef
from devlog_app.model.wire import from_json
from devlog_app.render.side_by_side import compared
from devlog_app.services.after_publication.edits import other_files_of, parts_of
from devlog_app.services.after_publication.looking import Published, live_publications, messages_there, parts_there
from devlog_app.services.after_publication.reconciling import Reconciler
from devlog_app.services.after_publication.reshaping import without_links
from devlog_app.services.composing.composer import Composer
from devlog_app.services.notes.library import Library
from devlog_app.services.publishing.workbench import Workbench


class Differences:
    """Compares notes with their posts; belongs to the loop it is used on."""

    def __init__(self, bench: Workbench, library: Library, composer: Composer) -> None:
        self._bench = bench
        self._library = library
        self._composer = composer

    async def of(self, path: str, *, channel: str | None = None, offline: bool = False) -> tuple[Difference, ...]:
        """How the note at *path* differs from its post in each channel (or in *channel*), by message and line.

        *offline* compares with what was last published from here. Raises ``PublishError``, ``ChannelError``,
        ``StorageError``, ``UsageError``.
        """
        found = []
        for one in live_publications(self._bench, self._library, path, channel):
            there = self._as_published(one) if offline else await self._as_it_is(one)
            post = self._composer.compose(one.note, one.note.text, channel=one.channel)
            parts = await self._parts(one.publication, post, there)
            state = self._library.row(path).state
            found.append(Difference(path=path, channel=one.channel, state=state, parts=parts))
        return tuple(found)

    def _as_published(self, one: Published) -> tuple[Message | None, ...]:
        return without_links(from_json(one.publication.contents.post).messages, one.publication)

    async def _as_it_is(self, one: Published) -> tuple[Message | None, ...]:
        async with self._bench.connected(one.channel) as channel:
            # What came out of the queue has other numbers now.
            await Reconciler(self._bench).reconcile_with(channel, {one.note_id})
            latest = self._bench.ledger.read(one.note_id).in_channel(*one.publication.channel.key)
            publication = latest or one.publication
            return without_links(messages_there(await parts_there(channel, publication)), publication)

    async def _parts(
        self, publication: Publication, post: Post, there: Sequence[Message | None]
    ) -> tuple[PartDifference, ...]:
        others = await other_files_of(publication, post, self._bench.workspace)
        refs = [
            tuple(MessageRef(publication.channel.id, one.id, one.queue) for one in part)
            for part in parts_of(publication.contents.messages)
        ]
        found = []
        for part in range(max(len(there), len(post.messages))):
            mine = post.messages[part] if part < len(post.messages) else None
            files = (DiffLine(LineKind.HERE, _other_file(media)) for media in others.get(part, ()))
            lines = (*files, *compared(mine, there[part] if part < len(there) else None))
            if lines:
                found.append(PartDifference(part, refs[part] if part < len(refs) else (), lines))
        return tuple(found)


def _other_file(media: Media) -> str:
    return f"[another {media.type.value}: {media.path or media.url}]"
