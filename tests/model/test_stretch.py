"""What differs between two texts, and what two changes of one text make together."""

from hypothesis import given
from hypothesis import strategies as st

from devlog_app.model.stretch import changed_stretch, characters_changed, merged

WORDS = st.text("ab \n\U0001f600", max_size=12)


@given(WORDS, WORDS)
def test_the_changed_stretch_is_all_that_differs(before: str, after: str) -> None:
    start, end_before, end_after = changed_stretch(before, after)
    assert before[:start] + after[start:end_after] + before[end_before:] == after


def test_changes_in_different_places_are_both_kept() -> None:
    base = "---\ntitle: A\n---\nfirst\nlast\n"
    mine = base.replace("last", "last words")
    theirs = base.replace("title: A\n", "id: 01K\ntitle: A\n")
    both = "---\nid: 01K\ntitle: A\n---\nfirst\nlast words\n"
    assert merged(base, mine, theirs) == both
    assert merged(base, theirs, mine) == both


def test_changes_of_the_same_place_are_not_guessed_at() -> None:
    assert merged("one two", "one 2", "one zwei") is None
    assert merged("one", "one two", "one three") is None


def test_the_same_change_on_both_sides_is_one() -> None:
    assert merged("one", "one two", "one two") == "one two"


def test_how_much_changed_is_the_longer_side_of_the_change() -> None:
    assert characters_changed("one two three", "one 2 three") == 3
    assert characters_changed("one", "one two") == 4
    assert characters_changed("same", "same") == 0
