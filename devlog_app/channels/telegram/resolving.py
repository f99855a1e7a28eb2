"""Finding a channel by what a workspace calls it: a name, a link, an id; and again by its id."""

import re
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing

from telethon.tl import functions, types

from devlog_app.channels.telegram.asking import Telegram
from devlog_app.channels.telegram.refusals import AccessLost
from devlog_app.channels.telegram.tl import TL
from devlog_app.model.errors import ChannelError, ChannelUnreachable
from devlog_app.model.values import dataclass

NAME = re.compile(r"(?:@|(?:https?://)?(?:t|telegram)\.me/(?:s/)?)?([A-Za-z][A-Za-z0-9_]{3,31})/?")
NUMBER = re.compile(r"(?:https?://t\.me/c/|-100)?([1-9]\d{0,17})/?")
INVITATION = re.compile(r"(?:https?://)?(?:t|telegram)\.me/(?:joinchat/|\+)")
PAGE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundChannel:
    """A channel as one account sees it; *access_hash* is that account's own key to it, *source* the TL Channel."""

    id: int
    access_hash: int
    title: str
    username: str | None
    source: TL


async def find_channel(telegram: Telegram, ref: str, *, is_bot: bool = False) -> FoundChannel:
    """The channel that *ref* means: ``@name``, ``https://t.me/name``, or the bare id of one the account is in.

    Raises ``ChannelError`` for what is no channel, is not there, or cannot be read.
    """
    if match := NUMBER.fullmatch(ref.strip()):
        if is_bot:
            # A bot has no list of chats, but needs no access hash where it is an administrator.
            return await known_channel(telegram, int(match[1]), 0, ref)
        return await _by_number(telegram, int(match[1]), ref)
    if INVITATION.match(ref.strip()):
        raise ChannelError("channel_invitation", ref=ref)
    match = NAME.fullmatch(ref.strip())
    if match is None:
        raise ChannelError("channel_ref_unreadable", ref=ref)
    try:
        found = await telegram(functions.contacts.ResolveUsernameRequest(match[1]))
    except AccessLost as error:
        raise AccessLost("channel_not_found", ref=ref) from error
    return _channel(next(iter((*found.chats, *found.users)), None), ref)


async def known_channel(telegram: Telegram, number: int, access_hash: int, ref: str) -> FoundChannel:
    """The channel with this id, as it is now. Raises ``AccessLost`` where the account cannot see it any more."""
    found = await telegram(functions.channels.GetChannelsRequest([types.InputChannel(number, access_hash)]))
    return _channel(next(iter(found.chats), None), ref)


async def _by_number(telegram: Telegram, number: int, ref: str) -> FoundChannel:
    """Among the account's chats: an id alone opens nothing, its access hash comes with the list."""
    async with aclosing(_chats(telegram)) as chats:
        async for chat in chats:
            if chat.id == number:
                return _channel(chat, ref)
    raise AccessLost("channel_not_found", ref=ref)


async def own_channels(telegram: Telegram) -> AsyncIterator[FoundChannel]:
    """The channels that the account is in, each once. Raises ``ChannelError``."""
    seen = set()
    async for chat in _chats(telegram):
        if chat.broadcast and chat.id not in seen:
            seen.add(chat.id)
            yield _channel(chat, str(chat.id))


async def subscribers_of(telegram: Telegram, channel: FoundChannel) -> int | None:
    """How many follow *channel*, None where it does not say. Raises ``ChannelUnreachable``."""
    place = types.InputChannel(channel.id, channel.access_hash)
    try:
        answer = await telegram(functions.channels.GetFullChannelRequest(place))
    except ChannelUnreachable:
        raise
    except ChannelError:
        # Some channels tell it to their administrators only.
        return None
    count = answer.full_chat.participants_count
    return None if count is None else int(count)


async def _chats(telegram: Telegram) -> AsyncGenerator[TL, None]:
    """The account's channels and supergroups, page by page."""
    offset_date, offset_id, offset_peer = None, 0, types.InputPeerEmpty()
    while True:
        page = await telegram(
            functions.messages.GetDialogsRequest(
                offset_date=offset_date, offset_id=offset_id, offset_peer=offset_peer, limit=PAGE, hash=0
            )
        )
        for chat in page.chats:
            if isinstance(chat, types.Channel):
                yield chat
        last = next((message for message in reversed(page.messages) if message.date is not None), None)
        if len(page.dialogs) < PAGE or last is None:
            return
        offset_date, offset_id = last.date, last.id
        offset_peer = _input_peer(page, last.peer_id)


def _input_peer(page: TL, peer: TL) -> TL:
    for chat in page.chats:
        if isinstance(peer, types.PeerChannel) and chat.id == peer.channel_id:
            return types.InputPeerChannel(chat.id, chat.access_hash)
        if isinstance(peer, types.PeerChat) and chat.id == peer.chat_id:
            return types.InputPeerChat(chat.id)
    for user in page.users:
        if isinstance(peer, types.PeerUser) and user.id == peer.user_id:
            return types.InputPeerUser(user.id, user.access_hash)
    return types.InputPeerEmpty()


def _channel(chat: TL, ref: str) -> FoundChannel:
    if chat is None or isinstance(chat, types.ChannelForbidden):
        raise AccessLost("channel_not_found", ref=ref)
    if not (isinstance(chat, types.Channel) and chat.broadcast):
        raise ChannelError("not_a_channel", ref=ref)
    active = [name.username for name in chat.usernames or () if name.active]
    return FoundChannel(
        id=chat.id,
        access_hash=chat.access_hash,
        title=chat.title,
        username=chat.username or next(iter(active), None),
        source=chat,
    )
