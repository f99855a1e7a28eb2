"""Every article of the fixtures goes through Telegram's own binary form and comes back as it was."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

import pytest
from telethon.extensions import BinaryReader
from telethon.tl import types

from devlog_app.channels.likeness import likeness, likeness_there
from devlog_app.channels.telegram.rich import blocks_to_telegram, mentioned_in, to_telegram
from devlog_app.channels.telegram.rich_reading import from_telegram, known_media
from devlog_app.model.capabilities import Capabilities
from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import RichMessage, Target
from devlog_app.model.posted import Posted
from devlog_app.model.reference import MessageRef
from devlog_app.model.rich import (
    RichBlock,
    RichPiece,
    RichStyle,
    RichWords,
    media_in,
)
from devlog_app.render.compose import render
from devlog_app.render.surroundings import NoteTarget, Surroundings, media_by_name

FIXTURES = Path(__file__).parents[2] / "render" / "fixtures"
CASE = re.compile(r"(?P<title>[^\n]+)\n\.\n(?P<note>.*?)\n?^\.\n.*?\n?^\.$", re.MULTILINE | re.DOTALL)
NOTES = MappingProxyType({"published": NoteTarget("Published note", "https://t.me/channel/42")})
SNIPPETS = MappingProxyType(
    {"repo": "The code is [on GitHub](https://github.com/x/y).", "help": "## Help\n\n- call 112"}
)
NOW = datetime(2026, 9, 1, tzinfo=UTC)
ROOMY = Capabilities(rich=True, custom_emoji=True, rich_table_columns=100, rich_depth=100)


def articles() -> Iterator[tuple[str, RichMessage]]:
    for file in sorted(FIXTURES.glob("*.md")):
        for case in CASE.finditer(file.read_text(encoding="utf-8")):
            surroundings = Surroundings(target=Target.RICH, media=media_by_name, notes=NOTES.get, snippets=SNIPPETS.get)
            for message in render(case["note"], surroundings, ROOMY).messages:
                if isinstance(message, RichMessage) and message.blocks:
                    yield f"{file.stem}: {case['title']}", message


ARTICLES = tuple(articles())


def there(message: RichMessage) -> types.RichMessage:
    """What Telegram would hold of *message*, after a journey as bytes."""
    known = [_known(number, media) for number, media in enumerate(media_in(message.blocks), start=1)]
    users = {number: types.InputUser(number, 7) for number in mentioned_in(message)}
    sent = to_telegram(message, known, users)
    received = BinaryReader(bytes(sent)).tgread_object()
    assert bytes(received) == bytes(sent)
    photos = [types.Photo(one.id, 7, b"", None, [], 2) for one in received.photos or ()]
    documents = [
        types.Document(media.id, 7, b"", None, "", 1, 2, _attributes(kind))
        for media, kind in zip(known, (media.type for media in media_in(message.blocks)), strict=True)
        if isinstance(media, types.InputDocument)
    ]
    return types.RichMessage(received.blocks, photos, documents)


def _known(number: int, media: Media) -> types.InputPhoto | types.InputDocument:
    kind = types.InputPhoto if media.type is MediaType.PHOTO else types.InputDocument
    return kind(number, 7, b"")


def _attributes(kind: MediaType) -> list[object]:
    video = types.DocumentAttributeVideo(0, 0, 0)
    return {
        MediaType.VIDEO: [video],
        MediaType.ANIMATION: [types.DocumentAttributeAnimated(), video],
        MediaType.AUDIO: [types.DocumentAttributeAudio(0)],
    }.get(kind, [])


def reads_like(message: RichMessage, blocks: tuple[RichBlock, ...]) -> bool:
    posted = Posted(ref=MessageRef(1, 1), date=NOW, kind="rich", blocks=blocks)
    return likeness(message) == likeness_there((posted,))


@pytest.mark.parametrize(("title", "message"), ARTICLES, ids=[title for title, _ in ARTICLES])
def test_an_article_comes_back_as_it_was(title: str, message: RichMessage) -> None:
    read = from_telegram(there(message))
    if any(True for _ in media_in(message.blocks)):
        assert reads_like(message, read)
    else:
        assert read == message.blocks


def test_there_are_articles_of_every_kind() -> None:
    kinds = {type(block) for _, message in ARTICLES for block in message.blocks}
    assert len(ARTICLES) > 150
    assert len(kinds) == 11


def test_links_styles_and_marks_share_what_they_stand_in() -> None:
    bold, link = (RichStyle.BOLD,), "https://x.org/"
    text = (
        RichPiece(text="a ", url=link),
        RichPiece(text="b", url=link, styles=bold),
        RichPiece(text="x^2", styles=(*bold, RichStyle.MATH)),
        RichPiece(text="🙂", custom_emoji_id="5"),
        RichPiece(text="🙂", custom_emoji_id="5"),
        RichPiece(text="1", url="#note-1", anchor="mark-1", styles=(RichStyle.SUPERSCRIPT,)),
        RichPiece(text="mail", url="mailto:a@b.org"),
        RichPiece(text="call", url="tel:112"),
        RichPiece(text="day", unix_time=1_789_000_000, date_time_format="wDt"),
    )
    [block] = blocks_to_telegram([RichWords("paragraph", text)], [])
    assert [type(part).__name__ for part in block.text.texts] == [
        *("TextUrl", "TextBold", "TextCustomEmoji", "TextCustomEmoji", "TextAnchor", "TextEmail", "TextPhone"),
        "TextDate",
    ]
    assert from_telegram(types.RichMessage([block], [], [])) == (RichWords("paragraph", text),)


def test_what_telegram_found_by_itself_is_plain_text_again() -> None:
    found = types.TextConcat([types.TextPlain("see "), types.TextAutoUrl(types.TextPlain("x.org"))])
    [block] = from_telegram(types.RichMessage([types.PageBlockParagraph(found)], [], []))
    assert block == RichWords("paragraph", (RichPiece(text="see x.org"),))


def test_nothing_that_telegram_wants_is_left_out() -> None:
    [cell] = blocks_to_telegram([RichWords("paragraph", ())], [])
    assert isinstance(cell.text, types.TextEmpty)


def test_files_are_named_again_in_the_order_of_the_blocks() -> None:
    for _, message in ARTICLES:
        kinds = [media.type is MediaType.PHOTO for media in media_in(message.blocks)]
        known = known_media(there(message))
        assert [isinstance(one, types.InputPhoto) for one in known] == kinds
        assert [one.id for one in known] == list(range(1, len(kinds) + 1))
