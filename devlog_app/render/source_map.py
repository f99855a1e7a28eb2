"""Which source lines of a note's body become which lines of its post."""

from collections.abc import Iterator, Sequence

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.entity import EntityType
from devlog_app.model.values import dataclass
from devlog_app.render.compose import flow_of, parse, parser_of
from devlog_app.render.document import Footnote
from devlog_app.render.flow import Placed, place
from devlog_app.render.footnotes import footnote_numbers
from devlog_app.render.lowering.ink import Run
from devlog_app.render.lowering.lower import lower
from devlog_app.render.lowering.writer import Help, Lowered
from devlog_app.render.parsing.reading import normalized
from devlog_app.render.surroundings import Surroundings


@dataclass(frozen=True, slots=True)
class Source:
    """The lines [*first*, *end*) of the body, counted from 0."""

    first: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the post, *gap* above it; *source* is None for what stands elsewhere: frames and footnotes."""

    gap: str
    lowered: Lowered
    source: Source | None


@dataclass(frozen=True, slots=True)
class SourceMap:
    """A body's *lines*, the *blocks* of its post in order, and the lines that do not show in their place."""

    lines: tuple[str, ...]
    blocks: tuple[Block, ...]
    hidden: tuple[Source, ...]


def source_map(body: str, surroundings: Surroundings, capabilities: Capabilities) -> SourceMap:
    """Where each block of the post of *body* comes from."""
    document = parse(body, surroundings)
    help_ = Help(surroundings, capabilities, parser_of(surroundings), footnote_numbers(document.sections))
    lowered = [lower(section.block, help_) for section in document.sections]
    placed: list[Placed | None] = [None] * len(lowered)
    place(placed, document.sections, document.lines, lowered, 0, len(lowered))
    sources: dict[int, Source] = {}
    hidden = []
    for index, (section, line) in enumerate(zip(document.sections, document.lines, strict=True)):
        first = line - surroundings.first_line
        source = Source(first, first + section.length)
        if placed[index] is None or isinstance(section.block, Footnote):
            hidden.append(source)
        else:
            sources[id(lowered[index])] = source
    blocks = tuple(
        Block(one.gap, one.lowered, sources.get(id(one.lowered))) for one in flow_of(document, lowered, placed, help_)
    )
    return SourceMap(tuple(normalized(body).split("\n")), blocks, tuple(hidden))


@dataclass(frozen=True, slots=True)
class LookOfLine:
    """One line as readers see it: its words, and what is formatted of them."""

    text: str
    runs: tuple[tuple[EntityType, int, int, bool, bool, str], ...] = ()


def looks(text: str, runs: Sequence[Run]) -> Iterator[LookOfLine]:
    """Every line of *text* with its share of *runs*, and whether that goes on above or below."""
    at = 0
    for line in text.split("\n"):
        end = at + len(line)
        share = [
            (run.type, max(run.start, at) - at, min(run.end, end) - at, run.start < at, run.end > end, _extras(run))
            for run in runs
            if run.start < max(end, at + 1) and at < run.end
        ]
        yield LookOfLine(line, tuple(sorted(share)))
        at = end + 1


def _extras(run: Run) -> str:
    said = sorted((name, str(value).rstrip("/")) for name, value in (run.extras or {}).items() if value is not None)
    return repr(said)
