"""Put notes into the groups of the tree: conferences, months, posts and other folders."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from devlog_app.model.note import Group, GroupKind, NoteSummary

if TYPE_CHECKING:
    # The window groups notes; what they are grouped by may come later than its first paint.
    from devlog_app.model.workspace_config import ConferenceConfig, MonthConfig

_POSTS = "posts"
_ORDER = (GroupKind.CONFERENCE, GroupKind.MONTH, GroupKind.POSTS, GroupKind.FOLDER)
_RANKS: Mapping[str, int] = MappingProxyType({"intro": -1, "index": 1})
_NEWEST_FIRST = frozenset({GroupKind.CONFERENCE, GroupKind.MONTH})


def grouped(
    notes: Iterable[NoteSummary],
    conferences: "Mapping[str, ConferenceConfig]",
    months: "Mapping[str, MonthConfig] | None" = None,
) -> tuple[Group, ...]:
    """*notes*, each in one group: conferences and months newest first, then posts, then folders by name.

    *conferences* are known by their folder, *months* (those that have a ``month.yaml``) by ``YYYY-MM``. A conference
    without notes is a group too: it was made to be filled.
    """
    months = months or {}
    members: dict[tuple[GroupKind, str], list[NoteSummary]] = defaultdict(list)
    names = {_folded(folder): folder for folder in conferences}
    for folder in conferences:
        members[GroupKind.CONFERENCE, folder] = []
    for note in notes:
        members[_group_of(note, names)].append(note)
    groups = [
        _group(kind, key, found, conferences.get(key) if kind is GroupKind.CONFERENCE else months.get(key))
        for (kind, key), found in members.items()
    ]
    starts = {folder: str(config.starts or "") for folder, config in conferences.items()}
    ordered: list[Group] = []
    for kind in _ORDER:
        alike = [group for group in groups if group.kind is kind]
        newest_first = kind in _NEWEST_FIRST
        ordered += sorted(
            alike,
            key=lambda group: (starts.get(group.key) or group.key if newest_first else _folded(group.key), group.key),
            reverse=newest_first,
        )
    return tuple(ordered)


def _group_of(note: NoteSummary, conferences: Mapping[str, str]) -> tuple[GroupKind, str]:
    if note.conference is not None:
        return GroupKind.CONFERENCE, conferences.get(_folded(note.conference), note.conference)
    if note.month is not None:
        return GroupKind.MONTH, note.month
    folder = note.path.rpartition("/")[0]
    return (GroupKind.POSTS if folder == _POSTS else GroupKind.FOLDER), folder


def _group(
    kind: GroupKind, key: str, notes: Sequence[NoteSummary], config: "ConferenceConfig | MonthConfig | None"
) -> Group:
    title = (config.title if config else None) or key
    ordered = in_series(key, notes, config.series if config else ())
    return Group(kind=kind, key=key, title=title, notes=ordered)


def in_series(key: str, notes: Sequence[NoteSummary], series: Sequence[str]) -> tuple[NoteSummary, ...]:
    """*notes* as their series says; the others behind them by name.

    Of these the intro comes first and an index last. *key* is the conference's folder, or the month.
    """
    places = {_folded(name): place for place, name in enumerate(series)}

    def place(note: NoteSummary) -> tuple[int, int, str]:
        within = _folded(note.path).partition(f"{_folded(key)}/")[2]
        name = _folded(note.path.rpartition("/")[2])
        return (
            places.get(within, places.get(name, len(places))),
            _RANKS.get(note.kind, 0),
            _folded(note.path).rpartition(".")[0],
        )

    return tuple(sorted(notes, key=place))


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
