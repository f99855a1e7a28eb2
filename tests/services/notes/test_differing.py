"""How much differs is counted where it differs, not from the first difference to the last."""

import pytest

from devlog_app.services.notes.differing import characters_differing


@pytest.mark.parametrize(
    ("before", "after", "differing"),
    [
        ("", "", 0),
        ("one\n", "one\n", 0),
        ("one\n", "one\ntwo", 3),
        ("first\n" + "same\n" * 50 + "last\n", "fist\n" + "same\n" * 50 + "least\n", 2),
        ("", "всё новое", 9),
    ],
)
def test_how_much_differs(before: str, after: str, differing: int) -> None:
    assert characters_differing(before, after) == differing
    assert characters_differing(after, before) == differing


def test_in_a_long_text_it_is_the_stretch() -> None:
    long = "word " * 10_000
    assert characters_differing(long, long + "end") == 3
