"""A post as bubbles on a terminal, with everything that rich can show of its formatting."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from rich import box
from rich.console import Console, Group
from rich.panel import Panel
from rich.style import Style
from rich.text import Text

from devlog_app.cli.plain_post import QUOTE_BAR, QUOTES, text_of
from devlog_app.cli.post_labels import around, headline
from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.post import Message, Post
from devlog_app.model.utf16 import code_point_index

WIDTH = 68
FRAME = 4
LINK = Style(color="blue", underline=True)
QUOTE = Style(color="green")
STYLES: Mapping[EntityType, Style] = MappingProxyType(
    {
        EntityType.BOLD: Style(bold=True),
        EntityType.ITALIC: Style(italic=True),
        EntityType.UNDERLINE: Style(underline=True),
        EntityType.STRIKETHROUGH: Style(strike=True),
        EntityType.SPOILER: Style(reverse=True),
        EntityType.CODE: Style(color="cyan"),
        EntityType.PRE: Style(color="cyan"),
        EntityType.TEXT_MENTION: LINK,
    }
)
FOUND_BY_TELEGRAM = re.compile(r"https?://[^\s<>]+[^\s<>.,:;!?)»\"']|(?<![\w/])[@#]\w+")
"""What Telegram makes a link by itself; coloured here, and no entity."""


def show_bubbles(post: Post, console: Console) -> None:
    """Print the messages of *post* as bubbles, at most 68 columns wide."""
    width = min(WIDTH, console.width)
    for number, message in enumerate(post.messages, start=1):
        console.print(
            Panel(
                Group(*_parts(message, console, width - FRAME)),
                box=box.ROUNDED,
                border_style="dim",
                subtitle=f"[dim]{headline(post, number)}[/dim]",
                subtitle_align="right",
                width=width,
            )
        )


def _parts(message: Message, console: Console, width: int) -> Iterator[Text]:
    above, below = around(message)
    yield from (Text(line, style="dim magenta") for line in above)
    text, entities = text_of(message)
    if text:
        yield from (Text(),) if above else ()
        yield from _lines(text, entities, console, width)
        yield from (Text(),) if below else ()
    yield from (Text(line, style="dim magenta") for line in below)


def _lines(text: str, entities: tuple[Entity, ...], console: Console, width: int) -> Iterator[Text]:
    """The lines of *text* with their styles, wrapped; a quote has its bar before every line."""
    styled = formatted(text, entities)
    bars = [_points(text, entity) for entity in entities if entity.type in QUOTES]
    start = 0
    for line in styled.split("\n", allow_blank=True):
        quoted = any(start in bar for bar in bars)
        for row in line.wrap(console, width - len(QUOTE_BAR) if quoted else width) if line else [line]:
            yield Text.assemble((QUOTE_BAR, QUOTE), row) if quoted else row
        start += len(line) + 1


def formatted(text: str, entities: tuple[Entity, ...]) -> Text:
    """*text* with the styles of its *entities*, and links where Telegram will find some."""
    styled = Text(text)
    for found in FOUND_BY_TELEGRAM.finditer(text):
        styled.stylize(LINK, *found.span())
    for entity in entities:
        points = _points(text, entity)
        style = LINK + Style(link=entity.url) if entity.url else STYLES.get(entity.type)
        if style:
            styled.stylize(style, points.start, points.stop)
    return styled


def _points(text: str, entity: Entity) -> range:
    return range(code_point_index(text, entity.offset), code_point_index(text, entity.end))
