"""Where a post stands, in words."""

from PySide6.QtCore import QCoreApplication, QLocale

from devlog_app.model.after_publication import Measured, Revision
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.ledger import EventType, LedgerChannel, Standing
from devlog_app.model.post_page import KnownPost
from devlog_app.ui.times import full_time, shown_day


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
    at = full_time(post.date, zone)
    told = full_time(post.told, zone)
    match post.standing:
        case Standing.PUBLISHED:
            words, time = translate("PostPage", "In %1, since %2."), at
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
    what = _why(revision.reason) or _what(revision.type)
    if revision.type is EventType.RESCHEDULED and revision.date is not None:
        what = f"{what}: {full_time(revision.date, zone)}"
    if revision.type in {EventType.CHANGED_THERE, EventType.DELETED_THERE, EventType.FIRED}:
        # Who did it is not told; the name is that of who looked.
        return what, full_time(revision.at, zone)
    return what, " · ".join(filter(None, (revision.by, full_time(revision.at, zone))))


def _what(kind: EventType) -> str:
    translate = QCoreApplication.translate
    return {
        EventType.PUBLISHED: translate("PostPage", "Published"),
        EventType.SCHEDULED: translate("PostPage", "Scheduled"),
        EventType.EDITED: translate("PostPage", "Updated"),
        EventType.FIRED: translate("PostPage", "Came out of the queue"),
        EventType.RESCHEDULED: translate("PostPage", "Moved to another time"),
        EventType.WITHDRAWN: translate("PostPage", "Withdrawn"),
        EventType.DELETED_THERE: translate("PostPage", "Found deleted in Telegram"),
        EventType.CHANGED_THERE: translate("PostPage", "Found changed in Telegram"),
        EventType.ADOPTED: translate("PostPage", "Found there, already published"),
    }[kind]


def _why(reason: str | None) -> str:
    """Why a post was edited, where it was not simply updated."""
    translate = QCoreApplication.translate
    return {
        "link": translate("PostPage", "A link was filled in"),
        "name": translate("PostPage", "Links in the note followed another note’s name"),
        "index": translate("PostPage", "The list of posts was brought up to date"),
        "recording": translate("PostPage", "The recording was added"),
        "pull": translate("PostPage", "Taken into the note from Telegram"),
    }.get(reason or "", "")


def latest_views(numbers: tuple[Measured, ...]) -> int | None:
    """How often the post was seen when it was counted last; None where nobody knows."""
    return next((one.numbers.views for one in reversed(numbers) if one.numbers.views is not None), None)


def short_words(post: KnownPost) -> str:
    """All of it in one line."""
    translate = QCoreApplication.translate
    day = shown_day(post.date.astimezone().date())
    match post.standing:
        case Standing.PUBLISHED:
            words = translate("PostPage", "In %1, since %2")
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
