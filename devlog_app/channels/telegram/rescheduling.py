"""Another time for a queued message: every flag and word of it stated again, as an edit states the new whole."""

from collections.abc import Sequence
from datetime import datetime

from telethon.tl import functions, types

from devlog_app.channels.telegram.tl import TL


def rescheduled(peer: TL, message: TL, entities: Sequence[TL], at: datetime) -> TL:
    """The request that moves the queued *message* (TL), whose *entities* are given anew, to *at*."""
    card = message.media if isinstance(message.media, types.MessageMediaWebPage) else None
    return functions.messages.EditMessageRequest(
        peer=peer,
        id=message.id,
        message=message.message or None,
        entities=list(entities) or None,
        # An article stays what it is only while nothing is said of a text.
        no_webpage=(message.media is None and message.rich_message is None) or None,
        media=_same_card(card),
        invert_media=message.invert_media or None,
        schedule_date=at,
    )


def _same_card(card: TL) -> TL:
    """The link preview that somebody chose; one that Telegram found by itself it finds again."""
    url = getattr(getattr(card, "webpage", None), "url", None)
    if url is None or not (card.manual or card.force_large_media or card.force_small_media):
        return None
    return types.InputMediaWebPage(
        url,
        force_large_media=card.force_large_media,
        force_small_media=card.force_small_media,
        optional=True,
    )
