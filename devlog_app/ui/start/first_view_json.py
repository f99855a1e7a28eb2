"""The first view as JSON: what a child writes, and what is kept for the next start."""

import json
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from devlog_app.model.errors import FormatError
from devlog_app.model.note import Group, GroupKind, NoteState, NoteSummary
from devlog_app.model.wire import from_json, to_json
from devlog_app.ui.start.first_view import FirstView, ShownNote

VERSION = 2
ORDINARY = NoteSummary(path="", title="")
"""What a row says of itself where nothing else is known; only what differs is written down."""
NAMES = tuple(field.name for field in fields(NoteSummary))


def written_view(view: FirstView) -> bytes:
    """*view* as UTF-8 JSON; the problems of its post are left to the services."""
    note = view.note
    said = {
        "version": VERSION,
        "root": str(view.root),
        "groups": [_written_group(group) for group in view.groups],
        "note": None
        if note is None
        else {
            "path": note.path,
            "title": note.title,
            "text": note.text,
            "post": to_json(note.post),
            "channel_title": note.channel_title,
        },
    }
    return json.dumps(said, ensure_ascii=False).encode("utf-8", "surrogatepass")


def read_view(data: bytes) -> FirstView | None:
    """The view in *data*; None where it is none, or another version's: it is only a look, and is made anew."""
    try:
        said = json.loads(data)
        if said["version"] != VERSION:
            return None
        note = said["note"]
        return FirstView(
            root=Path(said["root"]),
            groups=tuple(_group(group) for group in said["groups"]),
            note=ShownNote(**{**note, "post": from_json(note["post"])}) if note is not None else None,
        )
    except (FormatError, KeyError, TypeError, ValueError, AttributeError):
        return None


def _written_group(group: Group) -> dict[str, Any]:
    rows = [
        {name: said for name in NAMES if (said := getattr(note, name)) != getattr(ORDINARY, name)}
        for note in group.notes
    ]
    return {"kind": group.kind, "key": group.key, "title": group.title, "heading": group.heading, "notes": rows}


def _group(said: Mapping[str, Any]) -> Group:
    notes = tuple(_summary(row) for row in said["notes"])
    kind = GroupKind(said["kind"])
    return Group(kind=kind, key=said["key"], title=said["title"], notes=notes, heading=said["heading"])


def _summary(row: Mapping[str, Any]) -> NoteSummary:
    lists = {name: tuple(row.get(name, ())) for name in ("tags", "same_id")}
    return NoteSummary(**{**row, **lists, "state": NoteState(row.get("state", ORDINARY.state))})
