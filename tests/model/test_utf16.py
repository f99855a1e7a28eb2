"""Arithmetic in UTF-16 units agrees with UTF-16 itself."""

from hypothesis import given
from hypothesis import strategies as st

from devlog_app.model.utf16 import code_point_index, utf16_length, utf16_offset, utf16_slice


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(st.text())
def test_length_is_the_number_of_units(text: str) -> None:
    assert utf16_length(text) == units(text)


@given(st.text(), st.data())
def test_offset_and_index_are_each_others_inverse(text: str, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(text)))
    assert utf16_offset(text, index) == units(text[:index])
    assert code_point_index(text, utf16_offset(text, index)) == index


@given(st.text(), st.text(), st.text())
def test_a_slice_is_what_stands_between_its_offsets(before: str, words: str, after: str) -> None:
    start = units(before)
    assert utf16_slice(before + words + after, start, start + units(words)) == words


def test_an_emoji_takes_two_units() -> None:
    assert utf16_length("a🙂") == 3
    assert utf16_slice("🙂b", 2, 3) == "b"


def test_an_offset_inside_a_pair_means_the_pair() -> None:
    assert code_point_index("a🙂b", 2) == 1
