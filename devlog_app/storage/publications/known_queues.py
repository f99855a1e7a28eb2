"""The channels' queues as they were read last, kept for when nobody can be asked.

A convenience of this machine, beside the index: what cannot be read or written is as if it were not there.
"""

import contextlib
import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import StorageError
from devlog_app.model.queue import ChannelQueue, QueueEntry
from devlog_app.model.reference import ChannelIdentity
from devlog_app.model.schedule import KnownQueue
from devlog_app.storage.atomic import replace_file
from devlog_app.storage.workspaces.workspace import workspace_key

VERSION = 1


class KnownQueues:
    """The queues of the workspace in *root*, in a file of the folder *indexes*."""

    def __init__(self, indexes: Path, root: Path) -> None:
        self._file = indexes / f"{workspace_key(root)}.queues.json"

    def read(self) -> dict[str, KnownQueue]:
        """Every queue that is known, by its channel's name."""
        try:
            said = json.loads(self._file.read_bytes())
            if said["version"] != VERSION:
                return {}
            found = [_from_json(one) for one in said["queues"]]
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return {}
        return {known.queue.channel.name: known for known in found}

    def keep(self, queues: Mapping[str, KnownQueue]) -> None:
        """Remember *queues* in the place of what was known."""
        said = {"version": VERSION, "queues": [_to_json(known) for known in queues.values()]}
        with contextlib.suppress(OSError, StorageError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            replace_file(self._file, json.dumps(said, ensure_ascii=False).encode("utf-8", "replace"), private=True)


def _to_json(known: KnownQueue) -> dict[str, Any]:
    queue, channel = known.queue, known.queue.channel
    return {
        "at": known.at.isoformat(),
        "channel": {
            "name": channel.name,
            "kind": channel.kind.value,
            "id": channel.id,
            "title": channel.title,
            "username": channel.username,
        },
        "limit": queue.limit,
        "until": queue.until.isoformat(),
        "zone": queue.zone,
        "kept_here": queue.is_kept_here,
        "entries": [
            {
                "id": entry.id,
                "date": entry.date.isoformat(),
                "text": entry.text,
                "cost": entry.cost,
                "note": entry.note,
                "note_id": entry.note_id,
                "part": entry.part,
                "of": entry.of,
                "job": entry.job,
            }
            for entry in queue.entries
        ],
    }


def _from_json(said: Mapping[str, Any]) -> KnownQueue:
    channel = ChannelIdentity(**{**said["channel"], "kind": ChannelKind(said["channel"]["kind"])})
    entries = tuple(QueueEntry(**{**entry, "date": datetime.fromisoformat(entry["date"])}) for entry in said["entries"])
    queue = ChannelQueue(
        channel=channel,
        entries=entries,
        limit=said["limit"],
        until=datetime.fromisoformat(said["until"]),
        zone=said["zone"],
        is_kept_here=said["kept_here"],
    )
    return KnownQueue(queue, datetime.fromisoformat(said["at"]))
