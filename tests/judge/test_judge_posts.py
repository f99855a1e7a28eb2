"""Every post that we compose is read by Telegram's own library exactly as it was composed."""

import email
import importlib.metadata
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from devlog_app.model.capabilities import Capabilities
from devlog_app.render.compose import render
from devlog_app.render.surroundings import Surroundings
from devlog_app.services.composing.composer import Composer
from devlog_app.services.notes.library import Library

ROOT = Path(__file__).parents[2]
REAL_WORLD = ROOT / "tests" / "render" / "real_world"
FIXTURES = sorted((ROOT / "tests" / "render" / "fixtures").glob("**/*.md"))
READINGS = ("chat", "commonmark")


def assert_no_objection(judge: Any, text: str, reading: str = "chat", **limits: int) -> None:
    post = render(text, Surroundings(reading=reading), Capabilities(**limits))  # type: ignore[arg-type]
    assert judge.objections(post) == []


def packages() -> Iterator[tuple[str, str]]:
    """The long descriptions of installed packages that are written in Markdown."""
    for package in importlib.metadata.distributions():
        metadata = email.message_from_string(package.read_text("METADATA") or "")
        description = str(metadata.get_payload() or metadata["Description"] or "")
        if "markdown" in (metadata["Description-Content-Type"] or "") and description:
            yield metadata["Name"], description


PACKAGES = dict(packages())


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize("name", sorted(PACKAGES))
def test_descriptions_of_packages_arrive_as_composed(judge: Any, name: str, reading: str) -> None:
    assert_no_objection(judge, PACKAGES[name], reading)


@pytest.mark.parametrize("reading", READINGS)
def test_the_specification_of_markdown_arrives_as_composed(judge: Any, reading: str) -> None:
    text = (REAL_WORLD / "commonmark-spec.txt").read_text(encoding="utf-8")
    assert_no_objection(judge, text, reading)


EXAMPLES = re.findall(
    r"^`{32} example\n(.*?)^\.$",
    (REAL_WORLD / "commonmark-spec.txt").read_text(encoding="utf-8").replace("→", "\t"),
    re.MULTILINE | re.DOTALL,
)


@pytest.mark.parametrize("reading", READINGS)
def test_every_example_of_the_specification_arrives_as_composed(judge: Any, reading: str) -> None:
    assert len(EXAMPLES) > 600
    for example in EXAMPLES:
        assert_no_objection(judge, example, reading)


def test_the_sample_workspace_arrives_as_composed(judge: Any) -> None:
    library = Library(ROOT / "resources" / "sample")
    notes = library.notes()
    assert notes
    for note in notes:
        opened = library.open(note.path)
        assert judge.objections(Composer(library).compose(opened, opened.text)) == []


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_fixtures_arrive_as_composed(judge: Any, path: Path) -> None:
    """Each case of a fixture file is ``title . input . expected``; the inputs are judged, and the file as a whole."""
    text = path.read_text(encoding="utf-8")
    for reading in READINGS:
        assert_no_objection(judge, text, reading)
        for part in re.split(r"^\.$", text, flags=re.MULTILINE):
            assert_no_objection(judge, part, reading)


WORDS = st.sampled_from(
    [
        "слово",
        "word",
        "🙂",
        "👩‍💻",
        "ёж",
        "x",
        "C++",
        "a || b",
        "$5",
        "#тег",
        "@durov",
        "https://x.org/a?b=c",
        "１",
        " ",
        "\u00a0",
    ]
)
MARKED = st.builds(
    lambda mark, words: f"{mark}{words}{mark[::-1]}",
    st.sampled_from(["*", "**", "***", "_", "__", "~~", "||", "++", "`", "``", "$", "^", "~", "=="]),
    st.lists(WORDS, min_size=1, max_size=4).map(" ".join),
)
ADDRESSES = st.sampled_from(
    [
        "https://X.org",
        "HTTPS://пример.рф/а б",
        "http://localhost",
        "x.md",
        "#a",
        "mailto:a@b.c",
        "tg://user?id=42",
        "tg:resolve?domain=x",
        "tg://time?unix=1700000000&format=wDT",
        "https://x.org?q=1#f",
        "https://x.org/a_(b)",
        "javascript:x",
        "<https://x.org/a b>",
    ]
)
INLINES = st.recursive(
    WORDS | MARKED,
    lambda inner: st.one_of(
        st.builds(lambda mark, words: f"{mark}{words}{mark}", st.sampled_from(["*", "**", "~~", "||", "++"]), inner),
        st.builds(lambda words, address: f"[{words}]({address})", inner, ADDRESSES),
        st.builds(lambda one, other: f"{one} {other}", inner, inner),
        st.builds(lambda one, other: f"{one}{other}", inner, inner),
        st.builds(lambda words: f"![{words}](tg://emoji?id=5368324170671202286)", st.sampled_from(["👍", "🙂"])),
        st.builds(lambda words: f"<u>{words}</u>", inner),
        st.builds(lambda words: f"[[{words}]]", WORDS),
    ),
    max_leaves=6,
)
PREFIXES = st.sampled_from(
    [
        "",
        "",
        "",
        "# ",
        "## ",
        "### ",
        "- ",
        "1. ",
        "- [ ] ",
        "- [x] ",
        "> ",
        "> [!note] ",
        "  - ",
        "    - ",
        "\t",
        "> - ",
        "[^1]: ",
    ]
)
LINES = st.one_of(
    st.builds(lambda prefix, words: prefix + words, PREFIXES, INLINES),
    st.sampled_from(
        ["", "", "---", "```python", "```", "| a | b |", "|---|--:|", "***", "a[^1]", "<!-- x -->", "%%x%%", "$$"]
    ),
    st.text(max_size=12),
)
NOTES = st.lists(LINES, max_size=14).map("\n".join)


@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(NOTES, st.sampled_from(READINGS))
def test_generated_notes_arrive_as_composed(judge: Any, text: str, reading: str) -> None:
    assert_no_objection(judge, text, reading)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(NOTES, st.integers(20, 120), st.integers(5, 30))
def test_generated_notes_cut_into_many_messages_arrive_as_composed(
    judge: Any, text: str, limit: int, entities: int
) -> None:
    assert_no_objection(judge, text, text_limit=limit, caption_limit=limit, entity_limit=entities)


@settings(max_examples=300, deadline=None)
@given(
    st.text(alphabet=st.sampled_from("*_~|`[]()<>!#-+>$^&\\\"' \n\t\r\u200e\u202e\u0301\u030aаb1.:/🙂"), max_size=60)
)
def test_any_heap_of_marks_arrives_as_composed(judge: Any, text: str) -> None:
    assert_no_objection(judge, text)
