"""Two texts side by side: nothing is left out, and what belongs together stands together."""

from hypothesis import given
from hypothesis import strategies as st

from devlog_app.services.notes.comparing import Comparison, Line, RowKind, aligned, compared

TEXTS = st.lists(st.sampled_from(["one two", "one three", "", "четыре 😀", "end"]), max_size=9).map("\n".join)


def drawn(comparison: Comparison) -> list[str]:
    """Each row as ``left | right``, what differs in brackets."""
    return [f"{_side(row.left)} | {_side(row.right)}" for row in comparison.rows]


def _side(line: Line | None) -> str:
    if line is None:
        return "·"
    text = line.text
    for start, end in reversed(line.changed):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


@given(TEXTS, TEXTS)
def test_every_line_of_both_is_there_in_its_order(left: str, right: str) -> None:
    rows = compared(left, right).rows
    ours, others = [row.left for row in rows if row.left], [row.right for row in rows if row.right]
    assert [line.number for line in ours] == list(range(1, len(ours) + 1))
    assert [line.number for line in others] == list(range(1, len(others) + 1))
    assert "\n".join(line.text for line in ours) == left.removesuffix("\n")
    assert "\n".join(line.text for line in others) == right.removesuffix("\n")


@given(TEXTS)
def test_a_text_beside_itself_has_no_difference(text: str) -> None:
    comparison = compared(text, text)
    assert comparison.differences == ()
    assert {row.kind for row in comparison.rows} <= {RowKind.SAME}


@given(TEXTS, TEXTS)
def test_what_is_not_marked_is_the_same(left: str, right: str) -> None:
    for row in compared(left, right).rows:
        if row.left is not None and row.right is not None:
            assert _unmarked(row.left) == _unmarked(row.right)


def _unmarked(line: Line) -> str:
    text = line.text
    for start, end in reversed(line.changed):
        text = text[:start] + text[end:]
    return "".join(text.split())


def test_a_changed_line_stands_beside_what_it_became() -> None:
    comparison = compared("a\nthe quick brown fox\nz\n", "a\nnew\nthe slow brown fox\nz\n")
    assert drawn(comparison) == ["a | a", "· | new", "the [quick ]brown fox | the [slow ]brown fox", "z | z"]
    assert comparison.differences == (("the quick brown fox\n", "new\nthe slow brown fox\n"),)


def test_a_missing_end_of_line_is_a_difference() -> None:
    assert len(compared("a\nb", "a\nb\n").differences) == 1


def test_stretches_that_are_given_stay_apart() -> None:
    comparison = aligned([("a\n", "b\n"), ("c\n", "d\n")])
    assert [row.difference for row in comparison.rows] == [0, 1]
