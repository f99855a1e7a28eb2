"""What is wrong with a note as a whole: its headings, its names, what was never closed."""

from collections.abc import Iterator, Sequence

from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.render.document import Footnote, Heading, Inlines, Paragraph, Section, Styled, Text, Unseen
from devlog_app.render.lowering.inlines import plain

Lines = Sequence[int]


def outline_problems(sections: Sequence[Section], lines: Lines) -> Iterator[Problem]:
    """Problems that no block shows by itself; *lines* are those of the file where the sections begin."""
    yield from _headings(sections, lines)
    yield from _names(sections, lines)
    for section, line in zip(sections, lines, strict=True):
        if section.unclosed is not None:
            yield problem(Severity.WARNING, "never_closed", line + section.unclosed)


def _headings(sections: Sequence[Section], lines: Lines) -> Iterator[Problem]:
    """Headings that jump, headings and labels with nothing under them."""
    waiting = -1
    level = 0
    for index, section in enumerate(sections):
        block = section.block
        kind = type(block)
        if kind is Heading:
            assert isinstance(block, Heading)
            yield from _empty(sections, lines, waiting, block.level)
            if level and block.level > level + 1:
                values = {"text": plain(block.content), "level": block.level, "over": level}
                yield problem(Severity.INFO, "heading_jump", lines[index], **values)
            level = block.level
            waiting = index
        elif kind is Paragraph:
            assert isinstance(block, Paragraph)
            waiting = index if _last_words(block.content).rstrip().endswith(":") else -1
        elif kind is not Unseen and kind is not Footnote:
            waiting = -1
    yield from _empty(sections, lines, waiting, 0)


def _last_words(content: Inlines) -> str:
    last = content[-1] if content else None
    if isinstance(last, Text):
        return last.text
    return _last_words(last.children) if isinstance(last, Styled) else ""


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


def _names(sections: Sequence[Section], lines: Lines) -> Iterator[Problem]:
    """Names that nobody uses, or that are defined twice."""
    defining = [(section, line) for section, line in zip(sections, lines, strict=True) if section.defines]
    if not defining:
        return
    used = frozenset(name for section in sections for name in section.uses)
    seen: set[str] = set()
    for section, line in defining:
        for name in section.defines:
            if name in seen:
                yield problem(Severity.WARNING, "name_defined_twice", line, name=name.lower())
            elif name not in used:
                code = "footnote_unused" if name.startswith("^") else "link_unused"
                yield problem(Severity.INFO, code, line, name=name.removeprefix("^").lower())
            seen.add(name)
