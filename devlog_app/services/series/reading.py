"""What makes a series: the notes of a conference or month in their order, and the rhythm that its file asks for."""

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
from devlog_app.storage.workspaces.series_files import CONFERENCE_FILE, MONTH_FILE, series_of, write_order
from devlog_app.storage.workspaces.workspace import CONFERENCES, MONTHS, comparable, folders_in

A_DAY = Gap(days=1)


def read_series(library: Library, folder: str) -> Series:
    """The series in *folder*: ``conferences/NAME``, ``devlog/YYYY-MM``, or the name alone.

    Raises ``UsageError`` (``series_unknown``, ``series_empty``), ``StorageError``.
    """
    path, conference, month = _found(library, folder)
    notes = members_of(library.root, conference, month, library.notes())
    if not notes:
        raise UsageError("series_empty", folder=path)
    config = series_of(library.root, conference, month)
    return Series(folder=path, title=config.title or conference or month or path, notes=notes, channel=config.channel)


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
    inside = f"{series.folder}/"
    # A note elsewhere that belongs to the series is known by its name.
    names = [
        note.path.removeprefix(inside) if note.path.startswith(inside) else note.path.rpartition("/")[2]
        for note in series.notes
    ]
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
