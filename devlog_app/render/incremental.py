"""Composing while somebody types: only what a change concerns is read, written and cut again.

The result is equal to that of `compose.render` for every text; only the time differs.
"""

import time
from collections.abc import Iterator
from dataclasses import replace

from devlog_app.model.capabilities import FREE_ACCOUNT, Capabilities
from devlog_app.model.post import Post
from devlog_app.render.compose import PLAIN_SURROUNDINGS, Composed, assembled, flow_of, parser_of
from devlog_app.render.document import Document
from devlog_app.render.flow import Placed, place
from devlog_app.render.lowering.lower import lower
from devlog_app.render.lowering.writer import Help, Lowered
from devlog_app.render.parsing.reading import digest, normalized
from devlog_app.render.parsing.rereading import Reader, Update
from devlog_app.render.parsing.window import same_at_begin
from devlog_app.render.resplitting import Splitters
from devlog_app.render.splitting import Limits
from devlog_app.render.surroundings import Surroundings

PIECE = 2_000
"""Code points that are read at a step."""
LONG_STEP = 0.012
"""Seconds; a step that took longer is followed by fewer and larger ones."""
MOST_PIECES = 600
"""Of a longer note more are read at a step: each step looks over all that was read before."""


class IncrementalComposer:
    """Composes one note again and again; remembers each of its top-level blocks as it was read and written.

    Surroundings that are equal but for their first line keep everything that is remembered, others let it be forgotten:
    whoever looks things up must hand over new surroundings when the answers change.
    """

    def __init__(self) -> None:
        self._surroundings = PLAIN_SURROUNDINGS
        self._capabilities = FREE_ACCOUNT
        self._forget()

    def _forget(self) -> None:
        self._reader = Reader(self._surroundings.reading)
        self._lowered: list[Lowered] = []
        self._placed: list[Placed | None] = []
        self._splitters = Splitters()

    def compose(
        self, text: str, surroundings: Surroundings = PLAIN_SURROUNDINGS, capabilities: Capabilities = FREE_ACCOUNT
    ) -> Post:
        """The Post of *text*; quick when it is nearly the text composed before."""
        return self.composed(text, surroundings, capabilities).post

    def composed(
        self, text: str, surroundings: Surroundings = PLAIN_SURROUNDINGS, capabilities: Capabilities = FREE_ACCOUNT
    ) -> Composed:
        """The Post of *text* with its places, which hold until the next text is composed."""
        self._begin(surroundings, capabilities)
        help_ = self._read(normalized(text))
        reader = self._reader
        first = surroundings.first_line
        document = Document(tuple(reader.sections), tuple([first + start for start in reader.starts]), digest(text))
        return assembled(document, self._lowered, self._placed, help_, self._splitters.again())

    def read_on(
        self, text: str, surroundings: Surroundings = PLAIN_SURROUNDINGS, capabilities: Capabilities = FREE_ACCOUNT
    ) -> Iterator[None]:
        """Read and write *text* a piece at a step, so that composing it afterwards is quick.

        Whoever steps may stop between two pieces, and begin again with another text: what is equal at its begin is
        not read again.
        """
        self._begin(surroundings, capabilities)
        source = normalized(text)
        at = same_at_begin(self._reader.source, source)
        size = max(PIECE, len(source) // MOST_PIECES)
        was_long = False
        while at + size < len(source):
            at = source.find("\n\n", at + size) + 1
            if not at:
                break
            started = time.perf_counter()
            self._read(source[:at])
            is_long = time.perf_counter() - started > LONG_STEP
            if is_long and was_long:
                # A block that has no end yet is read again at each step.
                size *= 2
            was_long = is_long
            yield
        help_ = self._read(source)
        document = Document(tuple(self._reader.sections), (), "")
        flow = tuple(flow_of(document, self._lowered, self._placed, help_))
        if not any(placed.lowered.media for placed in flow):
            yield from self._splitters.split_on(flow, Limits(capabilities.text_limit, capabilities.entity_limit))

    def _begin(self, surroundings: Surroundings, capabilities: Capabilities) -> None:
        is_known = self._knows(surroundings, capabilities)
        self._surroundings, self._capabilities = surroundings, capabilities
        if not is_known:
            self._forget()

    def _read(self, source: str) -> Help:
        """Bring what is remembered up to *source*."""
        update = self._reader.read(source)
        surroundings = self._surroundings
        help_ = Help(surroundings, self._capabilities, parser_of(surroundings), self._reader.numbers)
        if update is not None:
            self._write(update, help_)
        return help_

    def _knows(self, surroundings: Surroundings, capabilities: Capabilities) -> bool:
        known = self._surroundings
        if capabilities != self._capabilities:
            return False
        return surroundings is known or replace(surroundings, first_line=known.first_line) == known

    def _write(self, update: Update, help_: Help) -> None:
        """Write the blocks anew that *update* concerns."""
        begin, end, behind = update.begin, update.old_end, update.new_end
        sections = self._reader.sections
        self._lowered[begin:end] = [lower(section.block, help_) for section in sections[begin:behind]]
        self._placed[begin:end] = [None] * (behind - begin)
        for index in update.elsewhere:
            self._lowered[index] = lower(sections[index].block, help_)
        self._place(begin, behind)
        for index in update.elsewhere:
            self._place(index, index + 1)

    def _place(self, begin: int, end: int) -> None:
        place(self._placed, self._reader.sections, self._reader.starts, self._lowered, begin, end)
