"""Where a post leads its readers, and what is odd about an address that nobody has opened."""

import pytest

from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.post import LinkPreview, MediaMessage, Message, NoteRef, Post, RichMessage, Target, TextMessage
from devlog_app.model.rich import RichPiece, RichWords
from devlog_app.services.publishing.outgoing_links import OutgoingLink, outgoing_links, remark_on


def post_of(*messages: Message) -> Post:
    note = NoteRef(None, "Note", "note.md")
    return Post(note=note, channel=None, target=Target.CLASSIC, source_digest="", messages=messages)


def linked(text: str, words: str, url: str) -> TextMessage:
    start = len(text[: text.index(words)].encode("utf-16-le")) // 2
    length = len(words.encode("utf-16-le")) // 2
    return TextMessage(text, (Entity(type=EntityType.TEXT_LINK, offset=start, length=length, url=url),))


def test_links_come_in_their_order_with_the_words_that_lead_there() -> None:
    post = post_of(linked("😀 Смотрите сайт!", "сайт", "https://example.org/"), TextMessage("И t.me/team/5"))
    assert outgoing_links(post) == (
        OutgoingLink("сайт", "https://example.org/"),
        OutgoingLink("t.me/team/5", "http://t.me/team/5"),
    )


def test_an_address_is_listed_once() -> None:
    message = linked("Сайт и ещё раз https://example.org/", "Сайт", "https://example.org/")
    preview = TextMessage(message.text, message.entities, LinkPreview("https://example.org/"))
    assert [link.words for link in outgoing_links(post_of(preview, message))] == ["Сайт"]


def test_captions_and_articles_have_links_too_and_places_within_an_article_are_none() -> None:
    caption = MediaMessage((), "@devlog_news")
    pieces = (RichPiece(text="там", url="https://example.org/"), RichPiece(text="ниже", url="#below"))
    article = RichMessage((RichWords("paragraph", pieces),), length=8)
    assert [link.url for link in outgoing_links(post_of(caption, article))] == [
        "https://t.me/devlog_news",
        "https://example.org/",
    ]


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://example.org/path?a=b", None),
        ("tg://resolve?domain=team", None),
        ("mailto:anna@example.org", None),
        ("https://пример.рф/", None),
        ("https://t.me/team/7", None),
        ("https://t.me/c/12345/7", "link_members_only"),
        ("http://localhost:8000/", "link_at_home"),
        ("http://192.168.1.7/", "link_at_home"),
        ("http://printer.local/", "link_at_home"),
        ("https://example/", "link_unreadable"),
        ("https://example..org/", "link_unreadable"),
        ("https://[oops", "link_unreadable"),
        ("file:///home/anna", "link_scheme_unknown"),
        ("posts/other.md", "link_scheme_unknown"),
    ],
)
def test_what_is_odd_is_told_from_the_address_alone(url: str, code: str | None) -> None:
    remark = remark_on(url)
    assert (remark.code if remark else None) == code
