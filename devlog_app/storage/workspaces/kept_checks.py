"""What checks of notes found, kept between starts: beside the indexes of a workspace, a convenience of this machine."""

import json
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from devlog_app.model.errors import StorageError
from devlog_app.model.values import dataclass
from devlog_app.storage.atomic import replace_file
from devlog_app.storage.workspaces.workspace import workspace_key
from devlog_app.storage.workspaces.workspace_walk import Version

_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Check:
    """So many *errors* and *warnings* were found in this *version* of a note's file.

    *needs* names what else they depend on.
    """

    version: Version
    needs: tuple[str, ...]
    errors: int
    warnings: int


@dataclass(frozen=True, slots=True)
class Checks:
    """The checks of notes by their paths, and the *bases* (digests by name) of what they depended on."""

    bases: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, Check] = field(default_factory=dict)


def checks_file(indexes: Path, root: Path) -> Path:
    """Where the checks of the workspace in *root* are kept, under the folder *indexes*."""
    return indexes / f"{workspace_key(root)}.checks.json"


def read_checks(file: Path) -> Checks:
    """The checks in *file*; none where there are none, or none that can be read."""
    try:
        said = json.loads(file.read_bytes())
        if said["format"] != _FORMAT:
            return Checks()
        notes = {
            path: Check((modified, changed, size), tuple(needs), int(errors), int(warnings))
            for path, (modified, changed, size, needs, errors, warnings) in said["notes"].items()
        }
        return Checks({str(name): str(digest) for name, digest in said["bases"].items()}, notes)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Checks()


def write_checks(file: Path, checks: Checks) -> None:
    """Keep *checks*; where that cannot be, they are made again."""
    notes = {path: (*one.version, one.needs, one.errors, one.warnings) for path, one in checks.notes.items()}
    said = {"format": _FORMAT, "bases": dict(checks.bases), "notes": notes}
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        replace_file(file, json.dumps(said, ensure_ascii=False).encode("utf-8", "surrogatepass"))
    except (OSError, StorageError):
        return
