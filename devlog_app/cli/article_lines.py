"""An article as lines of a terminal."""

from collections.abc import Iterable, Iterator

from devlog_app.cli.post_labels import media_label
from devlog_app.model.rich import (
    RichAnchor,
    RichBlock,
    RichCollage,
    RichDetails,
    RichItem,
    RichList,
    RichMath,
    RichMedia,
    RichPre,
    RichQuote,
    RichTable,
    RichText,
    RichWords,
)

INDENT = "   "


def article_lines(blocks: Iterable[RichBlock]) -> Iterator[str]:
    """The lines of *blocks*, an empty one between two of them; what stands inside a block is indented."""
    for number, block in enumerate(block for block in blocks if not isinstance(block, RichAnchor)):
        if number:
            yield ""
        yield from _lines(block)


def _lines(block: RichBlock) -> Iterator[str]:
    match block:
        case RichWords(type=kind, text=text):
            level = kind.removeprefix("heading")
            mark = f"{'#' * int(level)} " if level.isdecimal() else ""
            yield from f"{mark}{words_of(text)}".split("\n")
        case RichPre(text=words) | RichMath(source=words):
            yield from (f"{INDENT}{line}" for line in words.split("\n"))
        case RichMedia(media=media, caption=caption):
            yield media_label(media)
            yield from filter(None, [words_of(caption)])
        case RichTable(rows=rows):
            yield from (" | ".join(words_of(cell.text) for cell in row) for row in rows)
        case _:
            yield from _held(block)


def _held(block: RichBlock) -> Iterator[str]:
    """The lines of a block that holds others."""
    match block:
        case RichList(items=items):
            for item in items:
                yield from _item(item)
        case RichQuote(blocks=blocks):
            yield from (f"> {line}".rstrip() for line in article_lines(blocks))
        case RichDetails(title=title, blocks=blocks):
            yield f"{'▾' if block.open else '▸'} {words_of(title)}"
            yield from (f"{INDENT}{line}".rstrip() for line in article_lines(blocks))
        case RichCollage(items=items):
            for one in items:
                yield from _lines(one)
        case _:
            yield "———"


def _item(item: RichItem) -> Iterator[str]:
    mark = "•" if item.number is None else f"{item.number}."
    if item.checked is not None:
        mark = "☑" if item.checked else "☐"
    lines = [line for line in article_lines(item.blocks) if line]
    for number, line in enumerate(lines):
        yield f"{INDENT}{line}" if number else f"{mark} {line}"


def words_of(text: RichText) -> str:
    """The words of *text* alone."""
    return "".join(piece.text for piece in text)
