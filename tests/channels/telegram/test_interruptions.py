"""Once and only once, whatever happens to the connection and however busy Telegram is."""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TypeAlias

import pytest
from telegram_server import FaultKind, TelegramServer

from devlog_app.channels.port import Channel
from devlog_app.model.errors import ChannelError, ChannelUnreachable
from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import MediaMessage, TextMessage
from devlog_app.model.posted import Outgoing, Receipt
from devlog_app.model.steps import Waiting, describe

OpenChannel: TypeAlias = Callable[[], AbstractAsyncContextManager[Channel]]


def text(words: str, random_id: int = 1) -> Outgoing:
    return Outgoing(message=TextMessage(words), random_ids=(random_id,))


def album(path: Path) -> Outgoing:
    media = Media(type=MediaType.PHOTO, path=path.name)
    return Outgoing(message=MediaMessage((media, media), "Зал"), random_ids=(1, 2), files=(path, path))


def document(path: Path, megabytes: int) -> Outgoing:
    path.write_bytes(b"devlog!!" * (megabytes * 128 * 1024))
    media = Media(type=MediaType.DOCUMENT, path=path.name)
    return Outgoing(message=MediaMessage((media,)), random_ids=(1,), files=(path,))


async def send(channel: Channel, outgoing: Outgoing) -> Receipt:
    steps = [step async for step in channel.send(outgoing)]
    assert isinstance(steps[-1], Receipt)
    return steps[-1]


def texts(server: TelegramServer) -> list[str]:
    return [one.text for one in server.channel("devlog_news").posts]


@pytest.mark.parametrize("fault", [FaultKind.DROP_BEFORE, FaultKind.DROP_AFTER, FaultKind.HANG, FaultKind.SILENCE])
async def test_a_message_without_an_answer_is_there_exactly_once(
    hasty_news: OpenChannel, server: TelegramServer, fault: FaultKind
) -> None:
    async with hasty_news() as channel:
        server.world.faults.add("SendMessage", fault)
        receipt = await send(channel, text("once"))
        await send(channel, text("after", 2))
    assert texts(server) == ["once", "after"]
    assert server.channel("devlog_news").posts[0].id == receipt.refs[0].id


@pytest.mark.parametrize("request_name", ["SaveFilePart", "UploadMedia", "SendMultiMedia"])
@pytest.mark.parametrize("fault", [FaultKind.DROP_BEFORE, FaultKind.DROP_AFTER])
async def test_an_album_survives_a_cut_at_every_step(
    news: OpenChannel, server: TelegramServer, picture: Path, request_name: str, fault: FaultKind
) -> None:
    async with news() as channel:
        server.world.faults.add(request_name, fault, skip=0 if request_name == "SendMultiMedia" else 1)
        receipt = await send(channel, album(picture))
    posts = server.channel("devlog_news").posts
    assert [one.text for one in posts] == ["Зал", ""]
    assert [ref.id for ref in receipt.refs] == [one.id for one in posts]


async def test_parts_that_all_fall_silent_are_sent_again(
    hasty_news: OpenChannel, server: TelegramServer, tmp_path: Path
) -> None:
    outgoing = document(tmp_path / "talk.bin", 12)
    async with hasty_news() as channel:
        server.world.faults.add("SaveBigFilePart", FaultKind.SILENCE, times=4, skip=6)
        await send(channel, outgoing)
    [stored] = server.channel("devlog_news").posts
    assert stored.media is not None
    assert len(stored.media.file.content) == 12 * 1024 * 1024


async def test_a_slowed_upload_says_that_it_waits(
    hasty_news: OpenChannel, server: TelegramServer, tmp_path: Path
) -> None:
    outgoing = document(tmp_path / "talk.bin", 12)
    async with hasty_news() as channel:
        server.world.faults.error("SaveBigFilePart", "FLOOD_PREMIUM_WAIT_2", code=420, skip=6)
        steps = [step async for step in channel.send(outgoing)]
    waits = [step for step in steps if isinstance(step, Waiting)]
    assert Waiting(2, "wait_premium") in waits
    assert isinstance(steps[-1], Receipt)


async def test_a_late_answer_is_waited_for(news: OpenChannel, server: TelegramServer) -> None:
    async with news() as channel:
        server.world.faults.add("SendMessage", FaultKind.DELAY, seconds=0.3)
        await send(channel, text("late"))
    assert texts(server) == ["late"]
    assert server.world.calls.count("SendMessage") == 1


async def test_silence_for_good_leaves_the_outcome_open(hasty_news: OpenChannel, server: TelegramServer) -> None:
    async with hasty_news() as channel:
        server.world.faults.add("SendMessage", FaultKind.HANG, times=3)
        with pytest.raises(ChannelUnreachable) as refusal:
            await send(channel, text("there"))
        assert refusal.value.code == "no_answer"
        # The same ids again are what a later run of the program sends.
        await send(channel, text("there"))
    assert texts(server) == ["there"]


async def test_a_flood_wait_is_counted_down_and_sat_through(news: OpenChannel, server: TelegramServer) -> None:
    async with news() as channel:
        server.world.faults.flood("SendMessage", 2)
        steps = [step async for step in channel.send(text("patient"))]
    waits = [step for step in steps if isinstance(step, Waiting)]
    assert [wait.seconds for wait in waits] == [2, 1]
    assert describe(waits[0]) == "Waiting 2 s: Telegram asks for it"
    assert texts(server) == ["patient"]


async def test_a_pause_can_be_given_up(news: OpenChannel, server: TelegramServer) -> None:
    async with news() as channel:
        server.world.faults.flood("SendMessage", 600)
        steps = channel.send(text("never"))
        first = await anext(steps)
        assert first == Waiting(600, "wait_flood")
        await steps.aclose()  # type: ignore[attr-defined]
    assert texts(server) == []


async def test_a_long_pause_for_a_question_is_refused_with_its_length(
    news: OpenChannel, server: TelegramServer
) -> None:
    async with news() as channel:
        server.world.faults.flood("GetScheduledHistory", 900)
        with pytest.raises(ChannelError) as refusal:
            await channel.queue()
    assert refusal.value.message == "Telegram asks to wait 900 s before the next try."


async def test_the_first_call_still_running_is_waited_for(news: OpenChannel, server: TelegramServer) -> None:
    async with news() as channel:
        server.world.faults.error("SendMessage", "RANDOM_ID_DUPLICATE", code=500)
        steps = [step async for step in channel.send(text("once"))]
    assert Waiting(1, "wait_busy") in steps
    assert texts(server) == ["once"]


async def test_a_file_that_telegram_forgot_is_uploaded_again(
    news: OpenChannel, server: TelegramServer, picture: Path
) -> None:
    async with news() as channel:
        server.world.faults.error("SendMultiMedia", "FILE_REFERENCE_0_EXPIRED")
        await send(channel, album(picture))
    assert texts(server) == ["Зал", ""]
    assert server.world.calls.count("UploadMedia") == 4


async def test_a_question_is_not_disturbed_by_another_that_gets_no_answer(
    hasty_news: OpenChannel, server: TelegramServer
) -> None:
    async with hasty_news() as channel:
        server.world.faults.add("GetHistory", FaultKind.SILENCE)
        server.world.faults.add("GetScheduledHistory", FaultKind.DELAY, seconds=2)
        history, queue = await asyncio.gather(channel.history(5), channel.queue())
    assert (history, queue) == ((), ())


async def test_a_cancelled_send_ends_at_once(news: OpenChannel, server: TelegramServer) -> None:
    async with news() as channel:
        server.world.faults.add("SendMessage", FaultKind.HANG)
        sending = asyncio.create_task(send(channel, text("cancelled")))
        assert await asyncio.to_thread(server.is_asked, "SendMessage")
        sending.cancel()
        with pytest.raises(asyncio.CancelledError):
            await sending
        await send(channel, text("cancelled"))
    assert texts(server) == ["cancelled"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("CHAT_WRITE_FORBIDDEN", "post_not_allowed"),
        ("CHAT_SEND_PHOTOS_FORBIDDEN", "kind_not_allowed"),
        ("PEER_FLOOD", "account_limited"),
        ("CHANNEL_PRIVATE", "channel_lost"),
        ("ENTITY_DATE_INVALID", "formatting_refused"),
        ("ALLOW_PAYMENT_REQUIRED_50", "payment_required"),
        ("PREMIUM_ACCOUNT_REQUIRED", "premium_needed"),
        ("SCHEDULE_TOO_MUCH", "schedule_full"),
        ("SOMETHING_NEW_77", "telegram_refused"),
    ],
)
async def test_each_refusal_is_told_in_words_and_not_tried_again(
    news: OpenChannel, server: TelegramServer, name: str, code: str
) -> None:
    async with news() as channel:
        server.world.faults.error("SendMessage", name)
        with pytest.raises(ChannelError) as refusal:
            await send(channel, text("refused"))
    assert refusal.value.code == code
    assert refusal.value.message
    assert not isinstance(refusal.value, ChannelUnreachable)
    assert server.world.calls.count("SendMessage") == 1


async def test_a_hundred_posts_cost_a_hundred_requests(news: OpenChannel, server: TelegramServer) -> None:
    async with news() as channel:
        before = len(server.world.calls)
        for number in range(1, 101):
            await send(channel, text(f"n{number}", number))
        assert server.world.calls[before:] == ["SendMessage"] * 100


async def test_nothing_stays_connected(news: OpenChannel, server: TelegramServer) -> None:
    async with news(), news():
        pass
    assert await asyncio.to_thread(server.is_left_alone)
