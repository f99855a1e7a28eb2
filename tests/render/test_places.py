"""Every word of a post knows the line that it was typed on."""

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.front_matter import PostOptions
from devlog_app.model.places import Surface
from devlog_app.model.post import MediaMessage, RichMessage, Target, TextMessage
from devlog_app.model.rich import RichBlock, every_block, texts_of
from devlog_app.model.utf16 import utf16_length
from devlog_app.render.compose import Composed, composed, parse
from devlog_app.render.incremental import IncrementalComposer
from devlog_app.render.surroundings import Surroundings, media_by_name

WORD = re.compile(r"w(\d+)w")
SHAPES = (
    *(
        "# @",
        "## **@**",
        "@ и слова",
        "**@** 😀\n@ вторая",
        "- @\n- @\n  - @\n\n- @",
        "1. @\n2. [ ] @\n   @",
        "- [x] @",
    ),
    *(
        "> @\n> @",
        "> - @\n>\n> @",
        "> [!note] @\n> @",
        "```py\n@ = 1\n\n@ = 2\n```",
        "    @\n    @",
        "Смотри [@](https://x.org)",
    ),
    *(
        "| @ | b |\n|---|---|\n| @ | 2 |\n| 3 | @ |",
        "| **@** | b |\n|---|---|\n| *@* | 2 |",
        "@\n: @\n: @",
        "<!-- нет -->",
    ),
    *("<details><summary>@</summary>\n\n@\n\n</details>", "---", "", "$$\n@\n$$", "слово[^{n}]\n\n[^{n}]: @", "@ " * 9),
    "- @\n\n  ```\n  @\n  @\n  ```\n- @",
)


def note(chance: random.Random, size: int) -> str:
    """A note in which every word ``w7w`` says the line (from 1) that it stands on."""
    blocks = [chance.choice(SHAPES).replace("{n}", str(number)) for number in range(size)]
    lines = "\n\n".join(blocks).split("\n")
    return "\n".join(line.replace("@", f"w{number}w") for number, line in enumerate(lines, 1))


def words_of(made: Composed) -> list[tuple[int, range]]:
    """Each word's own line, and the lines from which it came as the places say."""
    found = []
    for number, message in enumerate(made.post.messages):
        match message:
            case TextMessage(text=text) | MediaMessage(caption=text):
                for word in WORD.finditer(text):
                    at = made.places.at(number, Surface.TEXT, utf16_length(text[: word.start()]))
                    assert at is not None
                    found.append((int(word[1]), range(at.first, at.last + 1)))
            case RichMessage(blocks=blocks):
                for index, block in enumerate(every_block(blocks)):
                    at = made.places.at(0, Surface.BLOCK, index)
                    assert at is not None
                    found += [(int(word), range(at.first, at.last + 1)) for word in WORD.findall(said_by(block))]
    return found


def said_by(block: RichBlock) -> str:
    own = " ".join(piece.text for text in texts_of(block) for piece in text)
    return f"{own} {getattr(block, 'source', '')}" if block.type != "pre" else getattr(block, "text", "")


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 30), st.sampled_from((90, 400, 4096)), st.booleans())
def test_every_word_of_a_classic_post_knows_its_line(seed: int, size: int, limit: int, numbered: bool) -> None:
    surroundings = Surroundings(
        options=PostOptions(numbered=numbered), header="**сверху**", footer="снизу", target=Target.CLASSIC
    )
    text = note(random.Random(seed), size)
    made = composed(parse(text, surroundings), surroundings, Capabilities(text_limit=limit))
    assert [word for word in words_of(made) if word[0] not in word[1]] == []
    # Above what <details> hold there is an empty line that may be its title's.
    assert [word for word in words_of(made) if len(word[1]) > (2 if "<details>" in text else 1)] == []


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 12))
def test_every_word_of_an_article_knows_its_lines(seed: int, size: int) -> None:
    surroundings = Surroundings(target=Target.RICH)
    text = note(random.Random(seed), size)
    made = composed(parse(text, surroundings), surroundings, Capabilities(rich=True))
    assert [word for word in words_of(made) if word[0] not in word[1]] == []


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 20), st.sampled_from(("chat", "commonmark")), st.booleans())
def test_places_found_while_typing_are_those_found_at_once(seed: int, size: int, reading: str, rich: bool) -> None:
    chance = random.Random(seed)
    surroundings = Surroundings(
        reading=reading,  # type: ignore[arg-type]
        first_line=5,
        target=Target.RICH if rich else Target.CLASSIC,
        snippets={"x": "раз\n\nдва"}.get,
        media=media_by_name,
    )
    account = Capabilities(rich=rich, text_limit=120)
    composer = IncrementalComposer()
    text = note(chance, size)
    for _ in range(6):
        assert (
            composer.composed(text, surroundings, account).places
            == composed(parse(text, surroundings), surroundings, account).places
        )
        at = chance.randrange(len(text) + 1)
        text = (
            text[:at] + chance.choice(("x", "\n", "\n\n", "- ", "```\n", "{{snippet:x}}", "![](a.png)\n")) + text[at:]
        )


def test_every_line_that_shows_leads_to_where_it_shows() -> None:
    text = note(random.Random(4), 40)
    surroundings = Surroundings(first_line=9)
    made = composed(parse(text, surroundings), surroundings, Capabilities(text_limit=200))
    assert len(made.post.messages) > 3
    shown = {lines.start for _, lines in words_of(made)}
    for line in shown:
        spot = made.places.of_line(line)
        assert spot is not None
        message = made.post.messages[spot.message]
        assert isinstance(message, TextMessage)
        from_there = message.text.encode("utf-16-le")[spot.stretch.start * 2 :].decode("utf-16-le")
        assert f"w{line - 8}w" in from_there.partition("\n")[0]


def test_pictures_of_an_album_know_their_lines_and_the_caption_its_own() -> None:
    text = "![](a.png)\n![](b.png)\n\nподпись\n\n[^1]"
    made = composed(parse(text))
    (message,) = made.post.messages
    assert isinstance(message, MediaMessage)
    assert [(each.surface, each.start, each.first) for each in made.places.of(0)] == [
        (Surface.TEXT, 0, 4),
        (Surface.TEXT, 9, 6),
        (Surface.MEDIA, 0, 1),
        (Surface.MEDIA, 1, 2),
    ]


def test_eleven_pictures_in_two_albums_keep_their_lines() -> None:
    made = composed(parse("\n".join(f"![](p{number}.png)" for number in range(11))))
    assert [[each.first for each in made.places.of(number)] for number in (0, 1)] == [
        [1, 2, 3, 4, 5, 6],
        [7, 8, 9, 10, 11],
    ]


@pytest.mark.parametrize("target", [Target.CLASSIC, Target.RICH])
def test_a_snippet_leads_to_its_marker_and_a_frame_nowhere(target: Target) -> None:
    surroundings = Surroundings(
        target=target, snippets={"x": "из\n\n- сниппета"}.get, header="сверху", footer="снизу", first_line=3
    )
    made = composed(parse("раз\n\n{{snippet:x}}\n\nдва", surroundings), surroundings, Capabilities(rich=True))
    lines = [(each.first, each.last) for each in made.places.of(0)]
    assert set(lines) == {(3, 3), (5, 5), (7, 7)}
    assert made.places.of(0)[0].start > 0


def test_a_line_that_does_not_show_leads_to_the_one_above() -> None:
    made = composed(parse("раз\n\n<!-- нет -->\n\nдва"))
    spot = made.places.of_line(3)
    assert spot is not None
    assert spot.stretch.first == 1


def test_lines_folded_into_one_stand_together() -> None:
    surroundings = Surroundings(reading="commonmark")
    made = composed(parse("раз\nдва\nтри", surroundings), surroundings)
    assert [(each.first, each.last) for each in made.places.of(0)] == [(1, 3)]


def test_an_empty_note_has_no_places() -> None:
    made = composed(parse(""))
    assert made.places.of_line(1) is None
