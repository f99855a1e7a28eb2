"""What is asked before a series leaves, in words."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.series import Stage
from devlog_app.ui.language.titled import titled
from devlog_app.ui.language.wording import sentence
from devlog_app.ui.publish.channel_choice import channel_colour, purpose
from devlog_app.ui.series.sheet import SeriesQuestion
from devlog_app.ui.series.spoken import day_and_time, moved_to, when
from devlog_app.ui.series.tried import Tried

if TYPE_CHECKING:
    from devlog_app.services.accounts.channel_directory import ChannelEntry

READY = "ready"


def question_about(tried: Tried, entry: "ChannelEntry", widget: QWidget) -> SeriesQuestion:
    """What is asked before *tried* is carried out in the channel of *entry*; *widget* has the theme's colours."""
    translate = QCoreApplication.translate
    state = tried.state(entry, "", busy=False)
    title = tried.seen.title if tried.seen.title != entry.name else entry.ref or entry.name
    channel = f"{title} — {entry.ref or purpose(entry)}"
    if entry.kind is ChannelKind.LOCAL:
        channel = f"{title} — {purpose(entry)}"
    elif entry.role == "production":
        channel = translate("Series", "%1: subscribers will see it").replace("%1", channel)
    return SeriesQuestion(
        title=state.button.rstrip("…"),
        channel=channel,
        colour=channel_colour(entry, widget),
        lines=_lines(tried),
        remarks=_remarks(tried),
        verb=state.button.rstrip("…"),
    )


def _lines(tried: Tried) -> Sequence[str]:
    titles = {note.path: note.title for note in tried.notes}
    lines = []
    for post in tried.foreseen.posts:
        number = tried.numbers[post.slot.path]
        if post.slot.stage is Stage.FRESH:
            lines.append(f"{number}. {titles[post.slot.path]} — {when(post.slot, tried.zone)}")
        elif post.is_begun:
            rest = QCoreApplication.translate("Series", "what is missing of it")
            lines.append(f"{number}. {titles[post.slot.path]} — {rest}")
        elif post.moves_to is not None and post.slot.at is not None:
            before, after = day_and_time(post.slot.at, tried.zone), moved_to(post.moves_to, tried.zone)
            lines.append(f"{number}. {titles[post.slot.path]} — {before} → {after}")
    return lines


def _remarks(tried: Tried) -> Sequence[str]:
    translate = QCoreApplication.translate
    found = tried.foreseen
    remarks = [sentence(titled(remark, tried.title_of)) for remark in found.remarks]
    status: Mapping[str, str] = {note.path: note.status for note in tried.notes}
    unready = sum(status[slot.path] != READY for slot in found.plan.fresh)
    if unready:
        remarks.append(translate("Series", "%n note(s) are not marked as ready.", "", unready))
    warned = sum(bool(post.problems) for post in found.posts)
    if warned:
        remarks.append(translate("Series", "%n post(s) have remarks; their rows say which.", "", warned))
    there = sum(slot.stage is not Stage.FRESH for slot in found.plan.slots) - len(found.unfinished)
    if there:
        remarks.append(translate("Series", "%n post(s) are there already and are not sent again.", "", there))
    if found.left is not None:
        words = translate("Series", "It takes %1 of %2 free places in the queue.")
        remarks.append(words.replace("%1", str(found.coming)).replace("%2", str(found.left)))
    return remarks
