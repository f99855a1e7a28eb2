"""The way through a proxy, failing closed: a proxy that cannot be used is an error, never a direct connection."""

import base64
from urllib.parse import unquote

from telethon.network import ConnectionTcpFull, ConnectionTcpMTProxyRandomizedIntermediate

from devlog_app.channels.telegram.tl import TL
from devlog_app.model.configuration import ProxySettings
from devlog_app.model.errors import SignInError
from devlog_app.model.values import dataclass

SECRET_SIZE = 16
PADDED = 0xDD
FAKE_TLS = 0xEE


@dataclass(frozen=True, slots=True)
class Route:
    """Telethon's two arguments for a way to Telegram."""

    connection: type
    proxy: TL = None


class MTProxyConnection(ConnectionTcpMTProxyRandomizedIntermediate):  # type: ignore[misc]
    """Telethon's own, which leaves its socket open when the proxy hangs up on it."""

    async def _connect(self, *given: TL, **named: TL) -> None:
        try:
            await super()._connect(*given, **named)
        except BaseException:
            if self._writer is not None:
                self._writer.close()
            raise


def route(proxy: ProxySettings | None) -> Route:
    """How to connect; raises ``SignInError`` for a proxy that cannot work."""
    if proxy is None:
        return Route(ConnectionTcpFull)
    if proxy.kind == "mtproxy":
        secret = mtproxy_secret("" if proxy.secret is None else proxy.secret.get_secret_value())
        return Route(MTProxyConnection, (proxy.host, proxy.port, secret))
    _require_socks()
    password = None if proxy.secret is None else proxy.secret.get_secret_value()
    if not ((proxy.user or "") + (password or "")).isascii():
        # python-socks breaks off in the middle of the greeting.
        raise SignInError("proxy_login_unsupported")
    return Route(
        ConnectionTcpFull,
        {
            "proxy_type": proxy.kind,
            "addr": proxy.host,
            "port": proxy.port,
            "rdns": True,
            "username": proxy.user,
            "password": password,
        },
    )


def address_of(proxy: ProxySettings) -> str:
    """Where *proxy* is, without what is secret about it."""
    return f"{proxy.host}:{proxy.port}"


def mtproxy_secret(given: str) -> str:
    """The 16 bytes of an MTProxy secret as hex, from hex or base64url with or without its marking byte.

    Telethon would cut a base64url secret in the wrong place and say nothing. Raises ``SignInError``.
    """
    data = _decoded(given.strip())
    if len(data) > SECRET_SIZE and data[0] == FAKE_TLS:
        raise SignInError("proxy_fake_tls")
    if len(data) == SECRET_SIZE + 1 and data[0] == PADDED:
        data = data[1:]
    if len(data) != SECRET_SIZE:
        raise SignInError("proxy_secret_wrong")
    return data.hex()


def _decoded(given: str) -> bytes:
    try:
        return bytes.fromhex(given)
    except ValueError:
        pass
    given = unquote(given).rstrip("=")
    try:
        return base64.b64decode(given + "=" * (-len(given) % 4), altchars=b"-_", validate=True)
    except ValueError as error:
        raise SignInError("proxy_secret_wrong") from error


def _require_socks() -> None:
    """Telethon connects directly, with a warning only, where python-socks is missing."""
    try:
        import python_socks  # noqa: F401
    except ImportError as error:
        raise SignInError("proxy_unsupported") from error
