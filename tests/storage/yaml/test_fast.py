"""The quick reader reads what people write, and never differently from the full one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from devlog_app.model.errors import FormatError
from devlog_app.storage.yaml.fast import read_fast
from devlog_app.storage.yaml.tree import read_full

ORDINARY = """\
# about this note
id: 01M2Q9SCK0AB0Q7Y3ZP5ECF724
title: Как мы искали людей  # рабочее
speaker: "Иванов, Пётр"
date: 2026-09-14
planned: 2026-09-20T10:00
tags: [python, данные]
aliases:
  - one
  - 'two'
numbers:
- 1
- -2

empty:
post:
  silent: true
  # why
  pin: false
site: https://example.org/a#b
"""

KEYS = st.sampled_from(["a", "b", "title", "ключ", "1", "null", "a-b", "a.b", '"q"', "? x", "- a", "a b"])
VALUES = st.sampled_from(
    [
        "", "x", "x y", "x: y", "x #y", "x# y", "#c", "# c", "'q'", "'it''s'", '"q"', '"a\\nb"', "'q' # c",
        "[]", "[a]", "[a, b]", "[a,,b]", "[a, ]", "[a, [b]]", "[a: b]", "[#a]", "{}", "{a: b}", "|", ">-",
        "&x a", "*x", "!!str 1", "!x y", "@a", "`a`", "%a", "- a", "-a", "-1", "- ", "-", "?", "? a", ":",
        ":a", "a:", "null", "~", "true", "012", "1.0", "x\u00a0y", "x\u2028y", "x\x85y", "\ufeffx", "«да»",
        "„ja“", "+1", "<<", "=", "...", "---", "x ", "a\tb", "10:30", "http://a.b/c", "€", "😀", "a, b", "a]b",
        "[a b, c-d]", "\x07", "-ключ", "--x", "/p", "(a)", "$5", ".5", "_x",
    ]
)  # fmt: skip
INDENTS = st.sampled_from(["", "", "", "  ", "    ", " "])
LINES = st.one_of(
    st.builds("{}{}: {}".format, INDENTS, KEYS, VALUES),
    st.builds("{}{}:{}".format, INDENTS, KEYS, VALUES),
    st.builds("{}- {}".format, INDENTS, VALUES),
    st.builds("{}{}".format, INDENTS, VALUES),
    st.sampled_from(["", "  ", "# comment", "  # comment"]),
)


@settings(max_examples=1500, deadline=None)
@given(st.lists(LINES, max_size=6).map("\n".join), st.sampled_from(["", "\n"]))
def test_both_readers_agree(text: str, end: str) -> None:
    quick = read_fast(text + end, first_line=2)
    if quick is not None:
        assert quick == read_full(text + end, first_line=2)


def test_what_people_write_is_read_the_quick_way() -> None:
    reading = read_fast(ORDINARY, first_line=2)
    assert reading is not None
    assert reading == read_full(ORDINARY, first_line=2)
    assert reading.data["title"] == "Как мы искали людей"
    assert reading.data["numbers"] == [1, -2]
    assert reading.data["post"] == {"silent": True, "pin": False}
    assert reading.lines["post", "pin"] == 20


@pytest.mark.parametrize(
    "text", ["a: b: c", "a: *x", "a: &x y", "a: 1\na: 2", "a: [", "a:\n\t- b", "a: |\n  b", "just words"]
)
def test_what_is_hard_or_wrong_is_left_to_the_full_reader(text: str) -> None:
    assert read_fast(text) is None


def test_the_full_reader_is_not_even_imported_for_ordinary_front_matter() -> None:
    import subprocess
    import sys

    program = "import sys; from devlog_app.storage.notes.front_matter_read import read_front_matter as read; "
    program += "assert read(sys.argv[1]).front_matter.title; print([m for m in sys.modules if 'ruamel' in m])"
    note = f"---\n{ORDINARY}---\nbody"
    done = subprocess.run([sys.executable, "-c", program, note], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_full_reader_says_what_is_wrong_and_where() -> None:
    with pytest.raises(FormatError) as caught:
        read_full("a: 1\nb: c: d\n", first_line=2)
    assert caught.value.code == "yaml_second_colon"
    assert caught.value.line == 3
