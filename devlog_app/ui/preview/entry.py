"""What one place of the column shows: a message and what stands around it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from devlog_app.model.post import Message, Post


class Mark(Enum):
    """What stands beside the time."""

    SEEN = auto()
    QUEUED = auto()


@dataclass(frozen=True, slots=True)
class Stamp:
    """The corner of a bubble: a time as text, and a mark."""

    time: str
    mark: Mark = Mark.SEEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A bubble: its *message*, the *name* above it (or none), the *note* below it, the *day* it opens (or none).

    *is_over* is true when the message is longer than its limit, *is_last* when the bubble carries the tail.
    """

    message: Message
    stamp: Stamp
    name: str | None = None
    day: str | None = None
    note: str = ""
    is_over: bool = False
    is_last: bool = True
    title: str = ""


def post_entries(post: Post, channel_title: str, now: datetime) -> tuple[Entry, ...]:
    """The bubbles of *post* as if it were published *now*."""
    stamp = Stamp(shown_time(now))
    of = len(post.messages)
    return tuple(
        Entry(
            message=message,
            stamp=stamp,
            name=channel_title if number == 1 else None,
            note=counter(message, number, of),
            is_over=message.length > message.limit,
            is_last=number == of,
            title=message_title(number, of),
        )
        for number, message in enumerate(post.messages, 1)
    )


def counter(message: Message, number: int, of: int) -> str:
    """Length and limit in UTF-16 units, and which part it is where there are several."""
    locale = QLocale()
    length = f"{locale.toString(message.length)} / {locale.toString(message.limit)}"
    return length if of == 1 else f"{message_title(number, of)} · {length}"


def message_title(number: int, of: int) -> str:
    """Which message it is, for people and screen readers."""
    if of == 1:
        return QCoreApplication.translate("Preview", "Message")
    return QCoreApplication.translate("Preview", "Message {number} of {of}").format(number=number, of=of)


def shown_time(moment: datetime) -> str:
    """Hours and minutes as the user's locale writes them."""
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def shown_day(moment: datetime) -> str:
    """The day as a chat shows it between messages."""
    return QLocale().toString(QDate(moment.year, moment.month, moment.day), "d MMMM yyyy")


def estimated_height(entry: Entry, line: float, columns: int = 44) -> float:
    """A guess at the height in pixels, for what has never been laid out."""
    message = entry.message
    text = getattr(message, "text", getattr(message, "caption", ""))
    lines = sum(1 + len(paragraph) // columns for paragraph in text.split("\n"))
    pictures: Sequence[object] = getattr(message, "media", ())
    return (lines + 3) * line + (15 * line if pictures else 0)
