"""Where the body begins, and which changes make a published note a changed one."""

import pytest

from devlog_app.model.note_text import source_digest, split_note

NOTE = "---\ntitle: Talk\n---\n# Heading\nText\n"


@pytest.mark.parametrize(
    ("text", "front", "body", "line"),
    [
        (NOTE, "title: Talk\n", "# Heading\nText\n", 4),
        ("---\n---\nx", "", "x", 3),
        ("---\na: 1\n---", "a: 1\n", "", 4),
        ("---  \na: 1\n--- \nx", "a: 1\n", "x", 4),
        ("text\n---\na: 1\n---\n", None, "text\n---\na: 1\n---\n", 1),
        ("---", None, "---", 1),
        ("", None, "", 1),
    ],
)
def test_a_note_is_front_matter_and_body(text: str, front: str | None, body: str, line: int) -> None:
    parts = split_note(text)
    assert (parts.front, parts.body, parts.body_line) == (front, body, line)


def test_getting_an_id_does_not_make_a_note_a_changed_one() -> None:
    assert source_digest("---\ntitle: Talk\nid: 01K\n---\n# Heading\nText\n") == source_digest(NOTE)
    assert source_digest("---\nid: 01K\n---\nplain\n") == source_digest("plain\n")


@pytest.mark.parametrize("line", ["status: ready", "planned: 2026-09-20", "status: # why\n  ready"])
def test_what_only_organises_does_not_count(line: str) -> None:
    assert source_digest(f"---\n{line}\ntitle: Talk\n---\n# Heading\nText\n") == source_digest(NOTE)


@pytest.mark.parametrize(
    "text", [NOTE + "!", NOTE.replace("Talk", "Other"), NOTE.replace("---\n#", "post: {pin: true}\n---\n#")]
)
def test_what_subscribers_may_see_counts(text: str) -> None:
    assert source_digest(text) != source_digest(NOTE)
