"""Put notes into the groups of the tree: conferences, months, posts and other folders."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from devlog_app.model.note import Group, GroupKind, NoteSummary

if TYPE_CHECKING:
    # The window groups notes; what they are grouped by may come later than its first paint.
    from devlog_app.model.workspace_config import ConferenceConfig, MonthConfig

_CONFERENCES = "conferences"
_MONTHS = "devlog"
_POSTS = "posts"
_ORDER = (GroupKind.CONFERENCE, GroupKind.MONTH, GroupKind.POSTS, GroupKind.FOLDER)
_RANKS: Mapping[str, int] = MappingProxyType({"intro": -1, "index": 1})
_NEWEST_FIRST = frozenset({GroupKind.CONFERENCE, GroupKind.MONTH})


class GroupName(NamedTuple):
    """What tells one group from another: its *kind*, and the conference's folder, the month or the folder."""

    kind: GroupKind
    key: str

    @property
    def folder(self) -> str:
        """Where a note of this group stands in the workspace, relative to its root."""
        match self.kind:
            case GroupKind.CONFERENCE:
                return f"{_CONFERENCES}/{self.key}"
            case GroupKind.MONTH:
                return f"{_MONTHS}/{self.key}"
        return self.key

    @property
    def has_series(self) -> bool:
        """Whether its notes stand in an order that a file can say."""
        return self.kind in _NEWEST_FIRST


class Groups:
    """The groups of a workspace, kept while notes come, change and go: only groups that are touched are made anew."""

    def __init__(self) -> None:
        self._notes: dict[str, NoteSummary] = {}
        self._members: dict[GroupName, dict[str, NoteSummary]] = {}
        self._made: dict[GroupName, Group] = {}
        self._conferences: Mapping[str, ConferenceConfig] = {}
        self._months: Mapping[str, MonthConfig] = {}
        self._folders: dict[str, str] = {}
        self._headings: Mapping[str, str] = {}
        self._order: tuple[GroupName, ...] | None = None

    @property
    def notes(self) -> Mapping[str, NoteSummary]:
        """Every note by its path."""
        return self._notes

    @property
    def conferences(self) -> "Mapping[str, ConferenceConfig]":
        """What is known of conferences, by their folders."""
        return self._conferences

    @property
    def months(self) -> "Mapping[str, MonthConfig]":
        """What is known of months, by ``YYYY-MM``."""
        return self._months

    def arrange_by(
        self, conferences: "Mapping[str, ConferenceConfig]", months: "Mapping[str, MonthConfig] | None" = None
    ) -> None:
        """Group by what the files of *conferences* and *months* say from now on."""
        from devlog_app.services.notes.editions import headings

        months = months or {}
        if conferences == self._conferences and months == self._months:
            return
        named = {_folded(folder): folder for folder in conferences}
        moves = named != self._folders
        self._conferences, self._months, self._folders = conferences, months, named
        self._headings = headings(conferences)
        self._made.clear()
        self._order = None
        if moves:
            notes = tuple(self._notes.values())
            self._notes.clear()
            self._members.clear()
            for note in notes:
                self.put(note)

    def put(self, note: NoteSummary) -> None:
        """*note* is there, or is so now."""
        before, name = self._notes.get(note.path), self.name_of(note)
        if before is not None and self.name_of(before) != name:
            self.take(note.path)
        self._notes[note.path] = note
        if name not in self._members:
            self._members[name] = {}
            self._order = None
        self._members[name][note.path] = note
        self._made.pop(name, None)

    def take(self, path: str) -> NoteSummary | None:
        """The note at *path* is gone; the result is what it was."""
        note = self._notes.pop(path, None)
        if note is None:
            return None
        name = self.name_of(note)
        del self._members[name][path]
        if not self._members[name]:
            del self._members[name]
            self._order = None
        self._made.pop(name, None)
        return note

    def name_of(self, note: NoteSummary) -> GroupName:
        """The group in which *note* stands."""
        if note.conference is not None:
            folder = note.conference
            return GroupName(
                GroupKind.CONFERENCE,
                folder if folder in self._conferences else self._folders.get(_folded(folder), folder),
            )
        if note.month is not None:
            return GroupName(GroupKind.MONTH, note.month)
        folder = note.path.rpartition("/")[0]
        return GroupName(GroupKind.POSTS if folder == _POSTS else GroupKind.FOLDER, folder)

    def all(self) -> tuple[Group, ...]:
        """Conferences and months newest first, then posts, then folders by name.

        A conference without notes is a group too: it was made to be filled. Groups that nothing happened to are the
        very same objects as before.
        """
        if self._order is None:
            self._order = self._ordered()
        return tuple(self._made.get(name) or self._make(name) for name in self._order)

    def _ordered(self) -> tuple[GroupName, ...]:
        names = {*self._members, *(GroupName(GroupKind.CONFERENCE, folder) for folder in self._conferences)}
        starts = {folder: str(config.starts or "") for folder, config in self._conferences.items()}
        ordered: list[GroupName] = []
        for kind in _ORDER:
            newest_first = kind in _NEWEST_FIRST
            # A month that is called as a conference's folder has no day on which it starts.
            days = starts if kind is GroupKind.CONFERENCE else {}
            ordered += sorted(
                (name for name in names if name.kind is kind),
                key=lambda name: (days.get(name.key) or name.key if newest_first else _folded(name.key), name.key),
                reverse=newest_first,
            )
        return tuple(ordered)

    def _make(self, name: GroupName) -> Group:
        kind, key = name
        config: ConferenceConfig | MonthConfig | None = None
        if kind is GroupKind.CONFERENCE:
            config = self._conferences.get(key)
        elif kind is GroupKind.MONTH:
            config = self._months.get(key)
        notes = in_series(key, tuple(self._members.get(name, {}).values()), config.series if config else ())
        heading = self._headings.get(key, "") if kind is GroupKind.CONFERENCE else ""
        made = Group(kind=kind, key=key, title=(config.title if config else None) or key, notes=notes, heading=heading)
        self._made[name] = made
        return made


def grouped(
    notes: Iterable[NoteSummary],
    conferences: "Mapping[str, ConferenceConfig]",
    months: "Mapping[str, MonthConfig] | None" = None,
) -> tuple[Group, ...]:
    """*notes*, each in one group, in the order of ``Groups.all``.

    *conferences* are known by their folder, *months* (those that have a ``month.yaml``) by ``YYYY-MM``.
    """
    groups = Groups()
    groups.arrange_by(conferences, months)
    for note in notes:
        groups.put(note)
    return groups.all()


def in_series(key: str, notes: Sequence[NoteSummary], series: Sequence[str]) -> tuple[NoteSummary, ...]:
    """*notes* as their series says; the others behind them by name.

    Of these the intro comes first and an index last. *key* is the conference's folder, or the month.
    """
    if not series:
        return tuple(sorted(notes, key=_by_name))
    places = {_folded(name): place for place, name in enumerate(series)}

    def place(note: NoteSummary) -> tuple[int, int, str]:
        within = _folded(note.path).partition(f"{_folded(key)}/")[2]
        name = _folded(note.path.rpartition("/")[2])
        return (
            places.get(within, places.get(name, len(places))),
            *_by_name(note),
        )

    return tuple(sorted(notes, key=place))


def _by_name(note: NoteSummary) -> tuple[int, str]:
    return _RANKS.get(note.kind, 0), _folded(note.path).rpartition(".")[0]


def name_in_series(name: GroupName, path: str) -> str:
    """How the series of the group called *name* names its note at *path*: one elsewhere is known by its name alone."""
    inside = f"{name.folder}/"
    return path.removeprefix(inside) if path.startswith(inside) else path.rpartition("/")[2]


def _folded(name: str) -> str:
    # Most names are plain, and there are thousands.
    if name.isascii():
        return name.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
