"""The Telethon client, made from settings."""

import logging
import platform
from dataclasses import field

from telethon import TelegramClient
from telethon.crypto import rsa
from telethon.sessions import StringSession

from devlog_app import __version__
from devlog_app.channels.telegram.key_files import require_rsa_key
from devlog_app.channels.telegram.proxies import route
from devlog_app.model.configuration import ProxySettings, ServerSettings
from devlog_app.model.errors import SignInError
from devlog_app.model.values import dataclass

LOGGER = "devlog_app.telethon"


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """Who the program is to Telegram, and the way there; *session* is a StringSession's text, empty for a new one."""

    api_id: int
    api_hash: str = field(repr=False)
    server: ServerSettings | None = None
    proxy: ProxySettings | None = None
    session: str = field(default="", repr=False)


def make_client(credentials: Credentials) -> TelegramClient:
    """A client that is not connected yet; belongs to the running loop.

    It never waits in silence and never hides the reason of a failure: pauses and repeats are ours to show.
    Raises ``SignInError`` for settings that cannot work.
    """
    way = route(credentials.proxy)
    return TelegramClient(
        _session(credentials),
        credentials.api_id,
        credentials.api_hash,
        connection=way.connection,
        proxy=way.proxy,
        request_retries=0,
        flood_sleep_threshold=0,
        raise_last_call_error=True,
        device_model="Devlog",
        system_version=platform.system() or "unknown",
        app_version=__version__,
        base_logger=_logger(),
    )


def _session(credentials: Credentials) -> StringSession:
    try:
        session = StringSession(credentials.session or None)
    except ValueError as error:
        raise SignInError("session_unreadable") from error
    server = credentials.server
    # After a move to another data centre the session names it itself.
    if server is not None and session.dc_id in {0, server.dc}:
        _trust(server)
        session.set_dc(server.dc, server.host, server.port)
    return session


def _trust(server: ServerSettings) -> None:
    path = server.public_key_file
    try:
        pem = path.read_bytes()
        require_rsa_key(pem)
        rsa.add_key(pem, old=False)
    except OSError as error:
        raise SignInError("server_key_unreadable", path=str(path), reason=error.strerror or str(error)) from error
    except ValueError as error:
        raise SignInError("server_key_unreadable", path=str(path), reason="it is no RSA public key") from error


def _logger() -> logging.Logger:
    """Telethon's log goes where the program's log goes, and nowhere if that is nowhere: never to the terminal."""
    logger = logging.getLogger(LOGGER)
    if not any(isinstance(handler, logging.NullHandler) for handler in logger.handlers):
        logger.addHandler(logging.NullHandler())
    return logger
