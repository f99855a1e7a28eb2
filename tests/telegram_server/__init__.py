"""A small Telegram on loopback for tests: real MTProto over a real socket, its state open to look at."""

from telegram_server.faults import FaultKind
from telegram_server.server import TelegramServer
from telegram_server.world import API_HASH, API_ID, Account, Rights, Room, RpcError, StoredMessage, TelegramWorld

__all__ = [
    "API_HASH",
    "API_ID",
    "Account",
    "FaultKind",
    "Rights",
    "Room",
    "RpcError",
    "StoredMessage",
    "TelegramServer",
    "TelegramWorld",
]
