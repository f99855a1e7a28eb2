"""Pictures and texts find their messages as the post's layout says."""

from typing import Any

import pytest

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.front_matter import LinkPreviewChoice, PostOptions
from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import LinkPreview, MediaMessage, Post, PreviewSize, TextMessage
from devlog_app.render.albums import albums
from devlog_app.render.compose import render
from devlog_app.render.surroundings import Surroundings


def composed(text: str, **options: Any) -> Post:
    return render(text, Surroundings(options=PostOptions(**options)))


def kinds(post: Post) -> list[str]:
    return [message.kind for message in post.messages]


@pytest.mark.parametrize(
    ("count", "sizes"),
    [(1, [1]), (2, [2]), (10, [10]), (11, [6, 5]), (20, [10, 10]), (21, [7, 7, 7]), (101, [10] * 2 + [9] * 9)],
)
def test_albums_are_evenly_filled_and_nobody_is_left_alone(count: int, sizes: list[int]) -> None:
    found = albums([Media(type=MediaType.PHOTO, path=str(number)) for number in range(count)], 10)
    assert [len(album) for album in found] == sizes
    assert [item.path for album in found for item in album] == [str(number) for number in range(count)]


def test_a_text_of_a_captions_length_is_the_caption() -> None:
    assert kinds(composed(f"![](a.png)\n\n{'x' * 1024}")) == ["photo"]
    assert kinds(composed(f"![](a.png)\n\n{'x' * 1025}")) == ["photo", "text"]


def test_a_premium_account_has_longer_captions() -> None:
    post = render(f"![](a.png)\n\n{'x' * 1025}", capabilities=Capabilities(caption_limit=4096))
    assert kinds(post) == ["photo"]


def test_the_way_out_of_a_text_too_long_for_a_caption_is_named() -> None:
    problems = composed(f"![](a.png)\n\n{'x' * 2000}").problems
    (found,) = [each for each in problems if each.code == "text_over_caption"]
    assert "2000" in found.message
    assert "split" in (found.hint or "")


def test_a_picture_that_comes_last_has_its_caption_above() -> None:
    (message,) = composed("Слова\n\n![](a.png)").messages
    assert isinstance(message, MediaMessage)
    assert message.caption_above


def test_sounds_and_files_have_their_caption_below() -> None:
    (message,) = composed("Слова\n\n![](a.mp3)").messages
    assert isinstance(message, MediaMessage)
    assert not message.caption_above


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("[раз](https://x.org/1) https://y.org/2", "https://x.org/1"),
        ("https://y.org/2 [раз](https://x.org/1)", "https://y.org/2"),
        ("смотри example.org/путь", "http://example.org/путь"),
        ("[🙂](tg://resolve?domain=x) 🙂 https://y.org/2", "https://y.org/2"),
        ("`https://y.org/2`", None),
        ("a@b.org и @name", None),
        ("слова", None),
    ],
)
def test_the_preview_is_of_the_first_link(text: str, url: str | None) -> None:
    (message,) = composed(text).messages
    assert isinstance(message, TextMessage)
    assert (message.link_preview.url if message.link_preview else None) == url


def test_a_preview_can_be_chosen_or_switched_off() -> None:
    choice = LinkPreviewChoice(url="https://z.org/", size="large", above_text=True)
    (chosen,) = composed("https://y.org", link_preview=choice).messages
    (off,) = composed("https://y.org", link_preview="off").messages
    assert isinstance(chosen, TextMessage)
    assert isinstance(off, TextMessage)
    assert chosen.link_preview == LinkPreview("https://z.org/", PreviewSize.LARGE, above_text=True)
    assert off.link_preview is None


def test_options_travel_with_the_post() -> None:
    options = composed("x", silent=True, pin=True, reply_chain=True, send_as="@me").options
    assert (options.silent, options.pin, options.reply_chain, options.send_as) == (True, True, True, "@me")


def test_the_digest_is_of_the_text_that_was_given() -> None:
    assert composed("слово").source_digest == "cf65b8df27f536bbf7724c3aa9ebf9d2ffd56406fd4121563f23065335e50892"
