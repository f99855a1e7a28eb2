"""A published note whose links only followed other notes is no changed note: its post says the same."""

import asyncio
from collections.abc import AsyncGenerator, Iterable
from dataclasses import replace

from devlog_app.model.errors import DevlogError
from devlog_app.model.ledger import Event, EventType, Publication
from devlog_app.model.note import Note
from devlog_app.model.note_text import source_digest
from devlog_app.model.reference import Author, ChannelIdentity
from devlog_app.services.after_publication.reshaping import as_composed
from devlog_app.services.composing.composer import Composer
from devlog_app.services.links.comparing import INDEX_STAND_IN, Comparison, is_same, names_of
from devlog_app.services.links.note_links import Neighbours, NoteLinks
from devlog_app.services.notes.library import Library
from devlog_app.services.publishing.workbench import Workbench
from devlog_app.storage.publications.ledger_files import new_event_id

REASON = "name"
"""Why such an event is in the ledger: other notes have other names."""
_HERE = Author("local", "this computer")


class SamePosts:
    """Writes into ledgers which text a post is of now. Belongs to the event loop it is used on; connects to nothing."""

    def __init__(self, bench: Workbench, library: Library, composer: Composer) -> None:
        self._bench = bench
        self._library = library
        self._composer = composer

    async def remember(self, rewritten: Iterable[tuple[str, str]]) -> AsyncGenerator[str, None]:
        """Yield the paths of *rewritten* notes (path, text before) as it is written down that their posts are the same.

        Notes that had been changed since they were published stay so, and those that cannot be read or composed.
        """
        self._composer.look_again()
        for path, before in rewritten:
            try:
                is_told = self._remember(path, before)
            except DevlogError:
                # Then it counts as changed, until its author looks.
                is_told = False
            if is_told:
                yield path
            await asyncio.sleep(0)

    def _remember(self, path: str, before: str) -> bool:
        note = self._library.open(path)
        if note.id is None or not self._library.has_posts(note.id):
            return False
        was = source_digest(before)
        with self._bench.locks.note(note.id, path):
            history = self._bench.ledger.read(note.id)
            latest = {one.channel.key: one for one in history.publications}
            same = [
                one
                for one in latest.values()
                if one.is_live and one.contents.source_digest == was and self._is_same(note, one)
            ]
            for one in same if not history.is_newer else ():
                self._write(note, one)
        return bool(same) and not history.is_newer

    def _is_same(self, note: Note, publication: Publication) -> bool:
        """Whether what the note makes now is in the channel, but for what is kept current there by itself."""
        channel = publication.channel
        identity = ChannelIdentity(
            name=channel.name, kind=channel.kind, id=channel.id, title=channel.name, username=channel.username
        )
        links = NoteLinks(self._library.root, channel.name, identity)
        after, around = (
            self._composer.compose(note, note.text, channel=channel.name, neighbours=Neighbours(links, index))
            for index in (None, INDEX_STAND_IN)
        )
        before = as_composed(publication)
        comparison = Comparison(names_of(channel.username, number=channel.id))
        return (
            is_same(before, after)
            or comparison.differ_by_links(before, after)
            or comparison.differ_by_index(before, after, around)
        )

    def _write(self, note: Note, publication: Publication) -> None:
        assert note.id is not None
        digest = source_digest(note.text)
        post = {**publication.contents.post, "source_digest": digest}
        event = Event(
            id=new_event_id(self._bench.ledger.read(note.id).last_event),
            type=EventType.EDITED,
            at=self._bench.now(),
            by=_HERE,
            publication=publication.number,
            channel=publication.channel,
            contents=replace(publication.contents, source_digest=digest, post=post, reason=REASON),
        )
        self._bench.ledger.append(note.id, event)
        if publication.is_changed_there:
            # An edit says that what is there is known; somebody else's change is still to be looked at.
            again = new_event_id(event.id)
            self._bench.ledger.append(
                note.id,
                replace(event, id=again, type=EventType.CHANGED_THERE, contents=None, changed=publication.changed),
            )
