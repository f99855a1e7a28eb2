"""What the tree shows, as values: sections, the groups in them, the notes in those."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from devlog_app.model.note import Group, GroupKind, NoteSummary


class BranchKind(StrEnum):
    """What a row of the tree stands for."""

    SECTION = "section"
    CONFERENCE = "conference"
    MONTH = "month"
    FOLDER = "folder"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """One row and what hangs from it; *key* stays the same while titles and states change."""

    kind: BranchKind
    key: str
    title: str
    note: NoteSummary | None = None
    children: tuple["Branch", ...] = ()


def branches_of(groups: Iterable[Group]) -> tuple[Branch, ...]:
    """The tree of *groups*, in their order: conferences, months, posts, then other folders."""
    said = QCoreApplication.translate
    by_kind: dict[GroupKind, list[Group]] = {kind: [] for kind in GroupKind}
    for group in groups:
        by_kind[group.kind].append(group)
    sections = (
        _section("conferences", said("Tree", "Conferences"), by_kind[GroupKind.CONFERENCE], BranchKind.CONFERENCE),
        _section("months", said("Tree", "Months"), by_kind[GroupKind.MONTH], BranchKind.MONTH),
        _flat_section("posts", said("Tree", "Posts"), by_kind[GroupKind.POSTS]),
        _section("folders", said("Tree", "Folders"), by_kind[GroupKind.FOLDER], BranchKind.FOLDER),
    )
    return tuple(section for section in sections if section.children)


def notes_under(branches: Iterable[Branch]) -> Iterator[NoteSummary]:
    """Every note of *branches*, from top to bottom."""
    for branch in branches:
        if branch.note is not None:
            yield branch.note
        yield from notes_under(branch.children)


def _section(key: str, title: str, groups: list[Group], kind: BranchKind) -> Branch:
    return Branch(kind=BranchKind.SECTION, key=key, title=title, children=tuple(_group(g, kind) for g in groups))


def _flat_section(key: str, title: str, groups: list[Group]) -> Branch:
    notes = tuple(_note(note) for group in groups for note in group.notes)
    return Branch(kind=BranchKind.SECTION, key=key, title=title, children=notes)


def _group(group: Group, kind: BranchKind) -> Branch:
    # A month that is one note needs no row of its own above it.
    if kind is BranchKind.MONTH and len(group.notes) == 1:
        return _note(group.notes[0])
    return Branch(
        kind=kind,
        key=f"{kind}:{group.key}",
        title=group.title,
        children=tuple(_note(note) for note in group.notes),
    )


def _note(note: NoteSummary) -> Branch:
    return Branch(kind=BranchKind.NOTE, key=f"note:{note.path}", title=note.title, note=note)
