"""Which stretches of Markdown are highlighted as what."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from devlog_app.ui.editor import marks as m

NAMES = {
    m.BOLD: "bold",
    m.ITALIC: "italic",
    m.BOLD | m.ITALIC: "bold italic",
    m.STRIKE: "strike",
    m.UNDERLINE: "underline",
    m.SPOILER: "spoiler",
    m.CODE: "code",
    m.LINK: "link",
    m.TAG: "tag",
    m.LIST: "list",
    m.COMMENT: "comment",
    m.KEY: "key",
    m.HEADING: "h1",
    m.HEADING << 2: "h3",
    m.QUOTE: "quote",
    m.CODE_BLOCK: "block",
}


def named(line: str, state: int = m.PLAIN, *, first: bool = False) -> list[tuple[str, str]]:
    """(what, the text) of the stretches that are not merely marks."""
    stretches, _ = m.marks_of(line, state, first=first)
    return [(NAMES[s.marks], line[s.start : s.end]) for s in stretches if s.marks in NAMES]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("plain words", []),
        ("# Title", [("h1", "# Title")]),
        ("### Третий", [("h3", "### Третий")]),
        ("#tag and #тег", [("tag", "#tag"), ("tag", "#тег")]),
        ("with @somebody", [("tag", "@somebody")]),
        ("a {{snippet}} here", [("link", "{{snippet}}")]),
        ("a **bold** word", [("bold", "bold")]),
        ("an *italic* and _another_", [("italic", "italic"), ("italic", "another")]),
        ("***both***", [("bold italic", "both")]),
        ("snake_case_name stays", []),
        ("C++ and i++ stay", []),
        ("a || b stays", []),
        ("++under++ ~~struck~~ ||hidden||", [("strike", "struck"), ("underline", "under"), ("spoiler", "hidden")]),
        ("`code **not bold**`", [("code", "`code **not bold**`")]),
        ("[**talk**](https://a.b/x_y_z)", [("link", "**talk**"), ("bold", "talk")]),
        ("see [[Other note]]", [("link", "[[Other note]]")]),
        ("https://a.b/c_d_e", [("link", "https://a.b/c_d_e")]),
        ("- item", [("list", "-")]),
        ("  2) item", [("list", "2)")]),
        ("- [x] done", [("list", "-"), ("list", "[x]")]),
        ("> said", [("quote", "> said")]),
        ("a <!-- not sent --> b", [("comment", "<!-- not sent -->")]),
        ("a %%not sent%% b", [("comment", "%%not sent%%")]),
        (r"\*not italic\*", []),
    ],
)
def test_a_line_is_marked(line: str, found: list[tuple[str, str]]) -> None:
    assert sorted(named(line)) == sorted(found)


def test_front_matter_ends_with_its_fence() -> None:
    _, state = m.marks_of("---", m.PLAIN, first=True)
    assert state == m.FRONT_MATTER
    assert named("title: A # why", state) == [("key", "title"), ("comment", " # why")]
    assert m.marks_of("---", state)[1] == m.PLAIN


def test_a_rule_in_the_text_opens_no_front_matter() -> None:
    assert m.marks_of("---", m.PLAIN)[1] == m.PLAIN


def test_code_in_a_fence_is_nothing_else() -> None:
    _, state = m.marks_of("~~~~python", m.PLAIN)
    assert named("# **not** a heading", state) == [("block", "# **not** a heading")]
    assert m.marks_of("~~~", state)[1] == state
    assert m.marks_of("````", state)[1] == state
    assert m.marks_of("~~~~~", state)[1] == m.PLAIN


def test_a_comment_goes_on_until_it_is_closed() -> None:
    _, state = m.marks_of("text <!-- begins", m.PLAIN)
    assert named("**inside**", state) == [("comment", "**inside**")]
    assert m.marks_of("ends --> here", state)[1] == m.PLAIN


@settings(max_examples=150, deadline=None)
@given(st.text("ab *_~`|<>[]()!-#+%\\:/\t\U0001f600é", max_size=60), st.sampled_from([0, 1, 2, 3, 22, 23]))
def test_stretches_stay_inside_the_line(line: str, state: int) -> None:
    stretches, after = m.marks_of(line, state)
    assert after >= 0
    for stretch in stretches:
        assert 0 <= stretch.start <= stretch.end <= len(line)
