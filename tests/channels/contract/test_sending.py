"""What every channel promises about messages that are sent to it."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeAlias

import pytest

from devlog_app.channels.port import Channel, Progress
from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.errors import ChannelError
from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import MediaMessage, TextMessage
from devlog_app.model.posted import Outgoing, Receipt
from devlog_app.model.reference import MessageRef

OpenChannel: TypeAlias = Callable[[], AbstractAsyncContextManager[Channel]]
TOMORROW = timedelta(days=1)


def bold(offset: int, length: int) -> Entity:
    return Entity(type=EntityType.BOLD, offset=offset, length=length)


def text(words: str, random_id: int, *entities: Entity, at: datetime | None = None) -> Outgoing:
    return Outgoing(message=TextMessage(words, entities), random_ids=(random_id,), at=at)


def photo(path: Path, random_id: int, caption: str = "") -> Outgoing:
    media = Media(type=MediaType.PHOTO, path=path.name, width=64, height=48)
    return Outgoing(message=MediaMessage((media,), caption), random_ids=(random_id,), files=(path,))


def album(paths: tuple[Path, ...], random_ids: tuple[int, ...], at: datetime | None = None) -> Outgoing:
    media = tuple(Media(type=MediaType.PHOTO, path=path.name, width=64, height=48) for path in paths)
    return Outgoing(message=MediaMessage(media, "Зал"), random_ids=random_ids, files=paths, at=at)


async def send(channel: Channel, outgoing: Outgoing) -> Receipt:
    """The receipt, which must come last."""
    steps = [step async for step in channel.send(outgoing)]
    assert isinstance(steps[-1], Receipt)
    assert not any(isinstance(step, Receipt) for step in steps[:-1])
    return steps[-1]


async def test_a_text_is_read_back_as_it_was_sent(open_channel: OpenChannel) -> None:
    async with open_channel() as channel:
        receipt = await send(channel, text("👍 Привет, мир", 1, bold(3, 6)))
        [posted] = await channel.read(receipt.refs)
    assert posted is not None
    assert (posted.kind, posted.text, posted.entities) == ("text", "👍 Привет, мир", (bold(3, 6),))
    assert posted.ref == receipt.refs[0]
    assert not posted.ref.queue


async def test_a_photo_keeps_its_caption(open_channel: OpenChannel, picture: Path) -> None:
    async with open_channel() as channel:
        await send(channel, photo(picture, 1, "Зал"))
        [posted] = await channel.history(10)
    assert (posted.kind, posted.text) == ("photo", "Зал")


async def test_an_album_is_one_message_an_item_with_one_group(
    open_channel: OpenChannel, picture: Path, other_picture: Path
) -> None:
    async with open_channel() as channel:
        receipt = await send(channel, album((picture, other_picture), (1, 2)))
        first, second = await channel.history(10)
    assert receipt.refs == (first.ref, second.ref)
    assert first.group == second.group == receipt.group
    assert first.group is not None
    assert (first.text, second.text) == ("Зал", "")


async def test_the_same_random_id_posts_once(open_channel: OpenChannel) -> None:
    async with open_channel() as channel:
        first = await send(channel, text("once", 7))
        again = await send(channel, text("once", 7))
        assert again.refs == first.refs
        assert len(await channel.history(10)) == 1


async def test_a_repeat_through_a_new_connection_posts_once(open_channel: OpenChannel) -> None:
    async with open_channel() as channel:
        first = await send(channel, text("once", 7))
    async with open_channel() as channel:
        again = await send(channel, text("once", 7))
        assert again.refs == first.refs
        assert len(await channel.history(10)) == 1


async def test_an_album_that_is_repeated_posts_once(
    open_channel: OpenChannel, picture: Path, other_picture: Path
) -> None:
    async with open_channel() as channel:
        first = await send(channel, album((picture, other_picture), (1, 2)))
        again = await send(channel, album((picture, other_picture), (1, 2)))
        assert again.refs == first.refs
        assert len(await channel.history(10)) == 2


async def test_the_same_words_with_another_id_are_another_message(open_channel: OpenChannel) -> None:
    async with open_channel() as channel:
        await send(channel, text("twice", 7))
        await send(channel, text("twice", 8))
        assert len(await channel.history(10)) == 2


async def test_messages_are_numbered_upwards_in_the_order_they_were_sent(open_channel: OpenChannel) -> None:
    async with open_channel() as channel:
        receipts = [await send(channel, text(f"n{number}", number)) for number in range(1, 4)]
        ids = [receipt.refs[0].id for receipt in receipts]
        assert ids == sorted(set(ids))
        assert [posted.text for posted in await channel.history(10)] == ["n1", "n2", "n3"]
        assert [posted.text for posted in await channel.history(1)] == ["n3"]
        assert [posted.text for posted in await channel.history(10, before=ids[2])] == ["n1", "n2"]


async def test_a_reply_points_at_its_message(open_channel: OpenChannel) -> None:
    async with open_channel() as channel:
        first = await send(channel, text("first", 1))
        reply = Outgoing(message=TextMessage("second"), random_ids=(2,), reply_to=first.refs[0].id)
        receipt = await send(channel, reply)
        [posted] = await channel.read(receipt.refs)
    assert posted is not None
    assert posted.reply_to == first.refs[0].id


async def test_a_message_for_later_waits_in_the_queue(open_channel: OpenChannel) -> None:
    at = (datetime.now(UTC) + TOMORROW).replace(microsecond=0)
    async with open_channel() as channel:
        receipt = await send(channel, text("later", 1, at=at))
        assert receipt.refs[0].queue
        [waiting] = await channel.queue()
        assert (waiting.text, waiting.date, waiting.ref) == ("later", at, receipt.refs[0])
        assert await channel.history(10) == ()


async def test_a_message_for_a_few_seconds_ahead_goes_out_at_once(open_channel: OpenChannel) -> None:
    async with open_channel() as channel:
        receipt = await send(channel, text("now", 1, at=datetime.now(UTC) + timedelta(seconds=5)))
        assert not receipt.refs[0].queue
        assert await channel.queue() == ()


async def test_the_queue_numbers_for_itself(open_channel: OpenChannel) -> None:
    async with open_channel() as channel:
        out = await send(channel, text("out", 1))
        waiting = await send(channel, text("waiting", 2, at=datetime.now(UTC) + TOMORROW))
        [published, queued] = await channel.read((*out.refs, *waiting.refs))
    assert published is not None
    assert queued is not None
    assert (published.text, queued.text) == ("out", "waiting")


async def test_a_year_and_more_ahead_is_refused(open_channel: OpenChannel) -> None:
    async with open_channel() as channel:
        with pytest.raises(ChannelError):
            await send(channel, text("far", 1, at=datetime.now(UTC) + timedelta(days=400)))
        assert await channel.queue() == ()


@pytest.mark.parametrize(
    "outgoing",
    [
        text(" \n", 1),
        text("я" * 40_000, 1),
        text("short", 1, bold(0, 9)),
        text("👍", 1, bold(1, 1)),
        text("x", 1, bold(0, 0)),
    ],
    ids=["empty", "too long", "out of bounds", "half a character", "no length"],
)
async def test_what_telegram_would_refuse_is_refused(open_channel: OpenChannel, outgoing: Outgoing) -> None:
    async with open_channel() as channel:
        with pytest.raises(ChannelError):
            await send(channel, outgoing)
        assert await channel.history(10) == ()


async def test_steps_on_the_way_come_before_the_receipt(open_channel: OpenChannel, picture: Path) -> None:
    async with open_channel() as channel:
        steps: AsyncIterator[Progress | Receipt] = channel.send(photo(picture, 1))
        seen = [step async for step in steps]
    assert isinstance(seen[-1], Receipt)
    assert len(seen) > 1


async def test_a_message_that_was_never_there_reads_as_none(open_channel: OpenChannel) -> None:
    async with open_channel() as channel:
        assert await channel.read((MessageRef(channel.identity.id, 999_999),)) == (None,)
