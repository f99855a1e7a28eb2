"""A message back as Markdown: text and entities as the words that render to exactly these.

What is written is read again and compared, each part by itself and then the whole. The most natural way of writing
comes first; only where it would be read otherwise is more of it escaped.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import Any

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.digest import STYLES, normal_entities
from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.post import TextMessage
from devlog_app.model.utf16 import code_point_index
from devlog_app.model.values import dataclass
from devlog_app.render.compose import render
from devlog_app.render.links import judge
from devlog_app.render.lowering.ink import Run
from devlog_app.render.lowering.nesting import settle
from devlog_app.render.markdown_inlines import BACKTICKS, HEAVY, LIGHT, SEPARATOR, Manner, inline_markdown
from devlog_app.render.markdown_lists import ListLines, joined
from devlog_app.render.markdown_units import Cannot, Stretch, Unit, UnitKind, chunks, gap_between, units
from devlog_app.render.parsing.block_rules import Reading
from devlog_app.render.surroundings import Surroundings

WITHOUT_LIMITS = Capabilities(text_limit=10**9, entity_limit=10**9, custom_emoji=True)
EXTRAS = ("url", "language", "user_id", "custom_emoji_id", "unix_time", "date_time_format")
FOLDED = "[!expandable]"


@dataclass(frozen=True, slots=True)
class NoteAddress:
    """A note that is named by its *target* in ``[[target]]``, and the *url* of its post."""

    target: str
    url: str


def markdown_of(
    text: str,
    entities: Iterable[Entity],
    *,
    reading: Reading = "chat",
    surroundings: Surroundings | None = None,
    notes: Iterable[NoteAddress] = (),
) -> str | None:
    """Markdown, without a last line end, that *reading* makes *text* with *entities* (UTF-16 units) of.

    Links to *notes* become ``[[links]]``; *surroundings* know them. None where no Markdown says exactly this.
    """
    base = surroundings or Surroundings()
    known = replace(Surroundings(), reading=reading, notes=base.notes, heading_styles=base.heading_styles)
    links = {note.url.rstrip("/"): note.target for note in notes}
    runs, _ = settle(runs_of(text, entities), text)
    return _Writing(known, links).write(Stretch(text, runs))


def runs_of(text: str, entities: Iterable[Entity]) -> tuple[Run, ...]:
    """*entities* (UTF-16 units) of *text* counted in code points."""
    return tuple(
        Run(
            entity.type,
            code_point_index(text, entity.offset),
            code_point_index(text, entity.end),
            {name: value for name in EXTRAS if (value := getattr(entity, name)) is not None} or None,
        )
        for entity in entities
    )


def reads_alike(text: str, entities: Iterable[Entity], other_text: str, other_entities: Iterable[Entity]) -> bool:
    """Whether two texts with entities look the same: what Telegram cuts, joins and trims by itself does not count."""
    return text == other_text and _look(text, runs_of(text, entities)) == _look(text, runs_of(text, other_entities))


def _look(text: str, runs: Iterable[Run]) -> tuple[Entity, ...]:
    """*runs* of *text* as they look, comparable; places are code points.

    White space between two stretches of one style belongs to them: where styles overlap no Markdown can say that.
    """
    settled, _ = settle(tuple(runs), text)
    bridges = [
        before._replace(start=before.end, end=run.start)
        for style in STYLES
        for before, run in pairwise([one for one in settled if one.type is style])
        if before.end < run.start and not text[before.end : run.start].strip()
    ]
    return normal_entities(
        Entity(type=run.type, offset=run.start, length=run.end - run.start, **_canonical_extras(run))
        for run in (*settled, *bridges)
    )


def _canonical_extras(run: Run) -> dict[str, Any]:
    extras = dict(run.extras or {})
    if run.type is EntityType.TEXT_LINK:
        url = str(extras["url"])
        extras["url"] = (judge(url).url or url).rstrip("/")
    return extras


class _Writing:
    """One way of reading Markdown, and what is written for it."""

    def __init__(self, surroundings: Surroundings, links: dict[str, str]) -> None:
        self._surroundings = surroundings
        is_chat = surroundings.reading == "chat"
        line_end = "\n" if is_chat else "\\\n"
        self._wide_numbers = not is_chat
        self._manners = (
            Manner(line_end=line_end, links=links),
            Manner(line_end=line_end, links=links, escaped=LIGHT),
            Manner(line_end=line_end, links=links, escaped=HEAVY),
            Manner(line_end=line_end, links=links, escaped=HEAVY, armoured=True),
        )

    def write(self, stretch: Stretch) -> str | None:
        """The Markdown of *stretch*, or None."""
        try:
            found = chunks(stretch, list(units(stretch)))
            written = [self._best(stretch, chunk) for chunk in found]
        except Cannot:
            return None
        gaps = [gap_between(stretch, one, other) for one, other in pairwise(found)]
        if any(gap.strip("\n") for gap in gaps):
            return None
        for candidate in self._whole(stretch, found, written, gaps):
            if self._reads(candidate, stretch):
                return candidate
        return None

    def _whole(
        self, stretch: Stretch, found: Sequence[Sequence[Unit]], written: Sequence[str], gaps: Sequence[str]
    ) -> Iterator[str]:
        """The chunks one behind another: as they are, kept apart by comments, and with no lists at all."""
        yield _together(written, gaps)
        apart = [f"\n{SEPARATOR}\n" if gap == "\n" else f"\n\n{SEPARATOR}\n\n" for gap in gaps]
        yield _together(written, [kept if gap == "\n" else gap for kept, gap in zip(apart, gaps, strict=True)])
        yield _together(written, apart)
        plain = [self._plainest(stretch, chunk) or text for chunk, text in zip(found, written, strict=True)]
        yield _together(plain, gaps)
        yield _together(plain, apart)
        whole = self._one_paragraph(stretch)
        if whole is not None:
            yield whole

    def _one_paragraph(self, stretch: Stretch) -> str | None:
        try:
            runs = stretch.inline_runs(0, len(stretch.text))
        except Cannot:
            return None
        if len(runs) < len(stretch.runs):
            return None
        return inline_markdown(stretch.text, runs, self._manners[-1])

    def _plainest(self, stretch: Stretch, chunk: Sequence[Unit]) -> str | None:
        if any(unit.kind is UnitKind.BLOCK for unit in chunk):
            return None
        begin, end = chunk[0].start, chunk[-1].end
        part = stretch.part(begin, end)
        for manner in self._manners[2:]:
            written = inline_markdown(part.text, part.runs, manner)
            if self._reads(written, part):
                return written
        return None

    def _best(self, stretch: Stretch, chunk: Sequence[Unit]) -> str:
        """The most natural Markdown of *chunk* that is read as it; raises ``Cannot`` if there is none."""
        if len(chunk) == 1 and chunk[0].kind is UnitKind.BLOCK:
            return "\n".join(self._block(stretch, chunk[0]))
        begin, end = chunk[0].start, chunk[-1].end
        part = stretch.part(begin, end)
        last = None
        for candidate in self._candidates(stretch, chunk, part):
            if self._reads(candidate, part):
                return candidate
            last = candidate
        if last is None:
            raise Cannot
        return last

    def _candidates(self, stretch: Stretch, chunk: Sequence[Unit], part: Stretch) -> Iterator[str]:
        has_blocks = any(unit.kind is UnitKind.BLOCK for unit in chunk)
        heading = self._heading(part)
        if heading is not None:
            yield heading
        for manner in self._manners:
            listed = self._listed(stretch, chunk, manner)
            if listed is not None:
                yield listed
            if not has_blocks:
                yield inline_markdown(part.text, part.runs, manner)

    def _heading(self, part: Stretch) -> str | None:
        """A line that is bold and underlined from end to end is a heading of the first level."""
        styles = self._surroundings.heading_styles[0]
        whole = [run for run in part.runs if (run.start, run.end) == (0, len(part.text)) and run.type in styles]
        if "\n" in part.text or len(styles) < 2 or len(whole) != len(styles):  # noqa: PLR2004 - one style is a bold line
            return None
        return "# " + inline_markdown(part.text, [run for run in part.runs if run not in whole], self._manners[0])

    def _listed(self, stretch: Stretch, chunk: Sequence[Unit], manner: Manner) -> str | None:
        """*chunk* as lists, if there is an item in it."""
        lines = ListLines(stretch, manner, wide_numbers=self._wide_numbers)
        try:
            self._fill(lines, stretch, chunk)
        except Cannot:
            return None
        return "\n".join(lines.lines) if lines.found_items else None

    def _fill(self, lines: ListLines, stretch: Stretch, chunk: Sequence[Unit]) -> None:
        waiting: list[Unit] = []

        def flush() -> None:
            for group in joined(waiting, stretch.runs) if waiting else ():
                lines.words(group)
            waiting.clear()

        skipped = 0
        for index, unit in enumerate(chunk):
            if unit.kind is UnitKind.LINE:
                waiting.append(unit)
                continue
            flush()
            behind = chunk[index + 1 :]
            trailing = sum(1 for _ in takewhile(lambda one: one.kind is UnitKind.BLANK, behind))
            if unit.kind is UnitKind.BLANK:
                skipped -= 1
                if skipped < 0:
                    lines.blank()
            elif trailing > 1 and unit.run is not None and unit.run.type is EntityType.PRE:
                *code, fence = self._block(stretch, unit)
                lines.trailing_code([*code, *[""] * trailing, fence])
                skipped = trailing
            else:
                following = next((one for one in behind if one.kind is UnitKind.LINE), None)
                lines.block(unit, self._block(stretch, unit), following)
        flush()

    def _block(self, stretch: Stretch, unit: Unit) -> list[str]:
        """The lines of a quote or of code."""
        run = unit.run
        assert run is not None
        inner = stretch.part(run.start, run.end)
        if run.type is EntityType.PRE:
            return _fenced(inner.text, str((run.extras or {}).get("language", "")))
        inner = replace(inner, runs=tuple(one for one in inner.runs if one.type is not run.type))
        written = self.write(inner)
        if written is None:
            raise Cannot
        lines = written.split("\n")
        is_folded = run.type is EntityType.EXPANDABLE_BLOCKQUOTE
        if is_folded and len(inner.text) <= self._surroundings.long_quote:
            # A line of hyphens would make a heading of the one above.
            lines[:0] = [FOLDED, ""] if lines[0].startswith(("-", "=")) else [FOLDED]
        elif lines[0].startswith("[!"):
            # It would name a callout.
            lines[0] = f"\\{lines[0]}"
        return [f"> {line}" if line else ">" for line in lines]

    def _reads(self, markdown: str, stretch: Stretch) -> bool:
        """Whether *markdown* is read as *stretch*."""
        messages = render(markdown, self._surroundings, WITHOUT_LIMITS).messages
        if not stretch.text:
            return not messages
        if len(messages) != 1 or not isinstance(messages[0], TextMessage):
            return False
        message = messages[0]
        if message.text != stretch.text:
            return False
        return _look(message.text, runs_of(message.text, message.entities)) == _look(stretch.text, stretch.runs)


def _fenced(code: str, language: str) -> list[str]:
    longest = max((len(found[0]) for found in BACKTICKS.finditer(code)), default=0)
    fence = "`" * max(longest + 1, 3)
    return [f"{fence}{language}", *code.split("\n"), fence]


def _together(written: Sequence[str], gaps: Sequence[str]) -> str:
    return "".join(piece for pair in zip(written, [*gaps, ""], strict=True) for piece in pair)
