"""Whether an article fits what a channel allows, and whether all of it has arrived."""

from collections.abc import Iterator, Sequence

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.errors import ChannelError
from devlog_app.model.post import RichMessage
from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.model.rich import RichBlock
from devlog_app.model.rich_count import counted, excesses


def require_article_fits(message: RichMessage, allowed: Capabilities) -> None:
    """Raise ``ChannelError`` where *message* breaks a limit of *allowed*, counted strictly."""
    if not allowed.rich:
        raise ChannelError("rich_refused")
    if not message.blocks:
        raise ChannelError("message_empty")
    for excess in excesses(counted(message.blocks), allowed):
        raise ChannelError("rich_too_large", what=excess.what, count=excess.number, limit=excess.limit)


def cut(message: RichMessage, there: Sequence[RichBlock]) -> Iterator[Problem]:
    """A problem where less of *message* is *there* than was sent: Telegram cuts articles without saying so."""
    sent, kept = counted(message.blocks), counted(there)
    if (sent.blocks, sent.length) != (kept.blocks, kept.length):
        yield problem(
            Severity.ERROR,
            "rich_cut",
            blocks=sent.blocks,
            length=sent.length,
            kept_blocks=kept.blocks,
            kept_length=kept.length,
        )
