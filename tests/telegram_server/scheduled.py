"""The scheduled queue: reading it, emptying it, and its messages going out when their time comes."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from telethon.tl import functions, types

from telegram_server import answers
from telegram_server.calls import Call, Handler
from telegram_server.channels import room_of
from telegram_server.world import Room, RpcError, StoredMessage, TelegramWorld


def fire_due(world: TelegramWorld) -> None:
    """Publish what is due, in the order of time."""
    for room in world.rooms():
        due = sorted((m for m in room.queue if m.date <= world.now()), key=lambda m: (m.date, m.id))
        queued = [stored.id for stored in due]
        sent = publish(room, due)
        if sent and world.tells_firing:
            tell(world, room, types.UpdateDeleteScheduledMessages(answers.peer_of(room), queued, sent))


def tell(world: TelegramWorld, room: Room, update: Any) -> None:
    """Send *update* to every client of those who may post in the room; nobody is told later who is not there now."""
    news = types.Updates([update], users=[], chats=[], date=answers.moment(world.now()), seq=0)
    for record in world.keys.values():
        if record.push is not None and record.account is not None and record.account.id in room.rights:
            record.push(news)


def publish(room: Room, due: Sequence[StoredMessage]) -> list[int]:
    """Move queued messages into the channel; gives their new ids."""
    ids = []
    for stored in due:
        room.queue.remove(stored)
        stored.id, stored.from_scheduled = room.next_id(), True
        room.messages.append(stored)
        room.pts += 1
        ids.append(stored.id)
    return ids


def get_history(call: Call) -> Any:
    room = room_of(call, call.request.peer)
    return answers.history(call, room, sorted(room.queue, key=lambda m: (-m.date, -m.id)), queued=True)


def get_messages(call: Call) -> Any:
    room = room_of(call, call.request.peer)
    return answers.history(call, room, [m for m in room.queue if m.id in call.request.id], queued=True)


def _wanted(call: Call, room: Room) -> list[StoredMessage]:
    found = [m for m in room.queue if m.id in call.request.id]
    if not found:
        raise RpcError(400, "MESSAGE_ID_INVALID")
    return found


def send_now(call: Call) -> Any:
    room = room_of(call, call.request.peer)
    wanted = _wanted(call, room)
    for stored in wanted:
        stored.date = call.world.now()
    scheduled_ids = [stored.id for stored in wanted]
    sent = publish(room, wanted)
    gone = types.UpdateDeleteScheduledMessages(answers.peer_of(room), scheduled_ids, sent)
    return answers.updates(call, room, [gone, *(answers.arrival(room, m, queued=False) for m in wanted)])


def delete(call: Call) -> Any:
    room = room_of(call, call.request.peer)
    ids = [stored.id for stored in _wanted(call, room)]
    room.queue[:] = [m for m in room.queue if m.id not in ids]
    gone = types.UpdateDeleteScheduledMessages(answers.peer_of(room), ids)
    return answers.updates(call, room, [gone])


HANDLERS: Mapping[type, Handler] = MappingProxyType(
    {
        functions.messages.GetScheduledHistoryRequest: get_history,
        functions.messages.GetScheduledMessagesRequest: get_messages,
        functions.messages.SendScheduledMessagesRequest: send_now,
        functions.messages.DeleteScheduledMessagesRequest: delete,
    }
)
