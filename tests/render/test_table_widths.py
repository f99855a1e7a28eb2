"""What is taken for narrow in a table is narrow."""

from itertools import chain

from wcwidth import wcwidth

from devlog_app.render.lowering.tables import NARROW

LAST_OF_THE_PLANE = 0xFFFF


def test_each_narrow_character_takes_one_column() -> None:
    found = (chr(code) for code in chain(range(0x20, 0x7F), range(0x80, LAST_OF_THE_PLANE + 1)))
    assert {character for character in found if NARROW.fullmatch(character) and wcwidth(character) != 1} == set()


def test_what_takes_no_column_or_two_is_measured() -> None:
    assert not any(NARROW.fullmatch(text) for text in ("漢", "e\u0301", "👍", "\u00ad", "\u200b", "\u0483"))


def test_russian_is_narrow() -> None:
    assert NARROW.fullmatch("Съешь «ещё» этих — мягких… № 5, 24 °C")
