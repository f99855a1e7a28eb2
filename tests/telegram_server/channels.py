"""Channels: finding them by name or by id, and what one may do there."""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from telethon.tl import functions, types

from telegram_server import accounts
from telegram_server.calls import Call, Handler
from telegram_server.world import Rights, Room, RpcError


def channel(room: Room, account_id: int) -> Any:
    """The TL object of a channel, as one account sees it."""
    rights = room.rights.get(account_id)
    return types.Channel(
        id=room.id,
        title=room.title,
        photo=types.ChatPhotoEmpty(),
        date=dt.datetime.fromtimestamp(0, dt.UTC),
        broadcast=True,
        creator=rights is not None and rights.creator,
        left=rights is None,
        access_hash=room.access_hash,
        username=room.username,
        admin_rights=None if rights is None else _admin_rights(rights),
    )


def _admin_rights(rights: Rights) -> Any:
    return types.ChatAdminRights(
        post_messages=rights.post, edit_messages=rights.edit, delete_messages=rights.delete, other=True
    )


def room_of(call: Call, peer: Any) -> Room:
    """The place that an input peer names; refused if the access hash does not belong to it."""
    own = call.account
    if isinstance(peer, types.InputPeerSelf) or (isinstance(peer, types.InputPeerUser) and peer.user_id == own.id):
        assert own.saved is not None
        return own.saved
    number = getattr(peer, "channel_id", None)
    for room in call.world.channels:
        # A bot needs no access hash for a channel that it is in.
        keys = {room.access_hash, 0} if own.bot and own.id in room.rights else {room.access_hash}
        if room.id == number and peer.access_hash in keys:
            return room
    raise RpcError(400, "CHANNEL_INVALID" if number is not None else "PEER_ID_INVALID")


def resolve_username(call: Call) -> Any:
    own = call.account
    wanted = call.request.username.lower()
    for room in call.world.channels:
        if room.username and room.username.lower() == wanted:
            return types.contacts.ResolvedPeer(types.PeerChannel(room.id), [channel(room, own.id)], [])
    for account in call.world.accounts:
        if account.username and account.username.lower() == wanted:
            found = accounts.user(account, is_self=account is own)
            return types.contacts.ResolvedPeer(types.PeerUser(account.id), [], [found])
    raise RpcError(400, "USERNAME_NOT_OCCUPIED")


def get_channels(call: Call) -> Any:
    return types.messages.Chats([channel(room_of(call, wanted), call.account.id) for wanted in call.request.id])


def get_full_channel(call: Call) -> Any:
    room = room_of(call, call.request.channel)
    full = types.ChannelFull(
        id=room.id,
        about="",
        read_inbox_max_id=0,
        read_outbox_max_id=0,
        unread_count=0,
        chat_photo=types.PhotoEmpty(0),
        notify_settings=types.PeerNotifySettings(),
        bot_info=[],
        pts=room.pts,
        participants_count=room.subscribers,
    )
    return types.messages.ChatFull(full, [channel(room, call.account.id)], [])


def get_dialogs(call: Call) -> Any:
    """The channels that the account is in; one page is enough here."""
    own = call.account
    rooms = [room for room in call.world.channels if own.id in room.rights]
    dialogs = [
        types.Dialog(
            peer=types.PeerChannel(room.id),
            top_message=room.last_id,
            read_inbox_max_id=0,
            read_outbox_max_id=0,
            unread_count=0,
            unread_mentions_count=0,
            unread_reactions_count=0,
            notify_settings=types.PeerNotifySettings(),
            unread_poll_votes_count=0,
        )
        for room in rooms
    ]
    return types.messages.Dialogs(dialogs, [], [channel(room, own.id) for room in rooms], [])


def get_channel_difference(call: Call) -> Any:
    return types.updates.ChannelDifferenceEmpty(pts=room_of(call, call.request.channel).pts, final=True, timeout=30)


def get_send_as(call: Call) -> Any:
    own, room = call.account, room_of(call, call.request.peer)
    peers = [types.SendAsPeer(types.PeerUser(own.id)), types.SendAsPeer(types.PeerChannel(room.id))]
    return types.channels.SendAsPeers(peers, [channel(room, own.id)], [accounts.user(own, is_self=True)])


HANDLERS: Mapping[type, Handler] = MappingProxyType(
    {
        functions.contacts.ResolveUsernameRequest: resolve_username,
        functions.channels.GetChannelsRequest: get_channels,
        functions.channels.GetFullChannelRequest: get_full_channel,
        functions.channels.GetSendAsRequest: get_send_as,
        functions.messages.GetDialogsRequest: get_dialogs,
        functions.updates.GetChannelDifferenceRequest: get_channel_difference,
    }
)
