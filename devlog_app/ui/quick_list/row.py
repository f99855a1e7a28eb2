"""One row of a quick list."""

from devlog_app.model.values import dataclass


@dataclass(frozen=True, slots=True)
class QuickRow:
    """A *title* with a quiet *detail* below or beside it; *keys* is the shortcut, *value* what is taken with the row.

    *search* are further words by which it is found. A row that is not *enabled* is listed and cannot be taken.
    """

    title: str
    value: object
    detail: str = ""
    keys: str = ""
    search: str = ""
    enabled: bool = True
