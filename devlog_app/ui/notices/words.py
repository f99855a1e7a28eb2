"""Notices made of what services found or did, in the user's language."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import DevlogError
from devlog_app.model.findings import Finding, FindingKind
from devlog_app.model.steps import Done, Outcome
from devlog_app.ui.language.wording import advice, sentence
from devlog_app.ui.notices.notice import Notice, NoticeKind
from devlog_app.ui.times import full_time


def of_finding(found: Finding, title: str, now: datetime, zone: str | None = None) -> Notice:
    """What a look at the channel found of the note called *title*; times are said in *zone*."""
    translate = QCoreApplication.translate
    match found.kind:
        case FindingKind.FIRED:
            kind, words = NoticeKind.OUT, translate("Notices", "Went out in %1 at %2.")
        case FindingKind.MOVED_THERE:
            kind, words = NoticeKind.CHANGED, translate("Notices", "Somebody moved it in the queue of %1: now %2.")
        case FindingKind.CHANGED_THERE:
            kind, words = NoticeKind.CHANGED, translate("Notices", "Somebody changed it in %1.")
        case FindingKind.RESTORED_THERE:
            kind, words = NoticeKind.CHANGED, translate("Notices", "Reads in %1 as it was published again.")
        case FindingKind.DELETED_THERE:
            kind, words = NoticeKind.GONE, translate("Notices", "Somebody deleted it in %1.")
        case FindingKind.LATE:
            kind, words = NoticeKind.FAILED, translate("Notices", "Still waits in the queue of %1; its time was %2.")
    said = words.replace("%1", found.channel).replace("%2", full_time(found.date, zone))
    return Notice(kind=kind, at=now, title=title, words=said, path=found.path, link=found.link)


def of_own_clock(done: Done, title: str, now: datetime, zone: str | None = None) -> Notice | None:
    """What left from here at its time, which is said in *zone*; None for what needs no words."""
    if done.outcome is not Outcome.PUBLISHED:
        return None
    words = QCoreApplication.translate("Notices", "Went out in %1 at %2.")
    if done.channel.kind is ChannelKind.LOCAL:
        words = QCoreApplication.translate("Notices", "Went out in %1 at %2, on this computer only.")
    said = words.replace("%1", done.channel.title).replace("%2", full_time(done.date or now, zone))
    link = next((one.link for one in done.messages if one.link is not None), None)
    return Notice(kind=NoticeKind.OUT, at=now, title=title, words=said, path=done.note, link=link)


def of_failure(error: DevlogError, now: datetime) -> Notice:
    """Something that waited could not leave."""
    title = QCoreApplication.translate("Notices", "A scheduled post did not go out")
    words = " ".join(filter(None, (sentence(error), advice(error))))
    return Notice(kind=NoticeKind.FAILED, at=now, title=title, words=words)


def of_missed(now: datetime) -> Notice:
    """The time of something passed while no Devlog ran."""
    title = QCoreApplication.translate("Notices", "A scheduled post did not go out")
    words = QCoreApplication.translate("Notices", "No Devlog ran at its time. Above the text you decide about it.")
    return Notice(kind=NoticeKind.FAILED, at=now, title=title, words=words)
