"""What this computer knows of a note's posts without asking any channel."""

from devlog_app.model.after_publication import LiveMessage, Measured
from devlog_app.model.ledger import Event, Publication
from devlog_app.model.note_text import source_digest
from devlog_app.model.post_page import KnownPost, KnownPosts
from devlog_app.model.wire import from_json
from devlog_app.services.after_publication.revisions import revisions
from devlog_app.services.after_publication.statistics import Statistics
from devlog_app.services.links.post_links import post_link
from devlog_app.services.notes.library import Library
from devlog_app.services.publishing.workbench import Workbench


class PostKnowledge:
    """Reads ledgers and the numbers that were kept; nothing is connected to."""

    def __init__(self, bench: Workbench, library: Library, statistics: Statistics) -> None:
        self._bench = bench
        self._library = library
        self._statistics = statistics

    async def of(self, path: str, *, whole: bool = True) -> KnownPosts:
        """What is known of the note at *path*, as it is saved; with its revisions, unless it is not wanted *whole*.

        Raises ``StorageError``, ``FormatError``.
        """
        note = self._library.open(path)
        if note.id is None:
            return KnownPosts(path=path, note_id=None)
        latest = {one.channel.key: one for one in self._bench.ledger.read(note.id).publications}
        events = self._bench.ledger.events(note.id)
        digest = source_digest(note.text)
        told = revisions(self._bench.ledger, note.id) if whole else ()
        counted = self._statistics.of_note(note.id) if latest else ()
        options = {one.channel.key: from_json(one.contents.post).options for one in latest.values()}
        posts = [
            KnownPost(
                channel=one.channel,
                standing=one.standing,
                date=one.contents.date,
                told=_last(events, one).at,
                messages=tuple(LiveMessage(one.channel.name, ref, post_link(one.channel, ref)) for ref in one.refs),
                parts=len({message.part for message in one.contents.messages}),
                silent=options[one.channel.key].silent,
                pinned=options[one.channel.key].pin,
                is_changed_here=digest != one.contents.source_digest,
                is_changed_there=one.is_changed_there,
                gone=sum(not part.digest for part in one.changed),
                revisions=tuple(each for each in told if each.channel.key == one.channel.key),
                numbers=_of(one, counted),
            )
            for one in latest.values()
        ]
        posts.sort(key=lambda one: (not one.is_live, one.channel.name))
        return KnownPosts(path=path, note_id=note.id, posts=tuple(posts))


def _last(events: tuple[Event, ...], publication: Publication) -> Event:
    return next(event for event in reversed(events) if event.channel.key == publication.channel.key)


def _of(publication: Publication, counted: tuple[Measured, ...]) -> tuple[Measured, ...]:
    refs = {ref for ref in publication.refs if not ref.queue}
    return tuple(one for one in counted if one.numbers.ref in refs)
