"""What is wrong with a note as a whole: its headings, its names, what was never closed."""

from collections.abc import Iterator, Sequence

from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.render.document import Heading, Paragraph, Section
from devlog_app.render.lowering.inlines import plain
from devlog_app.render.lowering.writer import Lowered

Lines = Sequence[int]


def outline_problems(sections: Sequence[Section], lines: Lines, lowered: Sequence[Lowered]) -> Iterator[Problem]:
    """Problems that no block shows by itself; *lines* are those of the file where the sections begin."""
    yield from _headings(sections, lines, lowered)
    marked = [index for index, section in enumerate(sections) if section.defines or section.unclosed is not None]
    if marked:
        yield from _names(sections, lines, marked)
        # A list asks whether the line below it begins something else, and so finds what the next section does.
        unclosed = ((index, sections[index].unclosed) for index in marked)
        for line in dict.fromkeys(lines[index] + within for index, within in unclosed if within is not None):
            yield problem(Severity.WARNING, "never_closed", line)


def _headings(sections: Sequence[Section], lines: Lines, lowered: Sequence[Lowered]) -> Iterator[Problem]:
    """Headings that jump, headings and labels with nothing under them."""
    waiting = -1
    level = 0
    for index, written in enumerate(lowered):
        if written.heading:
            if waiting >= 0:
                yield from _empty(sections, lines, waiting, written.heading)
            if level and written.heading > level + 1:
                words = " ".join(written.text.split())
                values = {"text": words, "level": written.heading, "over": level}
                yield problem(Severity.INFO, "heading_jump", lines[index], **values)
            level = written.heading
            waiting = index
        elif written.text or written.media:
            waiting = index if written.announces else -1
    yield from _empty(sections, lines, waiting, 0)


def _empty(sections: Sequence[Section], lines: Lines, waiting: int, level: int) -> Iterator[Problem]:
    """The problem that a heading or label has nothing under it before a heading of *level* (0: the end)."""
    if waiting < 0:
        return
    match sections[waiting].block:
        case Heading(level=own, content=content) if level <= own:
            yield problem(Severity.WARNING, "empty_section", lines[waiting], text=plain(content))
        case Paragraph(content=content):
            last = lines[waiting] + sections[waiting].length - 1
            yield problem(Severity.WARNING, "empty_section", last, text=plain(content).split("\n")[-1].strip())


def _names(sections: Sequence[Section], lines: Lines, defining: Sequence[int]) -> Iterator[Problem]:
    """Names that nobody uses, or that are defined twice."""
    used = frozenset(name for section in sections for name in section.uses)
    seen: set[str] = set()
    for index in defining:
        line = lines[index]
        for name in sections[index].defines:
            if name in seen:
                yield problem(Severity.WARNING, "name_defined_twice", line, name=name.lower())
            elif name not in used:
                code = "footnote_unused" if name.startswith("^") else "link_unused"
                yield problem(Severity.INFO, code, line, name=name.removeprefix("^").lower())
            seen.add(name)
