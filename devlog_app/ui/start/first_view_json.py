"""The first view as JSON: what a child writes, and what is kept for the next start."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from devlog_app.model.errors import FormatError
from devlog_app.model.note import AsOf, Group, GroupKind
from devlog_app.model.note_rows import row_from_json, row_to_json
from devlog_app.model.wire import from_json, to_json
from devlog_app.ui.start.first_view import FirstView, ShownNote

VERSION = 3


def written_view(view: FirstView) -> bytes:
    """*view* as UTF-8 JSON; the problems of its post are left to the services."""
    note = view.note
    said = {
        "version": VERSION,
        "root": str(view.root),
        "groups": [_written_group(group) for group in view.groups],
        "mark": view.as_of.mark if view.as_of is not None else None,
        "doubtful": sorted(view.as_of.doubtful) if view.as_of is not None else [],
        "note": None
        if note is None
        else {
            "path": note.path,
            "title": note.title,
            "text": note.text,
            "post": to_json(note.post),
            "channel_title": note.channel_title,
            "account": note.account,
            "ref": note.ref,
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
            as_of=AsOf(said["mark"], frozenset(said["doubtful"])),
            note=ShownNote(**{**note, "post": from_json(note["post"])}) if note is not None else None,
        )
    except (FormatError, KeyError, TypeError, ValueError, AttributeError):
        return None


def _written_group(group: Group) -> dict[str, Any]:
    rows = [row_to_json(note) for note in group.notes]
    return {"kind": group.kind, "key": group.key, "title": group.title, "heading": group.heading, "notes": rows}


def _group(said: Mapping[str, Any]) -> Group:
    notes = tuple(row_from_json(row) for row in said["notes"])
    kind = GroupKind(said["kind"])
    return Group(kind=kind, key=said["key"], title=said["title"], notes=notes, heading=said["heading"])
