"""What the calendar says of entries, days and queues."""

import datetime as dt
from collections.abc import Sequence
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from devlog_app.model.schedule import Entry, EntryKind, KnownQueue, Lull, Trouble
from devlog_app.ui.calendar.clock import Clock
from devlog_app.ui.calendar.spans import long_day, short_day
from devlog_app.ui.times import shown_day

SAID = 2
"""Clashes that are said in full."""

_KINDS = MappingProxyType(
    {
        EntryKind.PLANNED: QT_TRANSLATE_NOOP("Calendar", "planned for %1, not scheduled"),
        EntryKind.SCHEDULED: QT_TRANSLATE_NOOP("Calendar", "waits in the queue of %1"),
        EntryKind.OWN: QT_TRANSLATE_NOOP("Calendar", "Devlog sends it to %1 itself, if it runs then"),
        EntryKind.PUBLISHED: QT_TRANSLATE_NOOP("Calendar", "published in %1"),
        EntryKind.FOREIGN: QT_TRANSLATE_NOOP("Calendar", "another admin's, in the queue of %1"),
    }
)
_LEGEND = MappingProxyType(
    {
        EntryKind.PLANNED: QT_TRANSLATE_NOOP("Calendar", "planned"),
        EntryKind.SCHEDULED: QT_TRANSLATE_NOOP("Calendar", "scheduled"),
        EntryKind.OWN: QT_TRANSLATE_NOOP("Calendar", "sent by Devlog"),
        EntryKind.PUBLISHED: QT_TRANSLATE_NOOP("Calendar", "published"),
        EntryKind.FOREIGN: QT_TRANSLATE_NOOP("Calendar", "another admin's"),
    }
)
_TROUBLES = MappingProxyType(
    {
        Trouble.PLAN_PAST: QT_TRANSLATE_NOOP("Calendar", "Its planned time has passed."),
        Trouble.MISSED: QT_TRANSLATE_NOOP("Calendar", "Missed: no Devlog ran at its time."),
        Trouble.INTERRUPTED: QT_TRANSLATE_NOOP("Calendar", "It was begun and is not finished."),
        Trouble.NOT_THERE: QT_TRANSLATE_NOOP("Calendar", "It is not in the channel's queue any more."),
    }
)


def _said(words: object) -> str:
    return QCoreApplication.translate("Calendar", str(words))


def kind_name(kind: EntryKind) -> str:
    """The kind in one or two words, for the legend."""
    return _said(_LEGEND[kind])


def title_of(entry: Entry) -> str:
    """What *entry* is called, also where it has no words."""
    return entry.title or QCoreApplication.translate("Calendar", "A post without words")


def when(entry: Entry, clock: Clock) -> str:
    """The time of day of *entry*; nothing where only its day is planned."""
    return "" if entry.is_whole_day else clock.shown(entry.at)


def trouble_of(entry: Entry) -> str:
    """What is wrong with *entry*, or nothing."""
    return _said(_TROUBLES[entry.trouble]) if entry.trouble is not None else ""


def about(entry: Entry, clock: Clock, clash: Entry | None = None, *, with_day: bool = False) -> str:
    """*entry* in full words: when, what, where it stands, what is wrong with it."""
    time = when(entry, clock) or QCoreApplication.translate("Calendar", "any time")
    day = f"{long_day(clock.day_of(entry))}, " if with_day else ""
    standing = _said(_KINDS[entry.kind]).replace("%1", entry.channel)
    words = [f"{day}{time}: {title_of(entry)} ({standing})"]
    if entry.is_local:
        words.append(QCoreApplication.translate("Calendar", "On this computer only."))
    if entry.trouble is not None:
        words.append(trouble_of(entry))
    if clash is not None:
        near = QCoreApplication.translate("Calendar", "Clashes with “%1” at %2.")
        words.append(near.replace("%2", clock.shown(clash.at)).replace("%1", title_of(clash)))
    return " ".join(words)


def about_clashes(pairs: Sequence[tuple[Entry, Entry]], clock: Clock) -> list[str]:
    """Which posts come out too near one another: the first two pairs, and how many more there are."""
    words = QCoreApplication.translate("Calendar", "Clash in %1: %2, %3 and %4.")
    said = [
        words.replace("%1", one.channel)
        .replace("%2", short_day(clock.day_of(one)))
        .replace("%3", clock.shown(one.at))
        .replace("%4", clock.shown(other.at))
        for one, other in pairs[:SAID]
    ]
    more = len(pairs) - SAID
    return said if more <= 0 else [*said, QCoreApplication.translate("Calendar", "%n more clash(es).", "", more)]


def about_lull(lull: Lull) -> str:
    """Where a series falls silent."""
    if lull.is_off_rhythm:
        return QCoreApplication.translate("Calendar", "Gap: the rhythm of “%1” has a post here.").replace(
            "%1", lull.title
        )
    words = QCoreApplication.translate("Calendar", "Gap: nothing of “%1” from %2 to %3.")
    return words.replace("%2", short_day(lull.first)).replace("%3", short_day(lull.last)).replace("%1", lull.title)


def about_day(day: dt.date, entries: Sequence[str], marks: Sequence[str], *, is_today: bool, is_beyond: bool) -> str:
    """A day in full words, for those who hear it."""
    words = [long_day(day)]
    if is_today:
        words.append(QCoreApplication.translate("Calendar", "today"))
    if is_beyond:
        words.append(QCoreApplication.translate("Calendar", "behind the horizon of the queue"))
    head = ", ".join(words)
    if not entries and not marks:
        return QCoreApplication.translate("Calendar", "%1: nothing").replace("%1", head)
    return f"{head}: {' '.join((*entries, *marks))}"


def about_queue(known: KnownQueue, is_local: bool) -> str:  # a value, not a mode
    """How full a queue is, and how far ahead it takes posts."""
    queue, locale = known.queue, QLocale()
    words = QCoreApplication.translate("Calendar", "%1: %2 of %3 wait, until %4")
    if queue.is_kept_here:
        words = QCoreApplication.translate("Calendar", "%1: %2 wait here, Devlog sends them itself")
    until = queue.until.astimezone().date()
    filled = (
        words.replace("%2", locale.toString(queue.used))
        .replace("%3", locale.toString(queue.limit))
        .replace("%4", shown_day(until))
        .replace("%1", queue.channel.name)
    )
    local = QCoreApplication.translate("Calendar", "on this computer only")
    return f"{filled} ({local})" if is_local else filled
