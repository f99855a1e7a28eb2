"""Look through a workspace in a child process, and hand on what it finds as it finds it."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from devlog_app.model.errors import DevlogError, StorageError
from devlog_app.model.note import AsOf, NoteSummary
from devlog_app.model.note_rows import row_from_json
from devlog_app.model.told_errors import heard
from devlog_app.model.validation import validated
from devlog_app.model.values import dataclass
from devlog_app.model.workspace_config import ConferenceConfig, MonthConfig, SeriesConfig
from devlog_app.services.asking_children import HeardChild

AnySeries = TypeVar("AnySeries", bound=SeriesConfig)

_MOST_DOUBTFUL = 200
"""Notes that are asked after one by one; with more, everything is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One piece of what a scan finds: *notes*; or the *series* they may belong to; or, at the end, who shares an id.

    *errors* are series files that cannot be read. The last piece *is_last* and holds *same_id*: for the path of
    each note whose id others carry too, the paths of these. Where only changes were told, *is_partial*, it also holds
    the notes that are *gone*; its *mark* is what to ask for the next changes with.
    """

    notes: tuple[NoteSummary, ...] = ()
    conferences: Mapping[str, ConferenceConfig] = field(default_factory=lambda: MappingProxyType({}))
    months: Mapping[str, MonthConfig] = field(default_factory=lambda: MappingProxyType({}))
    errors: tuple[DevlogError, ...] = ()
    same_id: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    is_last: bool = False
    is_partial: bool = False
    gone: tuple[str, ...] = ()
    mark: str | None = None


def scanning(
    root: Path, indexes: Path | None = None, outbox: Path | None = None, known: AsOf | None = None
) -> HeardChild[Found]:
    """What the workspace in *root* holds, piece by piece.

    *indexes* is where scans are remembered, *outbox* the database of publications on their way. Who has the notes as
    *known* is told what changed since, and of the doubtful ones how they are; everything where that cannot be told.

    Going through it raises ``StorageError`` or ``FormatError`` as reading would.
    """
    arguments = [str(root), str(indexes or ""), str(outbox or "")]
    if known is not None and known.mark is not None and len(known.doubtful) <= _MOST_DOUBTFUL:
        arguments += [known.mark, *known.doubtful]
    return HeardChild("scan", *arguments, read=partial(_read, root), is_last=_is_last)


def _read(root: Path, pieces: Iterator[Mapping[str, Any]]) -> Iterator[Found]:
    is_whole = False
    for piece in pieces:
        if "error" in piece:
            raise heard(piece["error"])
        is_whole = _is_last(piece)
        yield _found(piece)
    if not is_whole:
        raise StorageError("scan_stopped", path=str(root))


def _is_last(piece: Mapping[str, Any]) -> bool:
    return "same_id" in piece


def _found(piece: Mapping[str, Any]) -> Found:
    series = piece.get("series", {})
    return Found(
        notes=tuple(row_from_json(row) for row in piece.get("notes", ())),
        conferences=_configs(ConferenceConfig, series.get("conferences", {})),
        months=_configs(MonthConfig, series.get("months", {})),
        errors=tuple(heard(failure) for failure in series.get("errors", ())),
        same_id={path: tuple(others) for path, others in piece.get("same_id", {}).items()},
        is_last=_is_last(piece),
        is_partial="gone" in piece,
        gone=tuple(piece.get("gone", ())),
        mark=piece.get("mark"),
    )


def _configs(model: type[AnySeries], said: Mapping[str, Any]) -> Mapping[str, AnySeries]:
    return MappingProxyType({folder: validated(model, values) for folder, values in said.items()})
