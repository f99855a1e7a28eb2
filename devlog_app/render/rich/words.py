"""Inlines as rich text: pieces of words, each with all its styles; what is to be said of them, `lowering` says."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field, replace
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any

from devlog_app.model.detected import DetectedKind, detected
from devlog_app.model.rich import RichPiece, RichStyle, RichText, joined
from devlog_app.model.utf16 import utf16_length, utf16_slice
from devlog_app.model.values import dataclass
from devlog_app.render.document import (
    Code,
    CustomEmoji,
    DateTime,
    FootnoteMark,
    Image,
    Inlines,
    Link,
    Math,
    NoteLink,
    Paragraph,
    SnippetMark,
    Style,
    Styled,
    Text,
    UnknownTag,
)
from devlog_app.render.links import judge
from devlog_app.render.lowering.inlines import ONE_LINE, is_custom_emoji, snippet_as_typed
from devlog_app.render.lowering.writer import Help
from devlog_app.render.normal_form import normal_form
from devlog_app.render.parsing.names import footnote_name

STYLE_OF: Mapping[Style, RichStyle] = MappingProxyType(
    {
        Style.BOLD: RichStyle.BOLD,
        Style.ITALIC: RichStyle.ITALIC,
        Style.UNDERLINE: RichStyle.UNDERLINE,
        Style.STRIKE: RichStyle.STRIKETHROUGH,
        Style.SPOILER: RichStyle.SPOILER,
        Style.SUBSCRIPT: RichStyle.SUBSCRIPT,
        Style.SUPERSCRIPT: RichStyle.SUPERSCRIPT,
    }
)
CLOSED = frozenset({RichStyle.CODE, RichStyle.MATH})
"""What no address is looked for in."""
NO_WORDS = RichPiece(text="")


@dataclass(slots=True)
class WordWriter:
    """Collects pieces; *look* is what the next ones look like and do."""

    help: Help
    pieces: list[RichPiece] = field(default_factory=list)
    look: RichPiece = NO_WORDS
    snippets: tuple[str, ...] = ()

    def write(self, words: str, **extras: Any) -> None:  # noqa: ANN401
        """Add *words* in the present look, with *extras* of their own."""
        words = normal_form(words)
        if words:
            self.pieces.append(replace(self.look, text=words, **extras))

    def nodes(self, nodes: Inlines, **look: Any) -> None:  # noqa: ANN401
        """Add *nodes*, the present look changed by *look*."""
        outer = self.look
        self.look = replace(outer, **look) if look else outer
        for node in nodes:
            WRITERS[type(node)](self, node)
        self.look = outer

    def styled(self, style: RichStyle) -> tuple[RichStyle, ...]:
        """The present styles and *style*."""
        return self.look.styles if style in self.look.styles else (*self.look.styles, style)


def rich_text(nodes: Inlines, help_: Help) -> RichText:
    """*nodes* as rich text, without white space at its ends."""
    writer = WordWriter(help_)
    writer.nodes(nodes)
    return _trimmed([linked for piece in joined(writer.pieces) for linked in _linked(piece)])


def _linked(piece: RichPiece) -> Iterator[RichPiece]:
    """*piece* with its bare addresses as links: in an article Telegram is told to look for none itself."""
    if piece.url or piece.anchor or piece.user_id or piece.unix_time or CLOSED.intersection(piece.styles):
        yield piece
        return
    at = 0
    for found in detected(piece.text, ()):
        if found.kind is DetectedKind.URL:
            if found.offset > at:
                yield replace(piece, text=utf16_slice(piece.text, at, found.offset))
            address = utf16_slice(piece.text, found.offset, found.end)
            yield replace(piece, text=address, url=found.url)
            at = found.end
    rest = utf16_slice(piece.text, at, utf16_length(piece.text))
    if rest:
        yield replace(piece, text=rest)


def _trimmed(pieces: list[RichPiece]) -> RichText:
    while pieces and not pieces[0].text.strip():
        del pieces[0]
    while pieces and not pieces[-1].text.strip():
        del pieces[-1]
    if pieces:
        pieces[0] = replace(pieces[0], text=pieces[0].text.lstrip())
        pieces[-1] = replace(pieces[-1], text=pieces[-1].text.rstrip())
    return tuple(pieces)


def _text(writer: WordWriter, node: Text) -> None:
    writer.write(node.text)


def _styled(writer: WordWriter, node: Styled) -> None:
    writer.nodes(node.children, styles=writer.styled(STYLE_OF[node.style]))


def _code(writer: WordWriter, node: Code) -> None:
    writer.write(ONE_LINE.sub(" ", node.text), styles=writer.styled(RichStyle.CODE))


def _math(writer: WordWriter, node: Math) -> None:
    writer.write(ONE_LINE.sub(" ", node.source), styles=writer.styled(RichStyle.MATH))


def _link(writer: WordWriter, node: Link) -> None:
    verdict = judge(node.url)
    before = len(writer.pieces)
    writer.nodes(node.children, url=verdict.url, user_id=verdict.user_id)
    if len(writer.pieces) == before and verdict.url is not None:
        writer.write(node.url, url=verdict.url)


def _note_link(writer: WordWriter, node: NoteLink) -> None:
    target = writer.help.surroundings.notes(node.target)
    name = PurePosixPath(node.target.partition("#")[0] or node.target).stem
    title = target.title if target else ""
    writer.write(node.words or title or name, url=target.url if target else None)


def _image(writer: WordWriter, node: Image) -> None:
    writer.write(node.alt or PurePosixPath(node.source).name or node.source)


def _custom_emoji(writer: WordWriter, node: CustomEmoji) -> None:
    allowed = writer.help.capabilities.custom_emoji and is_custom_emoji(node)
    writer.write(node.fallback, custom_emoji_id=node.id if allowed else None)


def _date(writer: WordWriter, node: DateTime) -> None:
    known = node.unix <= writer.help.surroundings.latest_date
    writer.nodes(
        node.children,
        unix_time=node.unix if known else None,
        date_time_format=node.format or None if known else None,
    )


def _footnote_mark(writer: WordWriter, node: FootnoteMark) -> None:
    number = writer.help.footnotes.get(footnote_name(node.label))
    if number is None:
        writer.write(f"[{node.label}]")
        return
    styles = writer.styled(RichStyle.SUPERSCRIPT)
    writer.write(str(number), styles=styles, url=f"#{note_anchor(number)}", anchor=mark_anchor(number))


def note_anchor(number: int) -> str:
    """The name of the place where footnote *number* stands."""
    return f"note-{number}"


def mark_anchor(number: int) -> str:
    """The name of the place that footnote *number* belongs to."""
    return f"mark-{number}"


def _snippet(writer: WordWriter, node: SnippetMark) -> None:
    source = writer.help.surroundings.snippets(node.name)
    if source is None or node.name in writer.snippets:
        writer.write(snippet_as_typed(node.name))
        return
    outer = writer.snippets
    writer.snippets = (*outer, node.name)
    for index, section in enumerate(writer.help.read(source).sections):
        if isinstance(section.block, Paragraph):
            writer.write("\n" if index else "")
            writer.nodes(section.block.content)
    writer.snippets = outer


def _tag(writer: WordWriter, node: UnknownTag) -> None:
    writer.write(node.text)


WRITERS: Mapping[type, Callable[[WordWriter, Any], None]] = MappingProxyType(
    {
        Text: _text,
        Styled: _styled,
        Code: _code,
        Math: _math,
        Link: _link,
        NoteLink: _note_link,
        Image: _image,
        CustomEmoji: _custom_emoji,
        DateTime: _date,
        FootnoteMark: _footnote_mark,
        SnippetMark: _snippet,
        UnknownTag: _tag,
    }
)
