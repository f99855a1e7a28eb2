"""The buttons under a message, which somebody's bot put there."""

from telethon.tl import types

from devlog_app.channels.telegram.tl import TL


def buttons_of(message: TL) -> TL:
    """The inline keyboard of *message*, to be stated again when it is edited; None where there is none."""
    markup = getattr(message, "reply_markup", None)
    return markup if isinstance(markup, types.ReplyInlineMarkup) else None
