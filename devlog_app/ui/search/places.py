"""Where a note stands, in words: its conference, its month, or its folder."""

from PySide6.QtCore import QLocale

from devlog_app.model.note import NoteSummary
from devlog_app.ui.workspace.catalogue import Catalogue


def place_of(note: NoteSummary, catalogue: Catalogue) -> str:
    """The conference's title, the month, or the folder of *note*, and when it is planned for."""
    if note.conference is not None:
        config = catalogue.conferences.get(note.conference)
        place = (config.title if config is not None else None) or note.conference
    elif note.month is not None:
        year, _, month = note.month.partition("-")
        place = f"{QLocale().standaloneMonthName(int(month)).capitalize()} {year}"
    else:
        place = note.path.rpartition("/")[0]
    return "  ·  ".join(part for part in (place, _date(note)) if part)


def _date(note: NoteSummary) -> str:
    return (note.planned or "").replace("T", " ")
