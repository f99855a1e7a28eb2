"""Opening and saving a file gives back its bytes; editing it changes only the lines that were edited."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from devlog_app.model.errors import FormatError, StorageError
from devlog_app.model.note import TextLayout
from devlog_app.storage.notes.text_layout import bytes_of, text_of

# Everything that some program takes for the end of a line, and what stands between.
PIECES = st.sampled_from(
    ["\n", "\r\n", "\r", "\u2029", "\u2028", "\x85", "\x0b", "\ufeff", "\u00a0", "а", "😀", "-", ""]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.booleans())
def test_every_file_is_saved_as_it_was_opened(text: str, bom: bool) -> None:
    data = (b"\xef\xbb\xbf" if bom else b"") + text.encode("utf-8")
    opened, layout = text_of(data)
    assert bytes_of(opened, layout, opened) == data
    assert "\r" not in opened
    assert "\u2029" not in opened


@settings(max_examples=300, deadline=None)
@given(TEXTS, TEXTS)
@example("\u2028\n\u2028\n\r\r", "\n\n\n\u2028")
def test_whatever_is_typed_is_read_back(before: str, after: str) -> None:
    opened, layout = text_of(before.encode("utf-8"))
    typed = after.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n")
    # A mark at the very start is a file's own, and no text edit shows it.
    typed = typed.lstrip("\ufeff")
    assert text_of(bytes_of(typed, layout, opened))[0] == typed


def test_a_windows_file_stays_one_when_lines_are_added() -> None:
    text, layout = text_of(b"\xef\xbb\xbfone\r\ntwo\r\n")
    assert text == "one\ntwo\n"
    assert bytes_of("one\nnew\ntwo\n", layout, text) == b"\xef\xbb\xbfone\r\nnew\r\ntwo\r\n"


def test_lines_keep_their_own_endings_where_these_are_mixed() -> None:
    text, layout = text_of(b"one\r\ntwo\nthree\r\nfour\n\nfive\r\n")
    edited = "one\nTWO\nthree\nnew\nfour\n\nFIVE\n"
    assert bytes_of(edited, layout, text) == b"one\r\nTWO\nthree\r\nnew\r\nfour\n\nFIVE\r\n"


def test_a_file_without_a_last_newline_gets_none() -> None:
    text, layout = text_of(b"one\r\ntwo")
    assert bytes_of(text + "!", layout, text) == b"one\r\ntwo!"


def test_what_is_not_utf8_is_named_by_line_and_offset() -> None:
    with pytest.raises(FormatError) as caught:
        text_of("первая\nвторая ".encode() + b"\xff\xfe\n")
    assert caught.value.code == "not_utf8"
    assert caught.value.line == 2
    assert "0xFF" in caught.value.message
    assert "offset 26" in caught.value.message


def test_half_a_surrogate_pair_is_refused_with_its_line() -> None:
    with pytest.raises(StorageError) as caught:
        bytes_of("one\ntwo \ud83d\n", TextLayout(ending="\r\n"))
    assert caught.value.code == "half_a_character"
    assert caught.value.line == 2
