"""A message's text as HTML that looks as in the channel."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from html import escape
from types import MappingProxyType

from devlog_app.model.detected import detected
from devlog_app.model.entity import Entity, EntityType
from devlog_app.render.html_nesting import Element, nested

_SAFE_ADDRESSES = ("https://", "http://", "tg://", "ton://", "tonsite://", "mailto:")
_BLOCKS = frozenset({EntityType.PRE, EntityType.BLOCKQUOTE, EntityType.EXPANDABLE_BLOCKQUOTE})


def text_html(text: str, entities: tuple[Entity, ...]) -> str:
    """*text* with its *entities*, and with the addresses, mentions and hashtags that Telegram finds by itself."""
    found = (
        Entity(type=EntityType.TEXT_LINK, offset=each.offset, length=each.length, url=each.url)
        for each in detected(text, entities)
    )
    return nested(text, (*entities, *found), _element, _BLOCKS)


def _element(entity: Entity) -> Element:
    return _ELEMENTS[entity.type](entity)


def _plain(name: str, attributes: str = "") -> Callable[[Entity], Element]:
    element = (f"<{name}{attributes}>", f"</{name}>")
    return lambda _entity: element


def _link(entity: Entity) -> Element:
    return anchor_element(entity.url or "")


def _mention(entity: Entity) -> Element:
    return anchor_element(f"tg://user?id={entity.user_id}")


def anchor_element(address: str) -> Element:
    """A link to *address*; one of a kind that pages must not lead to is only coloured."""
    if not address.lower().startswith(_SAFE_ADDRESSES):
        return '<span class="link">', "</span>"
    return f'<a href="{escape(address)}" rel="noopener noreferrer" target="_blank">', "</a>"


def _pre(entity: Entity) -> Element:
    # A line feed right behind <pre> is dropped by the reader, so one stands there to be dropped.
    if not entity.language:
        return "<pre>\n", "</pre>"
    language = escape(entity.language)
    return f'<pre data-language="{language}"><code class="language-{language}">', "</code></pre>"


def _date(entity: Entity) -> Element:
    try:
        moment = datetime.fromtimestamp(entity.unix_time or 0, UTC).isoformat()
    except (OverflowError, OSError, ValueError):
        return '<span class="link">', "</span>"
    return f'<time datetime="{moment}">', "</time>"


_ELEMENTS: Mapping[EntityType, Callable[[Entity], Element]] = MappingProxyType(
    {
        EntityType.BOLD: _plain("b"),
        EntityType.ITALIC: _plain("i"),
        EntityType.UNDERLINE: _plain("u"),
        EntityType.STRIKETHROUGH: _plain("s"),
        EntityType.SPOILER: _plain("span", ' class="spoiler" tabindex="0"'),
        EntityType.CODE: _plain("code"),
        EntityType.PRE: _pre,
        EntityType.TEXT_LINK: _link,
        EntityType.TEXT_MENTION: _mention,
        EntityType.CUSTOM_EMOJI: _plain("span", ' class="custom-emoji"'),
        EntityType.BLOCKQUOTE: _plain("blockquote"),
        EntityType.EXPANDABLE_BLOCKQUOTE: _plain("blockquote", ' class="expandable" tabindex="0"'),
        EntityType.DATE_TIME: _date,
    }
)
