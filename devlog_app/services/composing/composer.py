"""Compose posts: a note's text, with everything that surrounds it in its workspace, as what subscribers will get."""

import time
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from devlog_app.model.errors import UsageError
from devlog_app.model.note import Note
from devlog_app.model.post import Post, Target
from devlog_app.services.links.note_rows import NoteRows
from devlog_app.services.notes.library import Library

if TYPE_CHECKING:
    # The window has its composer long before it composes anything, and the renderer is large.
    from devlog_app.model.capabilities import Capabilities
    from devlog_app.model.workspace_config import ChannelConfig
    from devlog_app.services.composing.lookups import Lookups
    from devlog_app.services.composing.note_composer import NoteComposer
    from devlog_app.services.links.note_links import Neighbours, NoteLinks

CapabilitiesOf = Callable[[str], "Capabilities | None"]
"""What is remembered of a channel's limits and rights, by its name; None: nothing yet."""

LinksOf = Callable[[str], "NoteLinks | None"]
"""Where posts of notes are in a channel, by its name; None: nobody can open them by a link."""

LOCAL = "local"


def nothing_remembered(_channel: str) -> "Capabilities | None":
    """No channel was ever asked."""
    return None


def no_links(_channel: str) -> "NoteLinks | None":
    """No note has an address."""
    return None


class Composer:
    """Composes the notes of the workspace that *library* has open; looks at files, writes none, connects to nothing."""

    def __init__(
        self,
        library: Library,
        remembered: CapabilitiesOf = nothing_remembered,
        links: LinksOf = no_links,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._library = library
        self._remembered = remembered
        self._clock = clock
        self._links = links
        self._rows = NoteRows(library.notes)

    def compose(
        self,
        note: Note,
        text: str,
        *,
        channel: str | None = None,
        target: Target | None = None,
        neighbours: "Neighbours | None" = None,
    ) -> Post:
        """The post that *note* becomes with this *text*, for *channel* (None: for no particular one).

        *target* None is as the note says; *neighbours* None are as the ledgers say. What is wrong with the note stands
        among the post's problems. Raises ``UsageError`` for a channel that devlog.yaml does not have, ``FormatError``
        for a broken devlog.yaml.
        """
        return self.for_note(note, channel=channel, target=target, neighbours=neighbours).compose(text)

    def for_note(
        self,
        note: Note,
        *,
        channel: str | None = None,
        target: Target | None = None,
        neighbours: "Neighbours | None" = None,
    ) -> "NoteComposer":
        """A composer to keep while *note* is being edited, for as long as the channel stays. Raises as ``compose``."""
        from devlog_app.services.composing.note_composer import NoteComposer

        return NoteComposer(
            note,
            config=self._library.config,
            lookups=self._lookups,
            channel=channel,
            channel_config=self._channel(channel),
            capabilities=self.limits(channel),
            target=target,
            clock=self._clock,
            links=neighbours.links if neighbours else self._links(channel) if channel else None,
            index=neighbours.index if neighbours else None,
        )

    def limits(self, channel: str | None) -> "Capabilities":
        """What *channel* allows as far as is remembered, else what a free account may do."""
        from devlog_app.model.capabilities import FREE_ACCOUNT

        return (self._remembered(channel) if channel else None) or FREE_ACCOUNT

    def links(self, channel: str) -> "NoteLinks | None":
        """Where posts of notes are in *channel*, as far as is remembered."""
        return self._links(channel)

    def look_again(self) -> None:
        """Forget what is remembered of other notes: some have just been given ids, or were published."""
        self._rows.forget()

    @cached_property
    def _lookups(self) -> "Lookups":
        from devlog_app.services.composing.lookups import Lookups

        return Lookups(self._library.root, self._rows)

    def _channel(self, name: str | None) -> "ChannelConfig | None":
        if name is None:
            return None
        found = self._library.config.channels.get(name)
        if found is None and name != LOCAL:
            raise UsageError("channel_unknown", name=name)
        return found
