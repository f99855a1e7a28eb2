"""The HTML page of a post: it shows what the channel shows, and neither runs nor loads anything."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import LinkPreview, MediaMessage, Message, NoteRef, Post, PreviewSize, Target, TextMessage
from devlog_app.model.utf16 import utf16_length
from devlog_app.render.html import page
from devlog_app.render.html_text import text_html

VOID = frozenset({"meta", "img", "br"})
PIXEL = "data:image/png;base64,iVBORw0KGgo="


class Page(HTMLParser):
    """Reads a page as a browser would: what is seen, which elements and attributes there are."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.words = ""
        self.elements: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.stack: list[str] = []
        self.feed(source)
        self.close()
        assert not self.stack

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag, "elements stand one inside another"

    def handle_data(self, data: str) -> None:
        if not self.stack or self.stack[-1] not in {"style", "title", "header"}:
            self.words += data


def post(*messages: Message, title: str = "Заметка") -> Post:
    note = NoteRef(None, title, "posts/note.md")
    return Post(note=note, channel=None, target=Target.CLASSIC, source_digest="0" * 64, messages=messages)


def entity(type_: EntityType, text: str, words: str, **extras: object) -> Entity:
    offset = utf16_length(text[: text.index(words)])
    return Entity(type=type_, offset=offset, length=utf16_length(words), **extras)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("type_", "extras", "expected"),
    [
        (EntityType.BOLD, {}, "🙂 <b>слово</b>."),
        (EntityType.ITALIC, {}, "🙂 <i>слово</i>."),
        (EntityType.UNDERLINE, {}, "🙂 <u>слово</u>."),
        (EntityType.STRIKETHROUGH, {}, "🙂 <s>слово</s>."),
        (EntityType.SPOILER, {}, '🙂 <span class="spoiler" tabindex="0">слово</span>.'),
        (EntityType.CODE, {}, "🙂 <code>слово</code>."),
        (EntityType.PRE, {}, "🙂 <pre>\nслово</pre>."),
        (
            EntityType.PRE,
            {"language": 'c"'},
            '🙂 <pre data-language="c&quot;"><code class="language-c&quot;">слово</code></pre>.',
        ),
        (
            EntityType.TEXT_LINK,
            {"url": 'https://x.org/?a=1&b="'},
            '🙂 <a href="https://x.org/?a=1&amp;b=&quot;" rel="noopener noreferrer" target="_blank">слово</a>.',
        ),
        (
            EntityType.TEXT_MENTION,
            {"user_id": 7},
            '🙂 <a href="tg://user?id=7" rel="noopener noreferrer" target="_blank">слово</a>.',
        ),
        (EntityType.CUSTOM_EMOJI, {"custom_emoji_id": "5"}, '🙂 <span class="custom-emoji">слово</span>.'),
        (EntityType.BLOCKQUOTE, {}, "🙂 <blockquote>слово</blockquote>."),
        (EntityType.EXPANDABLE_BLOCKQUOTE, {}, '🙂 <blockquote class="expandable" tabindex="0">слово</blockquote>.'),
        (EntityType.DATE_TIME, {"unix_time": 0}, '🙂 <time datetime="1970-01-01T00:00:00+00:00">слово</time>.'),
        (EntityType.DATE_TIME, {"unix_time": 10**30}, '🙂 <span class="link">слово</span>.'),
    ],
)
def test_every_entity_has_its_element(type_: EntityType, extras: dict[str, object], expected: str) -> None:
    text = "🙂 слово."
    assert text_html(text, (entity(type_, text, "слово", **extras),)) == expected


def test_there_is_an_element_for_every_type() -> None:
    for type_ in EntityType:
        assert text_html("a", (Entity(type=type_, offset=0, length=1),)) != "a"


def test_styles_that_cross_are_closed_and_opened_again() -> None:
    text = "one two three"
    styles = (entity(EntityType.BOLD, text, "one two"), entity(EntityType.ITALIC, text, "two three"))
    assert text_html(text, styles) == "<b>one <i>two</i></b><i> three</i>"


def test_a_quote_ends_its_line_by_itself() -> None:
    text = "до\nцитата\nпосле\n\nещё"
    expected = "до\n<blockquote>цитата</blockquote>после\n\nещё"
    assert text_html(text, (entity(EntityType.BLOCKQUOTE, text, "цитата"),)) == expected


def test_what_telegram_finds_by_itself_is_a_link_but_not_in_code() -> None:
    text = "x.org #тег x.org"
    html = text_html(text, (Entity(type=EntityType.CODE, offset=11, length=5),))
    anchor = '<a href="http://x.org" rel="noopener noreferrer" target="_blank">x.org</a>'
    assert html == f'{anchor} <span class="link">#тег</span> <code>x.org</code>'


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "JAVASCRIPT:alert(1)", " data:text/html,x", "vbscript:x", ""]
)
def test_an_address_that_could_run_is_no_link(address: str) -> None:
    html = text_html("x", (Entity(type=EntityType.TEXT_LINK, offset=0, length=1, url=address),))
    assert html == '<span class="link">x</span>'


HOSTILE = "\"><script>alert(1)</script><img src=https://x.org/x onerror=alert(1)>'&"


def test_nothing_that_a_note_says_becomes_markup() -> None:
    media = (
        Media(type=MediaType.PHOTO, path=f"{HOSTILE}.png", alt=HOSTILE, caption=HOSTILE, width=4, height=3),
        Media(type=MediaType.DOCUMENT, path=HOSTILE, size=5),
        Media(type=MediaType.PHOTO, url=f"https://x.org/{HOSTILE}"),
    )
    source = page(
        post(
            TextMessage(HOSTILE, (Entity(type=EntityType.TEXT_LINK, offset=0, length=3, url=f"https://{HOSTILE}"),)),
            TextMessage(HOSTILE, link_preview=LinkPreview(HOSTILE)),
            *(MediaMessage((item,), caption=HOSTILE) for item in media),
            title=HOSTILE,
        ),
        title=HOSTILE,
    )
    read = Page(source)
    assert not {"script", "img", "link", "iframe"} & set(read.elements)
    assert not [name for name, _ in read.attributes if name.startswith("on") or name in {"src", "style"}]
    assert read.words.count(HOSTILE) >= 5


def test_pictures_stand_in_the_page_itself_and_nothing_is_loaded() -> None:
    photo = Media(type=MediaType.PHOTO, path="a.png", alt="Сцена", width=800, height=600)
    read = Page(page(post(MediaMessage((photo,))), pictures={"a.png": PIXEL}))
    assert ("src", PIXEL) in read.attributes
    assert ("alt", "Сцена") in read.attributes
    loaded = page(post(MediaMessage((photo,))), pictures={"a.png": "https://x.org/a.png"})
    assert "img" not in Page(loaded).elements


def test_the_policy_allows_the_page_s_own_style_and_no_other() -> None:
    source = page(post(TextMessage("x")))
    style = re.search(r"<style>(.*)</style>", source, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    policy = dict(part.split(" ", 1) for part in _policy(source).split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["style-src"] == f"'sha256-{digest}'"
    assert "url(" not in style[1]
    assert "@import" not in style[1]


def _policy(source: str) -> str:
    return next(value for name, value in Page(source).attributes if name == "content" and "default-src" in value)


def test_captions_and_cards_stand_where_the_post_says() -> None:
    photo = (Media(type=MediaType.PHOTO, path="a.png"),)
    above = page(post(MediaMessage(photo, caption="Подпись", caption_above=True)))
    below = page(post(MediaMessage(photo, caption="Подпись")))
    assert above.index("Подпись") < above.index("<figure")
    assert below.index("<figure") < below.index("Подпись")
    card = LinkPreview("https://x.org", PreviewSize.LARGE, above_text=True)
    source = page(post(TextMessage("Текст", link_preview=card)))
    assert source.index('class="card large"') < source.index("Текст")


def test_an_album_and_files_show_every_item() -> None:
    album = tuple(Media(type=MediaType.PHOTO, path=f"{number}.png", width=4, height=3) for number in range(10))
    files = (
        Media(type=MediaType.DOCUMENT, path="media/план.pdf", size=1536),
        Media(type=MediaType.AUDIO, path="a.mp3"),
    )
    source = page(post(MediaMessage(album), MediaMessage(files)))
    assert source.count("<figure>") == 10
    assert "план.pdf</b><small>1.5 KB" in source
    assert "a.mp3" in source


entities_of = st.builds(
    Entity,
    type=st.sampled_from(EntityType),
    offset=st.integers(0, 60),
    length=st.integers(1, 60),
    url=st.sampled_from(["https://x.org", "tg://x", "javascript:x"]),
    language=st.sampled_from([None, "py"]),
    user_id=st.just(1),
    unix_time=st.just(5),
)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60), st.lists(entities_of, max_size=6))
def test_any_text_with_any_entities_is_whole_and_well_nested(text: str, entities: list[Entity]) -> None:
    length = utf16_length(text)
    inside = [each for each in entities if each.end <= length]
    blocks = {EntityType.PRE, EntityType.BLOCKQUOTE, EntityType.EXPANDABLE_BLOCKQUOTE}
    read = Page(text_html(text, tuple(inside)))
    if not any(each.type in blocks for each in inside) and "\r" not in text and not _splits_a_pair(text, inside):
        assert read.words == text


def _splits_a_pair(text: str, entities: list[Entity]) -> bool:
    units = text.encode("utf-16-le", "surrogatepass")
    edges = {edge for each in entities for edge in (each.offset, each.end)}
    return any(0xDC <= units[edge * 2 + 1] <= 0xDF for edge in edges if edge * 2 < len(units))
