"""How often a message was seen, forwarded, reacted to and commented on, as Telegram tells it with the message."""

from telethon.tl import types

from devlog_app.channels.telegram.tl import TL
from devlog_app.model.after_publication import Numbers
from devlog_app.model.reference import MessageRef


def read_numbers(message: TL, channel: int) -> Numbers | None:
    """The numbers of *message*; None for one that is no post. Reactions of all kinds are added up.

    Bots and Saved Messages are told no views; comments are counted where the channel has a discussion group.
    """
    if not isinstance(message, types.Message):
        return None
    results = [] if message.reactions is None else message.reactions.results
    kinds = [(_shown(one.reaction), one.count) for one in results]
    reactions = None if message.reactions is None else sum(count for _, count in kinds)
    return Numbers(
        ref=MessageRef(channel, message.id),
        views=message.views,
        forwards=message.forwards,
        # Where nobody has reacted yet, Telegram sends nothing at all.
        reactions=reactions if reactions is not None or message.views is None else 0,
        comments=message.replies.replies if message.replies is not None and message.replies.comments else None,
        kinds=tuple(sorted(kinds, key=lambda one: -one[1])),
    )


def _shown(reaction: TL) -> str:
    """What stands for a kind of reaction; the pictures of custom emoji would have to be fetched."""
    match reaction:
        case types.ReactionEmoji(emoticon=emoji):
            return str(emoji)
        case types.ReactionPaid():
            return "⭐"
    return "✨"
