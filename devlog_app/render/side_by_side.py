"""Two messages by line, in Markdown so that formatting shows, and what differs between them."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from devlog_app.model.after_publication import DiffLine, LineKind
from devlog_app.model.entity import Entity
from devlog_app.model.post import LinkPreview, MediaMessage, Message, RichMessage, TextMessage
from devlog_app.model.wire_rich import block_to_json
from devlog_app.render.markdown_writer import markdown_of
from devlog_app.render.parsing.block_rules import Reading

CONTEXT = 2
"""How many lines that are the same stand around those that differ."""


def compared(here: Message | None, there: Message | None, reading: Reading = "chat") -> tuple[DiffLine, ...]:
    """What differs between a message *here* and *there*, by line; empty where both say the same."""
    mine, theirs = lines_of(here, reading), lines_of(there, reading)
    if mine == theirs:
        return ()
    matcher = SequenceMatcher(None, theirs, mine, autojunk=False)
    return tuple(_with_context(list(_lines(matcher.get_opcodes(), theirs, mine))))


def _lines(
    codes: Sequence[tuple[str, int, int, int, int]], theirs: Sequence[str], mine: Sequence[str]
) -> Iterator[DiffLine]:
    for tag, begin, end, into, until in codes:
        if tag == "equal":
            yield from (DiffLine(LineKind.SAME, line) for line in theirs[begin:end])
        else:
            yield from (DiffLine(LineKind.THERE, line) for line in theirs[begin:end])
            yield from (DiffLine(LineKind.HERE, line) for line in mine[into:until])


def _with_context(lines: Sequence[DiffLine]) -> Iterator[DiffLine]:
    """*lines* without those that are the same and far from any that differs."""
    changed = [number for number, line in enumerate(lines) if line.kind is not LineKind.SAME]
    shown = {near for number in changed for near in range(number - CONTEXT, number + CONTEXT + 1)}
    skipped = False
    for number, line in enumerate(lines):
        if number in shown:
            yield line
        elif not skipped:
            yield DiffLine(LineKind.SKIPPED, "")
        skipped = number not in shown


def lines_of(message: Message | None, reading: Reading = "chat") -> list[str]:
    """What *message* is and says, by line."""
    match message:
        case TextMessage():
            return [*_markdown(message.text, message.entities, reading), *_card(message.link_preview)]
        case MediaMessage():
            words = _markdown(message.caption, message.caption_entities, reading) if message.caption else []
            above = ["(the text stands above)"] if message.caption_above and message.caption else []
            return [*_media(message, reading), *above, *words]
        case RichMessage():
            return ["(an article)", *(" ".join(_rich_words(block_to_json(block))) for block in message.blocks)]
    return []


def said_by(message: Message | None, reading: Reading = "chat") -> str | None:
    """The words of *message* in Markdown, its files' own captions among them; None where there is no message."""
    match message:
        case TextMessage():
            return "\n".join(_markdown(message.text, message.entities, reading))
        case MediaMessage():
            parts = [(message.caption, message.caption_entities)]
            parts += [(item.caption, item.caption_entities) for item in message.media]
            return "\n".join(line for words, own in parts if words for line in _markdown(words, own, reading))
        case RichMessage():
            return "\n".join(" ".join(_rich_words(block_to_json(block))) for block in message.blocks)
    return None


def _rich_words(value: object) -> Iterator[str]:
    """The words of a block of an article, wherever they stand in it."""
    match value:
        case {"text": str(words), **rest}:
            yield words
            yield from _rich_words(rest)
        case dict():
            for part in value.values():
                yield from _rich_words(part)
        case list():
            for part in value:
                yield from _rich_words(part)


def _media(message: MediaMessage, reading: Reading) -> list[str]:
    lines = []
    for item in message.media:
        lines.append(f"[{item.type.value}{', spoiler' if item.spoiler else ''}]")
        lines += _markdown(item.caption, item.caption_entities, reading) if item.caption else []
    return lines


def _card(preview: LinkPreview | None) -> list[str]:
    if preview is None or (preview.size is None and not preview.above_text):
        # Whether Telegram itself shows a card is for Telegram to find out.
        return []
    return [f"[link card: {preview.url.rstrip('/')}{', above' if preview.above_text else ''}]"]


def _markdown(text: str, entities: Sequence[Entity], reading: Reading) -> list[str]:
    written = markdown_of(text, entities, reading=reading)
    return (text if written is None else written).split("\n")
