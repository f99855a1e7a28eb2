"""An event of a ledger as a line of JSON and back."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.ledger import (
    ChangedPart,
    Contents,
    Event,
    EventType,
    Fired,
    LedgerChannel,
    LedgerMedia,
    LedgerMessage,
)
from devlog_app.model.reference import Author

LEDGER_VERSION = 1


class NewerEvent(ValueError):
    """The line was written by a newer version."""


def event_to_line(event: Event) -> str:
    """*event* as one line, without its end."""
    return json.dumps(_event_to_json(event), ensure_ascii=False, separators=(",", ":"))


def event_from_line(line: str) -> Event | None:
    """The event of *line*, None for a type that this version does not know.

    Raises ``NewerEvent``, and ValueError for a line that cannot be read.
    """
    data = json.loads(line)
    try:
        if data["v"] > LEDGER_VERSION:
            raise NewerEvent(f"version {data['v']}")
        return _event_from_json(data) if data["type"] in set(EventType) else None
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not an event: {error!r}") from error


def moment_to_text(moment: datetime) -> str:
    """*moment* in UTC with ``Z``, to the millisecond where it has any."""
    spec = "milliseconds" if moment.microsecond else "seconds"
    return moment.astimezone(UTC).isoformat(timespec=spec).removesuffix("+00:00") + "Z"


def moment_from_text(text: str) -> datetime:
    """The aware moment that :func:`moment_to_text` wrote; ValueError where there is no offset."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"a time without an offset: {text}")
    return moment


def _event_to_json(event: Event) -> dict[str, Any]:
    written: dict[str, Any] = {
        "v": LEDGER_VERSION,
        "event": event.id,
        "type": event.type.value,
        "at": moment_to_text(event.at),
        "by": {"account": event.by.account, "name": event.by.name},
        "publication": event.publication,
        "channel": {
            "name": event.channel.name,
            "kind": event.channel.kind.value,
            "id": event.channel.id,
            "username": event.channel.username,
        },
    }
    if event.contents is not None:
        written |= _contents_to_json(event.contents)
    if event.fired:
        written["messages"] = [
            {"part": one.part, "scheduled_id": one.scheduled_id, "id": one.id} for one in event.fired
        ]
    if event.type is EventType.CHANGED_THERE:
        written["messages"] = [{"part": one.part, "digest": one.digest} for one in event.changed]
    if event.date is not None:
        written["date"] = moment_to_text(event.date)
    return written


def _event_from_json(data: Mapping[str, Any]) -> Event:
    channel = data["channel"]
    kind = EventType(data["type"])
    return Event(
        id=data["event"],
        type=kind,
        at=moment_from_text(data["at"]),
        by=Author(data["by"]["account"], data["by"]["name"]),
        publication=data["publication"],
        channel=LedgerChannel(channel["name"], ChannelKind(channel["kind"]), channel["id"], channel.get("username")),
        contents=_contents_from_json(data) if "post" in data else None,
        fired=tuple(Fired(one["part"], one["scheduled_id"], one["id"]) for one in data["messages"])
        if kind is EventType.FIRED
        else (),
        date=moment_from_text(data["date"]) if kind is EventType.RESCHEDULED else None,
        changed=tuple(ChangedPart(one["part"], one["digest"]) for one in data.get("messages", ()))
        if kind is EventType.CHANGED_THERE
        else (),
    )


def _contents_to_json(contents: Contents) -> dict[str, Any]:
    written: dict[str, Any] = {
        "date": moment_to_text(contents.date),
        "source_digest": contents.source_digest,
        "post_digest": contents.post_digest,
        "post": contents.post,
        "messages": [_message_to_json(message) for message in contents.messages],
    }
    if contents.reason is not None:
        written["reason"] = contents.reason
    return written


def _contents_from_json(data: Mapping[str, Any]) -> Contents:
    return Contents(
        date=moment_from_text(data["date"]),
        source_digest=data["source_digest"],
        post_digest=data["post_digest"],
        post=data["post"],
        messages=tuple(_message_from_json(message) for message in data["messages"]),
        reason=data.get("reason"),
    )


def _message_to_json(message: LedgerMessage) -> dict[str, Any]:
    return {
        "part": message.part,
        "kind": message.kind,
        "queue": message.queue,
        "id": message.id,
        # JavaScript and many other readers of JSON lose the last digits of a 64-bit number.
        "random_id": str(message.random_id),
        "digest": message.digest,
        "group": message.group,
        "media": [{"sha256": media.sha256, "remote": media.remote} for media in message.media],
    }


def _message_from_json(data: Mapping[str, Any]) -> LedgerMessage:
    return LedgerMessage(
        part=data["part"],
        kind=data["kind"],
        queue=data["queue"],
        id=data["id"],
        random_id=int(data["random_id"]),
        digest=data["digest"],
        group=data["group"],
        media=tuple(LedgerMedia(media["sha256"], media["remote"]) for media in data["media"]),
    )
