"""``conference.yaml`` and ``month.yaml``: what a series of notes says of itself."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias, TypeVar

from devlog_app.model.errors import FormatError, StorageError
from devlog_app.model.workspace_config import FORMAT_VERSION, ConferenceConfig, MonthConfig, SeriesConfig, SeriesPlan
from devlog_app.storage.atomic import replace_file
from devlog_app.storage.notes.text_layout import bytes_of
from devlog_app.storage.workspaces.workspace import (
    CONFERENCE_FILE,
    CONFERENCES,
    MONTH_FILE,
    MONTHS,
    comparable,
    folders_in,
    located,
)
from devlog_app.storage.yaml.files import read_yaml_file, read_yaml_text

_PLAN = ("start", "gap", "days", "quiet")

AnySeries = TypeVar("AnySeries", bound=SeriesConfig)
OnError: TypeAlias = Callable[[StorageError], None]


def read_conference(root: Path, folder: str) -> ConferenceConfig:
    """``conference.yaml`` of the conference in *folder*, its defaults where there is none.

    Raises ``FormatError`` with file and line, ``StorageError``.
    """
    return read_yaml_file(located(root, f"{CONFERENCES}/{folder}/{CONFERENCE_FILE}"), ConferenceConfig).value


def read_conferences(root: Path, *, on_error: OnError | None = None) -> dict[str, ConferenceConfig]:
    """Every conference that has a file, by its folder.

    One that cannot be read is told to *on_error* and stands with its defaults.
    Without *on_error* it raises as ``read_conference``.
    """
    return _read_all(root, CONFERENCES, CONFERENCE_FILE, ConferenceConfig, on_error)


def read_months(root: Path, *, on_error: OnError | None = None) -> dict[str, MonthConfig]:
    """The months that are folders with a file, by ``YYYY-MM``; as ``read_conferences``."""
    return _read_all(root, MONTHS, MONTH_FILE, MonthConfig, on_error)


def series_of(root: Path, conference: str | None, month: str | None) -> SeriesConfig:
    """What the file of a *conference* (its folder's name), else of a *month*, says; raises as ``read_conference``."""
    if conference is not None:
        return read_conference(root, conference)
    return read_yaml_file(located(root, f"{MONTHS}/{month}/{MONTH_FILE}"), MonthConfig).value


def write_order(root: Path, file: str, names: Sequence[str]) -> None:
    """Let the series of *file*, a ``conference.yaml`` or ``month.yaml``, name its notes in this order.

    The file is made where there is none; everything else in it stays. Raises ``StorageError``, ``FormatError``.
    """
    from devlog_app.storage.yaml.reordering import with_items

    _rewrite(root, file, lambda text: with_items(text, "series", names))


def write_plan(root: Path, file: str, plan: SeriesPlan) -> None:
    """Let *file*, a ``conference.yaml`` or ``month.yaml``, plan its series so; as ``write_order``."""
    from devlog_app.storage.yaml.edit import with_value

    before = read_yaml_file(located(root, file), SeriesConfig).value.plan or SeriesPlan()

    def changed(text: str) -> str:
        # What goes comes last: a plan must not vanish with its comments between two lines.
        for key in sorted(_PLAN, key=lambda one: not getattr(plan, one)):
            value = getattr(plan, key)
            # What stands there in other words stays so.
            if value != getattr(before, key):
                text = with_value(text, ("plan", key), list(value) if isinstance(value, tuple) else value)
        return text

    _rewrite(root, file, changed)


def write_left_out(root: Path, file: str, names: Sequence[str]) -> None:
    """Let *file* name the notes that stay out of its series when that is published; as ``write_order``."""
    from devlog_app.storage.yaml.edit import with_value

    _rewrite(root, file, lambda text: with_value(text, ("leave_out",), list(names) or None))


def write_expected(root: Path, file: str, *, expected: bool) -> None:
    """Let *file*, a ``conference.yaml``, say whether recordings of its talks are still to come; as ``write_order``."""
    from devlog_app.storage.yaml.edit import with_value

    _rewrite(root, file, lambda text: with_value(text, ("recordings_expected",), expected))


def _rewrite(root: Path, file: str, change: Callable[[str], str]) -> None:
    path = located(root, file)
    if not path.is_file():
        replace_file(path, change(f"version: {FORMAT_VERSION}\n").encode())
        return
    if read_yaml_file(path, SeriesConfig).is_newer:
        raise StorageError("workspace_newer", path=file)
    text, layout = read_yaml_text(path)
    try:
        changed = change(text)
    except FormatError as error:
        raise error.at(str(path)) from error
    replace_file(path, bytes_of(changed, layout, text))


def _read_all(
    root: Path, place: str, name: str, model: type[AnySeries], on_error: OnError | None
) -> dict[str, AnySeries]:
    configs: dict[str, AnySeries] = {}
    for folder in folders_in(root, place):
        file = root / place / folder / name
        if not file.is_file():
            continue
        try:
            configs[folder] = read_yaml_file(file, model).value
        except StorageError as error:
            if on_error is None:
                raise
            on_error(error)
            configs[folder] = model()
    return configs


def rename_in_series(root: Path, path: str, target: str) -> None:
    """Let the series that the note *path* stands in, or is left out of, name it as it is called at *target*.

    A note that left the folder leaves its series. Raises ``StorageError``; a series that cannot be read stays.
    """
    from devlog_app.storage.yaml.edit import with_value
    from devlog_app.storage.yaml.reordering import with_items

    folder, _, name = path.rpartition("/")
    new_folder, _, new_name = target.rpartition("/")
    stays = (new_name,) if folder == new_folder else ()
    for kind in (CONFERENCE_FILE, MONTH_FILE):
        file = located(root, f"{folder}/{kind}") if folder else None
        if file is None or not file.is_file():
            continue
        try:
            config = read_yaml_file(file, SeriesConfig).value
            text, layout = read_yaml_text(file)
            changed = text
            for key, names in (("series", config.series), ("leave_out", config.leave_out)):
                fresh = _renamed(names, name, stays)
                if fresh != list(names):
                    changed = with_items(changed, key, fresh) if fresh else with_value(changed, (key,), None)
        except FormatError:
            continue
        if changed != text:
            replace_file(file, bytes_of(changed, layout, text))


def _renamed(names: Sequence[str], name: str, stays: Sequence[str]) -> list[str]:
    """*names* with what *stays* in the place of *name*."""
    return [fresh for each in names for fresh in (stays if comparable(each) == comparable(name) else (each,))]
