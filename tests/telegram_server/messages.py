"""Posting, editing, deleting, pinning and reading."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from telethon.tl import functions, types

from telegram_server import answers, articles, formatting, uploads
from telegram_server.calls import Call, Handler
from telegram_server.channels import room_of
from telegram_server.world import Preview, Rights, Room, RpcError, StoredMedia, StoredMessage

SOON = 10
FARTHEST = 367 * 24 * 3600
QUEUE_LIMIT = 100
LIMITS: Mapping[tuple[bool, bool], int] = MappingProxyType(
    {(False, False): 4096, (False, True): 8192, (True, False): 1024, (True, True): 4096}
)
"""(is a caption, is a premium account) → UTF-16 units."""


@dataclass(frozen=True, slots=True)
class Part:
    """One message of a request: an album has several."""

    random_id: int
    text: str
    entities: tuple[Any, ...]
    media: Any = None
    article: Any = None


def rights_of(call: Call, room: Room) -> Rights:
    return room.rights.get(call.account.id, Rights())


def send_message(call: Call) -> Any:
    request = call.request
    article = request.rich_message
    text = "" if article else request.message
    return _post(call, [Part(request.random_id, text, tuple(request.entities or ()), article=article)])


def send_media(call: Call) -> Any:
    request = call.request
    return _post(call, [Part(request.random_id, request.message, tuple(request.entities or ()), request.media)])


def send_multi_media(call: Call) -> Any:
    parts = [
        Part(item.random_id, item.message, tuple(item.entities or ()), item.media) for item in call.request.multi_media
    ]
    if not 2 <= len(parts) <= 10:
        raise RpcError(400, "MULTI_MEDIA_TOO_LONG")
    if any(isinstance(part.media, types.InputMediaUploadedPhoto | types.InputMediaUploadedDocument) for part in parts):
        raise RpcError(400, "MEDIA_INVALID")
    return _post(call, parts)


def _post(call: Call, parts: Sequence[Part]) -> Any:
    room = room_of(call, call.request.peer)
    known = [room.answered.get((call.account.id, part.random_id)) for part in parts]
    if all(known):
        return _repeated(call, room, parts)
    _may_post(call, room)
    queued = _goes_to_queue(call, room, len(parts))
    group = call.world.new_id() if len(parts) > 1 else None
    made = [_compose(call, part) for part in parts]
    changes: list[Any] = []
    for part, stored in zip(parts, made, strict=True):
        stored.grouped_id = group
        changes += _place(call, room, part, stored, queued=queued)
    return answers.updates(call, room, changes)


def _place(call: Call, room: Room, part: Part, stored: StoredMessage, *, queued: bool) -> list[Any]:
    stored.id = room.next_queue_id() if queued else room.next_id()
    (room.queue if queued else room.messages).append(stored)
    if not queued:
        room.pts += 1
    room.answered[call.account.id, part.random_id] = (queued, stored.id)
    named = types.UpdateMessageID(id=stored.id, random_id=part.random_id)
    return [named, answers.arrival(room, stored, queued=queued)]


def _repeated(call: Call, room: Room, parts: Sequence[Part]) -> Any:
    """The first answer again: whoever repeats a random id must not post twice."""
    changes: list[Any] = []
    for part in parts:
        queued, number = room.answered[call.account.id, part.random_id]
        changes.append(types.UpdateMessageID(id=number, random_id=part.random_id))
        held = room.queue if queued else room.messages
        changes += [answers.arrival(room, stored, queued=queued) for stored in held if stored.id == number]
    return answers.updates(call, room, changes)


def _may_post(call: Call, room: Room) -> None:
    if not (room.saved or rights_of(call, room).post):
        raise RpcError(403, "CHAT_WRITE_FORBIDDEN")


def _goes_to_queue(call: Call, room: Room, cost: int) -> bool:
    wanted = call.request.schedule_date
    if wanted is None:
        return False
    ahead = wanted.timestamp() - call.world.now()
    if ahead <= SOON:
        return False
    if call.account.bot:
        raise RpcError(400, "SCHEDULE_BOT_NOT_ALLOWED")
    if ahead > FARTHEST:
        raise RpcError(400, "SCHEDULE_DATE_TOO_LATE")
    if len(room.queue) + cost > QUEUE_LIMIT:
        raise RpcError(400, "SCHEDULE_TOO_MUCH")
    return True


def _compose(call: Call, part: Part) -> StoredMessage:
    request = call.request
    media, preview = contents(call, part.media, part.text, part.entities, no_webpage=_says_no_webpage(request))
    article = None if part.article is None else articles.stored(call, part.article)
    if article is None:
        _check(call, part.text, part.entities, has_file=media is not None)
    reply_to = getattr(request, "reply_to", None)
    return StoredMessage(
        id=0,
        date=int(request.schedule_date.timestamp()) if request.schedule_date else call.world.now(),
        author=call.account.id,
        text=part.text,
        entities=part.entities,
        media=media,
        preview=preview,
        article=article,
        random_id=part.random_id,
        reply_to=getattr(reply_to, "reply_to_msg_id", None),
        silent=bool(request.silent),
        invert_media=bool(request.invert_media),
        send_as=getattr(request.send_as, "channel_id", None),
    )


def _says_no_webpage(request: Any) -> bool:
    return bool(getattr(request, "no_webpage", None))


def contents(
    call: Call, given: Any, text: str, entities: tuple[Any, ...], *, no_webpage: bool
) -> tuple[StoredMedia | None, Preview | None]:
    """The file, or the link preview, that a message gets."""
    if isinstance(given, types.InputMediaWebPage):
        if "." not in given.url and not given.optional:
            raise RpcError(400, "WEBPAGE_NOT_FOUND")
        return None, Preview(given.url, bool(given.force_large_media), bool(given.force_small_media), manual=True)
    if given is not None:
        return uploads.stored_media(call, given), None
    link = None if no_webpage else formatting.first_link(text, entities)
    return None, None if link is None else Preview(link)


def _check(call: Call, text: str, entities: tuple[Any, ...], *, has_file: bool) -> None:
    if not text.strip() and not has_file:
        raise RpcError(400, "MESSAGE_EMPTY")
    if formatting.units(text) > LIMITS[has_file, call.account.premium]:
        raise RpcError(400, "MEDIA_CAPTION_TOO_LONG" if has_file else "MESSAGE_TOO_LONG")
    formatting.check(text, entities)
    for entity in entities:
        if isinstance(entity, types.InputMessageEntityMentionName):
            articles.require_known_user(call, entity.user_id)


def edit_message(call: Call) -> Any:
    """Edit a published message; with a date, one of the queue."""
    request, room = call.request, room_of(call, call.request.peer)
    queued = request.schedule_date is not None
    held = room.queue if queued else room.messages
    stored = next((m for m in held if m.id == request.id and m.service is None), None)
    if stored is None:
        raise RpcError(400, "MESSAGE_ID_INVALID")
    if not (room.saved or rights_of(call, room).edit or stored.author == call.account.id):
        raise RpcError(403, "MESSAGE_AUTHOR_REQUIRED")
    before = _content(stored)
    _apply(call, stored)
    if queued:
        for neighbour in held:
            if neighbour is stored or (stored.grouped_id is not None and neighbour.grouped_id == stored.grouped_id):
                neighbour.date = int(request.schedule_date.timestamp())
        return answers.updates(call, room, [answers.arrival(room, stored, queued=True)])
    if _content(stored) == before:
        raise RpcError(400, "MESSAGE_NOT_MODIFIED")
    stored.edit_date = call.world.now()
    room.pts += 1
    kind = types.UpdateEditMessage if room.saved else types.UpdateEditChannelMessage
    return answers.updates(call, room, [kind(answers.message(room, stored), pts=room.pts, pts_count=1)])


def _apply(call: Call, stored: StoredMessage) -> None:
    request = call.request
    if request.rich_message is not None:
        stored.article = articles.stored(call, request.rich_message)
        stored.text, stored.entities, stored.media, stored.preview = "", (), None, None
        return
    if stored.article is not None and request.message is None and request.media is None:
        return
    stored.article = None
    text = stored.text if request.message is None else request.message
    entities = stored.entities if request.message is None else tuple(request.entities or ())
    media, preview = contents(call, request.media, text, entities, no_webpage=_says_no_webpage(request))
    media = media or stored.media
    _check(call, text, entities, has_file=media is not None)
    stored.text, stored.entities, stored.media = text, entities, media
    stored.preview = None if media else preview
    stored.invert_media = bool(request.invert_media)
    stored.buttons = request.reply_markup


def _content(stored: StoredMessage) -> tuple[Any, ...]:
    return (
        stored.text,
        [formatting.plain(entity) for entity in stored.entities],
        stored.media and (stored.media.file.id, stored.media.spoiler),
        stored.preview and (stored.preview.url, stored.preview.large, stored.preview.small),
        stored.invert_media,
        stored.article and bytes(articles.shown(stored.article)),
    )


def delete_messages(call: Call) -> Any:
    """Delete from a channel; ids that are not there are passed over, as by the real server."""
    room = room_of(call, call.request.channel)
    if not rights_of(call, room).delete and any(
        m.id in call.request.id and m.author != call.account.id for m in room.messages
    ):
        raise RpcError(403, "MESSAGE_DELETE_FORBIDDEN")
    return _deleted(room, call.request.id)


def delete_saved_messages(call: Call) -> Any:
    room = call.account.saved
    assert room is not None
    return _deleted(room, call.request.id)


def _deleted(room: Room, ids: Sequence[int]) -> Any:
    count = sum(message.id in ids for message in room.messages)
    room.messages[:] = [message for message in room.messages if message.id not in ids]
    room.pts += count
    return types.messages.AffectedMessages(pts=room.pts, pts_count=count)


def pin_message(call: Call) -> Any:
    """Pin or unpin; a pin makes a service message, which takes an id."""
    room = room_of(call, call.request.peer)
    if not (room.saved or rights_of(call, room).edit):
        raise RpcError(400, "CHAT_ADMIN_REQUIRED")
    stored = next((m for m in room.posts if m.id == call.request.id), None)
    if stored is None:
        raise RpcError(400, "MESSAGE_ID_INVALID")
    stored.pinned = not call.request.unpin
    changes: list[Any] = []
    if stored.pinned and not room.saved:
        notice = StoredMessage(room.next_id(), call.world.now(), call.account.id, service="pin")
        notice.silent = bool(call.request.silent)
        room.messages.append(notice)
        room.pts += 1
        changes.append(answers.arrival(room, notice, queued=False))
    return answers.updates(call, room, changes)


def get_history(call: Call) -> Any:
    """Newest first, ids below ``offset_id``."""
    request, room = call.request, room_of(call, call.request.peer)
    newest_first = sorted(room.messages, key=lambda m: -m.id)
    page = [m for m in newest_first if not request.offset_id or m.id < request.offset_id]
    return answers.history(call, room, page[: min(request.limit, 100)])


def get_rich_message(call: Call) -> Any:
    """A message with the whole of its article."""
    request, room = call.request, room_of(call, call.request.peer)
    found = answers.history(call, room, [])
    found.messages = [answers.message(room, stored) for stored in room.posts if stored.id == request.id]
    return found


def get_channel_messages(call: Call) -> Any:
    return _messages_by_id(call, room_of(call, call.request.channel))


def get_saved_messages(call: Call) -> Any:
    room = call.account.saved
    assert room is not None
    return _messages_by_id(call, room)


def _messages_by_id(call: Call, room: Room) -> Any:
    wanted = [item.id for item in call.request.id]
    page = answers.history(call, room, [m for m in room.messages if m.id in wanted])
    present = {m.id for m in room.messages}
    page.messages += [types.MessageEmpty(id=number, peer_id=None) for number in wanted if number not in present]
    return page


HANDLERS: Mapping[type, Handler] = MappingProxyType(
    {
        functions.messages.SendMessageRequest: send_message,
        functions.messages.SendMediaRequest: send_media,
        functions.messages.SendMultiMediaRequest: send_multi_media,
        functions.messages.EditMessageRequest: edit_message,
        functions.messages.DeleteMessagesRequest: delete_saved_messages,
        functions.messages.UpdatePinnedMessageRequest: pin_message,
        functions.messages.GetHistoryRequest: get_history,
        functions.messages.GetMessagesRequest: get_saved_messages,
        functions.messages.GetRichMessageRequest: get_rich_message,
        functions.channels.DeleteMessagesRequest: delete_messages,
        functions.channels.GetMessagesRequest: get_channel_messages,
    }
)
