"""A title makes a name that every system takes, and that still says what the note is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from devlog_app.storage.notes.file_names import LONGEST_NAME, free_name, slug


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Синтетические данные", "синтетические-данные"),
        ("  Как мы: искали «людей»?! ", "как-мы-искали-людей"),
        ("Practical ML Conf 2026", "practical-ml-conf-2026"),
        ("Ёлка и Й", "ёлка-и-й"),
        ("И\u0306од", "йод"),
        ("C++ / C#", "c-c"),
        ("snake_case", "snake_case"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con-1"),
        ("com1", "com1-1"),
        ("!?", ""),
        ("", ""),
        ("😀", ""),
    ],
)
def test_a_title_becomes_a_name(title: str, name: str) -> None:
    assert slug(title) == name


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_any_title_makes_a_name_that_every_system_takes(title: str) -> None:
    name = slug(title, room=LONGEST_NAME)
    assert len(name) <= LONGEST_NAME
    assert len(name.encode("utf-8", "replace")) <= 255
    assert not set('<>:"/\\|?*. ') & set(name)
    assert not name.startswith("-")
    assert not name.endswith("-")


def test_a_long_title_is_cut_between_words() -> None:
    name = slug("очень длинное название доклада " * 5)
    assert len(name) <= LONGEST_NAME
    assert name.rsplit("-", maxsplit=1)[-1] in {"очень", "длинное", "название", "доклада"}


def test_a_taken_name_gets_a_number() -> None:
    taken = {"a.md", "a-2.md"}
    assert free_name("a", ".md", taken.__contains__) == "a-3.md"
    assert free_name("b", ".md", taken.__contains__) == "b.md"
    long = "x" * 77
    assert free_name(long, ".md", {f"{long}.md"}.__contains__) == f"{'x' * 75}-2.md"
