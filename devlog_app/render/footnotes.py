"""Footnotes: numbered by their first mark, listed at the end of the note."""

from collections.abc import Iterable, Mapping

from devlog_app.render.document import Footnote, Section
from devlog_app.render.parsing.names import footnote_name


def footnote_numbers(sections: Iterable[Section]) -> Mapping[str, int]:
    """The number of each footnote by its name: in the order of their marks, those without one behind."""
    concerned = [section for section in sections if section.footnotes or isinstance(section.block, Footnote)]
    if not concerned:
        return {}
    bodies = [section for section in concerned if not isinstance(section.block, Footnote)]
    notes = [section for section in concerned if isinstance(section.block, Footnote)]
    names = [name for section in (*bodies, *notes) for name in section.footnotes]
    names += [name for section in notes for name in names_of(section)]
    return {name: number for number, name in enumerate(dict.fromkeys(names), start=1)}


def names_of(section: Section) -> tuple[str, ...]:
    """The name of the footnote that *section* is."""
    return (footnote_name(section.block.label),) if isinstance(section.block, Footnote) else ()
