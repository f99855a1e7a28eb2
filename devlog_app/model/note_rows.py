"""A row of a list of notes as plain JSON values: only what is not as with every other note is written down."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from devlog_app.model.note import NoteState, NoteSummary, Reach

_ORDINARY = tuple((field.name, field.default) for field in fields(NoteSummary) if field.name not in {"path", "title"})


def row_to_json(note: NoteSummary) -> dict[str, Any]:
    """*note* by the names of its fields; ``asdict`` would take most of a scan for copying values."""
    row: dict[str, Any] = {"path": note.path, "title": note.title}
    row.update((name, said) for name, ordinary in _ORDINARY if (said := getattr(note, name)) != ordinary)
    return row


def row_from_json(row: Mapping[str, Any]) -> NoteSummary:
    """The note that ``row_to_json`` wrote. Raises ``TypeError``, ``ValueError``, ``KeyError`` for anything else."""
    said = dict(row)
    for name, read in (("state", NoteState), ("reach", Reach), ("tags", tuple), ("same_id", tuple)):
        if name in said:
            said[name] = read(said[name])
    return NoteSummary(**said)
