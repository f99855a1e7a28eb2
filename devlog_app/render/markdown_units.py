"""A message's text in lines, quotes and code, as far as Markdown has to keep them apart."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from devlog_app.model.entity import EntityType
from devlog_app.model.values import dataclass
from devlog_app.render.lowering.ink import Run
from devlog_app.render.lowering.nesting import QUOTES

BLOCKS = QUOTES | {EntityType.PRE}


class Cannot(Exception):
    """This cannot be written so."""


class UnitKind(StrEnum):
    """What a unit is."""

    LINE = "line"
    BLANK = "blank"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class Unit:
    """One line [*start*, *end*) of the text, or all lines of a quote or of code (*run*), with the spaces before."""

    kind: UnitKind
    start: int
    end: int
    run: Run | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A text with its *runs* in code points, in order."""

    text: str
    runs: tuple[Run, ...]

    def inline_runs(self, start: int, end: int) -> list[Run]:
        """The runs of words inside [*start*, *end*); raises ``Cannot`` for one that sticks out."""
        found = []
        for run in self.runs:
            if run.type in BLOCKS or run.end <= start or end <= run.start:
                continue
            if run.start < start or end < run.end:
                raise Cannot
            found.append(run)
        return found

    def part(self, start: int, end: int) -> "Stretch":
        """What stands in [*start*, *end*), counted from its own beginning; what sticks out is cut."""
        runs = (
            run._replace(start=max(run.start, start) - start, end=min(run.end, end) - start)
            for run in self.runs
            if run.start < end and start < run.end
        )
        return Stretch(self.text[start:end], tuple(runs))


def units(stretch: Stretch) -> Iterator[Unit]:
    """The lines of *stretch*. Raises ``Cannot`` where a quote or code shares its line with other words."""
    blocks = [run for run in stretch.runs if run.type in BLOCKS]
    outer = [run for run in blocks if not any(_holds(other, run) for other in blocks)]
    text, at = stretch.text, 0
    while at <= len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        block = outer[0] if outer and outer[0].start <= end and outer[0].start < outer[0].end else None
        if block is not None and at <= block.start:
            if text[at : block.start].strip(" ") or text[block.end : block.end + 1] not in {"", "\n"}:
                raise Cannot
            outer.pop(0)
            yield Unit(UnitKind.BLOCK, at, block.end, block)
            at = block.end + 1
            continue
        yield Unit(UnitKind.LINE if end > at else UnitKind.BLANK, at, end)
        at = end + 1


def _holds(quote: Run, run: Run) -> bool:
    return quote is not run and quote.type in QUOTES and quote.start <= run.start and run.end <= quote.end


def chunks(stretch: Stretch, found: Sequence[Unit]) -> list[list[Unit]]:
    """Units that have to be written together: up to an empty line, unless something reaches across it."""
    made: list[list[Unit]] = []
    blanks: list[Unit] = []
    for unit in found:
        if unit.kind is UnitKind.BLANK:
            blanks.append(unit)
            continue
        if not made:
            made.append([unit])
        elif _is_indented(stretch, unit) or _trails_lines(made[-1][-1], blanks):
            # It goes on with the item before, and so does a block that stands between.
            while len(made) > 1 and made[-1][0].kind is UnitKind.BLOCK:
                last = made.pop()
                made[-1] += [*_blanks_between(made[-1][-1], last[0], found), *last]
            made[-1] += [*blanks, unit]
        elif _is_apart(stretch, made[-1], blanks, unit):
            made.append([unit])
        else:
            made[-1] += [*blanks, unit]
        blanks = []
    return made


def _blanks_between(before: Unit, behind: Unit, found: Sequence[Unit]) -> list[Unit]:
    return [one for one in found if one.kind is UnitKind.BLANK and before.end < one.start < behind.start]


def _is_indented(stretch: Stretch, unit: Unit) -> bool:
    return stretch.text[unit.start : unit.start + 1] == " " and (unit.run is None or unit.run.start > unit.start)


def _trails_lines(unit: Unit, blanks: Sequence[Unit]) -> bool:
    """Whether *unit* is code that ends in empty lines, which then are a part of it."""
    return unit.run is not None and unit.run.type is EntityType.PRE and len(blanks) > 1


def _is_apart(stretch: Stretch, chunk: Sequence[Unit], blanks: Sequence[Unit], unit: Unit) -> bool:
    """Whether *unit* may begin a block of its own behind *chunk* and some *blanks*."""
    if any(run.start < chunk[-1].end and unit.start < run.end for run in stretch.runs):
        return False
    if unit.kind is UnitKind.BLOCK or chunk[-1].kind is UnitKind.BLOCK:
        return True
    return len(blanks) == 1


def gap_between(stretch: Stretch, chunk: Sequence[Unit], following: Sequence[Unit]) -> str:
    """The line ends between two chunks."""
    return stretch.text[chunk[-1].end : following[0].start]
