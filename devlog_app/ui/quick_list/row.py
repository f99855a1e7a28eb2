"""One row of a quick list."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class QuickRow:
    """A *title* with a quiet *detail* below or beside it; *keys* is the shortcut, *value* what is taken with the row.

    *search* are further words by which it is found.
    """

    title: str
    value: object
    detail: str = ""
    keys: str = ""
    search: str = ""
