"""Cut a flow that is nearly the one cut before: parts on both sides of the change are kept."""

from collections.abc import Iterator, Sequence

from devlog_app.render.arranging import Splitter
from devlog_app.render.flow import Placed
from devlog_app.render.splitting import BEGINNING, Limits, Part, part_at

AT_A_STEP = 4
"""Messages."""


class Resplitter:
    """Splits like `splitting.split`, and remembers the flow, the limits and the parts of the last time."""

    def __init__(self) -> None:
        self._flow: Sequence[Placed] = ()
        self._limits: Limits | None = None
        self._parts: list[Part] = []

    def __call__(self, flow: Sequence[Placed], limits: Limits) -> Sequence[Part]:
        """The parts of *flow*, the same as a split from scratch would make."""
        for _ in self.split_on(flow, limits):
            pass
        return self._parts

    def split_on(self, flow: Sequence[Placed], limits: Limits) -> Iterator[None]:
        """Split *flow* a few messages at a step; whoever stops before the end has learnt nothing."""
        if limits != self._limits:
            self._flow, self._parts = (), []
        old = self._flow
        same_begin, same_end = _same_ends(old, flow)
        parts = self._untouched(same_begin)
        place = parts[-1].next if parts else BEGINNING
        moved = len(flow) - len(old)
        known = {part.begin[:2]: index for index, part in enumerate(self._parts)} if same_end else {}
        while place.block < len(flow):
            if place.block >= len(flow) - same_end:
                index = known.get((place.block - moved, place.point))
                if index is not None:
                    parts += [_shifted(part, moved) for part in self._parts[index:]] if moved else self._parts[index:]
                    break
            part = part_at(flow, place, limits)
            parts.append(part)
            place = part.next
            if len(parts) % AT_A_STEP == 0:
                yield
        self._flow, self._limits, self._parts = flow, limits, parts

    def _untouched(self, same_begin: int) -> list[Part]:
        """The parts in whose making nothing behind the first *same_begin* blocks had a say."""
        count = 0
        while count < len(self._parts) and self._parts[count].seen < same_begin:
            count += 1
        return self._parts[:count]


def _same_ends(old: Sequence[Placed], new: Sequence[Placed]) -> tuple[int, int]:
    """How many blocks at the begin, and how many of the others at the end, are the very same."""
    shorter = min(len(old), len(new))
    begin = 0
    while begin < shorter and old[begin] is new[begin]:
        begin += 1
    end = 0
    while end < shorter - begin and old[-1 - end] is new[-1 - end]:
        end += 1
    return begin, end


def _shifted(part: Part, moved: int) -> Part:
    return part._replace(
        begin=part.begin._replace(block=part.begin.block + moved),
        next=part.next._replace(block=part.next.block + moved),
        seen=part.seen + moved,
    )


class Splitters:
    """A `Resplitter` for each stretch of text of a post, in their order."""

    def __init__(self) -> None:
        self._splitters: list[Resplitter] = []

    def split_on(self, flow: Sequence[Placed], limits: Limits) -> Iterator[None]:
        """Split the only stretch of a post, *flow*, step by step."""
        if not self._splitters:
            self._splitters.append(Resplitter())
        yield from self._splitters[0].split_on(flow, limits)

    def again(self) -> Splitter:
        """What cuts the stretches of the next post, the first to begin with."""
        asked = 0

        def split_next(flow: Sequence[Placed], limits: Limits) -> Sequence[Part]:
            nonlocal asked
            if asked == len(self._splitters):
                self._splitters.append(Resplitter())
            asked += 1
            return self._splitters[asked - 1](flow, limits)

        return split_next
