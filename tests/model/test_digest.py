"""Digests: the same for what looks the same, different for what readers would notice."""

from dataclasses import replace

import pytest

from devlog_app.model.digest import message_digest, post_digest
from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import LinkPreview, MediaMessage, Message, TextMessage


def bold(offset: int, length: int) -> Entity:
    return Entity(type=EntityType.BOLD, offset=offset, length=length)


def italic(offset: int, length: int) -> Entity:
    return Entity(type=EntityType.ITALIC, offset=offset, length=length)


def emoji(offset: int) -> Entity:
    return Entity(type=EntityType.CUSTOM_EMOJI, offset=offset, length=2, custom_emoji_id="5")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((bold(0, 5), italic(2, 3)), (italic(2, 3), bold(0, 5))),
        ((bold(0, 2), bold(2, 3)), (bold(0, 5),)),
        ((bold(2, 3), italic(0, 9), bold(0, 2)), (italic(0, 9), bold(0, 5))),
    ],
)
def test_order_and_cuts_of_styles_do_not_count(one: tuple[Entity, ...], other: tuple[Entity, ...]) -> None:
    assert message_digest(TextMessage("some text", one)) == message_digest(TextMessage("some text", other))


def test_two_custom_emoji_side_by_side_stay_two() -> None:
    wide = replace(emoji(0), length=4)
    assert message_digest(TextMessage("👍👍", (emoji(0), emoji(2)))) != message_digest(TextMessage("👍👍", (wide,)))


TEXT = TextMessage("text", (bold(0, 4),))
PHOTO = MediaMessage((Media(type=MediaType.PHOTO, path="a.jpg"),), "text")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (TEXT, replace(TEXT, text="texts")),
        (TEXT, replace(TEXT, entities=(bold(0, 3),))),
        (TEXT, replace(TEXT, link_preview=LinkPreview("https://example.org"))),
        (PHOTO, replace(PHOTO, caption_above=True)),
        (PHOTO, replace(PHOTO, media=(replace(PHOTO.media[0], spoiler=True),))),
        (PHOTO, replace(PHOTO, media=PHOTO.media * 2)),
        (PHOTO, TEXT),
    ],
)
def test_what_readers_would_notice_counts(before: Message, after: Message) -> None:
    assert message_digest(before) != message_digest(after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (TEXT, replace(TEXT, limit=8192)),
        (PHOTO, replace(PHOTO, media=(replace(PHOTO.media[0], alt="Зал", path="b.jpg", width=9),))),
    ],
)
def test_what_readers_never_see_does_not_count(before: Message, after: Message) -> None:
    assert message_digest(before) == message_digest(after)


def test_the_bytes_of_a_picture_count_for_the_post_only() -> None:
    assert post_digest([PHOTO], ["aa"]) != post_digest([PHOTO], ["bb"])
    assert post_digest([TEXT, PHOTO], ["aa"]) != post_digest([PHOTO, TEXT], ["aa"])
