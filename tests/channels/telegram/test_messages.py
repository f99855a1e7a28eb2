"""What the server received, compared unit by unit with the message that was sent."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from PIL import Image
from telegram_server import Room, TelegramServer
from telegram_server.formatting import plain

from devlog_app.channels.port import Channel
from devlog_app.channels.telegram import uploads
from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.errors import ChannelError
from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import LinkPreview, MediaMessage, PreviewSize, TextMessage
from devlog_app.model.posted import Outgoing, Posted, Receipt
from devlog_app.model.steps import Uploading
from devlog_app.model.wire_parts import EXTRAS

OpenChannel: TypeAlias = Callable[[], AbstractAsyncContextManager[Channel]]

TEXT = "👍 Привет: https://example.org и ещё много слов, чтобы всем хватило места #тег"
EVERY_TYPE = (
    Entity(type=EntityType.BOLD, offset=0, length=2),
    Entity(type=EntityType.ITALIC, offset=3, length=6),
    Entity(type=EntityType.UNDERLINE, offset=3, length=6),
    Entity(type=EntityType.STRIKETHROUGH, offset=30, length=3),
    Entity(type=EntityType.SPOILER, offset=34, length=2),
    Entity(type=EntityType.CODE, offset=36, length=2),
    Entity(type=EntityType.PRE, offset=39, length=2, language="python"),
    Entity(type=EntityType.TEXT_LINK, offset=42, length=2, url="https://example.com/путь?a=1#b"),
    Entity(type=EntityType.CUSTOM_EMOJI, offset=0, length=2, custom_emoji_id="5368324170671202286"),
    Entity(type=EntityType.BLOCKQUOTE, offset=45, length=3),
    Entity(type=EntityType.EXPANDABLE_BLOCKQUOTE, offset=49, length=3),
    Entity(type=EntityType.DATE_TIME, offset=54, length=3, unix_time=1_789_000_000, date_time_format="wDT"),
    Entity(type=EntityType.DATE_TIME, offset=58, length=3, unix_time=1_789_000_000, date_time_format="r"),
)


def text(
    words: str, random_id: int = 1, *entities: Entity, preview: LinkPreview | None = None, **more: Any
) -> Outgoing:
    return Outgoing(message=TextMessage(words, entities, preview), random_ids=(random_id,), **more)


def photo(path: Path, caption: str = "", *, spoiler: bool = False, above: bool = False) -> Outgoing:
    media = Media(type=MediaType.PHOTO, path=path.name, spoiler=spoiler)
    return Outgoing(message=MediaMessage((media,), caption, (), above), random_ids=(1,), files=(path,))


def a_file(path: Path, kind: MediaType, content: bytes) -> Outgoing:
    """A file of the workspace as the outbox keeps it: under another name."""
    media = Media(type=kind, path=f"media/{path.name}", width=640, height=480)
    kept = path.with_name("3f2a9c")
    kept.write_bytes(content)
    return Outgoing(message=MediaMessage((media,)), random_ids=(1,), files=(kept,))


def painted(path: Path, colour: str) -> Path:
    Image.new("RGB", (30, 20), colour).save(path)
    return path


def content_of(path: Path) -> bytes:
    return path.read_bytes()


async def send(channel: Channel, outgoing: Outgoing) -> Receipt:
    steps = [step async for step in channel.send(outgoing)]
    assert isinstance(steps[-1], Receipt)
    return steps[-1]


def as_values(entity: Entity) -> dict[str, Any]:
    """An entity in the form in which the server tells what it received."""
    values = {"type": entity.type.value, "offset": entity.offset, "length": entity.length, "user_id": entity.user_id}
    values |= {name: getattr(entity, name) for name in EXTRAS}
    return {name: value for name, value in values.items() if value is not None}


def in_order(entities: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(entities, key=lambda one: (one["offset"], one["type"]))


def room(server: TelegramServer) -> Room:
    return server.channel("devlog_news")


async def test_every_kind_of_formatting_arrives_unit_by_unit(news: OpenChannel, server: TelegramServer) -> None:
    friend = server.world.add_account("79990009999", first_name="Борис")
    mention = Entity(type=EntityType.TEXT_MENTION, offset=62, length=2, user_id=friend.id)
    async with news() as channel:
        receipt = await send(channel, text(TEXT, 1, *EVERY_TYPE, mention))
        [posted] = await channel.read(receipt.refs)
    [stored] = room(server).posts
    assert stored.text == TEXT
    sent = [as_values(entity) for entity in (*EVERY_TYPE, mention)]
    assert in_order([plain(entity) for entity in stored.entities]) == in_order(sent)
    assert posted is not None
    assert in_order([as_values(entity) for entity in posted.entities]) == in_order(sent)


async def test_what_telegram_finds_by_itself_is_not_ours(news: OpenChannel) -> None:
    async with news() as channel:
        receipt = await send(channel, text("https://example.org @durov #тег"))
        [posted] = await channel.read(receipt.refs)
    assert posted is not None
    assert posted.entities == ()


async def test_markdown_in_a_text_stays_as_it_is_typed(news: OpenChannel, server: TelegramServer) -> None:
    async with news() as channel:
        await send(channel, text("**not bold** __init__ `x` <b>"))
    [stored] = room(server).posts
    assert (stored.text, stored.entities) == ("**not bold** __init__ `x` <b>", ())


async def test_somebody_never_met_cannot_be_mentioned(news: OpenChannel) -> None:
    mention = Entity(type=EntityType.TEXT_MENTION, offset=0, length=2, user_id=424242)
    async with news() as channel:
        with pytest.raises(ChannelError) as refusal:
            await send(channel, text("ok", 1, mention))
        assert refusal.value.code == "mention_unknown"
        assert await channel.history(5) == ()


@pytest.mark.parametrize(
    ("preview", "shown"),
    [
        (None, None),
        (LinkPreview("https://example.org"), ("https://example.org", False, False, False)),
        (LinkPreview("https://other.org"), ("https://other.org", False, False, True)),
        (LinkPreview("https://example.org", PreviewSize.LARGE), ("https://example.org", True, False, True)),
        (LinkPreview("https://example.org", PreviewSize.SMALL), ("https://example.org", False, True, True)),
    ],
)
async def test_a_link_preview_is_asked_for_only_where_telegram_would_do_otherwise(
    news: OpenChannel, server: TelegramServer, preview: LinkPreview | None, shown: tuple[Any, ...] | None
) -> None:
    async with news() as channel:
        receipt = await send(channel, text("see https://example.org now", preview=preview))
        [posted] = await channel.read(receipt.refs)
    [stored] = room(server).posts
    there = stored.preview
    assert (None if there is None else (there.url, there.large, there.small, there.manual)) == shown
    assert posted is not None
    assert (posted.kind, posted.link_preview) == ("text", preview)


async def test_a_preview_can_stand_above_the_text(news: OpenChannel, server: TelegramServer) -> None:
    preview = LinkPreview("https://example.org", PreviewSize.LARGE, above_text=True)
    async with news() as channel:
        receipt = await send(channel, text("see https://example.org", preview=preview))
        [posted] = await channel.read(receipt.refs)
    assert room(server).posts[0].invert_media
    assert posted is not None
    assert posted.link_preview == preview


async def test_a_photo_arrives_byte_by_byte(news: OpenChannel, server: TelegramServer, picture: Path) -> None:
    async with news() as channel:
        receipt = await send(channel, photo(picture, "Зал", spoiler=True, above=True))
        [posted] = await channel.read(receipt.refs)
    [stored] = room(server).posts
    assert stored.media is not None
    assert stored.media.file.content == content_of(picture)
    assert (stored.media.spoiler, stored.invert_media, stored.text) == (True, True, "Зал")
    assert isinstance(posted, Posted)
    assert posted.media == Media(type=MediaType.PHOTO, spoiler=True, width=64, height=48)
    assert (posted.kind, posted.caption_above) == ("photo", True)


@pytest.mark.parametrize(
    ("name", "kind", "mime_type"),
    [
        ("slides.pdf", MediaType.DOCUMENT, "application/pdf"),
        ("talk.mp4", MediaType.VIDEO, "video/mp4"),
        ("cat.mp4", MediaType.ANIMATION, "video/mp4"),
        ("talk.mp3", MediaType.AUDIO, "audio/mpeg"),
        ("data.unheardof", MediaType.DOCUMENT, "application/octet-stream"),
    ],
)
async def test_a_file_keeps_its_name_and_its_kind(
    news: OpenChannel, server: TelegramServer, tmp_path: Path, name: str, kind: MediaType, mime_type: str
) -> None:
    outgoing = a_file(tmp_path / name, kind, b"content" * 1000)
    async with news() as channel:
        receipt = await send(channel, outgoing)
        [posted] = await channel.read(receipt.refs)
    [stored] = room(server).posts
    assert stored.media is not None
    file = stored.media.file
    assert (file.name, file.mime_type, file.content) == (name, mime_type, b"content" * 1000)
    assert posted is not None
    assert posted.kind == kind.value


async def test_a_large_file_arrives_whole_and_says_how_far_it_is(
    news: OpenChannel, server: TelegramServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "SELDOM", 0)
    content = bytes(range(256)) * (45 * 1024)
    outgoing = a_file(tmp_path / "video.mp4", MediaType.VIDEO, content)
    async with news() as channel:
        steps = [step async for step in channel.send(outgoing)]
    stored = room(server).posts[0]
    assert stored.media is not None
    assert stored.media.file.content == content
    sent = [step.sent for step in steps if not isinstance(step, Receipt) and hasattr(step, "sent")]
    assert sent == sorted(sent)
    assert sent[-1] == len(content)
    assert len(sent) == 23


async def test_how_far_a_file_is_is_not_told_more_often_than_it_can_be_read(
    news: OpenChannel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "SELDOM", 1000)
    content = bytes(range(256)) * (45 * 1024)
    async with news() as channel:
        steps = [step async for step in channel.send(a_file(tmp_path / "video.mp4", MediaType.VIDEO, content))]
    assert [step for step in steps if not isinstance(step, Receipt)] == [Uploading(1, 1, len(content), len(content))]


async def test_an_album_carries_its_caption_once(news: OpenChannel, server: TelegramServer, tmp_path: Path) -> None:
    paths = [painted(tmp_path / f"{colour}.png", colour) for colour in ("red", "green", "blue")]
    media = tuple(Media(type=MediaType.PHOTO, path=path.name) for path in paths)
    bold = Entity(type=EntityType.BOLD, offset=0, length=3)
    message = MediaMessage(media, "Зал", (bold,), caption_above=True)
    async with news() as channel:
        receipt = await send(channel, Outgoing(message=message, random_ids=(11, 12, 13), files=tuple(paths)))
    stored = room(server).posts
    assert [one.random_id for one in stored] == [11, 12, 13]
    assert [one.text for one in stored] == ["Зал", "", ""]
    assert [ref.id for ref in receipt.refs] == [one.id for one in stored]
    assert {one.grouped_id for one in stored} == {receipt.group}
    assert all(one.invert_media for one in stored)
    assert [one.media and one.media.file.content for one in stored] == [path.read_bytes() for path in paths]


async def test_a_photo_can_come_from_its_address(news: OpenChannel, server: TelegramServer, picture: Path) -> None:
    url = "https://example.org/hall.jpg"
    server.world.web[url] = content_of(picture)
    media = Media(type=MediaType.PHOTO, url=url)
    async with news() as channel:
        await send(channel, Outgoing(message=MediaMessage((media,)), random_ids=(1,), files=(None,)))
    stored = room(server).posts[0]
    assert stored.media is not None
    assert stored.media.file.url == url


async def test_an_address_without_a_picture_is_told(news: OpenChannel) -> None:
    media = Media(type=MediaType.PHOTO, url="https://example.org/nothing.jpg")
    async with news() as channel:
        with pytest.raises(ChannelError) as refusal:
            await send(channel, Outgoing(message=MediaMessage((media,)), random_ids=(1,), files=(None,)))
    assert refusal.value.code == "address_refused"


async def test_silent_and_reply_are_sent_along(news: OpenChannel, server: TelegramServer) -> None:
    async with news() as channel:
        first = await send(channel, text("first", 1))
        await send(channel, text("second", 2, silent=True, reply_to=first.refs[0].id))
    stored = room(server).posts[1]
    assert (stored.silent, stored.reply_to) == (True, first.refs[0].id)


async def test_a_post_can_be_sent_as_the_channel(news: OpenChannel, server: TelegramServer) -> None:
    async with news() as channel:
        await send(channel, text("from us", 1, send_as="channel"))
        with pytest.raises(ChannelError) as refusal:
            await send(channel, text("from nobody", 2, send_as="@nobody_here"))
    assert room(server).posts[0].send_as == room(server).id
    assert refusal.value.code == "send_as_refused"


async def test_the_queue_tells_texts_and_times(news: OpenChannel, server: TelegramServer) -> None:
    at = (datetime.now(UTC) + timedelta(days=2)).replace(microsecond=0)
    async with news() as channel:
        await send(channel, text("second", 1, at=at))
        await send(channel, text("first", 2, at=at - timedelta(days=1)))
        waiting = await channel.queue()
    assert [(one.text, one.date) for one in waiting] == [("first", at - timedelta(days=1)), ("second", at)]
    assert room(server).posts == []


async def test_an_edit_in_the_queue_keeps_formatting_and_time(news: OpenChannel, server: TelegramServer) -> None:
    at = (datetime.now(UTC) + timedelta(days=1)).replace(microsecond=0)
    bold = Entity(type=EntityType.BOLD, offset=0, length=3)
    async with news() as channel:
        receipt = await send(channel, text("old", 1, at=at))
        await send(channel, text("published", 2))
        posted = await channel.edit(receipt.refs[0], text("new", 1, bold))
    assert (posted.text, posted.entities, posted.date) == ("new", (bold,), at)
    assert [one.text for one in room(server).posts] == ["published"]


async def test_history_goes_back_page_by_page_past_service_messages(news: OpenChannel, server: TelegramServer) -> None:
    async with news() as channel:
        receipts = [await send(channel, text(f"n{number}", number)) for number in range(1, 106)]
        await channel.pin(receipts[0].refs[0], silent=True)
        posted = await channel.history(200)
    assert [one.text for one in posted] == [f"n{number}" for number in range(1, 106)]
    assert [one.text for one in posted if one.pinned] == ["n1"]


async def test_links_are_public_where_the_channel_is(news: OpenChannel, server: TelegramServer) -> None:
    async with news() as channel:
        receipt = await send(channel, text("linked"))
        assert channel.link(receipt.refs[0]) == f"https://t.me/devlog_news/{receipt.refs[0].id}"
    there = room(server)
    there.username = None
    async with news() as channel:
        assert channel.link(receipt.refs[0]) == f"https://t.me/c/{there.id}/{receipt.refs[0].id}"
