"""Make bubbles of what a channel holds: albums put together, days told apart, the queue marked."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from devlog_app.model.media import Media
from devlog_app.model.post import MediaMessage, Message, RichMessage, TextMessage
from devlog_app.model.posted import Posted
from devlog_app.ui.preview.entry import Entry, Mark, Stamp, shown_day, shown_time
from devlog_app.ui.preview.workspace_file import Absent


def history_entries(posts: Sequence[Posted], channel_title: str) -> tuple[Entry, ...]:
    """The bubbles of *posts*: first what is published, then the queue, each by time."""
    entries: list[Entry] = []
    day = None
    for message in history_units(posts):
        first = message[0]
        opens = _day(first)
        entries.append(
            Entry(
                message=as_message(message),
                stamp=Stamp(shown_time(first.date.astimezone()), Mark.QUEUED if first.ref.queue else Mark.SEEN),
                name=channel_title if opens != day else None,
                day=opens if opens != day else None,
                note=_note(first),
                title=_title(first),
            )
        )
        day = opens
    return tuple(entries)


def history_units(posts: Sequence[Posted]) -> tuple[tuple[Posted, ...], ...]:
    """What each bubble is made of: a message, or the items of an album; the queue last, each by time."""
    ordered = sorted(posts, key=lambda each: (each.ref.queue, each.date, each.ref.id))
    return tuple(tuple(message) for message in _messages(ordered))


def kept_files(posts: Iterable[Posted]) -> dict[str, Path]:
    """Where this computer keeps the files of *posts*, by the paths under which :func:`as_message` shows them."""
    return {_shown_path(each): each.file for each in posts if each.file is not None and each.media is not None}


def find_kept(files: dict[str, Path], path: str) -> Path | Absent:
    """The kept file of a shown *path*."""
    file = files.get(path)
    return file if file is not None and file.is_file() else Absent.MISSING


def as_message(posts: Sequence[Posted]) -> Message:
    """One message of a channel, or the items of one album, as a bubble is made of."""
    first = posts[0]
    if first.blocks:
        return RichMessage(first.blocks, 0)
    if len(posts) > 1:
        return MediaMessage(tuple(_item(each) for each in posts), caption_above=first.caption_above)
    if first.media is not None:
        media = replace(_item(first), caption="", caption_entities=())
        return MediaMessage((media,), first.text, first.entities, first.caption_above)
    return TextMessage(first.text, first.entities, first.link_preview)


def _messages(posts: Iterable[Posted]) -> Iterator[list[Posted]]:
    """Neighbours with one album's number belong together."""
    for _, items in groupby(posts, key=lambda each: (each.ref.queue, each.group or (each.ref.id, each.ref.queue))):
        yield list(items)


def _item(posted: Posted) -> Media:
    assert posted.media is not None
    path = None if posted.media.path is None else _shown_path(posted)
    return replace(posted.media, path=path, caption=posted.text, caption_entities=posted.entities)


def _shown_path(posted: Posted) -> str:
    """A path that two versions of one file do not share, and that ends with the file's own name."""
    queue = "queue" if posted.ref.queue else "posts"
    name = (posted.media.path or "").rsplit("/", 1)[-1] if posted.media else ""
    return f"{queue}/{posted.ref.id}/{name}"


def _day(posted: Posted) -> str:
    day = shown_day(posted.date.astimezone())
    if not posted.ref.queue:
        return day
    return QCoreApplication.translate("ChannelPage", "Scheduled for {day}").format(day=day)


def _note(posted: Posted) -> str:
    return QCoreApplication.translate("ChannelPage", "Pinned") if posted.pinned else ""


def _title(posted: Posted) -> str:
    translate = QCoreApplication.translate
    words = translate("ChannelPage", "Message {id}")
    if posted.ref.queue:
        words = translate("ChannelPage", "Scheduled message {id}")
    return words.format(id=posted.ref.id)
