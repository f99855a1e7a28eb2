"""The list of notes that ``{{index}}`` stands for: of a conference, a month or a tag."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from devlog_app.model.note import Note, NoteSummary
from devlog_app.services.links.note_links import NoteLinks
from devlog_app.services.notes.grouping import in_series
from devlog_app.storage.workspaces.placing import place_of
from devlog_app.storage.workspaces.series_files import series_of
from devlog_app.storage.workspaces.workspace import comparable

NOT_LISTED = frozenset({"intro", "index"})
"""Notes that themselves tell of others."""

IDEA = "idea"

_MARK = re.compile(r"([!-/:-@\[-`{-~])")


def index_markdown(
    root: Path, note: Note, rows: Callable[[], Sequence[NoteSummary]], links: NoteLinks | None
) -> str | None:
    """A list item for each note that the index of *note* is of: a link where the note is out, else its title.

    None where it is an index of nothing. Ideas, intros and other indexes are left out. Raises ``StorageError`` for a
    conference.yaml that cannot be read.
    """
    found = _listed(root, note, rows)
    if found is None:
        return None
    shown = (row for row in found if row.path != note.path and row.kind not in NOT_LISTED and row.status != IDEA)
    return "\n".join(_item(row, links) for row in shown)


def _listed(root: Path, note: Note, rows: Callable[[], Sequence[NoteSummary]]) -> Sequence[NoteSummary] | None:
    """The notes in their order; None where *note* belongs to nothing that could be listed."""
    said = note.front_matter
    of = said.index.of if said is not None and said.index is not None else None
    if isinstance(of, Mapping):
        tag = comparable(of["tag"].removeprefix("#"))
        return tuple(row for row in rows() if tag in {comparable(one.removeprefix("#")) for one in row.tags})
    conference, month = place_of(note.path, said.conference if said else None, said.month if said else None)
    wanted = _place(of, conference, month)
    return None if wanted is None else members_of(root, *wanted, rows())


def members_of(
    root: Path, conference: str | None, month: str | None, rows: Sequence[NoteSummary]
) -> tuple[NoteSummary, ...]:
    """The notes of a conference or month, in the order of their series."""
    key = conference or month or ""
    members = list(_members(conference, month, rows))
    config = series_of(root, conference, month)
    return in_series(key, members, config.series)


def _members(conference: str | None, month: str | None, rows: Sequence[NoteSummary]) -> Iterator[NoteSummary]:
    for row in rows:
        if conference is not None:
            if row.conference is not None and comparable(row.conference) == comparable(conference):
                yield row
        elif row.month == month:
            yield row


def _place(of: str | None, conference: str | None, month: str | None) -> tuple[str | None, str | None] | None:
    if of != "month" and conference is not None:
        return conference, None
    if of != "conference" and month is not None:
        return None, month
    return None


def _item(row: NoteSummary, links: NoteLinks | None) -> str:
    title = _MARK.sub(r"\\\1", row.title)
    url = links.url_of(row.path, row.id) if links is not None else None
    return f"- [{title}]({url})" if url is not None else f"- {title}"
