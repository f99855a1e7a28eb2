"""A channel is found by what the workspace calls it, once, and kept by its id."""

from pathlib import Path

import pytest
from telegram_server import Rights, TelegramServer
from telegram_server.fixtures import connections_to, sign_in

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import DevlogError
from devlog_app.model.post import TextMessage
from devlog_app.model.posted import Outgoing, Receipt
from devlog_app.model.reference import ChannelIdentity
from devlog_app.model.workspace_config import ChannelConfig
from devlog_app.services.accounts.connections import Connections


async def opened(connections: Connections, ref: str) -> ChannelIdentity:
    channel = await connections.open_channel("main", ChannelConfig(ref=ref))
    try:
        return channel.identity
    finally:
        await channel.close()


@pytest.fixture
def connections(server: TelegramServer, tmp_path: Path) -> Connections:
    return connections_to(server, tmp_path)


@pytest.mark.parametrize(
    "form", ["@devlog_news", "devlog_news", "https://t.me/devlog_news", "t.me/Devlog_News/", "{id}"]
)
async def test_every_way_to_write_it_finds_the_channel(
    connections: Connections, server: TelegramServer, form: str
) -> None:
    room = server.channel("devlog_news")
    await sign_in(connections, server.world.accounts[0])
    identity = await opened(connections, form.format(id=room.id))
    assert identity == ChannelIdentity(
        name="main", kind=ChannelKind.TELEGRAM, id=room.id, title=room.title, username="devlog_news"
    )


@pytest.mark.parametrize(
    ("ref", "code"),
    [
        ("@nobody_here", "channel_not_found"),
        ("424242", "channel_not_found"),
        ("@anna_the_person", "not_a_channel"),
        ("https://t.me/+AbCdEf", "channel_invitation"),
        ("two words", "channel_ref_unreadable"),
    ],
)
async def test_what_is_no_channel_is_told(
    connections: Connections, server: TelegramServer, ref: str, code: str
) -> None:
    server.world.accounts[0].username = "anna_the_person"
    await sign_in(connections, server.world.accounts[0])
    with pytest.raises(DevlogError) as refusal:
        await opened(connections, ref)
    assert refusal.value.code == code
    assert ref in refusal.value.message


async def test_a_channel_is_looked_up_by_name_once_and_survives_a_new_name(
    connections: Connections, server: TelegramServer
) -> None:
    room = server.channel("devlog_news")
    await sign_in(connections, server.world.accounts[0])
    await opened(connections, "@devlog_news")
    room.username, room.title = "devlog_renamed", "Новое имя"
    again = await opened(connections, "@devlog_news")
    assert (again.id, again.username, again.title) == (room.id, "devlog_renamed", "Новое имя")
    assert server.world.calls.count("ResolveUsername") == 1


async def test_a_name_that_moved_on_never_leads_to_another_channel(
    connections: Connections, server: TelegramServer
) -> None:
    room, anna = server.channel("devlog_news"), server.world.accounts[0]
    await sign_in(connections, anna)
    await opened(connections, "@devlog_news")
    server.world.channels.remove(room)
    server.world.add_channel("devlog_news", anna)
    with pytest.raises(DevlogError) as refusal:
        await opened(connections, "@devlog_news")
    assert refusal.value.code == "channel_lost"


async def test_rights_and_limits_are_read_and_kept(connections: Connections, server: TelegramServer) -> None:
    boris = server.world.add_account("79990009999", first_name="Борис")
    server.channel("devlog_news").rights[boris.id] = Rights(post=True)
    server.world.config["message_length_limit_default"] = 5000
    config = ChannelConfig(ref="@devlog_news")
    assert connections.known_limits(config) is None
    await sign_in(connections, boris)
    before = connections.known_limits(config)
    assert before is not None
    assert before.text_limit == 5000
    channel = await connections.open_channel("main", config)
    allowed = await channel.capabilities()
    await channel.close()
    assert (allowed.can_post, allowed.can_schedule, allowed.premium, allowed.text_limit) == (True, True, False, 5000)
    assert connections.known_limits(config) == allowed


async def test_a_reader_of_a_channel_may_not_post(connections: Connections, server: TelegramServer) -> None:
    await sign_in(connections, server.world.add_account("79990009999"))
    channel = await connections.open_channel("main", ChannelConfig(ref="@devlog_news"))
    allowed = await channel.capabilities()
    await channel.close()
    assert (allowed.can_post, allowed.can_schedule) == (False, False)


async def test_two_channels_share_one_connection(connections: Connections, server: TelegramServer) -> None:
    anna = server.world.accounts[0]
    server.world.add_channel("second_one", anna)
    await sign_in(connections, anna)
    before = server.world.calls.count("GetConfig")
    first = await connections.open_channel("first", ChannelConfig(ref="@devlog_news"))
    second = await connections.open_channel("second", ChannelConfig(ref="@second_one"))
    await first.close()
    assert await second.history(5) == ()
    await second.close()
    assert server.world.calls.count("GetConfig") == before + 1


async def test_saved_messages_are_a_place_to_rehearse(connections: Connections, server: TelegramServer) -> None:
    anna = server.world.accounts[0]
    await sign_in(connections, anna)
    channel = await connections.open_channel("rehearsal", ChannelConfig(kind=ChannelKind.SAVED))
    outgoing = Outgoing(message=TextMessage("rehearsed"), random_ids=(1,))
    receipt = [step async for step in channel.send(outgoing)][-1]
    assert isinstance(receipt, Receipt)
    [posted] = await channel.history(5)
    assert (posted.text, posted.ref, channel.link(posted.ref)) == ("rehearsed", receipt.refs[0], None)
    await channel.delete(receipt.refs)
    assert await channel.read(receipt.refs) == (None,)
    await channel.close()
    assert anna.saved is not None
    assert anna.saved.posts == []
