"""The full reader refuses what could do harm, with the line, and reads all other YAML."""

import pytest

from devlog_app.model.errors import FormatError
from devlog_app.storage.yaml.tree import read_full

BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (BOMB, "yaml_alias", 2),
        ("a: 1\nb: [1, 2\nc: 3\n", "yaml_comma", 3),
        ('a: "x" y\n', "yaml_out_of_line", 1),
        ("a:\n  b: 1\n c: 2\n", "yaml_out_of_line", 3),
        ("a: 1\nfoo\nb: 2\n", "yaml_no_colon", 2),
        ("a: - 1\n", "yaml_item", 1),
        ("a: [1,,2]\n", "yaml_no_value", 1),
        ("a: @team\n", "yaml_first_character", 1),
        ("a: & x\n", "yaml_first_character", 1),
        ('a: "C:\\docs"\n', "yaml_escape", 1),
        ('a: "\\xzz"\n', "yaml_escape", 1),
        ("a: |0\n  x\n", "yaml_block_mark", 1),
        ("a: > text\n", "yaml_block_mark", 1),
        ("{a: 1} b\n", "yaml_broken", 1),
        ("a: 'x\n---\n", "yaml_not_closed", 2),
        ("a: 1\n\tb: 2\n", "yaml_tab", 2),
        ("title: Part 2: the end\n", "yaml_second_colon", 1),
        ("a: 1\nb: [1,\n", "yaml_not_closed", 2),
        ("a: 1\nb: 'x\n", "yaml_not_closed", 2),
        ("a: 1\nb: 2\na: 3\n", "yaml_double_key", 3),
        ("a: 1\nb: !!python/name:os.system x\n", "yaml_tag", 2),
        ("- a\n- b\n", "yaml_no_mapping", 1),
        ("words\n", "yaml_no_mapping", 1),
        ("%YAML 1.1\n---\na: 1\n", "yaml_directive", 2),
        ("a: 1\n---\nb: 2\n", "yaml_many_documents", 2),
        ("a: 1\nb: x\x07y\n", "yaml_character", 2),
        ("a: 1\n[x]: 2\n", "yaml_key", 2),
        ('a: 1\nb: "\\UFFFFFFFF"\n', "yaml_character", 2),
        ('a: 1\nb: "\\uD83D"\n', "yaml_character", 2),
        ("a: " + "[" * 200 + "]" * 200, "yaml_too_deep", 1),
        ("<<: *x\n", "yaml_alias", 1),
    ],
)
def test_bad_yaml_is_named_by_its_line(text: str, code: str, line: int) -> None:
    with pytest.raises(FormatError) as caught:
        read_full(text)
    assert (caught.value.code, caught.value.line) == (code, line)
    assert caught.value.message


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "---\n", "~\n", "---\n...\n"])
def test_nothing_is_an_empty_mapping(text: str) -> None:
    assert read_full(text).data == {}


def test_lines_are_known_for_everything_inside() -> None:
    reading = read_full('a:\n  - x\n  - b: |\n      text\n      more\n    c: "1"\nd: >-\n  e\n', first_line=10)
    assert reading.data == {"a": ["x", {"b": "text\nmore\n", "c": "1"}], "d": "e"}
    assert reading.lines["a", 1, "c"] == 15
    assert reading.line_of(("d", "deeper")) == 16


def test_text_asked_for_by_a_tag_is_text() -> None:
    assert read_full("a: !!str 1\nb: ! 2\n").data == {"a": "1", "b": "2"}


def test_line_separators_of_other_standards_count_no_lines() -> None:
    reading = read_full('a: "x\u2028y\x85z"\nb: 1\n')
    assert reading.lines["b",] == 2


def test_a_character_in_two_escapes_as_json_writes_it_is_one() -> None:
    assert read_full('a: "\\uD83D\\uDE00"\n"\\uD83D\\uDE00": 1\n').data == {"a": "😀", "😀": 1}
