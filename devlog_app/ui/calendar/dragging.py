"""Entries and notes on their way over the calendar, and where they were let go."""

import datetime as dt

from PySide6.QtCore import QMimeData

from devlog_app.model.schedule import Entry
from devlog_app.model.values import dataclass

ENTRY = "application/x-devlog-entry"


@dataclass(frozen=True, slots=True)
class Landing:
    """A place in time: a *day*, and a *time* where one was pointed at; *is_whole_day* where no time is meant."""

    day: dt.date
    time: dt.time | None = None
    is_whole_day: bool = False


def entry_to_drag(entry: Entry) -> QMimeData:
    """What is dragged when *entry* is."""
    data = QMimeData()
    data.setData(ENTRY, entry.key.encode("utf-8", "surrogatepass"))
    return data


def entry_key_in(data: QMimeData) -> str:
    """The key of the entry that is dragged; nothing for anything else."""
    return bytes(data.data(ENTRY).data()).decode("utf-8", "replace")
