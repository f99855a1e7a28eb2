"""Signing in to a real (loopback) Telegram: each refusal in words, the session private and kept."""

import asyncio
import os
import stat
from collections.abc import Coroutine, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from telegram_server import FaultKind, TelegramServer, TelegramWorld
from telegram_server.fixtures import connections_by, connections_to, settings_for, sign_in

from devlog_app.channels.telegram.patience import Patience
from devlog_app.model.configuration import ProxySettings, Settings
from devlog_app.model.errors import ChannelError, ChannelUnreachable, SignInError, StorageError
from devlog_app.model.workspace_config import ChannelConfig
from devlog_app.services.accounts.connections import Connections
from devlog_app.services.accounts.sign_in import PasswordNeeded, SignedIn, SignIn
from devlog_app.storage.locks import Locks

T = TypeVar("T")
PHONE = "79990001122"


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run *work* on a loop of its own."""
    return asyncio.run(work)


@pytest.fixture
def server() -> Iterator[TelegramServer]:
    world = TelegramWorld()
    world.add_channel("devlog_news", world.add_account(PHONE, first_name="Анна", premium=True))
    with TelegramServer(world) as running:
        yield running


@pytest.fixture
def connections(server: TelegramServer, tmp_path: Path) -> Connections:
    return connections_to(server, tmp_path)


def refused(signing: SignIn, work: Coroutine[Any, Any, object]) -> ChannelError:
    """The refusal that *work* ends in; what was begun is let go of."""

    async def attempt() -> ChannelError:
        try:
            with pytest.raises(ChannelError) as refusal:
                await work
            return refusal.value
        finally:
            await signing.close()

    return run(attempt())


def test_the_right_code_signs_in(connections: Connections, server: TelegramServer) -> None:
    async def attempt() -> SignedIn | PasswordNeeded:
        signing = SignIn(connections)
        sent = await signing.request_code("+7 (999) 000-11-22")
        assert (sent.phone, sent.length) == (f"+{PHONE}", 5)
        assert str(sent.where).startswith("to your Telegram app")
        return await signing.enter_code(" 123 45\n")

    result = run(attempt())
    assert isinstance(result, SignedIn)
    account = result.account
    assert (account.account, account.name, account.kind, account.premium) == ("default", "Анна", "user", True)
    assert (account.limits.text_limit, account.limits.caption_limit) == (8192, 4096)
    assert SignIn(connections).known() == account
    assert next(iter(server.world.keys.values())).device.startswith("Devlog ")


def test_a_wrong_code_is_said_and_may_be_tried_again(connections: Connections) -> None:
    async def attempt() -> object:
        signing = SignIn(connections)
        await signing.request_code(PHONE)
        with pytest.raises(SignInError) as refusal:
            await signing.enter_code("00000")
        assert refusal.value.code == "code_wrong"
        assert "wrong" in refusal.value.message
        return await signing.enter_code("12345")

    assert isinstance(run(attempt()), SignedIn)


def test_an_account_with_a_password_asks_for_it(connections: Connections, server: TelegramServer) -> None:
    server.world.accounts[0].password = "хорошо 🔑"

    async def attempt() -> SignedIn:
        signing = SignIn(connections)
        await signing.request_code(PHONE)
        asked = await signing.enter_code("12345")
        assert asked == PasswordNeeded("the usual one")
        with pytest.raises(SignInError) as refusal:
            await signing.enter_password("wrong")
        assert refusal.value.code == "password_wrong"
        return await signing.enter_password("хорошо 🔑")

    assert run(attempt()).account.name == "Анна"


def test_a_banned_number_is_told(connections: Connections, server: TelegramServer) -> None:
    server.world.banned_phones.add(PHONE)
    signing = SignIn(connections)
    assert refused(signing, signing.request_code(PHONE)).code == "phone_banned"


def test_a_number_tried_too_often_is_told_how_long_to_wait(connections: Connections, server: TelegramServer) -> None:
    server.world.faults.flood("SendCode", 3600)
    signing = SignIn(connections)
    refusal = refused(signing, signing.request_code(PHONE))
    assert refusal.message == "Telegram asks to wait 3600 s before the next try."


@pytest.mark.parametrize("phone", ["", "12", "hello", "+7 999 000-11-22 55 66 77"])
def test_what_is_no_phone_number_is_refused_before_it_is_sent(connections: Connections, phone: str) -> None:
    signing = SignIn(connections)
    assert refused(signing, signing.request_code(phone)).code == "phone_invalid"


def test_a_number_without_an_account_cannot_sign_in(connections: Connections) -> None:
    async def attempt() -> None:
        await signing.request_code("79995550000")
        await signing.enter_code("12345")

    signing = SignIn(connections)
    assert refused(signing, attempt()).code == "phone_unknown"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("PHONE_CODE_EXPIRED", "code_expired"),
        ("PHONE_NUMBER_FLOOD", "phone_flood"),
        ("API_ID_PUBLISHED_FLOOD", "api_id_published"),
        ("SEND_CODE_UNAVAILABLE", "code_unavailable"),
        ("AUTH_KEY_UNREGISTERED", "signed_out"),
        ("SOMETHING_NEW_7", "telegram_refused"),
    ],
)
def test_each_refusal_has_its_words(connections: Connections, server: TelegramServer, name: str, code: str) -> None:
    server.world.faults.error("SendCode", name)
    signing = SignIn(connections)
    refusal = refused(signing, signing.request_code(PHONE))
    assert refusal.code == code
    assert refusal.message
    if code == "telegram_refused":
        assert "SOMETHING_NEW" in refusal.message


def test_a_wrong_api_id_is_told(server: TelegramServer, tmp_path: Path) -> None:
    environ = {"DEVLOG_API_ID": "7", "DEVLOG_API_HASH": "abc"}
    signing = SignIn(connections_by(settings_for(server, tmp_path), tmp_path, environ=environ))
    assert refused(signing, signing.request_code(PHONE)).code == "api_id_wrong"


def test_without_an_api_id_nothing_is_tried(tmp_path: Path) -> None:
    signing = SignIn(connections_by(Settings(), tmp_path))
    refusal = refused(signing, signing.request_code(PHONE))
    assert refusal.code == "api_id_missing"
    assert "my.telegram.org" in (refusal.hint or "")


def test_a_code_without_a_request_is_refused(connections: Connections) -> None:
    signing = SignIn(connections)
    assert refused(signing, signing.enter_code("12345")).code == "no_code_requested"


def test_a_server_that_is_not_there_is_told(server: TelegramServer, tmp_path: Path) -> None:
    settings = settings_for(server, tmp_path)
    telegram = settings.telegram
    assert telegram.server is not None
    nowhere = telegram.server.model_copy(update={"port": 9})
    settings = settings.model_copy(update={"telegram": telegram.model_copy(update={"server": nowhere})})
    patience = Patience(answer=1, connection=1)
    signing = SignIn(connections_by(settings, tmp_path, patience))
    assert isinstance(refused(signing, signing.request_code(PHONE)), ChannelUnreachable)


def test_behind_a_dead_proxy_nothing_is_sent_past_it(server: TelegramServer, tmp_path: Path) -> None:
    settings = settings_for(server, tmp_path)
    proxy = ProxySettings(kind="socks5", host="127.0.0.1", port=9)
    settings = settings.model_copy(update={"telegram": settings.telegram.model_copy(update={"proxy": proxy})})
    patience = Patience(answer=1, connection=1)
    signing = SignIn(connections_by(settings, tmp_path, patience))
    refusal = refused(signing, signing.request_code(PHONE))
    assert isinstance(refusal, ChannelUnreachable)
    assert refusal.code == "proxy_unreachable"
    assert server.world.arrivals == 0


@pytest.mark.parametrize("content", ["no key", "-----BEGIN RSA PUBLIC KEY-----\nAAAA\n-----END RSA PUBLIC KEY-----"])
def test_a_server_key_that_is_none_is_named(server: TelegramServer, tmp_path: Path, content: str) -> None:
    settings = settings_for(server, tmp_path)
    (tmp_path / "telegram-server.pem").write_text(content)
    signing = SignIn(connections_by(settings, tmp_path))
    refusal = refused(signing, signing.request_code(PHONE))
    assert refusal.code == "server_key_unreadable"
    assert refusal.path is not None
    assert refusal.path.endswith("telegram-server.pem")


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_the_session_is_private_whatever_the_umask(connections: Connections, server: TelegramServer) -> None:
    before = os.umask(0)
    try:
        run(sign_in(connections, server.world.accounts[0]))
    finally:
        os.umask(before)
    base = Path(connections.paths.base)
    assert stat.S_IMODE((base / "secrets.enc").stat().st_mode) == 0o600
    assert stat.S_IMODE((base / "accounts.json").stat().st_mode) == 0o600


def test_a_session_lasts_beyond_the_process(server: TelegramServer, tmp_path: Path) -> None:
    run(sign_in(connections_to(server, tmp_path), server.world.accounts[0]))
    again = SignIn(connections_to(server, tmp_path))
    assert run(again.account()).name == "Анна"
    assert "SendCode" in server.world.calls
    assert server.world.calls.count("SignIn") == 1


def test_signing_out_ends_the_session_on_both_sides(connections: Connections, server: TelegramServer) -> None:
    async def attempt() -> None:
        await sign_in(connections, server.world.accounts[0])
        await SignIn(connections).log_out()

    run(attempt())
    assert all(record.account is None for record in server.world.keys.values())
    assert SignIn(connections).known() is None
    assert connections.access.session("default") is None


def test_signing_out_of_an_ended_session_forgets_it(connections: Connections, server: TelegramServer) -> None:
    run(sign_in(connections, server.world.accounts[0]))
    server.in_loop(server.world.forget_sessions)
    run(SignIn(connections).log_out())
    assert SignIn(connections).known() is None


def test_an_ended_session_says_to_sign_in_again(connections: Connections, server: TelegramServer) -> None:
    run(sign_in(connections, server.world.accounts[0]))
    server.in_loop(server.world.forget_sessions)
    refusal = refused(SignIn(connections), connections.open_channel("main", ChannelConfig(ref="@devlog_news")))
    assert refusal.code == "signed_out"
    assert "devlog login" in (refusal.hint or "")


def test_nobody_signed_in_is_told(connections: Connections) -> None:
    refusal = refused(SignIn(connections), SignIn(connections).account())
    assert refusal.code == "not_signed_in"


def test_an_account_in_use_elsewhere_names_the_process(connections: Connections, server: TelegramServer) -> None:
    run(sign_in(connections, server.world.accounts[0]))
    with Locks(connections.paths.locks).account("default"), pytest.raises(StorageError) as refusal:
        run(SignIn(connections).account())
    assert refusal.value.code == "account_in_use"
    assert str(os.getpid()) in refusal.value.message


def test_a_connection_cut_in_the_middle_of_signing_in_is_mended(
    connections: Connections, server: TelegramServer
) -> None:
    server.world.faults.add("SendCode", FaultKind.DROP_BEFORE)
    server.world.faults.add("SignIn", FaultKind.DROP_BEFORE)
    assert run(sign_in(connections, server.world.accounts[0])).account.name == "Анна"
    assert server.is_left_alone()
