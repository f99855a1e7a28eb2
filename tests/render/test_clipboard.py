"""What is copied for Telegram is what its desktop client reads, byte by byte."""

from io import BytesIO

import pytest

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.post import TextMessage
from devlog_app.render.clipboard import Tag, as_html, clipboard, serialized, tags
from devlog_app.render.compose import render
from devlog_app.render.surroundings import Surroundings

T = EntityType


def entity(kind: EntityType, offset: int, length: int, **extras: object) -> Entity:
    return Entity(type=kind, offset=offset, length=length, **extras)  # type: ignore[arg-type]


def test_a_tag_is_written_as_qt_5_writes_it() -> None:
    expected = "00000001000000020000000300000004002a002a"
    assert serialized([Tag(2, 3, "**")]).hex() == expected


def test_every_tag_follows_the_one_before() -> None:
    written = BytesIO(serialized([Tag(0, 1, "**"), Tag(1, 2, "https://x.org/")]))
    assert int.from_bytes(written.read(4), "big") == 2
    for offset, length, name in ((0, 1, "**"), (1, 2, "https://x.org/")):
        assert int.from_bytes(written.read(4), "big") == offset
        assert int.from_bytes(written.read(4), "big") == length
        assert written.read(int.from_bytes(written.read(4), "big")).decode("utf-16-be") == name
    assert written.read() == b""


@pytest.mark.parametrize(
    ("kind", "extras", "name"),
    [
        (T.BOLD, {}, "**"),
        (T.ITALIC, {}, "__"),
        (T.UNDERLINE, {}, "^^"),
        (T.STRIKETHROUGH, {}, "~~"),
        (T.SPOILER, {}, "||"),
        (T.CODE, {}, "`"),
        (T.PRE, {}, "```"),
        (T.PRE, {"language": "python"}, "```python"),
        (T.PRE, {"language": "c#"}, "```"),
        (T.BLOCKQUOTE, {}, ">"),
        (T.EXPANDABLE_BLOCKQUOTE, {}, ">^"),
        (T.TEXT_LINK, {"url": "https://x.org/a\\b"}, "https://x.org/a%5Cb"),
        (T.TEXT_MENTION, {"user_id": 42}, "tg://user?id=42"),
        (T.CUSTOM_EMOJI, {"custom_emoji_id": "5368"}, "custom-emoji://5368"),
    ],
)
def test_every_format_has_the_clients_own_name(kind: EntityType, extras: dict[str, object], name: str) -> None:
    assert list(tags("👍 да", [entity(kind, 3, 2, **extras)])) == [Tag(3, 2, name)]


def test_a_date_is_copied_as_its_words() -> None:
    assert list(tags("6 дек", [entity(T.DATE_TIME, 0, 5, unix_time=1)])) == []


def test_styles_over_one_another_share_a_tag() -> None:
    bold, italic = entity(T.BOLD, 0, 6), entity(T.ITALIC, 2, 2)
    assert list(tags("abcdef", [bold, italic])) == [Tag(0, 2, "**"), Tag(2, 2, "**\\__"), Tag(4, 2, "**")]


def test_neighbours_of_one_style_are_one_and_two_emoji_are_two() -> None:
    assert list(tags("abcd", [entity(T.BOLD, 0, 2), entity(T.BOLD, 2, 2)])) == [Tag(0, 4, "**")]
    emoji = [entity(T.CUSTOM_EMOJI, at, 2, custom_emoji_id="5") for at in (0, 2)]
    assert len(list(tags("🙂🙂", emoji))) == 2


def test_html_keeps_lines_and_escapes_words() -> None:
    text = "a <b>\nкод\nконец"
    entities = [entity(T.BOLD, 0, 1), entity(T.PRE, 6, 3, language="py"), entity(T.SPOILER, 10, 5)]
    assert as_html(text, entities) == (
        '<b>a</b> &lt;b&gt;<br><pre><code class="language-py">код</code></pre><span class="tg-spoiler">конец</span>'
    )


def test_a_whole_note_keeps_its_words() -> None:
    [message] = render("# Раз\n\n- **два** [три](https://x.org)\n\n> цитата", Surroundings(), Capabilities()).messages
    assert isinstance(message, TextMessage)
    copied = clipboard(message.text, message.entities)
    assert copied["text/plain"].decode() == copied["application/x-td-field-text"].decode() == message.text
    assert {"text/html", "application/x-td-field-tags"} <= copied.keys()
