"""Where a post stands, in words."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime, QLocale, QTimeZone

from devlog_app.model.after_publication import Measured, Revision
from devlog_app.model.ledger import EventType, LedgerChannel, Standing
from devlog_app.model.post_page import KnownPost
from devlog_app.model.reference import ChannelKind

EVENTS: Mapping[EventType, object] = MappingProxyType(
    {
        EventType.PUBLISHED: QT_TRANSLATE_NOOP("PostPage", "Published"),
        EventType.SCHEDULED: QT_TRANSLATE_NOOP("PostPage", "Scheduled"),
        EventType.EDITED: QT_TRANSLATE_NOOP("PostPage", "Updated"),
        EventType.FIRED: QT_TRANSLATE_NOOP("PostPage", "Came out of the queue"),
        EventType.RESCHEDULED: QT_TRANSLATE_NOOP("PostPage", "Moved to another time"),
        EventType.WITHDRAWN: QT_TRANSLATE_NOOP("PostPage", "Withdrawn"),
        EventType.DELETED_THERE: QT_TRANSLATE_NOOP("PostPage", "Found deleted in Telegram"),
        EventType.CHANGED_THERE: QT_TRANSLATE_NOOP("PostPage", "Found changed in Telegram"),
        EventType.ADOPTED: QT_TRANSLATE_NOOP("PostPage", "Found there, already published"),
    }
)
REASONS: Mapping[str, object] = MappingProxyType(
    {
        "link": QT_TRANSLATE_NOOP("PostPage", "A link was filled in"),
        "index": QT_TRANSLATE_NOOP("PostPage", "The list of posts was brought up to date"),
        "recording": QT_TRANSLATE_NOOP("PostPage", "The recording was added"),
        "pull": QT_TRANSLATE_NOOP("PostPage", "Taken into the note from Telegram"),
    }
)
"""Why a post was edited, where it was not simply updated."""


def zoned(moment: datetime, zone: str | None) -> str:
    """An aware *moment* on the clocks of *zone*, which is named; of this computer where there is none."""
    there = QTimeZone(zone.encode()) if zone else QTimeZone.systemTimeZone()
    if not there.isValid():
        there = QTimeZone.systemTimeZone()
    at = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()), there)
    said = QLocale().toString(at, QLocale.FormatType.ShortFormat)
    return f"{said} ({bytes(there.id().data()).decode()})"


def place_of(channel: LedgerChannel) -> str:
    """What a channel is called; the local one says that nobody else sees it."""
    if channel.kind is ChannelKind.LOCAL:
        words = QCoreApplication.translate("PostPage", "%1, on this computer only")
        return words.replace("%1", channel.name)
    if channel.kind is ChannelKind.SAVED:
        return QCoreApplication.translate("PostPage", "your Saved Messages")
    return f"@{channel.username}" if channel.username else channel.name


def state_of(post: KnownPost, zone: str | None) -> str:
    """Where *post* stands."""
    translate = QCoreApplication.translate
    at = zoned(post.date, zone)
    told = zoned(post.told, zone)
    match post.standing:
        case Standing.PUBLISHED:
            words, time = translate("PostPage", "In %1 since %2."), at
        case Standing.SCHEDULED:
            words, time = translate("PostPage", "Waits in the queue of %1 for %2."), at
        case Standing.WITHDRAWN:
            words, time = translate("PostPage", "Withdrawn from %1 on %2."), told
        case Standing.DELETED_THERE:
            words, time = translate("PostPage", "Deleted in %1 by somebody else; found on %2."), told
    return words.replace("%1", place_of(post.channel)).replace("%2", time)


def facts_of(post: KnownPost) -> str:
    """Its messages by their numbers, and how it was sent."""
    translate, locale = QCoreApplication.translate, QLocale()
    numbers = locale.createSeparatedList([str(one.ref.id) for one in post.messages])
    words = translate("PostPage", "Message %1") if len(post.messages) == 1 else translate("PostPage", "Messages %1")
    found = [words.replace("%1", numbers)]
    if post.gone:
        found.append(translate("PostPage", "%n message(s) deleted there", "", post.gone))
    if post.pinned:
        found.append(translate("PostPage", "sent to be pinned"))
    if post.silent:
        found.append(translate("PostPage", "without a sound"))
    return " · ".join(found)


def revision_words(revision: Revision, zone: str | None) -> tuple[str, str]:
    """What happened; and who did it, and when."""
    translate = QCoreApplication.translate
    reason = REASONS.get(revision.reason or "")
    what = translate("PostPage", str(reason or EVENTS[revision.type]))
    if revision.type is EventType.RESCHEDULED and revision.date is not None:
        what = f"{what}: {zoned(revision.date, zone)}"
    if revision.type in {EventType.CHANGED_THERE, EventType.DELETED_THERE, EventType.FIRED}:
        # Who did it is not told; the name is that of who looked.
        return what, zoned(revision.at, zone)
    return what, " · ".join(filter(None, (revision.by, zoned(revision.at, zone))))


def latest_views(numbers: tuple[Measured, ...]) -> int | None:
    """How often the post was seen when it was counted last; None where nobody knows."""
    return next((one.numbers.views for one in reversed(numbers) if one.numbers.views is not None), None)


def short_words(post: KnownPost) -> str:
    """All of it in one line."""
    translate, locale = QCoreApplication.translate, QLocale()
    day = locale.toString(
        QDateTime.fromSecsSinceEpoch(int(post.date.timestamp())).date(), QLocale.FormatType.ShortFormat
    )
    match post.standing:
        case Standing.PUBLISHED:
            words = translate("PostPage", "In %1 since %2")
        case Standing.SCHEDULED:
            words = translate("PostPage", "Waits in %1 for %2")
        case Standing.WITHDRAWN:
            words = translate("PostPage", "Withdrawn from %1")
        case Standing.DELETED_THERE:
            words = translate("PostPage", "Deleted in %1 by somebody else")
    found = [words.replace("%1", place_of(post.channel)).replace("%2", day)]
    views = latest_views(post.numbers)
    if views is not None:
        found.append(translate("PostPage", "%Ln view(s)", "", views))
    if post.is_live and post.is_changed_here:
        found.append(translate("PostPage", "the note was changed"))
    if post.is_live and post.is_changed_there:
        found.append(translate("PostPage", "changed in Telegram"))
    return " · ".join(found)
