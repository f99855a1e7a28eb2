"""A post that a child composed is, when it was told, the very post: with its problems, and the places of its text."""

import json
from pathlib import Path

import pytest

from devlog_app.model.errors import FormatError
from devlog_app.model.note import Note
from devlog_app.model.post import Post, Target
from devlog_app.model.told_posts import ToldPost, heard_post, told_post
from devlog_app.services.composing.composer import Composer
from devlog_app.services.composing.note_composer import NoteComposer
from devlog_app.services.notes.library import Library
from devlog_app.services.notes.sample import make_sample

MANY_WRONG = """---
title: Ошибки
status: nowhere
post: {mode: unknown, header: none_of_that_name}
---
# One

### Three

![no](such.png) and [[nobody]] {{snippet:nothing}} :no_such_emoji: %%? look here%%

[twice]: https://a.example
[twice]: https://b.example

```never closed
\ud83d lone, tail 😀
"""


def told(text: str, composing: NoteComposer) -> tuple[Post, ToldPost]:
    """The post of *text*, and what is heard of it beyond a pipe."""
    post = composing.compose(text)
    places = composing.places()
    assert places is not None
    return post, heard_post(json.loads(json.dumps(told_post(post, places, text.count("\n") + 1))))


def assert_same(text: str, composing: NoteComposer) -> None:
    post, heard = told(text, composing)
    assert heard.post == post
    assert [dict(each.values) for each in heard.post.problems] == [dict(each.values) for each in post.problems]
    places = composing.places()
    assert places is not None
    for number in range(len(post.messages)):
        assert heard.places.of(number) == places.of(number)
        for stretch in places.of(number):
            for at in (stretch.start, stretch.end):
                assert heard.places.at(number, stretch.surface, at) == places.at(number, stretch.surface, at)
    for line in range(1, text.count("\n") + 4):
        assert heard.places.of_line(line) == places.of_line(line), line


def test_every_note_of_the_sample_arrives_as_it_was_composed(tmp_path: Path) -> None:
    library = Library(make_sample(tmp_path / "sample"))
    composer = Composer(library)
    rows = library.notes()
    assert len(rows) > 3
    for row in rows:
        note = library.open(row.path)
        for target in Target:
            assert_same(note.text, composer.for_note(note, channel="local", target=target))


def test_problems_arrive_with_all_that_they_say(tmp_path: Path) -> None:
    composing = Composer(Library(tmp_path)).for_note(Note(path="posts/wrong.md", text=MANY_WRONG))
    post, heard = told(MANY_WRONG, composing)
    assert len({problem.code for problem in post.problems}) > 5
    assert [problem.message for problem in heard.post.problems] == [problem.message for problem in post.problems]
    assert_same(MANY_WRONG, composing)


@pytest.mark.parametrize("said", [{}, {"post": None, "problems": [], "stretches": [], "spots": []}, {"problems": [1]}])
def test_what_is_no_post_is_said_to_be_none(said: dict[str, object]) -> None:
    with pytest.raises(FormatError):
        heard_post(said)
