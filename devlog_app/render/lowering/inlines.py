"""Inlines written down: a small function a kind of node."""

import re
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any

from devlog_app.model.entity import EntityType
from devlog_app.model.problem import Severity
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
from devlog_app.render.formulas import unicode_formula
from devlog_app.render.links import judge
from devlog_app.render.lowering.writer import Writer
from devlog_app.render.parsing.names import footnote_name
from devlog_app.render.raised_letters import subscript, superscript

ENTITY_OF: Mapping[Style, EntityType] = MappingProxyType(
    {
        Style.BOLD: EntityType.BOLD,
        Style.ITALIC: EntityType.ITALIC,
        Style.UNDERLINE: EntityType.UNDERLINE,
        Style.STRIKE: EntityType.STRIKETHROUGH,
        Style.SPOILER: EntityType.SPOILER,
    }
)
ONE_LINE = re.compile("[\n\u2028\u2029]")
LONGEST_DATE = 31
LONGEST_PLAIN_DATE = 127
EMOJI_IDS_END = 1 << 63
MAIL = re.compile(r"mailto:([^?]*)", re.IGNORECASE)


def write_inlines(writer: Writer, nodes: Inlines) -> None:
    """Write *nodes* one behind another."""
    for node in nodes:
        WRITERS[type(node)](writer, node)


def plain(nodes: Inlines) -> str:
    """The words of *nodes* without any formatting."""
    return "".join(_plain_words(node) for node in nodes)


def _plain_words(node: object) -> str:
    match node:
        case Text(text=words) | Code(text=words) | UnknownTag(text=words) | Math(source=words):
            return words
        case Styled(children=children) | Link(children=children) | DateTime(children=children):
            return plain(children)
        case NoteLink(words=words, target=target):
            return words or target
        case Image(alt=words) | CustomEmoji(fallback=words):
            return words
    return ""


def _text(writer: Writer, node: Text) -> None:
    writer.ink.write(node.text)


def _styled(writer: Writer, node: Styled) -> None:
    if node.style in (Style.SUPERSCRIPT, Style.SUBSCRIPT):
        _raised(writer, node)
        return
    start = writer.ink.length
    write_inlines(writer, node.children)
    writer.ink.mark(ENTITY_OF[node.style], start, node.line)


def _raised(writer: Writer, node: Styled) -> None:
    words = plain(node.children)
    moved = superscript(words) if node.style is Style.SUPERSCRIPT else subscript(words)
    if moved is not None and all(isinstance(child, Text) for child in node.children):
        writer.ink.write(moved)
    else:
        writer.find(Severity.WARNING, "raised_letters", node.line, text=words)
        write_inlines(writer, node.children)


def _code(writer: Writer, node: Code) -> None:
    start = writer.ink.length
    writer.ink.write(ONE_LINE.sub(" ", node.text))
    writer.ink.mark(EntityType.CODE, start, node.line)


def _math(writer: Writer, node: Math) -> None:
    start = writer.ink.length
    formula = unicode_formula(node.source)
    if formula is None:
        writer.find(Severity.INFO, "formula_as_source", node.line, text=node.source)
    writer.ink.write(node.source if formula is None else formula)
    writer.ink.mark(EntityType.CODE, start, node.line)


def _link(writer: Writer, node: Link) -> None:
    start = writer.ink.length
    write_inlines(writer, node.children)
    verdict = judge(node.url)
    if verdict.user_id is not None:
        writer.ink.mark(EntityType.TEXT_MENTION, start, node.line, user_id=verdict.user_id)
    elif verdict.url is not None:
        if writer.ink.length == start:
            writer.find(Severity.WARNING, "link_without_words", node.line, url=node.url)
            writer.ink.write(node.url)
        writer.ink.mark(EntityType.TEXT_LINK, start, node.line, url=verdict.url)
    elif not _shows_its_mail(node):
        writer.find(
            Severity.WARNING, verdict.problem or "link_scheme", node.line, url=node.url, text=plain(node.children)
        )


def _shows_its_mail(node: Link) -> bool:
    """Whether the words hold the mail address that the link leads to: Telegram finds those by itself."""
    mail = MAIL.match(node.url)
    return mail is not None and bool(mail[1]) and mail[1].lower() in plain(node.children).lower()


def _note_link(writer: Writer, node: NoteLink) -> None:
    start = writer.ink.length
    target = writer.help.surroundings.notes(node.target)
    name = PurePosixPath(node.target.partition("#")[0] or node.target).stem
    if target is None:
        writer.ink.write(node.words or name)
        writer.find(Severity.WARNING, "note_unknown", node.line, target=node.target)
        return
    writer.ink.write(node.words or target.title or name)
    if target.url is None:
        writer.find(Severity.INFO, "note_unpublished", node.line, target=node.target, title=target.title or name)
    else:
        writer.ink.mark(EntityType.TEXT_LINK, start, node.line, url=target.url)


def _image(writer: Writer, node: Image) -> None:
    name = PurePosixPath(node.source).name or node.source
    writer.ink.write(node.alt or name)
    writer.find(Severity.WARNING, "image_in_text", node.line, name=name)


def _custom_emoji(writer: Writer, node: CustomEmoji) -> None:
    start = writer.ink.length
    writer.ink.write(node.fallback)
    if not is_custom_emoji(node):
        writer.find(Severity.WARNING, "custom_emoji_unlike", node.line, text=node.fallback, id=node.id)
    elif not writer.help.capabilities.custom_emoji:
        writer.find(Severity.INFO, "custom_emoji_needs_premium", node.line, text=node.fallback)
    else:
        writer.ink.mark(EntityType.CUSTOM_EMOJI, start, node.line, custom_emoji_id=node.id)


def is_custom_emoji(node: CustomEmoji) -> bool:
    """Whether Telegram would take *node*: its id is one, and it stands for exactly one emoji."""
    import regex  # type: ignore[import-untyped]

    is_one = regex.fullmatch(r"\X", node.fallback) is not None and not node.fallback.isalnum()
    return is_one and 0 < int(node.id) < EMOJI_IDS_END


def _date(writer: Writer, node: DateTime) -> None:
    start = writer.ink.length
    write_inlines(writer, node.children)
    if writer.ink.length - start > (LONGEST_DATE if node.format else LONGEST_PLAIN_DATE):
        writer.find(Severity.WARNING, "date_too_long", node.line, text=plain(node.children))
    elif node.unix > writer.help.surroundings.latest_date:
        writer.find(Severity.WARNING, "date_too_far", node.line, text=plain(node.children))
    else:
        writer.ink.mark(
            EntityType.DATE_TIME, start, node.line, unix_time=node.unix, date_time_format=node.format or None
        )


def _footnote_mark(writer: Writer, node: FootnoteMark) -> None:
    number = writer.help.footnotes.get(footnote_name(node.label))
    writer.ink.write(f"[{node.label}]" if number is None else footnote_number(number))


def footnote_number(number: int) -> str:
    """A footnote's *number* as it stands in the text and before the note."""
    return superscript(str(number)) or str(number)


def snippet_as_typed(name: str) -> str:
    """The mark of the snippet called *name*, or of the index."""
    return f"{{{{snippet:{name}}}}}" if name else "{{index}}"


def _snippet(writer: Writer, node: SnippetMark) -> None:
    source = writer.help.surroundings.snippets(node.name)
    if source is None or node.name in writer.snippets:
        writer.ink.write(snippet_as_typed(node.name))
        code = "snippet_unknown" if source is None else "snippet_in_itself"
        writer.find(Severity.ERROR, code, node.line, name=node.name or "index")
        return
    outer, line = writer.snippets, writer.line(node.line)
    writer.snippets = (*outer, node.name)
    with writer.standing_on(line):
        for index, section in enumerate(writer.help.read(source).sections):
            if not isinstance(section.block, Paragraph):
                writer.find(Severity.WARNING, "snippet_has_blocks", line, name=node.name or "index")
                continue
            writer.ink.write("\n" if index else "")
            write_inlines(writer, section.block.content)
    writer.snippets = outer


def _tag(writer: Writer, node: UnknownTag) -> None:
    writer.ink.write(node.text)
    writer.find(Severity.WARNING, "html_tag", node.line, tag=node.text)


WRITERS: Mapping[type, Callable[[Writer, Any], None]] = MappingProxyType(
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
