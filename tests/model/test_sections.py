"""A section moves with all that is below its heading."""

import pytest

from devlog_app.model.line_readings import Heading
from devlog_app.model.sections import end_of, moved, section_at

LINES = ("intro", "# A", "a", "", "## A1", "a1", "", "# B", "b", "", "# C", "c")
HEADINGS = (Heading(2, 1, "A"), Heading(5, 2, "A1"), Heading(8, 1, "B"), Heading(11, 1, "C"))


def after(index: int, before: int) -> list[str]:
    move = moved(HEADINGS, LINES, index, before)
    assert move is not None
    assert LINES[HEADINGS[index].line - 1] == move.lines[move.line - move.first]
    return [*LINES[: move.first - 1], *move.lines, *LINES[move.last - 1 :]]


def test_what_belongs_to_a_heading() -> None:
    assert [end_of(HEADINGS, index) for index in range(4)] == [2, 2, 3, 4]
    assert [section_at(HEADINGS, line) for line in (1, 2, 6, 12)] == [None, 0, 1, 3]


def test_down_past_the_next_section() -> None:
    assert after(0, 3) == ["intro", "# B", "b", "", "# A", "a", "", "## A1", "a1", "", "# C", "c"]


def test_the_last_one_up_leaves_a_free_line() -> None:
    assert after(3, 0) == ["intro", "# C", "c", "", "# A", "a", "", "## A1", "a1", "", "# B", "b", ""]


def test_to_the_end() -> None:
    assert after(2, 4) == [*LINES[:7], "# C", "c", "", "# B", "b", ""]


@pytest.mark.parametrize(("index", "before"), [(0, 0), (0, 1), (0, 2), (2, 3)])
def test_nothing_moves_to_where_it_is_or_into_itself(index: int, before: int) -> None:
    assert moved(HEADINGS, LINES, index, before) is None
