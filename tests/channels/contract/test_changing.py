"""What every channel promises about messages that are there already."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeAlias

import pytest

from devlog_app.channels.port import Channel
from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.errors import ChannelError
from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import LinkPreview, MediaMessage, PreviewSize, TextMessage
from devlog_app.model.posted import Outgoing, Receipt
from devlog_app.model.reference import MessageRef

OpenChannel: TypeAlias = Callable[[], AbstractAsyncContextManager[Channel]]


def in_days(days: int) -> datetime:
    return (datetime.now(UTC) + timedelta(days=days)).replace(microsecond=0)


def text(words: str, at: datetime | None = None, random_id: int = 1) -> Outgoing:
    return Outgoing(message=TextMessage(words), random_ids=(random_id,), at=at)


def photo(path: Path, caption: str) -> Outgoing:
    media = Media(type=MediaType.PHOTO, path=path.name, width=64, height=48)
    return Outgoing(message=MediaMessage((media,), caption), random_ids=(1,), files=(path,))


async def sent(channel: Channel, outgoing: Outgoing) -> MessageRef:
    steps = [step async for step in channel.send(outgoing)]
    assert isinstance(steps[-1], Receipt)
    return steps[-1].refs[0]


async def test_an_edit_keeps_the_number(open_channel: OpenChannel) -> None:
    async with open_channel() as channel:
        ref = await sent(channel, text("befroe"))
        edited = await channel.edit(ref, text("before"))
        assert (edited.ref, edited.text) == (ref, "before")
        assert [posted.text for posted in await channel.history(10)] == ["before"]


async def test_an_edit_that_changes_nothing_is_no_failure(open_channel: OpenChannel) -> None:
    async with open_channel() as channel:
        ref = await sent(channel, text("same"))
        assert (await channel.edit(ref, text("same"))).text == "same"


async def test_a_text_may_get_a_picture(open_channel: OpenChannel, picture: Path) -> None:
    async with open_channel() as channel:
        ref = await sent(channel, text("words"))
        edited = await channel.edit(ref, photo(picture, "words"))
        assert (edited.ref, edited.kind, edited.text) == (ref, "photo", "words")


async def test_a_picture_cannot_become_a_text(open_channel: OpenChannel, picture: Path) -> None:
    async with open_channel() as channel:
        ref = await sent(channel, photo(picture, "words"))
        with pytest.raises(ChannelError):
            await channel.edit(ref, text("words"))


async def test_a_queued_message_changes_its_words_and_keeps_its_time(open_channel: OpenChannel) -> None:
    async with open_channel() as channel:
        ref = await sent(channel, text("latre", in_days(1)))
        before = (await channel.queue())[0].date
        await channel.edit(ref, text("later"))
        [waiting] = await channel.queue()
        assert (waiting.text, waiting.date) == ("later", before)


async def test_a_queued_message_moves_to_another_time(open_channel: OpenChannel) -> None:
    at = in_days(3)
    async with open_channel() as channel:
        await sent(channel, text("second", in_days(2), random_id=1))
        ref = await sent(channel, text("moved", in_days(1), random_id=2))
        await channel.edit(ref, text("moved", at))
        assert [(waiting.text, waiting.date) for waiting in await channel.queue()][1] == ("moved", at)


async def test_an_edit_of_a_queued_message_leaves_the_published_one_with_its_number_alone(
    open_channel: OpenChannel,
) -> None:
    async with open_channel() as channel:
        published = await sent(channel, text("published", random_id=1))
        queued = await sent(channel, text("queued", in_days(1), random_id=2))
        await channel.edit(queued, text("queued, edited"))
        [there] = await channel.read((published,))
        assert there is not None
        assert there.text == "published"


async def test_what_is_deleted_is_gone_and_deleting_again_is_no_failure(open_channel: OpenChannel) -> None:
    async with open_channel() as channel:
        published = await sent(channel, text("published", random_id=1))
        queued = await sent(channel, text("queued", in_days(1), random_id=2))
        for _ in range(2):
            await channel.delete((published, queued))
        assert await channel.read((published, queued)) == (None, None)


async def test_an_edit_of_a_deleted_message_is_refused(open_channel: OpenChannel) -> None:
    async with open_channel() as channel:
        ref = await sent(channel, text("gone"))
        await channel.delete((ref,))
        with pytest.raises(ChannelError):
            await channel.edit(ref, text("back"))


async def test_a_pinned_message_says_so(open_channel: OpenChannel) -> None:
    async with open_channel() as channel:
        ref = await sent(channel, text("important"))
        await channel.pin(ref, silent=True)
        [posted] = await channel.read((ref,))
        assert posted is not None
        assert posted.pinned


async def test_queued_messages_can_be_published_at_once(open_channel: OpenChannel) -> None:
    async with open_channel() as channel:
        ref = await sent(channel, text("later", in_days(1)))
        await channel.send_now((ref,))
        assert await channel.queue() == ()
        assert [posted.text for posted in await channel.history(10)] == ["later"]


async def test_new_words_under_a_picture_leave_the_picture(open_channel: OpenChannel, picture: Path) -> None:
    async with open_channel() as channel:
        ref = await sent(channel, photo(picture, "befroe"))
        words = replace(photo(picture, "before"), files=())
        edited = await channel.edit(ref, words)
        assert (edited.kind, edited.text) == ("photo", "before")
        assert edited.media is not None


async def test_a_text_gets_no_picture_without_a_file(open_channel: OpenChannel, picture: Path) -> None:
    async with open_channel() as channel:
        ref = await sent(channel, text("words"))
        with pytest.raises(ChannelError):
            await channel.edit(ref, replace(photo(picture, "words"), files=()))


async def test_another_time_changes_nothing_else(open_channel: OpenChannel) -> None:
    bold = Entity(type=EntityType.BOLD, offset=0, length=4)
    preview = LinkPreview("https://example.org/talk", PreviewSize.SMALL, above_text=True)
    message = TextMessage("bold https://example.org/talk", (bold,), preview)
    async with open_channel() as channel:
        ref = await sent(channel, Outgoing(message=message, random_ids=(1,), at=in_days(1)))
        [before] = await channel.queue()
        later = in_days(2)
        await channel.reschedule(ref, later)
        assert await channel.queue() == (replace(before, date=later),)


async def test_an_album_moves_as_a_whole_and_keeps_its_captions_place(open_channel: OpenChannel, picture: Path) -> None:
    media = tuple(Media(type=MediaType.PHOTO, path=picture.name, width=64, height=48) for _ in range(2))
    message = MediaMessage(media, "зал", caption_above=True)
    outgoing = Outgoing(message=message, random_ids=(1, 2), files=(picture, picture), at=in_days(1))
    async with open_channel() as channel:
        ref = await sent(channel, outgoing)
        before = await channel.queue()
        later = in_days(2)
        await channel.reschedule(ref, later)
        assert await channel.queue() == tuple(replace(one, date=later) for one in before)


async def test_a_message_that_is_gone_cannot_be_moved(open_channel: OpenChannel) -> None:
    async with open_channel() as channel:
        ref = await sent(channel, text("gone", in_days(1)))
        await channel.delete((ref,))
        with pytest.raises(ChannelError):
            await channel.reschedule(ref, in_days(2))
