"""A local channel is its own server: what is due goes out whenever it is asked anything."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from devlog_app.channels.local.channel import LocalChannel
from devlog_app.model.errors import ChannelError
from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import MediaMessage, TextMessage
from devlog_app.model.posted import Outgoing, Receipt

NOON = datetime(2026, 9, 20, 12, tzinfo=UTC)


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.time = NOON

    def __call__(self) -> datetime:
        return self.time


@asynccontextmanager
async def opened(folder: Path, clock: Clock, name: str = "local") -> AsyncIterator[LocalChannel]:
    channel = LocalChannel.open(folder / "local.db", name, now=clock)
    try:
        yield channel
    finally:
        await channel.close()


async def send(channel: LocalChannel, words: str, random_id: int, at: datetime | None = None) -> Receipt:
    outgoing = Outgoing(message=TextMessage(words), random_ids=(random_id,), at=at)
    [receipt] = [step async for step in channel.send(outgoing) if isinstance(step, Receipt)]
    return receipt


async def test_what_came_due_while_nobody_looked_is_published_in_order_at_its_planned_time(tmp_path: Path) -> None:
    clock = Clock()
    async with opened(tmp_path, clock) as channel:
        await send(channel, "third", 3, NOON + timedelta(hours=3))
        await send(channel, "first", 1, NOON + timedelta(hours=1))
        await send(channel, "second", 2, NOON + timedelta(hours=2))
    clock.time += timedelta(hours=2, minutes=30)
    async with opened(tmp_path, clock) as channel:
        assert [(posted.text, posted.date, posted.ref.id) for posted in await channel.history(10)] == [
            ("first", NOON + timedelta(hours=1), 1),
            ("second", NOON + timedelta(hours=2), 2),
        ]
        assert [waiting.text for waiting in await channel.queue()] == ["third"]


async def test_a_message_sent_later_follows_what_was_due_before_it(tmp_path: Path) -> None:
    clock = Clock()
    async with opened(tmp_path, clock) as channel:
        await send(channel, "due", 1, NOON + timedelta(hours=1))
        clock.time += timedelta(hours=2)
        await send(channel, "new", 2)
        assert [posted.text for posted in await channel.history(10)] == ["due", "new"]


async def test_a_repeat_after_publication_from_the_queue_posts_nothing(tmp_path: Path) -> None:
    clock = Clock()
    async with opened(tmp_path, clock) as channel:
        first = await send(channel, "due", 1, NOON + timedelta(hours=1))
        clock.time += timedelta(hours=2)
        again = await send(channel, "due", 1, NOON + timedelta(hours=1))
        assert again.refs == first.refs
        [posted] = await channel.history(10)
        assert posted.random_id == 1


async def test_the_queue_holds_a_hundred_and_each_picture_of_an_album_counts(tmp_path: Path) -> None:
    clock = Clock()
    picture = tmp_path / "a.png"
    Image.new("RGB", (8, 8)).save(picture)
    at = NOON + timedelta(days=1)
    album = Outgoing(
        message=MediaMessage((Media(type=MediaType.PHOTO, path="a.png"),) * 2),
        random_ids=(1000, 1001),
        files=(picture, picture),
        at=at,
    )
    async with opened(tmp_path, clock) as channel:
        for number in range(99):
            await send(channel, f"n{number}", number, at)
        with pytest.raises(ChannelError, match="99 wait in it, 2 more"):
            _ = [step async for step in channel.send(album)]
        await send(channel, "the hundredth", 99, at)
        with pytest.raises(ChannelError, match="at most 100"):
            await send(channel, "one too many", 100, at)
        assert len(await channel.queue()) == 100


async def test_the_pictures_of_an_album_move_together(tmp_path: Path) -> None:
    clock = Clock()
    picture = tmp_path / "a.png"
    Image.new("RGB", (8, 8)).save(picture)
    photo = Media(type=MediaType.PHOTO, path="a.png")
    later = NOON + timedelta(days=2)
    album = Outgoing(
        message=MediaMessage((photo, photo)),
        random_ids=(1, 2),
        files=(picture, picture),
        at=NOON + timedelta(days=1),
    )
    async with opened(tmp_path, clock) as channel:
        _ = [step async for step in channel.send(album)]
        first, _second = await channel.queue()
        await channel.edit(
            first.ref, Outgoing(message=MediaMessage((photo,)), random_ids=(1,), files=(picture,), at=later)
        )
        assert [waiting.date for waiting in await channel.queue()] == [later, later]


async def test_channels_of_one_database_do_not_mix(tmp_path: Path) -> None:
    clock = Clock()
    async with opened(tmp_path, clock, "one") as one, opened(tmp_path, clock, "two") as two:
        await send(one, "for one", 1)
        await send(two, "for two", 1)
        assert [posted.text for posted in await one.history(10)] == ["for one"]
        assert [posted.ref.id for posted in await two.history(10)] == [1]
        assert one.identity.id != two.identity.id


async def test_a_channel_keeps_its_identity_and_has_no_links(tmp_path: Path) -> None:
    clock = Clock()
    async with opened(tmp_path, clock) as channel:
        first = channel.identity
        receipt = await send(channel, "x", 1)
        assert channel.link(receipt.refs[0]) is None
    async with opened(tmp_path, clock) as channel:
        assert channel.identity == first


async def test_the_bytes_of_a_picture_stay_with_the_channel(tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    Image.new("RGB", (8, 8)).save(picture)
    before = picture.read_bytes()
    outgoing = Outgoing(
        message=MediaMessage((Media(type=MediaType.PHOTO, path="a.png", alt="for me only"),)),
        random_ids=(1,),
        files=(picture,),
    )
    async with opened(tmp_path, Clock()) as channel:
        _ = [step async for step in channel.send(outgoing)]
        picture.unlink()
        [posted] = await channel.history(1)
    assert posted.file is not None
    assert posted.file.read_bytes() == before
    assert posted.media is not None
    assert posted.media.alt == ""
