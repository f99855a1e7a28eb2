"""Which parts a message's bubble is made of; what most posts have none of is imported for those that have it."""

from devlog_app.model.places import Surface
from devlog_app.model.post import MediaMessage, Message, TextMessage
from devlog_app.ui.preview.holder import Holder
from devlog_app.ui.preview.look import Look
from devlog_app.ui.preview.part import Part, Source
from devlog_app.ui.preview.pictures import Pictures
from devlog_app.ui.preview.text_flow import TextFlow


def message_parts(message: Message, look: Look, pictures: Pictures, holder: Holder) -> list[Part]:
    """The parts from top to bottom; *holder* owns what Qt must keep."""
    if isinstance(message, TextMessage):
        return _text_parts(message, look, holder)
    if isinstance(message, MediaMessage):
        from devlog_app.ui.preview.media_parts import media_parts

        return media_parts(message, look, pictures, holder)
    from devlog_app.ui.preview.article.parts import article_parts

    # An article that shows nothing is a bubble all the same.
    return article_parts(message.blocks, look, pictures, holder) or [TextFlow("", (), look, holder)]


def _text_parts(message: TextMessage, look: Look, holder: Holder) -> list[Part]:
    text = TextFlow(message.text, message.entities, look, holder)
    text.sources = (Source(Surface.TEXT, 0),)
    parts: list[Part] = [text]
    if message.link_preview is not None:
        from devlog_app.ui.preview.link_card import LinkCard

        parts.insert(0 if message.link_preview.above_text else 1, LinkCard(message.link_preview, look))
    return parts
