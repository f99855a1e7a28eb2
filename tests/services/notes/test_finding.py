"""Words and expressions are found where they stand, in slices, and nothing hangs."""

import pytest

from devlog_app.services.notes.finding import SLICE, Broken, Match, Pattern, Query, Trouble, pattern_of


def pattern(words: str, **choices: bool) -> Pattern:
    made = pattern_of(Query(words, **choices))
    assert isinstance(made, Pattern)
    return made


def found(text: str, words: str, **choices: bool) -> list[str]:
    return [text[m.first : m.last] for m in matches(text, words, **choices)]


def matches(text: str, words: str, **choices: bool) -> list[Match]:
    return [match for progress in pattern(words, **choices).search(text) for match in progress.found]


@pytest.mark.parametrize(
    ("text", "words", "choices", "what"),
    [
        ("Ёж и еж", "ёж", {}, ["Ёж", "еж"]),
        ("Ёж и еж", "Еж", {"case": True}, ["Ёж"]),
        ("кот котик", "кот", {"whole_words": True}, ["кот"]),
        ("a.b acb", "a.b", {}, ["a.b"]),
        ("a.b acb", "a.b", {"expression": True}, ["a.b", "acb"]),
        ("one\ntwo", "^t", {"expression": True}, ["t"]),
        ("aaa", "x*", {"expression": True}, []),
        ("", "a", {}, []),
    ],
)
def test_what_is_found(text: str, words: str, choices: dict[str, bool], what: list[str]) -> None:
    assert found(text, words, **choices) == what


def test_places_are_counted_as_the_text_edit_counts() -> None:
    assert matches("😀😀 да", "да") == [Match(start=5, end=7, first=3, last=5)]


def test_a_long_text_is_looked_through_in_slices_and_nothing_is_left_out() -> None:
    text = "строка с данными\n" * 5000
    steps = list(pattern("данными").search(text))
    assert sum(len(step.found) for step in steps) == 5000
    assert len(steps) > len(text) // (SLICE * 2)
    assert [step.is_over for step in steps] == [False] * (len(steps) - 1) + [True]


def test_a_word_at_the_seam_of_two_slices_is_not_taken_for_a_whole_one() -> None:
    line = "x" * 100
    assert found(f"{line}\n" * 200 + "кот", "x", whole_words=True) == []


def test_an_expression_that_would_never_end_is_given_up() -> None:
    steps = list(pattern("(x+x+)+y", expression=True).search("x" * 4000))
    assert steps[-1].is_slow
    assert steps[-1].is_over


@pytest.mark.parametrize(
    ("words", "trouble"),
    [
        ("(a", Trouble.NOT_CLOSED),
        ("[a", Trouble.NOT_CLOSED),
        ("a)", Trouble.NOT_OPENED),
        ("*", Trouble.NOTHING_TO_REPEAT),
        ("a\\", Trouble.ENDS_EARLY),
        (r"\2(a)", Trouble.NO_SUCH_GROUP),
    ],
)
def test_a_broken_expression_says_why(words: str, trouble: Trouble) -> None:
    broken = pattern_of(Query(words, expression=True))
    assert isinstance(broken, Broken)
    assert broken.trouble is trouble
    assert broken.at > 0


def test_groups_of_an_expression_come_back_in_what_replaces_it() -> None:
    text = "Анна Ёлкина"
    expression = pattern(r"(\w+) (\w+)", expression=True)
    match = matches(text, r"(\w+) (\w+)", expression=True)[0]
    assert expression.replacement(text, match, r"\2, \1") == "Ёлкина, Анна"
    assert expression.refusal(r"\3") is not None
    assert expression.refusal(r"\1") is None


def test_words_are_replaced_by_what_is_written_backslashes_too() -> None:
    match = matches("a", "a")[0]
    assert pattern("a").replacement("a", match, r"\1") == r"\1"
