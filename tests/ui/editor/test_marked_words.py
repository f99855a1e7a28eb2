"""How words are marked is found where they stand."""

import pytest

from devlog_app.ui.editor.marked_words import Style, styles_at


@pytest.mark.parametrize(
    ("line", "column", "styles"),
    [
        ("a **b** c", 5, {Style.BOLD}),
        ("a **b** c", 8, set()),
        ("***b***", 3, {Style.BOLD, Style.ITALIC}),
        ("`**b**`", 3, {Style.CODE}),
        ("C++ and C++", 6, set()),
        ("no marks", 3, set()),
    ],
)
def test_how_words_are_marked(line: str, column: int, styles: set[Style]) -> None:
    assert styles_at(line, column) == styles
