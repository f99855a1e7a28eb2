"""Users and authors by id or name: those that a text mentions, and the one a post is signed by."""

from collections.abc import Iterable

from telethon.tl import functions, types

from devlog_app.channels.telegram.asking import Telegram
from devlog_app.channels.telegram.place import Place
from devlog_app.channels.telegram.refusals import AccessLost, ChoiceStale, ContentRefused
from devlog_app.channels.telegram.tl import TL


async def find_users(telegram: Telegram, ids: Iterable[int]) -> dict[int, TL]:
    """An ``InputUser`` for each of *ids*. Raises ``ContentRefused`` for somebody this account has never met."""
    wanted = sorted(ids)
    if not wanted:
        return {}
    # Without an access hash Telegram tells of contacts, and a bot of everybody who wrote to it.
    asked = [types.InputUser(number, 0) for number in wanted]
    found = {user.id: user for user in await telegram(functions.users.GetUsersRequest(asked))}
    users = {}
    for number in wanted:
        user = found.get(number)
        if not isinstance(user, types.User) or user.access_hash is None:
            raise ContentRefused("mention_unknown", user=number)
        users[number] = types.InputUser(user.id, user.access_hash)
    return users


async def send_as_peer(telegram: Telegram, name: str | None, place: Place) -> TL:
    """The peer that a post is sent as: None for the usual one, ``channel`` for the channel itself, else a username.

    Raises ``ChoiceStale`` where nobody has the name.
    """
    if name is None:
        return None
    if name == "channel":
        return place.peer
    try:
        found = await telegram(functions.contacts.ResolveUsernameRequest(name.removeprefix("@")))
    except AccessLost as error:
        raise ChoiceStale("send_as_refused", name=name) from error
    if found.chats:
        return types.InputPeerChannel(found.chats[0].id, found.chats[0].access_hash)
    return types.InputPeerUser(found.users[0].id, found.users[0].access_hash)
