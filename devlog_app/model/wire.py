"""A post as JSON and back: the shape that scripts, the outbox and the ledger share."""

import json
from collections.abc import Mapping
from typing import Any

from devlog_app.model.errors import FormatError
from devlog_app.model.post import (
    MediaMessage,
    Message,
    NoteRef,
    Post,
    RichMessage,
    SendOptions,
    Target,
    TextMessage,
)
from devlog_app.model.problem import Problem
from devlog_app.model.wire_parts import (
    entities_from_json,
    entities_to_json,
    link_preview_from_json,
    link_preview_to_json,
)

POST_VERSION = 1


def to_json(post: Post) -> dict[str, Any]:
    """*post* as JSON values, everything said that a reader could want to know."""
    return {
        "version": POST_VERSION,
        "note": {"id": post.note.id, "title": post.note.title, "path": post.note.path},
        "channel": post.channel,
        "target": post.target.value,
        "source_digest": post.source_digest,
        "messages": [message_to_json(message) for message in post.messages],
        "options": {
            "silent": post.options.silent,
            "pin": post.options.pin,
            "reply_chain": post.options.reply_chain,
            "send_as": post.options.send_as,
        },
        "problems": [problem_to_json(problem) for problem in post.problems],
    }


def from_json(data: Mapping[str, Any]) -> Post:
    """The post that :func:`to_json` wrote, without its problems: they were said when it was composed.

    Raises ``FormatError`` (``post_newer``, ``post_unreadable``).
    """
    version = data.get("version")
    if isinstance(version, int) and version > POST_VERSION:
        raise FormatError("post_newer", version=version)
    try:
        note, options = data["note"], data["options"]
        return Post(
            note=NoteRef(note["id"], note["title"], note["path"]),
            channel=data["channel"],
            target=Target(data["target"]),
            source_digest=data["source_digest"],
            messages=tuple(message_from_json(message) for message in data["messages"]),
            options=SendOptions(
                silent=options["silent"],
                pin=options["pin"],
                reply_chain=options["reply_chain"],
                send_as=options["send_as"],
            ),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise FormatError("post_unreadable", reason=repr(error)) from error


def canonical(value: object) -> str:
    """*value* as the one JSON text that equal values share: sorted keys, no spaces, nothing escaped needlessly."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def message_to_json(message: Message) -> dict[str, Any]:
    """One message of a post as JSON values."""
    match message:
        case TextMessage():
            body: dict[str, Any] = {
                "text": message.text,
                "entities": entities_to_json(message.entities),
                "link_preview": link_preview_to_json(message.link_preview),
            }
        case MediaMessage():
            from devlog_app.model.wire_media import media_to_json

            body = {
                "caption": message.caption,
                "caption_entities": entities_to_json(message.caption_entities),
                "caption_above": message.caption_above,
                "media": [media_to_json(item) for item in message.media],
            }
        case RichMessage():
            from devlog_app.model.wire_rich import block_to_json

            body = {"blocks": [block_to_json(block) for block in message.blocks]}
    return {"kind": message.kind, **body, "length": message.length, "limit": message.limit}


def message_from_json(data: Mapping[str, Any]) -> Message:
    """The message that :func:`message_to_json` wrote; damaged input raises KeyError, TypeError or ValueError."""
    kind = data["kind"]
    if kind == "text":
        preview = link_preview_from_json(data["link_preview"])
        return TextMessage(data["text"], entities_from_json(data["entities"]), preview, data["limit"])
    if kind == "rich":
        from devlog_app.model.wire_rich import block_from_json

        blocks = tuple(block_from_json(block) for block in data["blocks"])
        return RichMessage(blocks, data["length"], data["limit"])
    from devlog_app.model.wire_media import media_from_json

    media = tuple(media_from_json(item) for item in data["media"])
    if not media:
        raise ValueError(f"a message of kind {kind!r} without media")
    return MediaMessage(
        media, data["caption"], entities_from_json(data["caption_entities"]), data["caption_above"], data["limit"]
    )


def problem_to_json(problem: Problem) -> dict[str, Any]:
    """One finding, in words."""
    return {
        "severity": problem.severity.value,
        "code": problem.code,
        "line": problem.line,
        "message": problem.message,
        "hint": problem.hint,
    }
