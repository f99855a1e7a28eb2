"""Articles on their way to Telegram and back: sent, queued, changed, and never cut in silence."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeAlias

import pytest
from telegram_server import TelegramServer, TelegramWorld
from telegram_server.fixtures import connections_to, sign_in

from devlog_app.channels.likeness import is_alike
from devlog_app.channels.port import Channel
from devlog_app.model.capabilities import Capabilities
from devlog_app.model.errors import ChannelError
from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import RichMessage, Target, TextMessage, media_of
from devlog_app.model.posted import Outgoing, Receipt
from devlog_app.model.rich import RichMedia, RichPiece, RichWords
from devlog_app.model.workspace_config import ChannelConfig
from devlog_app.render.compose import render
from devlog_app.render.surroundings import Surroundings, media_by_name

OpenChannel: TypeAlias = Callable[[], AbstractAsyncContextManager[Channel]]
NOTE = "# Отчёт\n\n| x | y |\n|--|-:|\n| **1** | 2 |\n\n- [x] a\n  - b\n\n"
NOTE += '![](picture.jpg "Зал")\n\nслова[^1]\n\n[^1]: сноска'


@pytest.fixture
def server() -> Iterator[TelegramServer]:
    """A Telegram with Anna, who pays for Premium, and her channel."""
    world = TelegramWorld()
    world.add_channel("devlog_news", world.add_account(premium=True))
    with TelegramServer(world) as running:
        yield running


@pytest.fixture
def news(server: TelegramServer, tmp_path: Path) -> OpenChannel:
    connections = connections_to(server, tmp_path)

    @asynccontextmanager
    async def opened() -> AsyncIterator[Channel]:
        if connections.accounts.account("default") is None:
            await sign_in(connections, server.world.accounts[0])
        channel = await connections.open_channel("main", ChannelConfig(ref="@devlog_news"))
        try:
            yield channel
        finally:
            await channel.close()

    return opened


def article(note: str) -> RichMessage:
    surroundings = Surroundings(target=Target.RICH, media=media_by_name)
    [message] = render(note, surroundings, Capabilities(rich=True)).messages
    assert isinstance(message, RichMessage)
    return message


def outgoing(note: str, picture: Path, at: datetime | None = None) -> Outgoing:
    message = article(note)
    return Outgoing(message=message, random_ids=(7,), files=(picture,) * len(media_of(message)), at=at)


async def send(channel: Channel, message: Outgoing) -> Receipt:
    steps = [step async for step in channel.send(message)]
    assert isinstance(steps[-1], Receipt)
    return steps[-1]


async def test_an_article_is_read_back_as_it_was_sent(news: OpenChannel, picture: Path) -> None:
    async with news() as channel:
        sent = outgoing(NOTE, picture)
        receipt = await send(channel, sent)
        [posted] = await channel.history(10)
    assert receipt.remarks == ()
    assert posted.kind == "rich"
    assert is_alike(sent.message, (posted,))
    [photo] = [block for block in posted.blocks if isinstance(block, RichMedia)]
    assert photo.media == Media(type=MediaType.PHOTO, width=64, height=48)
    assert photo.caption == (RichPiece(text="Зал"),)


async def test_sending_it_again_posts_nothing(news: OpenChannel, server: TelegramServer, picture: Path) -> None:
    async with news() as channel:
        first = await send(channel, outgoing(NOTE, picture))
        assert await send(channel, outgoing(NOTE, picture)) == first
    assert len(server.world.channel("devlog_news").posts) == 1


async def test_an_article_waits_in_the_queue_and_moves(news: OpenChannel, picture: Path) -> None:
    at = (datetime.now(UTC) + timedelta(days=1)).replace(microsecond=0)
    async with news() as channel:
        sent = outgoing(NOTE, picture, at)
        receipt = await send(channel, sent)
        await channel.reschedule(receipt.refs[0], at + timedelta(hours=1))
        [posted] = await channel.queue()
    assert posted.date == at + timedelta(hours=1)
    assert is_alike(sent.message, (posted,))


async def test_an_edit_replaces_the_whole_and_may_keep_the_files(
    news: OpenChannel, server: TelegramServer, picture: Path
) -> None:
    changed = Outgoing(message=article(NOTE.replace("слова", "другие слова")), random_ids=(7,))
    async with news() as channel:
        receipt = await send(channel, outgoing(NOTE, picture))
        posted = await channel.edit(receipt.refs[0], changed)
        assert is_alike(changed.message, (posted,))
        with pytest.raises(ChannelError) as refused:
            await channel.edit(receipt.refs[0], Outgoing(message=article(NOTE + "\n\n![](b.png)"), random_ids=(7,)))
    assert refused.value.code == "files_missing"
    assert len(server.world.files) == 1


async def test_a_post_becomes_an_article_and_a_post_again(news: OpenChannel, picture: Path) -> None:
    words = Outgoing(message=TextMessage("слова"), random_ids=(7,))
    async with news() as channel:
        [ref] = (await send(channel, words)).refs
        assert (await channel.edit(ref, outgoing(NOTE, picture))).kind == "rich"
        posted = await channel.edit(ref, words)
    assert (posted.kind, posted.text, posted.blocks) == ("text", "слова", ())


async def test_an_article_that_telegram_cuts_is_told(news: OpenChannel, server: TelegramServer, picture: Path) -> None:
    server.world.article_blocks = 2
    async with news() as channel:
        receipt = await send(channel, outgoing(NOTE, picture))
    [remark] = receipt.remarks
    assert remark.code == "rich_cut"
    assert "4 of 15 blocks" in remark.message


async def test_a_long_article_is_asked_for_whole(news: OpenChannel, server: TelegramServer, picture: Path) -> None:
    server.world.page_blocks = 2
    sent = outgoing(NOTE, picture)
    async with news() as channel:
        receipt = await send(channel, sent)
        [posted] = await channel.history(10)
    assert receipt.remarks == ()
    assert is_alike(sent.message, (posted,))


async def test_without_premium_it_is_refused_before_it_leaves(server: TelegramServer, news: OpenChannel) -> None:
    server.world.accounts[0].premium = False
    async with news() as channel:
        with pytest.raises(ChannelError) as refused:
            await send(channel, Outgoing(message=article("слова"), random_ids=(7,)))
    assert refused.value.code == "rich_refused"


async def test_premium_that_ends_meanwhile_is_told(server: TelegramServer, news: OpenChannel) -> None:
    async with news() as channel:
        server.world.accounts[0].premium = False
        with pytest.raises(ChannelError) as refused:
            await send(channel, Outgoing(message=article("слова"), random_ids=(7,)))
    assert refused.value.code == "premium_needed"
    assert server.world.channel("devlog_news").posts == []


async def test_an_article_may_mention_people(news: OpenChannel, server: TelegramServer) -> None:
    met = server.world.accounts[0]
    text = (RichPiece(text="Анна", user_id=met.id), RichPiece(text=" тут"))
    async with news() as channel:
        await send(channel, Outgoing(message=RichMessage((RichWords("paragraph", text),), 8), random_ids=(7,)))
        [posted] = await channel.history(10)
    assert posted.blocks == (RichWords("paragraph", text),)
