"""Words with their styles, gathered from HTML and written as inline Markdown."""

import re
from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType

from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.utf16 import utf16_length
from devlog_app.model.values import dataclass
from devlog_app.render.from_html.tree import Element
from devlog_app.render.lowering.nesting import settle
from devlog_app.render.markdown_inlines import LIGHT, Manner, inline_markdown
from devlog_app.render.markdown_writer import markdown_of, runs_of

STYLES: Mapping[str, EntityType] = MappingProxyType(
    {
        "b": EntityType.BOLD,
        "strong": EntityType.BOLD,
        "i": EntityType.ITALIC,
        "em": EntityType.ITALIC,
        "cite": EntityType.ITALIC,
        "u": EntityType.UNDERLINE,
        "ins": EntityType.UNDERLINE,
        "s": EntityType.STRIKETHROUGH,
        "strike": EntityType.STRIKETHROUGH,
        "del": EntityType.STRIKETHROUGH,
        "code": EntityType.CODE,
        "tt": EntityType.CODE,
        "kbd": EntityType.CODE,
        "samp": EntityType.CODE,
        "tg-spoiler": EntityType.SPOILER,
    }
)
HEAVY_FROM = 600
PLAIN = re.compile(r"[\w\s,.;:?()\"'«»„“”‘’…—–/@-]*", re.UNICODE)
"""Words that no reading takes for marks, wherever they stand on a line but at its beginning."""
LEADING = re.compile(r"\s*(?:[-+*•#>|=~`]|\d{1,9}[.)])")
WEB = re.compile(r"(?:https?|tg|mailto|ftp):", re.IGNORECASE)
LONGEST_CHECKED = 4000
"""Code points; of longer paragraphs nobody proves that they read back as they were."""

Styles = frozenset[EntityType]
NONE: Styles = frozenset()


@dataclass(slots=True)
class Words:
    """A stretch of words: *text*, and the *entities* in it (UTF-16 units)."""

    text: str = ""
    entities: list[Entity] = field(default_factory=list)

    def add(self, text: str, styles: Styles, url: str | None) -> None:
        """Append *text*; white space runs together as in a browser, a line end stays one."""
        text = re.sub(r"[ \t\r\f]+", " ", text)
        if text.startswith(" ") and (not self.text or self.text[-1] in " \n"):
            text = text[1:]
        if text.startswith("\n"):
            self.text = self.text.rstrip(" ")
        if not text:
            return
        offset, length = utf16_length(self.text), utf16_length(text)
        self.text += text
        # What every program draws under a link is no style of its own.
        styles = styles - {EntityType.UNDERLINE} if url is not None else styles
        kinds = sorted(styles) if EntityType.CODE not in styles else [EntityType.CODE]
        self.entities += [Entity(type=kind, offset=offset, length=length) for kind in kinds]
        if url is not None:
            self.entities.append(Entity(type=EntityType.TEXT_LINK, offset=offset, length=length, url=url))

    def markdown(self, *, on_one_line: bool = False) -> str:
        """What is said, as Markdown."""
        return inline(self.text, self.entities, on_one_line=on_one_line)


def inline(text: str, entities: list[Entity], *, on_one_line: bool = False) -> str:
    """*text* with *entities* as inline Markdown, trimmed; *on_one_line* for a cell of a table."""
    body = text.strip()
    if on_one_line:
        text = text.replace("\n", " ")
        body = text.strip()
    if not body:
        return ""
    cut = utf16_length(text[: text.index(body)])
    length = utf16_length(body)
    kept = [
        Entity(type=one.type, offset=max(0, one.offset - cut), length=end - max(0, one.offset - cut), url=one.url)
        for one in entities
        if (end := min(one.end - cut, length)) > max(0, one.offset - cut)
    ]
    if not kept and PLAIN.fullmatch(body) and not any(LEADING.match(line) for line in body.split("\n")):
        return body
    if not on_one_line and len(body) <= LONGEST_CHECKED:
        proved = markdown_of(body, kept)
        if proved is not None:
            return proved
    runs, _ = settle(runs_of(body, kept), body)
    return inline_markdown(body, runs, Manner(escaped=LIGHT))


def styles_of(element: Element, inherited: Styles) -> Styles:
    """How the words in *element* look: by its tag, and by what its style says."""
    styles = inherited
    kind = STYLES.get(element.tag)
    if kind is not None:
        styles |= {kind}
    if "tg-spoiler" in element.attributes.get("class", ""):
        styles |= {EntityType.SPOILER}
    said = element.style()
    weight = said.get("font-weight", "")
    if weight:
        heavy = weight in {"bold", "bolder"} or (weight.isdecimal() and int(weight) >= HEAVY_FROM)
        styles = styles | {EntityType.BOLD} if heavy else styles - {EntityType.BOLD}
    slant = said.get("font-style", "")
    if slant:
        styles = styles | {EntityType.ITALIC} if slant in {"italic", "oblique"} else styles - {EntityType.ITALIC}
    line = said.get("text-decoration", "") + said.get("text-decoration-line", "")
    if "line-through" in line:
        styles |= {EntityType.STRIKETHROUGH}
    if "underline" in line:
        styles |= {EntityType.UNDERLINE}
    return styles


def address_of(element: Element) -> str | None:
    """Where a link leads; None for one within the page."""
    address = element.attributes.get("href", "").strip()
    return address if WEB.match(address) else None
