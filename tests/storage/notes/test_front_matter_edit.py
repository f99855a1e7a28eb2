"""Setting a key writes that key's lines and nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from devlog_app.model.errors import FormatError
from devlog_app.model.note_text import split_note
from devlog_app.storage.notes.front_matter_edit import set_keys
from devlog_app.storage.notes.front_matter_read import read_front_matter

BODIES = st.lists(st.sampled_from(["---", "title: x", "", "text", "# h", "\u2028", " "]), max_size=5).map("\n".join)


def test_a_note_without_front_matter_gets_some() -> None:
    assert set_keys("# Heading\n", {"id": "01K", "title": "a: b"}) == '---\nid: 01K\ntitle: "a: b"\n---\n# Heading\n'


def test_comments_order_and_unknown_keys_stay() -> None:
    text = "---\n# mine\ncssclass:   wide  # Obsidian's\ntitle: Old # short\n---\nbody\n"
    assert set_keys(text, {"title": "New", "id": "01K"}) == (
        "---\n# mine\ncssclass:   wide  # Obsidian's\ntitle: New # short\nid: 01K\n---\nbody\n"
    )


def test_a_key_can_be_removed() -> None:
    assert set_keys("---\nid: 1\nconference: x\n---\n", {"conference": None}) == "---\nid: 1\n---\n"
    assert set_keys("plain", {"conference": None}) == "plain"


@settings(max_examples=200, deadline=None)
@given(BODIES, st.booleans(), st.text(st.characters(exclude_categories=["Cs"]), max_size=12))
def test_the_body_stays_to_the_byte(body: str, has_front_matter: bool, title: str) -> None:
    text = f"---\nstatus: idea\n---\n{body}" if has_front_matter else body
    if split_note(text).unclosed:
        with pytest.raises(FormatError):
            set_keys(text, {"title": title})
        return
    if read_front_matter(text).problems:
        return
    body = split_note(text).body
    after = set_keys(text, {"title": title})
    assert split_note(after).body == body
    reading = read_front_matter(after)
    assert reading.front_matter is not None
    assert reading.front_matter.title == title


@pytest.mark.parametrize("text", ["---\na: b: c\n---\n", "---\ntitle: x\nno end\n", "---\njust words\n---\n"])
def test_broken_front_matter_is_never_rewritten(text: str) -> None:
    with pytest.raises(FormatError) as caught:
        set_keys(text, {"id": "01K"})
    assert caught.value.line is not None
