"""A teaser is whole sentences, and plain text has its addresses written out."""

import pytest

from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import MediaMessage, Message, NoteRef, Post, Target, TextMessage
from devlog_app.services.after_publication.reposting import plain_text, teaser


def post(*messages: Message, title: str = "Заметка") -> Post:
    note = NoteRef(None, title, "note.md")
    return Post(note=note, channel=None, target=Target.CLASSIC, source_digest="", messages=messages)


def linked(text: str, words: str, url: str) -> TextMessage:
    entity = Entity(type=EntityType.TEXT_LINK, offset=text.index(words), length=len(words), url=url)
    return TextMessage(text, (entity,))


@pytest.mark.parametrize(
    ("text", "longest", "expected"),
    [
        ("Заметка\n\nПервое. Второе!", 240, "Первое. Второе!"),
        ("Коротко\nДлинное первое предложение. И второе.", 30, "Длинное первое предложение."),
        ("Один. Два. Три.", 10, "Один. Два."),
        ("Очень длинное предложение без конца и края", 20, "Очень длинное…"),
        ("Вот что там было:\n• одно\n• другое", 240, "Вот что там было:"),
        ("Слово", 240, "Слово"),
        ("Версия 3.11 вышла. Ура.", 19, "Версия 3.11 вышла."),
        ("", 240, ""),
    ],
)
def test_a_teaser_is_the_first_whole_sentences(text: str, longest: int, expected: str) -> None:
    assert teaser(post(TextMessage(text)), longest) == expected


def test_addresses_stand_behind_the_words_that_lead_there() -> None:
    assert plain_text(post(linked("😀 See here.", "here", "https://a.example/"))) != "😀 See here."
    assert plain_text(post(linked("See here.", "here", "https://a.example/x"))) == "See here (https://a.example/x)."


def test_an_address_that_is_its_own_words_is_not_repeated() -> None:
    assert plain_text(post(linked("a.example/x", "a.example/x", "https://a.example/x"))) == "a.example/x"


def test_messages_without_words_leave_no_gap() -> None:
    picture = MediaMessage((Media(type=MediaType.PHOTO, path="a.png"),))
    assert plain_text(post(TextMessage("One"), picture, TextMessage("Two"))) == "One\n\nTwo"
