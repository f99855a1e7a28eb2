"""What is wrong with a note as a whole: its headings, its names, what was never closed."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.render.document import Footnote, Heading, Paragraph, Section, Unseen
from devlog_app.render.lowering.inlines import plain


def outline_problems(sections: Sequence[Section]) -> Iterator[Problem]:
    """Problems that no block shows by itself."""
    yield from _headings(sections)
    yield from _unused(sections)
    for section in sections:
        if section.unclosed is not None:
            yield problem(Severity.WARNING, "never_closed", section.first + section.unclosed)


def _headings(sections: Sequence[Section]) -> Iterator[Problem]:
    """Headings that jump, headings and labels with nothing under them."""
    waiting: Section | None = None
    level = 0
    for section in sections:
        block = section.block
        if isinstance(block, Unseen | Footnote):
            continue
        if isinstance(block, Heading):
            yield from _empty(waiting, block.level)
            if level and block.level > level + 1:
                yield problem(
                    Severity.INFO,
                    "heading_jump",
                    section.first,
                    text=plain(block.content),
                    level=block.level,
                    over=level,
                )
            level = block.level
            waiting = section
        else:
            if isinstance(block, Paragraph):
                yield from _labels(section, block)
            waiting = section if _is_label(section) else None
    yield from _empty(waiting, 0)


def _is_label(section: Section) -> bool:
    return isinstance(section.block, Paragraph) and plain(section.block.content).rstrip().endswith(":")


def _labels(section: Section, block: Paragraph) -> Iterator[Problem]:
    """Lines that announce something (``Problems:``) with another such line right under them."""
    words = plain(block.content)
    if ":\n" not in words:
        return
    lines = words.split("\n")
    for index, (line, below) in enumerate(pairwise(lines)):
        if line.rstrip().endswith(":") and below.rstrip().endswith(":"):
            yield problem(Severity.WARNING, "empty_section", section.first + index, text=line.strip())


def _empty(waiting: Section | None, level: int) -> Iterator[Problem]:
    """The problem that *waiting*, a heading or label, has nothing under it before a heading of *level* (0: the end)."""
    match waiting:
        case Section(block=Heading(level=own, content=content)) if level <= own:
            yield problem(Severity.WARNING, "empty_section", waiting.first, text=plain(content))
        case Section(block=Paragraph(content=content)):
            yield problem(Severity.WARNING, "empty_section", waiting.last, text=plain(content).split("\n")[-1].strip())


def _unused(sections: Sequence[Section]) -> Iterator[Problem]:
    defining = [section for section in sections if section.defines]
    if not defining:
        return
    used = frozenset(name for section in sections for name in section.uses)
    seen: set[str] = set()
    for section in defining:
        for name in section.defines:
            is_note = name.startswith("^")
            if name in seen:
                yield problem(Severity.WARNING, "name_defined_twice", section.first, name=name.lower())
            elif name not in used:
                code = "footnote_unused" if is_note else "link_unused"
                yield problem(Severity.INFO, code, section.first, name=name.removeprefix("^").lower())
            seen.add(name)
