"""A line is taken apart into its marks and its words."""

import pytest

from devlog_app.ui.editor.line_apart import heading_level, read, without_heading


@pytest.mark.parametrize(
    "line",
    [
        "",
        "words",
        "  - one",
        "> - [x] done",
        "> > words",
        ">words",
        "1) one",
        "12.\tone",
        "- [ ]",
        "- [ ] ",
        "007. agent",
        "- - -",
        "---",
        "**bold**",
        "•  one",
        "\t* 😀 да",
        ">",
    ],
)
def test_a_line_taken_apart_says_the_same(line: str) -> None:
    assert read(line).whole == line


@pytest.mark.parametrize("line", ["---", "- - -", "***", "**bold** words", "1.5 times", "-minus", "007. agent", "#tag"])
def test_what_only_looks_like_an_item_is_none(line: str) -> None:
    assert not read(line).is_item


@pytest.mark.parametrize(
    ("line", "level", "words"),
    [
        ("# One", 1, "One"),
        ("######\tsix", 6, "six"),
        ("##", 2, ""),
        ("####### seven", 0, "####### seven"),
        ("#tag", 0, "#tag"),
        ("words # more", 0, "words # more"),
    ],
)
def test_a_heading_is_known_by_its_mark(line: str, level: int, words: str) -> None:
    assert heading_level(line) == level
    assert without_heading(line) == words
