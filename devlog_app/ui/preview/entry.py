"""What one place of the column shows: a message and what stands around it."""

from collections.abc import Sequence
from datetime import datetime
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from devlog_app.model.post import MediaMessage, Message, Post, RichMessage, TextMessage
from devlog_app.model.values import dataclass

MANY = 80
"""Entities; a message that is cut short with so many was cut for them."""


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

    *split* tells, above the bubble, why what the note says in one is cut here into two messages (empty: it is not).
    *is_over* is true when the message is longer than its limit, *is_last* when the bubble carries the tail.
    """

    message: Message
    stamp: Stamp
    name: str | None = None
    day: str | None = None
    split: str = ""
    note: str = ""
    is_over: bool = False
    is_last: bool = True
    title: str = ""


def post_entries(post: Post, channel_title: str, now: datetime, moment: datetime | None = None) -> tuple[Entry, ...]:
    """The bubbles of *post* as if it were published *now*, or as they wait for *moment*."""
    stamp = Stamp(shown_time(now)) if moment is None else Stamp(shown_time(moment), Mark.QUEUED)
    day = None
    if moment is not None:
        day = QCoreApplication.translate("Preview", "Scheduled for %1").replace("%1", shown_day(moment))
    of = len(post.messages)
    return tuple(
        Entry(
            message=message,
            stamp=stamp,
            name=channel_title if number == 1 else None,
            day=day if number == 1 else None,
            split=split_words(post.messages[number - 2], message) if number > 1 else "",
            note=counter(message, number, of),
            is_over=message.length > message.limit,
            is_last=number == of,
            title=message_title(number, of),
        )
        for number, message in enumerate(post.messages, 1)
    )


def counter(message: Message, number: int, of: int) -> str:
    """Length and limit in UTF-16 units, and which part it is where there are several."""
    locale, translate = QLocale(), QCoreApplication.translate
    words = "%1 / %2"
    if isinstance(message, MediaMessage):
        words = translate("Preview", "caption %1 / %2")
    elif isinstance(message, RichMessage):
        words = translate("Preview", "article %1 / %2")
    said = [words.replace("%1", locale.toString(message.length)).replace("%2", locale.toString(message.limit))]
    if of > 1:
        said.insert(0, message_title(number, of))
    if message.length > message.limit:
        said.append(translate("Preview", "%n too many", "", message.length - message.limit))
    return " · ".join(said)


def split_words(before: Message, message: Message) -> str:
    """Why *message* does not go on in the one *before*; empty where it is another thing anyway, as a picture is."""
    if not isinstance(message, TextMessage):
        return ""
    limit = QLocale().toString(before.limit)
    if isinstance(before, TextMessage):
        if len(before.entities) > MANY and before.length < before.limit / 2:
            return QCoreApplication.translate("Preview", "split here: a message holds 100 styled places")
        return QCoreApplication.translate("Preview", "split here: a message holds %1").replace("%1", limit)
    if isinstance(before, MediaMessage) and before.caption:
        return QCoreApplication.translate("Preview", "split here: a caption holds %1").replace("%1", limit)
    return ""


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
