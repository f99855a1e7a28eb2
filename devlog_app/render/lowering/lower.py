"""One top-level block as text, formatting, media and findings."""

import re
from dataclasses import replace

from devlog_app.model.entity import EntityType
from devlog_app.model.media import Media, MediaType
from devlog_app.model.problem import Problem, Severity
from devlog_app.model.utf16 import utf16_length
from devlog_app.render.document import Attachment, Block, Figures, Heading, Image, Paragraph
from devlog_app.render.lowering.blocks import write_block
from devlog_app.render.lowering.hints import look_over
from devlog_app.render.lowering.ink import Origin
from devlog_app.render.lowering.inlines import plain
from devlog_app.render.lowering.nesting import Loss, settle
from devlog_app.render.lowering.writer import Help, Lowered, Writer
from devlog_app.render.normal_form import normal_form
from devlog_app.render.surroundings import MediaUse

WIDE = re.compile("[\U00010000-\U0010ffff]")
REMOTE = re.compile(r"https?://", re.IGNORECASE)


def lower(block: Block, help_: Help) -> Lowered:
    """*block* written down; a group of pictures or a file becomes media."""
    writer = Writer(help_)
    if isinstance(block, Figures):
        return _media(writer, [(image.line, _picture(writer, image)) for image in block.images])
    if isinstance(block, Attachment):
        return _media(writer, [(block.span.first, _file(writer, block))])
    write_block(writer, block)
    return _finished(writer, block)


def _finished(writer: Writer, block: Block) -> Lowered:
    text = writer.ink.text
    runs, losses = settle(writer.ink.runs, text)
    for loss in {(loss.dropped, loss.run.start): loss for loss in losses}.values():
        _report(writer, loss, text)
    look_over(writer, block, text, runs)
    wide = () if text.isascii() else tuple(match.start() for match in WIDE.finditer(text))
    end = len(text.rstrip())
    begin = 0
    if text[:1].isspace() and not (runs and runs[0].start == 0):
        begin = len(text) - len(text.lstrip())
    lowered = Lowered(
        text,
        runs,
        wide,
        tuple(writer.ink.pauses),
        heading=block.level if isinstance(block, Heading) else 0,
        announces=isinstance(block, Paragraph) and text.endswith(":", 0, end),
        findings=tuple(writer.findings),
        origins=tuple(writer.ink.origins),
    )
    return lowered if (begin, end) == (0, len(text)) else _between(lowered, begin, max(begin, end))


def _between(lowered: Lowered, begin: int, end: int) -> Lowered:
    """*lowered* without the white space at its ends."""
    return lowered._replace(
        text=lowered.text[begin:end],
        runs=tuple(run._replace(start=run.start - begin, end=run.end - begin) for run in lowered.runs),
        wide=tuple(place - begin for place in lowered.wide),
        pauses=tuple(place - begin for place in lowered.pauses if begin <= place < end),
        origins=tuple(one._replace(at=max(one.at - begin, 0)) for one in lowered.origins if one.at < max(end, 1)),
    )


def _report(writer: Writer, loss: Loss, text: str) -> None:
    run = loss.run
    code = "formatting_dropped" if loss.dropped else "formatting_cut"
    severity = Severity.WARNING if loss.dropped and run.type is EntityType.TEXT_LINK else Severity.INFO
    words = " ".join(text[run.start : run.end].split())
    writer.find(severity, code, run.line, type=run.type.value.replace("_", " "), text=_shortened(words))


def _shortened(words: str, limit: int = 40) -> str:
    return words if len(words) <= limit else words[: limit - 1] + "…"


def _media(writer: Writer, items: list[tuple[int, Media | None]]) -> Lowered:
    found = [(line, item) for line, item in items if item is not None]
    return Lowered(
        media=tuple(item for _, item in found),
        findings=tuple(writer.findings),
        origins=tuple(Origin(index, line, line) for index, (line, _) in enumerate(found)),
    )


def _picture(writer: Writer, image: Image) -> Media | None:
    use = MediaUse.EMBED if image.embedded else MediaUse.PICTURE
    found = _looked_up(writer, image.source, use, image.line)
    if found is None:
        return None
    caption = _caption(writer, image.title, image.line)
    return replace(found, alt=image.alt, spoiler=image.spoiler, caption=caption)


def _file(writer: Writer, block: Attachment) -> Media | None:
    found = _looked_up(writer, block.source, MediaUse.FILE, block.span.first)
    if found is None:
        return None
    words = normal_form(plain(block.content)).strip()
    name = block.source.rpartition("/")[2]
    parts = (words if words != name else "", block.title)
    return replace(found, caption=_caption(writer, "\n".join(part for part in parts if part), block.span.first))


def _caption(writer: Writer, words: str, line: int) -> str:
    """The caption that belongs to one picture or file."""
    caption = normal_form(words).strip()
    length, limit = utf16_length(caption), writer.help.capabilities.caption_limit
    if length > limit:
        writer.find(Severity.ERROR, "own_caption_too_long", line, length=length, limit=limit)
    return caption


def _looked_up(writer: Writer, source: str, use: MediaUse, line: int) -> Media | None:
    if REMOTE.match(source):
        return Media(type=MediaType.PHOTO, url=source)
    found = writer.help.surroundings.media(source, use)
    if isinstance(found, Problem):
        writer.take(found, line)
        return None
    for remark in found.remarks:
        writer.take(remark, line)
    return found.media
