"""Signing in by QR code and by a bot's token, and the ways of a code that never comes."""

import asyncio
import datetime as dt
from collections.abc import Coroutine, Iterator
from contextlib import aclosing
from pathlib import Path
from typing import Any, TypeVar

import pytest
from telegram_server import FaultKind, TelegramServer, TelegramWorld
from telegram_server.fixtures import connections_to, sign_in
from telethon import TelegramClient
from telethon.tl import types

from devlog_app.channels.telegram.patience import Patience
from devlog_app.model.errors import SignInError, StorageError
from devlog_app.model.workspace_config import ChannelConfig
from devlog_app.services.accounts.connections import Connections
from devlog_app.services.accounts.sign_in import PasswordNeeded, ShowQr, SignedIn, SignIn
from devlog_app.storage.secrets.secrets_file import SecretsFile

T = TypeVar("T")
PHONE = "79990001122"
TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run *work* on a loop of its own."""
    return asyncio.run(work)


@pytest.fixture
def server() -> Iterator[TelegramServer]:
    world = TelegramWorld()
    world.add_channel("devlog_news", world.add_account(PHONE, first_name="Анна"))
    with TelegramServer(world) as running:
        yield running


@pytest.fixture
def connections(server: TelegramServer, tmp_path: Path) -> Connections:
    return connections_to(server, tmp_path, Patience(qr=0.1))


async def scanned(signing: SignIn, server: TelegramServer, *, codes: int = 1) -> tuple[list[str], object]:
    """Show codes until so many were seen, scan the last with Anna's phone, and tell what came of it."""
    urls: list[str] = []
    async with aclosing(signing.scan()) as steps:
        async for step in steps:
            if not isinstance(step, ShowQr):
                return urls, step
            urls.append(step.url)
            if len(urls) == codes:
                server.scan(step.url, server.world.accounts[0])
    raise AssertionError("a scan ends in a step")


def test_a_scanned_code_signs_in(connections: Connections, server: TelegramServer) -> None:
    signing = SignIn(connections)
    [url], step = run(scanned(signing, server))
    assert url.startswith("tg://login?token=")
    assert isinstance(step, SignedIn)
    assert (step.account.name, step.account.kind) == ("Анна", "user")
    assert run(SignIn(connections).account()) == step.account
    assert server.is_left_alone()


def test_a_code_tells_when_it_ends_and_does_not_show_its_token_to_logs(
    connections: Connections, server: TelegramServer
) -> None:
    async def first() -> ShowQr:
        async with aclosing(SignIn(connections).scan()) as steps:
            async for step in steps:
                assert isinstance(step, ShowQr)
                return step
        raise AssertionError

    shown = run(first())
    assert dt.timedelta(0) < shown.expires - dt.datetime.now(dt.UTC) <= dt.timedelta(seconds=30)
    assert shown.url not in repr(shown)


def test_a_code_that_nobody_scans_in_time_is_renewed(connections: Connections, server: TelegramServer) -> None:
    server.world.login_token_seconds = 0
    urls, _ = run_until_three(connections, server)
    assert len(set(urls)) == 3


def run_until_three(connections: Connections, server: TelegramServer) -> tuple[list[str], object]:
    async def three() -> tuple[list[str], object]:
        urls: list[str] = []
        async with aclosing(SignIn(connections).scan()) as steps:
            async for step in steps:
                assert isinstance(step, ShowQr)
                urls.append(step.url)
                if len(urls) == 3:
                    break
        return urls, None

    return run(three())


def test_codes_are_not_shown_for_ever(connections: Connections, server: TelegramServer, monkeypatch: Any) -> None:
    monkeypatch.setattr("devlog_app.channels.telegram.qr_login.CODES", 2)
    server.world.login_token_seconds = 0

    async def all_of_them() -> int:
        return len([step async for step in SignIn(connections).scan()])

    with pytest.raises(SignInError) as refusal:
        run(all_of_them())
    assert refusal.value.code == "qr_not_scanned"
    assert server.is_left_alone()


def test_a_scan_whose_news_was_lost_is_found_at_the_renewal(connections: Connections, server: TelegramServer) -> None:
    server.world.login_token_seconds = 2

    async def attempt() -> object:
        async with aclosing(SignIn(connections).scan()) as steps:
            async for step in steps:
                if not isinstance(step, ShowQr):
                    return step
                if not server.world.login_tokens[0].accepted:
                    for record in server.world.keys.values():
                        record.push = None
                    server.scan(step.url, server.world.accounts[0])
        raise AssertionError

    assert isinstance(run(attempt()), SignedIn)


def test_a_cut_connection_while_the_code_is_shown_is_mended(connections: Connections, server: TelegramServer) -> None:
    server.world.login_token_seconds = 2
    server.world.faults.add("ExportLoginToken", FaultKind.DROP_BEFORE, skip=1)
    _, step = run(scanned(SignIn(connections), server))
    assert isinstance(step, SignedIn)


def test_a_password_is_asked_for_after_the_scan(connections: Connections, server: TelegramServer) -> None:
    server.world.accounts[0].password = "хорошо 🔑"

    async def attempt() -> SignedIn:
        signing = SignIn(connections)
        _, step = await scanned(signing, server)
        assert step == PasswordNeeded("the usual one")
        with pytest.raises(SignInError) as refusal:
            await signing.enter_password("wrong")
        assert refusal.value.code == "password_wrong"
        return await signing.enter_password("хорошо 🔑")

    assert run(attempt()).account.name == "Анна"


@pytest.mark.parametrize("password", [None, "open sesame"])
def test_an_account_of_another_data_centre_is_followed_there(
    connections: Connections, server: TelegramServer, monkeypatch: pytest.MonkeyPatch, password: str | None
) -> None:
    # Telethon keeps the list of data centres for the whole process.
    monkeypatch.setattr(TelegramClient, "_config", None)
    anna = server.world.accounts[0]
    anna.dc, anna.password = 4, password

    async def attempt() -> object:
        signing = SignIn(connections)
        _, step = await scanned(signing, server)
        return await signing.enter_password(password) if password else step

    assert isinstance(run(attempt()), SignedIn)
    assert server.world.calls.count("ImportLoginToken") == 1
    assert run(SignIn(connections).account()).name == "Анна"


def test_whoever_stops_looking_leaves_nothing_behind(connections: Connections, server: TelegramServer) -> None:
    async def look_away() -> None:
        steps = SignIn(connections).scan()
        await anext(steps)
        await steps.aclose()

    run(look_away())
    assert server.is_left_alone()
    assert SignIn(connections).known() is None
    assert isinstance(run(sign_in(connections, server.world.accounts[0])), SignedIn)


def test_a_token_signs_a_bot_in(connections: Connections, server: TelegramServer) -> None:
    bot = server.world.add_bot(TOKEN, first_name="Почтальон", username="post_bot")
    signed_in = run(SignIn(connections).enter_token(f" {TOKEN}\n"))
    assert (signed_in.account.kind, signed_in.account.id, signed_in.account.name) == ("bot", bot.id, "Почтальон")
    assert not signed_in.account.limits.can_schedule


@pytest.mark.parametrize("token", ["", "hello", TOKEN[:20], TOKEN.replace("A", "B")])
def test_what_is_no_bots_token_is_refused(connections: Connections, server: TelegramServer, token: str) -> None:
    server.world.add_bot(TOKEN)
    with pytest.raises(SignInError) as refusal:
        run(SignIn(connections).enter_token(token))
    assert refusal.value.code == "token_wrong"
    assert "@BotFather" in (refusal.value.hint or "")
    assert server.is_left_alone()


@pytest.mark.parametrize("named", ["@devlog_news", "by number"])
def test_a_bot_finds_its_channel_and_has_no_queue_there(
    connections: Connections, server: TelegramServer, named: str
) -> None:
    bot, room = server.world.add_bot(TOKEN), server.channel("devlog_news")
    room.rights[bot.id] = room.rights[server.world.accounts[0].id]

    async def attempt() -> tuple[bool, bool]:
        await SignIn(connections).enter_token(TOKEN)
        channel = await connections.open_channel("main", ChannelConfig(ref=named if "@" in named else str(room.id)))
        allowed = await channel.capabilities()
        await channel.close()
        return allowed.can_post, allowed.can_schedule

    assert run(attempt()) == (True, False)


def test_a_bot_that_may_not_know_the_configuration_has_the_documented_limits(
    connections: Connections, server: TelegramServer
) -> None:
    server.world.add_bot(TOKEN)
    server.world.faults.error("GetAppConfig", "BOT_METHOD_INVALID")
    assert run(SignIn(connections).enter_token(TOKEN)).account.limits.text_limit == 4096


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (types.auth.SentCodePaymentRequired("", "hash", "", "", 7, "USD", 100), "code_costs"),
        (types.auth.SentCode(types.auth.SentCodeTypeSetUpEmailRequired(), "hash"), "code_wants_mail"),
    ],
)
def test_where_no_code_comes_the_qr_code_is_advised(
    connections: Connections, server: TelegramServer, answer: Any, code: str
) -> None:
    server.world.sent_code = answer
    with pytest.raises(SignInError) as refusal:
        run(SignIn(connections).request_code(PHONE))
    assert refusal.value.code == code
    assert "--qr" in (refusal.value.hint or "")


def test_signing_in_again_as_the_same_account_keeps_the_channels_it_found(
    connections: Connections, server: TelegramServer
) -> None:
    config = ChannelConfig(ref="@devlog_news")

    async def attempt() -> None:
        await sign_in(connections, server.world.accounts[0])
        channel = await connections.open_channel("main", config)
        await channel.close()
        await sign_in(connections, server.world.accounts[0])

    run(attempt())
    assert connections.accounts.channel("default", "@devlog_news") is not None
    server.world.add_account("79990009999")
    run(sign_in(connections, server.world.accounts[1]))
    assert connections.accounts.channel("default", "@devlog_news") is None


def test_several_accounts_are_signed_in_side_by_side(connections: Connections, server: TelegramServer) -> None:
    server.world.add_bot(TOKEN, first_name="Почтальон")

    async def attempt() -> tuple[str, str]:
        await sign_in(connections, server.world.accounts[0])
        await SignIn(connections, "робот").enter_token(TOKEN)
        return (await SignIn(connections).account()).name, (await SignIn(connections, "робот").account()).name

    assert run(attempt()) == ("Анна", "Почтальон")
    run(SignIn(connections, "робот").log_out())
    assert run(SignIn(connections).account()).name == "Анна"


def test_the_plain_session_of_the_first_devlog_is_moved_and_erased(
    connections: Connections, server: TelegramServer
) -> None:
    run(sign_in(connections, server.world.accounts[0]))
    session = connections.access.session("default")
    assert session is not None
    connections.access.forget_session("default")
    folder = connections.paths.sessions
    folder.mkdir()
    (folder / "default.session").write_text(f"{session}\n", "ascii")
    assert run(SignIn(connections).account()).name == "Анна"
    assert not folder.exists()
    assert session.encode() not in b"".join(p.read_bytes() for p in connections.paths.base.rglob("*") if p.is_file())
    assert run(SignIn(connections).account()).name == "Анна"


def test_a_session_that_cannot_be_kept_does_not_stay_open_at_telegram(
    connections: Connections, server: TelegramServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StorageError("disk_full", path="secrets.enc")

    monkeypatch.setattr(SecretsFile, "write", full)
    with pytest.raises(StorageError):
        run(scanned(SignIn(connections), server))
    assert [record.account for record in server.world.keys.values()] == [None]
    assert server.is_left_alone()


def test_signing_out_after_the_secrets_were_deleted_forgets_the_account(
    connections: Connections, server: TelegramServer
) -> None:
    run(sign_in(connections, server.world.accounts[0]))
    connections.access.forget_session("default")
    with pytest.raises(SignInError) as refusal:
        run(SignIn(connections).log_out())
    assert refusal.value.code == "not_signed_in"
    assert SignIn(connections).known() is None
