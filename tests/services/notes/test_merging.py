"""Two changes of one text are put together where they do not touch, and never otherwise."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devlog_app.services.notes.matching import lines_of, matches, words_of
from devlog_app.services.notes.merging import merged, pieces

TEXTS = st.text("ab .\n", max_size=24)
LINES = st.lists(st.sampled_from(["one", "two", "three", "", "четыре 😀"]), max_size=12)


@st.composite
def changed_twice(draw: st.DrawFn) -> tuple[str, str, str, str]:
    """A text of lines that are all different, two changes of other lines of it, and both of them together."""
    kept = [f"line {number} of many" for number in range(draw(st.integers(3, 14)))]
    base, mine, theirs, both = list(kept), list(kept), list(kept), list(kept)
    places = draw(st.lists(st.integers(0, len(kept) - 1), unique=True, max_size=6))
    for place in places:
        side = draw(st.sampled_from([mine, theirs]))
        # A line between is left alone, so that nothing touches.
        if place % 2 == 0:
            side[place] = both[place] = draw(st.sampled_from(["", "quite another", "two\nfor one"]))
    return tuple("\n".join([*lines, ""]) for lines in (base, mine, theirs, both))  # type: ignore[return-value]


@given(changed_twice())
def test_changes_of_different_lines_are_all_in_the_result(texts: tuple[str, str, str, str]) -> None:
    base, mine, theirs, both = texts
    assert merged(base, mine, theirs) == both


@given(TEXTS, TEXTS)
def test_what_one_side_left_alone_is_the_other_sides(base: str, changed: str) -> None:
    assert merged(base, changed, base) == changed
    assert merged(base, base, changed) == changed
    assert merged(base, changed, changed) == changed


@given(TEXTS, TEXTS, TEXTS)
def test_it_makes_no_difference_who_is_asked_first(base: str, mine: str, theirs: str) -> None:
    assert merged(base, mine, theirs) == merged(base, theirs, mine)


@given(TEXTS, TEXTS, TEXTS)
def test_the_pieces_are_the_three_texts(base: str, mine: str, theirs: str) -> None:
    parts = pieces(base, mine, theirs)
    assert "".join(part.base for part in parts) == base
    assert "".join(part.mine for part in parts) == mine
    assert "".join(part.theirs for part in parts) == theirs


@given(TEXTS, TEXTS)
def test_what_both_put_into_one_place_is_never_decided_for_them(mine: str, theirs: str) -> None:
    both = merged("begin\nend\n", f"begin\n{mine}X\nend\n", f"begin\n{theirs}Y\nend\n")
    assert both is None


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "both"),
    [
        ("One two three four.", "ONE two three four.", "One two three FOUR.", "ONE two three FOUR."),
        ("a\nb\n", "A\nb\n", "a\nB\n", "A\nB\n"),
        ("a\nb\n", "b\n", "a\nb\nc\n", "b\nc\n"),
        ("a b c d\n", "a b c\n", "A b c d\n", "A b c\n"),
        ("x\n\ny\n", "x\n\ny\nz\n", "w\n\ny\n", "w\n\ny\nz\n"),
    ],
)
def test_neighbours_that_do_not_touch_are_put_together(base: str, mine: str, theirs: str, both: str) -> None:
    assert merged(base, mine, theirs) == both


@pytest.mark.parametrize(
    ("base", "mine", "theirs"),
    [
        ("one two", "ONE two", "one TWO"),
        ("end\n", "end\nmine\n", "end\ntheirs\n"),
        ("An evening\n", "Mine An evening\n", "Theirs An evening\n"),
        ("gone\n", "", "gone, or not\n"),
    ],
)
def test_changes_that_touch_are_left_to_somebody(base: str, mine: str, theirs: str) -> None:
    assert merged(base, mine, theirs) is None


def test_only_the_lines_that_touch_are_left_to_somebody() -> None:
    parts = pieces("one\ntwo\nthree\n", "one\ntwo mine\nthree\n", "one!\ntwo theirs\nthree?\n")
    assert [part.base for part in parts if part.is_disputed] == ["two\n"]


@given(LINES, LINES)
def test_matches_are_the_same_elements_in_the_same_order(left: list[str], right: list[str]) -> None:
    at = (0, 0)
    for match in matches(left, right):
        assert (match.left, match.right) >= at
        assert left[match.left : match.left + match.length] == right[match.right : match.right + match.length]
        at = (match.left + match.length, match.right + match.length)


@given(st.text("ab \n\u2028\u00a0é😀.,-", max_size=30))
def test_lines_and_words_are_the_whole_text(text: str) -> None:
    assert "".join(lines_of(text)) == text
    assert "".join(words_of(text)) == text


def test_a_megabyte_that_was_changed_everywhere_is_put_together() -> None:
    pick = random.Random(4)
    base = [f"{number} " + " ".join(pick.choices(["один", "два", "three", "four"], k=8)) for number in range(12_000)]
    mine = [line + " mine" if number % 4 == 0 else line for number, line in enumerate(base)]
    theirs = [line + " theirs" if number % 4 == 2 else line for number, line in enumerate(base)]
    both = merged("\n".join(base), "\n".join(mine), "\n".join(theirs))
    assert both is not None
    assert both.count("mine") == both.count("theirs") == 3_000
