"""What makes a series: the notes of a conference or month in their order, and the rhythm that its file asks for."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time

from devlog_app.model.errors import UsageError
from devlog_app.model.note import NoteSummary
from devlog_app.model.series import Gap, Rhythm, Series
from devlog_app.model.workspace_config import SeriesConfig, SeriesPlan
from devlog_app.services.links.indexes import members_of
from devlog_app.services.notes.library import Library
from devlog_app.services.series.rhythm import read_days, read_gap, read_quiet
from devlog_app.services.times import ReadTime, read_moment
from devlog_app.storage.workspaces.placing import place_of
from devlog_app.storage.workspaces.series_files import (
    series_of,
    write_left_out,
    write_order,
    write_plan,
)
from devlog_app.storage.workspaces.workspace import (
    CONFERENCE_FILE,
    CONFERENCES,
    MONTH_FILE,
    MONTHS,
    comparable,
    folders_in,
)

A_DAY = Gap(days=1)


def read_series(library: Library, folder: str) -> Series:
    """The series in *folder*: ``conferences/NAME``, ``devlog/YYYY-MM``, or the name alone.

    Raises ``UsageError`` (``series_unknown``, ``series_empty``), ``StorageError``.
    """
    path, conference, month = _found(library, folder)
    return series_with(library, path, members_of(library.root, conference, month, library.notes()))


def series_with(library: Library, folder: str, members: Sequence[NoteSummary]) -> Series:
    """The series in *folder*, which is named whole, with *members* in their order. Raises as ``read_series``."""
    conference, month = place_of(f"{folder}/note.md", None, None)
    config = series_of(library.root, conference, month)
    left_out = {comparable(name) for name in config.leave_out}
    notes = tuple(note for note in members if comparable(name_in(folder, note.path)) not in left_out)
    if not members:
        raise UsageError("series_empty", folder=folder)
    return Series(
        folder=folder,
        title=config.title or conference or month or folder,
        notes=notes,
        channel=config.channel,
        left_out=tuple(note for note in members if note not in notes),
    )


def name_in(folder: str, path: str) -> str:
    """How the file of the series in *folder* calls the note at *path*; one that stands elsewhere by its name."""
    inside = f"{folder}/"
    return path.removeprefix(inside) if path.startswith(inside) else path.rpartition("/")[2]


def plan_of(library: Library, series: Series) -> SeriesPlan:
    """What the file of *series* plans, nothing where it does not. Raises ``StorageError``, ``FormatError``."""
    return _config(library, series).plan or SeriesPlan()


def keep_plan(library: Library, series: Series, plan: SeriesPlan) -> None:
    """Write *plan* into the file of *series*, its other lines kept. Raises ``StorageError``, ``FormatError``."""
    write_plan(library.root, file_of(series), plan)


def keep_left_out(library: Library, series: Series, paths: Sequence[str]) -> None:
    """Let the notes at *paths*, and no others, stay out of *series*. Raises as ``keep_plan``."""
    write_left_out(library.root, file_of(series), [name_in(series.folder, path) for path in paths])


def note_in(series: Series, path: str) -> NoteSummary:
    """The note of *series* at *path*, which may be meant from its folder.

    Raises ``UsageError`` (``series_note_unknown``).
    """
    wanted = {comparable(path), comparable(f"{series.folder}/{path}")}
    found = next((note for note in series.notes if comparable(note.path) in wanted), None)
    if found is None:
        raise UsageError("series_note_unknown", path=path, folder=series.folder)
    return found


def rhythm_of(
    library: Library,
    series: Series,
    now: datetime,
    *,
    start: str | None = None,
    gap: str | None = None,
    days: str | None = None,
    quiet: str | None = None,
) -> tuple[Rhythm | None, ReadTime | None]:
    """The rhythm that flags ask for, over what the series' file plans, and how its start was understood.

    None where neither plans anything. Raises ``UsageError`` for what cannot be read, ``series_start_missing``.
    """
    plan = _config(library, series).plan or SeriesPlan()
    start, gap = start or plan.start, gap or plan.gap
    wanted_days = read_days(days) if days is not None else read_days(",".join(plan.days)) if plan.days else frozenset()
    wanted_quiet = _quiet(quiet) if quiet is not None else read_quiet(*plan.quiet) if plan.quiet else None
    if start is None:
        if gap or wanted_days or wanted_quiet:
            raise UsageError("series_start_missing", path=file_of(series))
        return None, None
    reading = read_moment(start, library.config.time_zone, now)
    rhythm = Rhythm(start=reading.at, gap=read_gap(gap) if gap else A_DAY, days=wanted_days, quiet=wanted_quiet)
    return rhythm, reading


def put_before(series: Series, path: str, before: str) -> Series:
    """*series* with the note at *path* before the one at *before*. Raises ``UsageError`` (``series_note_unknown``)."""
    moving, next_one = note_in(series, path), note_in(series, before)
    if next_one == moving:
        return series
    others = [note for note in series.notes if note.path != moving.path]
    place = others.index(next_one)
    return replace(series, notes=(*others[:place], moving, *others[place:]))


def keep_order(library: Library, series: Series) -> None:
    """Write the order of *series* into its file. Raises ``StorageError``, ``FormatError``."""
    names = [name_in(series.folder, note.path) for note in (*series.notes, *series.left_out)]
    write_order(library.root, file_of(series), names)


def file_of(series: Series) -> str:
    """The file that says what the series is, which need not exist."""
    return f"{series.folder}/{CONFERENCE_FILE if series.folder.startswith(CONFERENCES) else MONTH_FILE}"


def _quiet(text: str) -> tuple[time, time]:
    start, _, end = text.replace(" ", "").partition("-")
    return read_quiet(start, end)


def _config(library: Library, series: Series) -> SeriesConfig:
    conference, month = place_of(f"{series.folder}/note.md", None, None)
    return series_of(library.root, conference, month)


def _found(library: Library, folder: str) -> tuple[str, str | None, str | None]:
    """The path of the series' folder, and the conference or the month that it is."""
    wanted = comparable(folder.strip("/"))
    for place in (CONFERENCES, MONTHS):
        for name in folders_in(library.root, place):
            if wanted in {comparable(name), comparable(f"{place}/{name}")}:
                conference, month = place_of(f"{place}/{name}/note.md", None, None)
                if conference is not None or month is not None:
                    return f"{place}/{name}", conference, month
    raise UsageError("series_unknown", folder=folder)
