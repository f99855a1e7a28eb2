"""Composing while somebody types: only what a change concerns is read, written and cut again.

The result is equal to that of `compose.render` for every text; only the time differs.
"""

from dataclasses import replace

from devlog_app.model.capabilities import FREE_ACCOUNT, Capabilities
from devlog_app.model.post import Post
from devlog_app.render.compose import PLAIN_SURROUNDINGS, Composed, assembled, parser_of
from devlog_app.render.document import Document
from devlog_app.render.flow import Placed, place
from devlog_app.render.lowering.lower import lower
from devlog_app.render.lowering.writer import Help, Lowered
from devlog_app.render.parsing.reading import digest, normalized
from devlog_app.render.parsing.rereading import Reader, Update
from devlog_app.render.resplitting import Splitters
from devlog_app.render.surroundings import Surroundings


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
        is_known = self._knows(surroundings, capabilities)
        self._surroundings, self._capabilities = surroundings, capabilities
        if not is_known:
            self._forget()
        reader = self._reader
        update = reader.read(normalized(text))
        help_ = Help(surroundings, capabilities, parser_of(surroundings), reader.numbers)
        if update is not None:
            self._write(update, help_)
        first = surroundings.first_line
        document = Document(tuple(reader.sections), tuple([first + start for start in reader.starts]), digest(text))
        return assembled(document, self._lowered, self._placed, help_, self._splitters.again())

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
