"""Check all notes of a workspace in a child process, and hand on what is found."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import partial
from pathlib import Path
from typing import Any

from devlog_app.model.errors import StorageError
from devlog_app.model.values import dataclass
from devlog_app.paths import AppPaths
from devlog_app.services.asking_children import HeardChild


@dataclass(frozen=True, slots=True)
class Checked:
    """How many errors and warnings are in notes, by their paths.

    The last piece *is_last*: it has every note with problems. Where none is *left* unchecked, the others have none.
    """

    counts: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    is_last: bool = False
    left: int = 0


def checking(paths: AppPaths, root: Path) -> HeardChild[Checked]:
    """Check the notes of the workspace in *root* that are not known as they are now.

    Going through it raises ``StorageError`` where the child ended too soon.
    """
    arguments = str(paths.base), "given" if paths.given else "", str(root)
    return HeardChild("check", *arguments, read=partial(_read, root), is_last=_is_last)


def _read(root: Path, pieces: Iterator[Mapping[str, Any]]) -> Iterator[Checked]:
    has_ended = False
    for piece in pieces:
        has_ended = _is_last(piece)
        said = piece.get("wrong", piece.get("checked", {}))
        counts = {path: (int(errors), int(warnings)) for path, (errors, warnings) in said.items()}
        if "error" not in piece:
            yield Checked(counts, "wrong" in piece, piece.get("left", 0))
    if not has_ended:
        raise StorageError("scan_stopped", path=str(root))


def _is_last(piece: Mapping[str, Any]) -> bool:
    return "wrong" in piece or "error" in piece
