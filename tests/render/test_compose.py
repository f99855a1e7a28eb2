"""From Markdown to a Post, end to end."""

from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.post import TextMessage
from devlog_app.render.compose import render


def test_bold_words_become_text_with_a_bold_entity() -> None:
    (message,) = render("**hi** there").messages
    assert isinstance(message, TextMessage)
    assert message.text == "hi there"
    assert message.entities == (Entity(type=EntityType.BOLD, offset=0, length=2),)
