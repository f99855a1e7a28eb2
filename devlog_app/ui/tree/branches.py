"""What the tree shows, as values: sections, the groups in them, the notes in those."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    # The window is seen before there is a note to show.
    from devlog_app.model.note import Group, NoteSummary


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
    note: "NoteSummary | None" = None
    children: tuple["Branch", ...] = ()


def branches_of(groups: "Iterable[Group]") -> tuple[Branch, ...]:
    """The tree of *groups*, in their order: conferences, months, posts, then other folders."""
    from devlog_app.model.note import GroupKind

    said = QCoreApplication.translate
    by_kind: dict[GroupKind, list[Group]] = {kind: [] for kind in GroupKind}
    for group in groups:
        by_kind[group.kind].append(group)
    sections = (
        _section("conferences", said("Tree", "Conferences"), by_kind[GroupKind.CONFERENCE], BranchKind.CONFERENCE),
        _section("months", said("Tree", "Months"), by_kind[GroupKind.MONTH], BranchKind.MONTH),
        _flat_section("posts", said("Tree", "Posts"), by_kind[GroupKind.POSTS]),
        _section("folders", said("Tree", "Other notes"), by_kind[GroupKind.FOLDER], BranchKind.FOLDER),
    )
    return tuple(section for section in sections if section.children)


def notes_under(branches: Iterable[Branch]) -> "Iterator[NoteSummary]":
    """Every note of *branches*, from top to bottom."""
    for branch in branches:
        if branch.note is not None:
            yield branch.note
        yield from notes_under(branch.children)


def _section(key: str, title: str, groups: "list[Group]", kind: BranchKind) -> Branch:
    children = tuple(branch for group in groups for branch in _group(group, kind))
    return Branch(kind=BranchKind.SECTION, key=key, title=title, children=children)


def _flat_section(key: str, title: str, groups: "list[Group]") -> Branch:
    notes = tuple(_note(note) for group in groups for note in group.notes)
    return Branch(kind=BranchKind.SECTION, key=key, title=title, children=notes)


def _group(group: "Group", kind: BranchKind) -> tuple[Branch, ...]:
    notes = tuple(_note(note) for note in group.notes)
    # A month that is one note needs no row of its own above it, nor do notes of the workspace's own folder.
    if not group.key or (kind is BranchKind.MONTH and len(notes) == 1):
        return notes
    return (Branch(kind=kind, key=f"{kind}:{group.key}", title=group.title, children=notes),)


def _note(note: "NoteSummary") -> Branch:
    return Branch(kind=BranchKind.NOTE, key=f"note:{note.path}", title=note.title, note=note)
