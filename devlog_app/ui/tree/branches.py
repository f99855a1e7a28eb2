"""What the tree shows, as values: sections, the groups in them, the notes in those."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from devlog_app.model.values import dataclass

if TYPE_CHECKING:
    # The window is seen before there is a note to show.
    from devlog_app.model.note import Group, NoteSummary


class BranchKind(StrEnum):
    """What a row of the tree stands for."""

    SECTION = "section"
    EDITIONS = "editions"
    CONFERENCE = "conference"
    MONTH = "month"
    POSTS = "posts"
    FOLDER = "folder"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Branch:
    """One row and what hangs from it; *key* stays the same while titles and states change, *count* is of its notes.

    A branch is equal to itself only: what did not change is the very same object, and needs no second look.
    """

    kind: BranchKind
    key: str
    title: str
    note: "NoteSummary | None" = None
    children: tuple["Branch", ...] = ()
    count: int = 0

    @property
    def name(self) -> str:
        """The conference's folder, the month, or the folder that a group stands for."""
        return self.key.partition(":")[2]


class Forest:
    """Makes branches of groups, and keeps those of groups and notes that are the same as before."""

    def __init__(self) -> None:
        self._groups: dict[int, tuple[Group, tuple[Branch, ...]]] = {}
        self._notes: dict[str, Branch] = {}

    def branches(self, groups: "Iterable[Group]") -> tuple[Branch, ...]:
        """The tree of *groups*, in their order: conferences, months, posts, then other folders."""
        from devlog_app.model.note import GroupKind

        translate = QCoreApplication.translate
        by_kind: dict[GroupKind, list[Group]] = {kind: [] for kind in GroupKind}
        kept, self._groups = self._groups, {}
        for group in groups:
            by_kind[group.kind].append(group)
            # The group is kept with its branches, so that no other one can come to have its address.
            made = kept.get(id(group))
            self._groups[id(group)] = made if made is not None else (group, self._group(group))
        sections = (
            self._section(
                "conferences", translate("Tree", "Conferences"), self._editions(by_kind[GroupKind.CONFERENCE])
            ),
            self._section("months", translate("Tree", "Months"), self._flat(by_kind[GroupKind.MONTH])),
            self._section(
                "posts:posts", translate("Tree", "Posts"), self._flat(by_kind[GroupKind.POSTS]), BranchKind.POSTS
            ),
            self._section("folders", translate("Tree", "Other notes"), self._flat(by_kind[GroupKind.FOLDER])),
        )
        return tuple(section for section in sections if section.children)

    @staticmethod
    def _section(key: str, title: str, children: tuple[Branch, ...], kind: BranchKind = BranchKind.SECTION) -> Branch:
        count = sum(child.count for child in children)
        return Branch(kind=kind, key=key, title=title, children=children, count=count)

    def _flat(self, groups: "list[Group]") -> tuple[Branch, ...]:
        return tuple(branch for group in groups for branch in self._groups[id(group)][1])

    def _editions(self, groups: "list[Group]") -> tuple[Branch, ...]:
        """Conferences newest first; the editions of one stand together where its newest does."""
        together: dict[str, list[Branch]] = {}
        for group in groups:
            together.setdefault(group.heading or f"/{group.key}", []).extend(self._groups[id(group)][1])
        found: list[Branch] = []
        for heading, editions in together.items():
            if heading.startswith("/"):
                found += editions
                continue
            count = sum(edition.count for edition in editions)
            key = f"editions:{heading}"
            found.append(
                Branch(kind=BranchKind.EDITIONS, key=key, title=heading, children=tuple(editions), count=count)
            )
        return tuple(found)

    def _group(self, group: "Group") -> tuple[Branch, ...]:
        from devlog_app.model.note import GroupKind

        notes = tuple(self._note(note) for note in group.notes)
        # A month that is one note needs no row of its own above it, nor do posts and the workspace's own folder.
        is_flat = group.kind is GroupKind.POSTS or not group.key
        if is_flat or (group.kind is GroupKind.MONTH and len(notes) == 1):
            return notes
        kind = BranchKind(group.kind.value)
        return (Branch(kind=kind, key=f"{kind}:{group.key}", title=group.title, children=notes, count=len(notes)),)

    def _note(self, note: "NoteSummary") -> Branch:
        kept = self._notes.get(note.path)
        if kept is None or kept.note is not note:
            kept = Branch(kind=BranchKind.NOTE, key=f"note:{note.path}", title=note.title, note=note, count=1)
            self._notes[note.path] = kept
        return kept


def branches_of(groups: "Iterable[Group]") -> tuple[Branch, ...]:
    """The tree of *groups*."""
    return Forest().branches(groups)


class Sieve:
    """Leaves of a tree the notes that are wanted, and what stands above them."""

    def __init__(self, is_wanted: "Callable[[NoteSummary], bool]") -> None:
        self._is_wanted = is_wanted
        self._sifted: dict[str, tuple[Branch, Branch | None]] = {}

    def sifted(self, branches: Iterable[Branch]) -> tuple[Branch, ...]:
        """What is left of *branches*; what is left of one that did not change is the same object as before."""
        return tuple(found for branch in branches if (found := self._look(branch)) is not None)

    def _look(self, branch: Branch) -> Branch | None:
        if branch.note is not None:
            return branch if self._is_wanted(branch.note) else None
        before, found = self._sifted.get(branch.key, (None, None))
        if before is not branch:
            children = self.sifted(branch.children)
            count = sum(child.count for child in children)
            found = replace(branch, children=children, count=count) if children else None
            self._sifted[branch.key] = branch, found
        return found


def notes_under(branches: Iterable[Branch]) -> "Iterator[NoteSummary]":
    """Every note of *branches*, from top to bottom."""
    for branch in branches:
        if branch.note is not None:
            yield branch.note
        yield from notes_under(branch.children)
