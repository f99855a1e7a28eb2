"""From a request to its answer: unwrap it, note it, find its handler."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from telethon.tl import functions

from telegram_server import accounts, channels, config, messages, qr_codes, scheduled, uploads
from telegram_server.calls import Call, Handler, name_of
from telegram_server.world import KeyRecord, RpcError, TelegramWorld

HANDLERS: Mapping[type, Handler] = MappingProxyType(
    {
        **config.HANDLERS,
        **accounts.HANDLERS,
        **qr_codes.HANDLERS,
        **channels.HANDLERS,
        **messages.HANDLERS,
        **scheduled.HANDLERS,
        **uploads.HANDLERS,
    }
)
FOR_USERS_ONLY = (
    functions.messages.GetDialogsRequest,
    functions.messages.GetHistoryRequest,
    functions.messages.GetScheduledHistoryRequest,
    functions.messages.GetScheduledMessagesRequest,
    functions.messages.SendScheduledMessagesRequest,
    functions.messages.DeleteScheduledMessagesRequest,
)
"""Requests that Telegram's list of methods marks as not for bots."""


def unwrapped(record: KeyRecord, request: Any) -> Any:
    """The request inside ``invokeWithLayer`` and its like; what the client says of itself is kept."""
    while True:
        if isinstance(request, functions.InvokeWithLayerRequest):
            record.layer = request.layer
        elif isinstance(request, functions.InitConnectionRequest):
            record.device = f"{request.device_model} {request.app_version}"
        elif not isinstance(
            request,
            functions.InvokeWithoutUpdatesRequest | functions.InvokeAfterMsgRequest | functions.InvokeAfterMsgsRequest,
        ):
            return request
        request = request.query


def carry_out(world: TelegramWorld, record: KeyRecord, request: Any) -> Any:
    """The result of an unwrapped *request*; raises RpcError for a refusal."""
    world.calls.append(name_of(request))
    handler = HANDLERS.get(type(request))
    if handler is None:
        raise RpcError(400, "METHOD_INVALID")
    if record.account is not None and record.account.bot and isinstance(request, FOR_USERS_ONLY):
        raise RpcError(400, "BOT_METHOD_INVALID")
    scheduled.fire_due(world)
    return handler(Call(world, record, request))
