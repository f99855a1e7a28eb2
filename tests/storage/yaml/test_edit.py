"""Changing a value in a YAML file leaves every other line as its author wrote it."""

import difflib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from devlog_app.model.errors import FormatError
from devlog_app.storage.yaml.edit import with_value
from devlog_app.storage.yaml.tree import read_full
from devlog_app.storage.yaml.writing import Value

TEXT = """\
# Team channel
version: 1   # do not touch
title:   "Команда"
tags:  # mine
  - a
  - b   # second

# where we post
channels:
  # the real one
  main:
    kind: telegram  # obviously
    ref: "@team"

text: |
  one

  two

# the end
empty:
flow: {a: 1, b: [x, y]}
"""

KIND = "-     kind: telegram  # obviously"
CHANNELS = ["- channels:", "-   # the real one", "-   main:", KIND, '-     ref: "@team"']


def changed_lines(before: str, after: str) -> list[str]:
    """The lines that differ, as ``-old`` and ``+new``."""
    return [line for line in difflib.ndiff(before.splitlines(), after.splitlines()) if line[0] in "-+"]


@pytest.mark.parametrize(
    ("place", "value", "changes"),
    [
        (("title",), "Другая", ['- title:   "Команда"', "+ title:   Другая"]),
        (("version",), 2, ["- version: 1   # do not touch", "+ version: 2   # do not touch"]),
        (("tags",), ["c"], ["- tags:  # mine", "-   - a", "-   - b   # second", "+ tags: [c]  # mine"]),
        (("channels", "main", "kind"), "local", [KIND, "+     kind: local  # obviously"]),
        (("channels", "main", "role"), "test", ["+     role: test"]),
        (("channels", "spare"), {"kind": "local"}, ["+   spare:", "+     kind: local"]),
        (("text",), "short", ["- text: |", "-   one", "- ", "-   two", "+ text: short"]),
        (("empty",), "full", ["- empty:", "+ empty: full"]),
        (("empty", "deep", "er"), True, ["+   deep:", "+     er: true"]),
        (("flow", "a"), 2, ["- flow: {a: 1, b: [x, y]}", "+ flow: {a: 2, b: [x, \"y\"]}"]),
        (("flow", "b"), None, ["- flow: {a: 1, b: [x, y]}", "+ flow: {a: 1}"]),
        (("new",), "x", ["+ new: x"]),
        (("title",), None, ['- title:   "Команда"']),
        (("text",), None, ["- text: |", "-   one", "- ", "-   two"]),
        (("channels", "main", "ref"), None, ['-     ref: "@team"']),
        (("channels", "main"), None, CHANNELS),
        (("nowhere", "at", "all"), None, []),
    ],
)  # fmt: skip
def test_only_the_lines_of_the_key_change(place: tuple[str, ...], value: Value, changes: list[str]) -> None:
    after = with_value(TEXT, place, value)
    assert sorted(line.rstrip() for line in changed_lines(TEXT, after)) == sorted(line.rstrip() for line in changes)
    read_full(after)


def test_a_file_begins_with_its_first_key() -> None:
    assert with_value("", ("channels", "main", "kind"), "local") == "channels:\n  main:\n    kind: local\n"
    assert with_value("# only a comment", ("a",), 1) == "# only a comment\na: 1\n"


def test_a_last_line_without_a_newline_is_not_run_into() -> None:
    assert with_value("a: 1", ("b",), 2) == "a: 1\nb: 2\n"


def test_what_cannot_be_changed_line_by_line_is_refused_and_named() -> None:
    with pytest.raises(FormatError) as caught:
        with_value("{a: 1}", ("b",), 2)
    assert caught.value.code == "yaml_not_editable"
    assert "b" in caught.value.message


def test_broken_yaml_is_not_edited() -> None:
    with pytest.raises(FormatError) as caught:
        with_value("a: 1\nb: [\n", ("a",), 2, first_line=2)
    assert caught.value.line is not None


KEYS = st.sampled_from(["a", "b", "c", "title", "ключ"])
SCALARS = st.one_of(
    st.booleans(), st.integers(-5, 5), st.sampled_from(["x", "a: b", "no", "«да»", "a\nb", " ", "#", "'"])
)
NEW_VALUES = st.one_of(
    SCALARS, st.lists(SCALARS, max_size=3), st.dictionaries(KEYS, SCALARS, min_size=1, max_size=2), st.none()
)
ENTRIES = st.sampled_from(
    [
        "{}: x", "{}: 'x'  # why", "{}:", "{}: # why", "{}:\n  - x\n  - y # z", "{}:\n- x", "{}: [x, y] # z",
        "{}: {{k: v}}", "{}: |\n  x\n\n  y\n", "{}: >-\n  x\n  y", "{}: long\n  words",
        "{}:\n  k: v\n  # inner\n  l: w", "{}:   \"x\"   ", "{}: [x,\n  y]", "{}:\n  k:\n    l: 1",
    ]
)  # fmt: skip


@st.composite
def texts(draw: st.DrawFn) -> str:
    keys = draw(st.lists(KEYS, unique=True, max_size=4))
    between = st.sampled_from(["", "\n", "# comment\n", "\n# comment\n\n"])
    return "".join(f"{draw(between)}{draw(ENTRIES).format(key)}\n" for key in keys) + draw(between)


@settings(max_examples=500, deadline=None)
@given(texts(), KEYS, NEW_VALUES)
def test_other_keys_and_all_comments_outside_stay(text: str, key: str, value: Value) -> None:
    before = read_full(text).data
    after = with_value(text, (key,), value)
    expected = {**before, key: value} if value is not None else {k: v for k, v in before.items() if k != key}
    assert read_full(after).data == expected
    assert after.count("# comment") == text.count("# comment")
    untouched = [
        line for line in text.splitlines() if line and line[0] != " " and not line.startswith((f"{key}:", "-"))
    ]
    assert [line for line in after.splitlines() if line in untouched] == untouched
