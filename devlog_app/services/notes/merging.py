"""Two changes of one text put together: any number of them, as long as they do not touch one another."""

from collections.abc import Iterator, Sequence

from devlog_app.model.values import dataclass
from devlog_app.services.notes.matching import lines_of, matches, words_of


@dataclass(frozen=True, slots=True)
class Piece:
    """Whole lines as they stand in the *base*, in *mine* and in *theirs*, and *both* changes in one.

    *both* is None where the two touch: somebody has to choose.
    """

    base: str
    mine: str
    theirs: str
    both: str | None

    @property
    def is_disputed(self) -> bool:
        """Whether somebody has to choose."""
        return self.both is None


@dataclass(frozen=True, slots=True)
class _Change:
    """``base[start:end]`` became ``side[low:high]``."""

    start: int
    end: int
    low: int
    high: int


def merged(base: str, mine: str, theirs: str) -> str | None:
    """Both changes of *base* in one text, or None where they touch each other."""
    return joined(pieces(base, mine, theirs))


def joined(parts: Sequence[Piece]) -> str | None:
    """The merged text of all *parts*, or None where one of them is disputed."""
    texts = [part.both for part in parts]
    return None if None in texts else "".join(text for text in texts if text is not None)


def pieces(base: str, mine: str, theirs: str) -> tuple[Piece, ...]:
    """The three texts in pieces of whole lines; each side's pieces together are that side's text.

    Lines that both sides changed, or that stand next to one another, are looked at word by word; changes of
    neighbouring words touch. The same change on both sides is one change.
    """
    return tuple(_pieces(lines_of(base), lines_of(mine), lines_of(theirs)))


def _pieces(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> Iterator[Piece]:
    done = _Done()
    for region in _regions(_changes(base, mine), _changes(base, theirs)):
        if region.start > done.base:
            same = "".join(base[done.base : region.start])
            yield Piece(same, same, same, same)
        here, there = region.end_in(region.mine, done.mine_shift), region.end_in(region.theirs, done.their_shift)
        ours = "".join(mine[region.start + done.mine_shift : here])
        others = "".join(theirs[region.start + done.their_shift : there])
        yield from _parts("".join(base[region.start : region.end]), ours, others)
        done = _Done(region.end, here - region.end, there - region.end)
    if done.base < len(base):
        same = "".join(base[done.base :])
        yield Piece(same, same, same, same)


@dataclass(frozen=True, slots=True)
class _Done:
    """How far the base was gone through, and how much further the sides are there."""

    base: int = 0
    mine_shift: int = 0
    their_shift: int = 0


@dataclass(frozen=True, slots=True)
class _Region:
    """A stretch of the base that was changed, from *start* to *end*, and the changes in it."""

    start: int
    end: int
    mine: tuple[_Change, ...] = ()
    theirs: tuple[_Change, ...] = ()

    def end_in(self, changes: Sequence[_Change], shift: int) -> int:
        """Where the region ends in a side that is *shift* further where it begins."""
        return self.end + shift + sum((each.high - each.low) - (each.end - each.start) for each in changes)


def _parts(base: str, mine: str, theirs: str) -> Iterator[Piece]:
    """One piece or, where it is disputed and line stands by line in all three, a piece for each line."""
    whole = _piece(base, mine, theirs)
    lines = lines_of(base), lines_of(mine), lines_of(theirs)
    if whole.is_disputed and len(lines[0]) == len(lines[1]) == len(lines[2]):
        yield from (_piece(*each) for each in zip(*lines, strict=True))
    else:
        yield whole


def _piece(base: str, mine: str, theirs: str) -> Piece:
    if theirs in (base, mine):
        return Piece(base, mine, theirs, mine)
    if mine == base:
        return Piece(base, mine, theirs, theirs)
    return Piece(base, mine, theirs, _merged_by_words(words_of(base), words_of(mine), words_of(theirs)))


def _merged_by_words(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> str | None:
    """Both changes in one text, or None where a word was changed by both, or next to one that the other changed."""
    said: list[str] = []
    at = 0
    for region in _regions(_changes(base, mine), _changes(base, theirs)):
        said += base[at : region.start]
        ours, others = _text_of(base, mine, region, region.mine), _text_of(base, theirs, region, region.theirs)
        if region.mine and region.theirs and ours != others:
            return None
        said.append(ours if region.mine else others)
        at = region.end
    return "".join([*said, *base[at:]])


def _text_of(base: Sequence[str], side: Sequence[str], region: _Region, changes: Sequence[_Change]) -> str:
    said: list[str] = []
    at = region.start
    for change in changes:
        said += [*base[at : change.start], *side[change.low : change.high]]
        at = change.end
    return "".join([*said, *base[at : region.end]])


def _changes(base: Sequence[str], side: Sequence[str]) -> tuple[_Change, ...]:
    """What lies between the matches."""
    found = []
    start = low = 0
    for match in matches(base, side):
        if match.left > start or match.right > low:
            found.append(_Change(start, match.left, low, match.right))
        start, low = match.left + match.length, match.right + match.length
    if start < len(base) or low < len(side):
        found.append(_Change(start, len(base), low, len(side)))
    return tuple(found)


def _regions(mine: Sequence[_Change], theirs: Sequence[_Change]) -> Iterator[_Region]:
    """The changes of both sides; those that overlap or touch are in one region."""
    both = sorted(
        [(each.start, each.end, 0, each) for each in mine] + [(each.start, each.end, 1, each) for each in theirs],
        key=lambda one: one[:3],
    )
    region: _Region | None = None
    for start, end, side, change in both:
        if region is None or start > region.end:
            if region is not None:
                yield region
            region = _Region(start, end)
        sides = (region.mine, (*region.theirs, change)) if side else ((*region.mine, change), region.theirs)
        region = _Region(region.start, max(region.end, end), *sides)
    if region is not None:
        yield region
