"""Everything goes through the proxy that is set, or nothing goes at all."""

import asyncio
import base64
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr
from telegram_server import TelegramServer, TelegramWorld
from telegram_server.fixtures import connections_by, settings_for, sign_in
from telegram_server.mtproxy import LoopbackMTProxy
from telegram_server.proxies import LoopbackProxy
from telegram_server.server import HOST

from devlog_app.channels.telegram.patience import Patience
from devlog_app.model.configuration import ProxySettings
from devlog_app.model.errors import ChannelError
from devlog_app.model.workspace_config import ChannelConfig
from devlog_app.services.accounts.connections import Connections
from devlog_app.services.accounts.sign_in import SignIn

AT_ONCE = Patience(answer=1, connection=1)
"""For ways that lead nowhere; Telethon would try them five times."""


@pytest.fixture
def server() -> Iterator[TelegramServer]:
    world = TelegramWorld()
    world.add_channel("devlog_news", world.add_account())
    with TelegramServer(world) as running:
        yield running


def through(
    proxy: ProxySettings | None, server: TelegramServer, folder: Path, patience: Patience | None = None
) -> Connections:
    """Connections to *server* by way of *proxy*."""
    settings = settings_for(server, folder)
    telegram = settings.telegram.model_copy(update={"proxy": proxy})
    return connections_by(settings.model_copy(update={"telegram": telegram}), folder, patience)


def refusal_of(connections: Connections) -> ChannelError:
    """How asking for a code ends, which ought to fail."""
    with pytest.raises(ChannelError) as refusal:
        asyncio.run(SignIn(connections).request_code("79990001122"))
    return refusal.value


@pytest.mark.parametrize("kind", ["socks5", "http"])
def test_signing_in_and_posting_take_the_proxys_way(server: TelegramServer, tmp_path: Path, kind: str) -> None:
    async def attempt(connections: Connections) -> None:
        await sign_in(connections, server.world.accounts[0])
        channel = await connections.open_channel("main", ChannelConfig(ref="@devlog_news"))
        await channel.history(1)
        await channel.close()

    with LoopbackProxy(kind) as proxy:
        settings = ProxySettings.model_validate({"kind": kind, "host": HOST, "port": proxy.port})
        asyncio.run(attempt(through(settings, server, tmp_path)))
        assert set(proxy.led_to) == {(HOST, server.port)}
        assert server.world.arrivals == len(proxy.led_to) > 0


def test_a_proxy_is_tried_without_an_account(server: TelegramServer, tmp_path: Path) -> None:
    with LoopbackProxy(login=("anna", "open sesame")) as proxy:
        settings = ProxySettings(
            kind="socks5", host=HOST, port=proxy.port, user="anna", secret=SecretStr("open sesame")
        )
        works = asyncio.run(SignIn(through(settings, server, tmp_path)).try_proxy())
        assert works.address == f"{HOST}:{proxy.port}"
        assert 0 < works.seconds < 60
    assert server.is_left_alone()


def test_a_proxy_may_be_tried_before_it_is_set(server: TelegramServer, tmp_path: Path) -> None:
    with LoopbackProxy() as proxy:
        form = ProxySettings(kind="socks5", host=HOST, port=proxy.port)
        works = asyncio.run(SignIn(through(None, server, tmp_path)).try_proxy(form))
        assert works.address == f"{HOST}:{proxy.port}"
        assert proxy.led_to


def test_where_no_proxy_is_set_there_is_none_to_try(server: TelegramServer, tmp_path: Path) -> None:
    with pytest.raises(ChannelError) as refusal:
        asyncio.run(SignIn(through(None, server, tmp_path)).try_proxy())
    assert refusal.value.code == "proxy_missing"
    assert server.world.arrivals == 0


def test_past_a_proxy_that_is_down_nothing_goes(server: TelegramServer, tmp_path: Path) -> None:
    with LoopbackProxy() as proxy:
        port = proxy.port
    refusal = refusal_of(through(ProxySettings(kind="socks5", host=HOST, port=port), server, tmp_path, AT_ONCE))
    assert refusal.code == "proxy_unreachable"
    assert f"{HOST}:{port}" in refusal.message
    assert server.world.arrivals == 0


@pytest.mark.parametrize("kind", ["socks5", "http"])
def test_past_a_proxy_that_refuses_nothing_goes(server: TelegramServer, tmp_path: Path, kind: str) -> None:
    with LoopbackProxy(kind, login=("anna", "open sesame")) as proxy:
        settings = ProxySettings.model_validate(
            {"kind": kind, "host": HOST, "port": proxy.port, "user": "anna", "secret": "wrong"}
        )
        refusal = refusal_of(through(settings, server, tmp_path, AT_ONCE))
        assert refusal.code == "proxy_unreachable"
        assert "secret" in (refusal.hint or "")
        assert proxy.led_to == []
    assert server.world.arrivals == 0


def test_without_the_library_for_proxies_nothing_goes(
    server: TelegramServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "python_socks", None)
    with LoopbackProxy() as proxy:
        refusal = refusal_of(through(ProxySettings(kind="socks5", host=HOST, port=proxy.port), server, tmp_path))
    assert refusal.code == "proxy_unsupported"
    assert server.world.arrivals == 0


def test_a_proxy_of_one_account_is_not_left_out_by_the_common_settings(server: TelegramServer, tmp_path: Path) -> None:
    settings = settings_for(server, tmp_path)
    account = settings.accounts["default"].model_copy(update={"proxy": ProxySettings(kind="http", host=HOST, port=9)})
    settings = settings.model_copy(update={"accounts": {"default": account}})
    assert refusal_of(connections_by(settings, tmp_path, AT_ONCE)).code == "proxy_unreachable"
    assert server.world.arrivals == 0


def test_a_fake_tls_secret_is_refused_before_anything_is_sent(server: TelegramServer, tmp_path: Path) -> None:
    secret = SecretStr((b"\xee" + bytes(16) + b"example.org").hex())
    settings = ProxySettings(kind="mtproxy", host=HOST, port=server.port, secret=secret)
    refusal = refusal_of(through(settings, server, tmp_path))
    assert refusal.code == "proxy_fake_tls"
    assert "SOCKS5" in (refusal.hint or "")
    assert server.world.arrivals == 0


MTPROXY_SECRET = bytes(range(200, 216))


def base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


@pytest.mark.parametrize(
    "written",
    [
        MTPROXY_SECRET.hex(),
        (b"\xdd" + MTPROXY_SECRET).hex(),
        base64url(MTPROXY_SECRET),
        base64url(b"\xdd" + MTPROXY_SECRET),
    ],
)
def test_an_mtproxy_is_reached_by_its_secret_however_a_link_writes_it(
    server: TelegramServer, tmp_path: Path, written: str
) -> None:
    with LoopbackMTProxy(MTPROXY_SECRET, (HOST, server.port)) as proxy:
        settings = ProxySettings(kind="mtproxy", host=HOST, port=proxy.port, secret=SecretStr(written))
        signed_in = asyncio.run(sign_in(through(settings, server, tmp_path), server.world.accounts[0]))
        assert signed_in.account.name == "Anna"
        assert server.world.arrivals == len(proxy.led_to) > 0


def test_past_an_mtproxy_with_another_secret_nothing_goes(server: TelegramServer, tmp_path: Path) -> None:
    with LoopbackMTProxy(MTPROXY_SECRET, (HOST, server.port)) as proxy:
        settings = ProxySettings(kind="mtproxy", host=HOST, port=proxy.port, secret=SecretStr("00" * 16))
        assert refusal_of(through(settings, server, tmp_path, AT_ONCE)).code == "proxy_unreachable"
    assert server.world.arrivals == 0
