"""Finds rows of a list that does not change while it is open."""

from collections.abc import Sequence

from devlog_app.ui.quick_list.matching import Names, prepared
from devlog_app.ui.quick_list.row import QuickRow

MOST = 60
"""Rows that are listed at once; who does not see his among them types another letter."""


class RowFinder:
    """Answers what is typed with the rows that fit: all, in their order, while nothing is."""

    def __init__(self, rows: Sequence[QuickRow]) -> None:
        self._rows = tuple(rows)
        self._names = Names(prepared(f"{row.title} {row.search}") for row in self._rows)

    def __call__(self, typed: str) -> tuple[QuickRow, ...]:
        most = MOST if typed.strip() else len(self._rows)
        return tuple(self._rows[number] for number in self._names.best(typed, most))
