"""Footnotes: numbered by their first mark, and moved to the end of the note."""

from collections.abc import Iterable, Mapping, Sequence

from devlog_app.render.document import Attachment, Figures, Footnote, Section, Unseen
from devlog_app.render.parsing.names import footnote_name


def footnote_numbers(sections: Iterable[Section]) -> Mapping[str, int]:
    """The number of each footnote by its name: in the order of their marks, those without one behind."""
    sections = [section for section in sections if section.footnotes or isinstance(section.block, Footnote)]
    bodies = [section for section in sections if not isinstance(section.block, Footnote)]
    notes = [section for section in sections if isinstance(section.block, Footnote)]
    names = [name for section in (*bodies, *notes) for name in section.footnotes]
    names += [name for section in notes for name in names_of(section)]
    return {name: number for number, name in enumerate(dict.fromkeys(names), start=1)}


def names_of(section: Section) -> tuple[str, ...]:
    """The name of the footnote that *section* is."""
    return (footnote_name(section.block.label),) if isinstance(section.block, Footnote) else ()


def reading_order(sections: Sequence[Section], numbers: Mapping[str, int]) -> Sequence[int]:
    """The places of *sections* in the order in which readers meet them: footnotes by number, behind the last words."""
    if not numbers:
        return range(len(sections))
    notes = [index for index, section in enumerate(sections) if isinstance(section.block, Footnote)]
    notes.sort(key=lambda index: numbers[names_of(sections[index])[0]])
    body = [index for index, section in enumerate(sections) if not isinstance(section.block, Footnote)]
    end = len(body)
    while end and isinstance(sections[body[end - 1]].block, Figures | Attachment | Unseen):
        end -= 1
    return (body[:end] + notes + body[end:]) if end else body + notes
