"""Why a post cannot go out as the sheet shows it, in words; nothing stands in its way where there are none."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from devlog_app.model.post import MediaMessage, Post
from devlog_app.model.problem import Severity
from devlog_app.ui.language.wording import sentence

if TYPE_CHECKING:
    from devlog_app.services.publishing.preflight import ChannelCheck


def in_the_post(post: Post | None) -> str:
    """What the post itself lacks, wherever it is to go."""
    if post is None:
        return QCoreApplication.translate("Hindrances", "Open a note to publish it.")
    errors = [each for each in post.problems if each.severity is Severity.ERROR]
    if errors:
        return sentence(errors[0])
    if not post.messages:
        return QCoreApplication.translate("Hindrances", "There is nothing to publish yet.")
    return ""


def in_the_channel(check: "ChannelCheck | None", post: Post, at: datetime | None, now: datetime) -> str:
    """Why the channel, which answered *check*, would not take *post* at the time *at* (None: now)."""
    if check is None:
        return QCoreApplication.translate("Hindrances", "First the channel has to answer.")
    if not check.allowed.can_post:
        return QCoreApplication.translate("Hindrances", "This account may not post there.")
    if at is None or check.queue_left is None:
        return ""
    days = check.allowed.queue_days
    if at - now > timedelta(days=days):
        return QCoreApplication.translate(
            "Hindrances", "Telegram's queue reaches %n day(s) ahead, no further.", None, days
        )
    needed = sum(len(each.media) if isinstance(each, MediaMessage) else 1 for each in post.messages)
    if needed <= check.queue_left:
        return ""
    words = QCoreApplication.translate(
        "Hindrances", "The queue has room for %1 more, the post takes %2: send or remove something there first."
    )
    return words.replace("%1", str(check.queue_left)).replace("%2", str(needed))
