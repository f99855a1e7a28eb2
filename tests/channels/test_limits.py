"""What Telegram would refuse is refused before it leaves, and what it takes is let through."""

from dataclasses import replace
from pathlib import Path

import pytest

from devlog_app.channels.captions import item_captions
from devlog_app.channels.entity_rules import require_valid_entities
from devlog_app.channels.limits import require_fit
from devlog_app.model.capabilities import FREE_ACCOUNT
from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.errors import ChannelError
from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import MediaMessage, RichMessage, TextMessage
from devlog_app.model.rich import RichBlock

TEXT = "one two three four"


def entity(kind: str, offset: int = 0, length: int = 3) -> Entity:
    return Entity(type=EntityType(kind), offset=offset, length=length)


ALLOWED = [
    ("bold", "italic"),
    ("bold", "text_link"),
    ("text_link", "bold"),
    ("blockquote", "bold"),
    ("blockquote", "pre"),
    ("blockquote", "code"),
    ("expandable_blockquote", "text_link"),
    ("spoiler", "custom_emoji"),
]
REFUSED = [
    ("bold", "bold"),
    ("bold", "code"),
    ("text_link", "code"),
    ("code", "bold"),
    ("pre", "text_link"),
    ("text_link", "text_mention"),
    ("blockquote", "blockquote"),
    ("blockquote", "expandable_blockquote"),
    ("bold", "blockquote"),
    ("date_time", "bold"),
]


@pytest.mark.parametrize(("outer", "inner"), ALLOWED)
def test_formatting_may_stand_in_other_formatting(outer: str, inner: str) -> None:
    require_valid_entities(TEXT, (entity(outer, 0, 7), entity(inner, 4, 3)), 100)
    require_valid_entities(TEXT, (entity(inner, 0, 7), entity(outer, 0, 7)), 100)


@pytest.mark.parametrize(("outer", "inner"), REFUSED)
def test_formatting_that_cannot_stand_in_other_formatting_is_refused(outer: str, inner: str) -> None:
    with pytest.raises(ChannelError) as refused:
        require_valid_entities(TEXT, (entity(inner, 4, 3), entity(outer, 0, 7)), 100)
    assert refused.value.code == "entities_clash"


def test_formatting_that_overlaps_by_half_is_refused() -> None:
    with pytest.raises(ChannelError):
        require_valid_entities(TEXT, (entity("bold", 0, 5), entity("italic", 3, 5)), 100)


def test_neighbours_do_not_clash() -> None:
    require_valid_entities(TEXT, (entity("code", 0, 3), entity("code", 3, 3), entity("bold", 6, 2)), 100)


@pytest.mark.parametrize(("offset", "length"), [(-1, 2), (0, 19), (18, 1), (4, 0), (4, -1)])
def test_formatting_outside_its_text_is_refused(offset: int, length: int) -> None:
    with pytest.raises(ChannelError) as refused:
        require_valid_entities(TEXT, (entity("bold", offset, length),), 100)
    assert refused.value.code == "entity_out_of_bounds"


def test_custom_emoji_are_not_counted_among_a_hundred() -> None:
    words = "ab" * 101
    bold = tuple(entity("bold", 2 * number, 1) for number in range(100))
    require_valid_entities(words, (*bold, entity("custom_emoji", 200, 1)), 100)
    with pytest.raises(ChannelError, match="101 pieces"):
        require_valid_entities(words, (*bold, entity("italic", 200, 1)), 100)


def photo(**more: object) -> Media:
    return replace(Media(type=MediaType.PHOTO, path="a.jpg", width=64, height=48), **more)  # type: ignore[arg-type]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"x" * 100)
    return path


@pytest.mark.parametrize(
    ("media", "code"),
    [
        ((photo(width=9000, height=1001),), "photo_shape"),
        ((photo(width=2100, height=100),), "photo_shape"),
        ((photo(),) * 11, "album_too_large"),
        ((photo(), photo(type=MediaType.DOCUMENT)), "album_mixed"),
        ((photo(type=MediaType.ANIMATION),) * 2, "album_mixed"),
        ((photo(type=MediaType.AUDIO), photo(type=MediaType.VIDEO)), "album_mixed"),
    ],
)
def test_media_that_telegram_would_refuse(media: tuple[Media, ...], code: str, file: Path) -> None:
    with pytest.raises(ChannelError) as refused:
        require_fit(MediaMessage(media), [file] * len(media), FREE_ACCOUNT)
    assert refused.value.code == code


@pytest.mark.parametrize(
    "media",
    [
        (photo(width=9000, height=1000),),
        (photo(width=2000, height=100),),
        (photo(),) * 10,
        (photo(), photo(type=MediaType.VIDEO)),
        (photo(type=MediaType.DOCUMENT),) * 2,
    ],
)
def test_media_that_telegram_takes(media: tuple[Media, ...], file: Path) -> None:
    require_fit(MediaMessage(media), [file] * len(media), FREE_ACCOUNT)


def test_a_file_is_measured_as_it_will_be_sent(file: Path) -> None:
    small = replace(FREE_ACCOUNT, photo_size=99)
    with pytest.raises(ChannelError, match="100 bytes"):
        require_fit(MediaMessage((photo(size=1),)), [file], small)
    file.write_bytes(b"")
    with pytest.raises(ChannelError, match="empty"):
        require_fit(MediaMessage((photo(),)), [file], FREE_ACCOUNT)
    file.unlink()
    with pytest.raises(ChannelError, match="cannot be read"):
        require_fit(MediaMessage((photo(),)), [file], FREE_ACCOUNT)


def test_a_picture_by_its_address_needs_no_file() -> None:
    by_address = Media(type=MediaType.PHOTO, url="https://example.org/a.jpg")
    require_fit(MediaMessage((by_address,)), [None], FREE_ACCOUNT)


def test_lengths_are_counted_in_utf16(file: Path) -> None:
    require_fit(TextMessage("👍" * 2048), (), FREE_ACCOUNT)
    with pytest.raises(ChannelError, match="4098 characters"):
        require_fit(TextMessage("👍" * 2049), (), FREE_ACCOUNT)
    with pytest.raises(ChannelError, match="1025 characters"):
        require_fit(MediaMessage((photo(),), "x" * 1025), [file], FREE_ACCOUNT)


def test_an_article_needs_an_account_that_may_post_one() -> None:
    article = RichMessage((RichBlock("divider"),), 1)
    with pytest.raises(ChannelError, match="may not post articles"):
        require_fit(article, (), FREE_ACCOUNT)
    require_fit(article, (), replace(FREE_ACCOUNT, rich=True))


def test_an_albums_caption_stands_under_its_first_picture() -> None:
    own = photo(caption="Зал")
    assert [text for text, _ in item_captions(MediaMessage((photo(), own), "Фото"))] == ["Фото", "Зал"]
    assert [text for text, _ in item_captions(MediaMessage((own, photo())))] == ["Зал", ""]
