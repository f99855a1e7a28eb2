"""What may become of a message of a local channel by an edit: Telegram's rules."""

import sqlite3
from dataclasses import replace

from devlog_app.channels.local.content import Content, content_from_text, content_to_text
from devlog_app.model.errors import ChannelError
from devlog_app.model.media import MediaType

PICTURES = frozenset({MediaType.PHOTO, MediaType.VIDEO})


def require_editable(row: sqlite3.Row, content: Content) -> None:
    """Raise ``ChannelError`` where the message of *row* cannot be made to say *content* in its place."""
    before = content_from_text(row["content"])
    if before.media is not None and content.media is None:
        raise ChannelError("media_stays")
    if row["group_id"] is not None:
        assert before.media is not None
        assert content.media is not None
        kinds = {before.media.type, content.media.type}
        if len(kinds) > 1 and not kinds <= PICTURES:
            raise ChannelError("album_mixed", kinds=", ".join(sorted(kinds)))


def keeping_file(row: sqlite3.Row, content: Content) -> Content:
    """*content* with the file that the message of *row* has already. Raises ``ChannelError`` where it has none."""
    before = content_from_text(row["content"])
    if content.media is None:
        return content
    if before.media is None:
        raise ChannelError("files_missing", media=1, files=0)
    return replace(content, kind=before.kind, media=replace(before.media, spoiler=content.media.spoiler))


def replace_content(connection: sqlite3.Connection, row: sqlite3.Row, content: Content, file: str | None) -> None:
    """Write *content* and its kept *file* over what the message of *row* said; the caller holds a transaction."""
    connection.execute(
        "UPDATE messages SET content = ?, file = ? WHERE channel = ? AND queue = ? AND id = ?",
        (content_to_text(content), file, row["channel"], row["queue"], row["id"]),
    )
