"""``conference.yaml`` and ``month.yaml``: what a series of notes says of itself."""

from pathlib import Path

from devlog_app.model.configuration import ConferenceConfig, MonthConfig, SeriesConfig
from devlog_app.model.errors import FormatError
from devlog_app.storage.atomic import replace_file
from devlog_app.storage.text_layout import bytes_of
from devlog_app.storage.workspace import CONFERENCES, MONTHS, comparable, folders_in, located
from devlog_app.storage.yaml_files import read_yaml_file, read_yaml_text

CONFERENCE_FILE = "conference.yaml"
MONTH_FILE = "month.yaml"


def read_conference(root: Path, folder: str) -> ConferenceConfig:
    """``conference.yaml`` of the conference in *folder*, its defaults where there is none.

    Raises ``FormatError`` with file and line, ``StorageError``.
    """
    return read_yaml_file(located(root, f"{CONFERENCES}/{folder}/{CONFERENCE_FILE}"), ConferenceConfig).value


def read_conferences(root: Path) -> dict[str, ConferenceConfig]:
    """Every conference by its folder; raises as ``read_conference``."""
    return {folder: read_conference(root, folder) for folder in folders_in(root, CONFERENCES)}


def read_months(root: Path) -> dict[str, MonthConfig]:
    """The months that are folders of their own, by ``YYYY-MM``; raises as ``read_conference``."""
    return {
        month: read_yaml_file(located(root, f"{MONTHS}/{month}/{MONTH_FILE}"), MonthConfig).value
        for month in folders_in(root, MONTHS)
    }


def rename_in_series(root: Path, path: str, target: str) -> None:
    """Let the series that the note *path* stands in name it as it is called now that it is at *target*.

    A note that left the folder leaves its series. Raises ``StorageError``; a series that cannot be read stays.
    """
    from devlog_app.storage.yaml_edit import with_value

    folder, _, name = path.rpartition("/")
    new_folder, _, new_name = target.rpartition("/")
    for kind in (CONFERENCE_FILE, MONTH_FILE):
        file = located(root, f"{folder}/{kind}") if folder else None
        if file is None or not file.is_file():
            continue
        try:
            series = read_yaml_file(file, SeriesConfig).value.series
            if not any(comparable(entry) == comparable(name) for entry in series):
                continue
            stays = [new_name] if folder == new_folder else []
            fresh: list[str] = []
            for entry in series:
                fresh += stays if comparable(entry) == comparable(name) else [entry]
            text, layout = read_yaml_text(file)
            changed = with_value(text, ("series",), fresh or None)
        except FormatError:
            continue
        replace_file(file, bytes_of(changed, layout, text))
