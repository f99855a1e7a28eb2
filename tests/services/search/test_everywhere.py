"""Exact text is found where it stands, and replaced there and nowhere else."""

from pathlib import Path

import pytest

from devlog_app.services.notes.finding import Pattern, Query, pattern_of
from devlog_app.services.search.everywhere import LONGEST_LINE, Everywhere, finds_in, replaced


def pattern(words: str, *, case: bool = False, whole: bool = False, expression: bool = False) -> Pattern:
    made = pattern_of(Query(words, case=case, whole_words=whole, expression=expression))
    assert isinstance(made, Pattern)
    return made


def test_a_find_knows_its_line_and_its_place_in_it() -> None:
    (first, second) = finds_in("один\n😀 два раз\nещё раз\n", "a.md", pattern("раз")).finds
    assert (first.line, first.start, first.end, first.words) == (2, 6, 9, "раз")
    assert (second.line, second.start, second.words) == (3, 4, "раз")


def test_a_long_line_is_shown_around_the_find() -> None:
    (find,) = finds_in("a" * 5000 + "иголка" + "b" * 5000, "a.md", pattern("иголка")).finds
    assert find.words == "иголка"
    assert len(find.shown) <= LONGEST_LINE
    assert find.start == 5000


def test_a_find_over_lines_is_shown_on_its_first() -> None:
    (find,) = finds_in("первая\nвторая\n", "a.md", pattern(r"ая\nвт", expression=True)).finds
    assert (find.line, find.words) == (1, "ая")


def test_only_chosen_finds_are_replaced() -> None:
    wanted = pattern("кот")
    before = finds_in("кот, кот и 😀 кот", "a.md", wanted)
    assert replaced(before.text, before, before.finds[1:], wanted, "пёс") == "кот, пёс и 😀 пёс"


def test_groups_go_into_the_replacement() -> None:
    wanted = pattern(r"(\w+)-(\w+)", expression=True)
    before = finds_in("дев-лог", "a.md", wanted)
    assert replaced(before.text, before, before.finds, wanted, r"\2 \1") == "лог дев"


def test_another_text_than_was_looked_through_is_not_touched() -> None:
    wanted = pattern("кот")
    before = finds_in("кот", "a.md", wanted)
    assert replaced("кот.", before, before.finds, wanted, "пёс") is None


def test_files_are_looked_through_as_editors_show_them(tmp_path: Path) -> None:
    (tmp_path / "crlf.md").write_bytes("\ufeffодна\r\nиголка\r\n".encode())
    (tmp_path / "bytes.md").write_bytes(b"\xff\xfe needle")
    found = Everywhere(tmp_path).look(["crlf.md", "bytes.md", "gone.md"], pattern("ИГОЛКА"))
    assert [(note.path, note.finds[0].line, note.text) for note in found] == [("crlf.md", 2, "одна\nиголка\n")]


def test_an_expression_that_would_never_end_is_given_up() -> None:
    endless = pattern(r"(a+)+$", expression=True)
    assert finds_in("a" * 5000 + "!\n", "a.md", endless).is_slow


@pytest.mark.parametrize("template", [r"\9", r"\g<none>"])
def test_a_group_that_is_not_there_is_refused_before_anything_is_replaced(template: str) -> None:
    assert pattern(r"(a)", expression=True).refusal(template) is not None
