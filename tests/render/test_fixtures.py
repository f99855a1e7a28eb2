"""Every case of ``fixtures/*.md`` becomes the post that is written under it.

A case is a title, the note, and the post, with a line that holds only a full stop behind each:

    Bold words
    .
    **hi** there
    .
    <b>hi</b> there
    .

Options stand behind the title in brackets: ``[commonmark]``, ``[rich]``, ``[numbered]``, ``[layout=split]``,
``[text=60]`` and ``[caption=30]`` (limits), ``[premium]``. Messages are parted by a line ``=====``; ``& < >`` of the
text are written ``&amp; &lt; &gt;``; problems follow as ``! line code``. To write a new case leave the post empty, run
``DEVLOG_WRITE_FIXTURES=1 pytest tests/render/test_fixtures.py``, and read what was filled in.
"""

import html
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.front_matter import PostOptions
from devlog_app.model.media import FoundMedia, Media
from devlog_app.model.post import MediaMessage, Message, Post, RichMessage, Target, TextMessage
from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.model.rich import (
    RichAnchor,
    RichBlock,
    RichCell,
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
from devlog_app.model.utf16 import utf16_slice
from devlog_app.render.compose import render
from devlog_app.render.surroundings import MediaUse, NoteTarget, Surroundings, media_by_name

FOLDER = Path(__file__).parent / "fixtures"
CASE = re.compile(r"(?P<title>[^\n]+)\n\.\n(?P<note>.*?)\n?^\.\n(?P<post>.*?)\n?^\.$", re.MULTILINE | re.DOTALL)
OPTIONS = re.compile(r"\[([\w=, ]+)\]$")
NEXT_MESSAGE = "\n=====\n"
NOTES = {
    "published": NoteTarget("Published note", "https://t.me/channel/42"),
    "draft": NoteTarget("Draft note"),
}
SNIPPETS = {
    "repo": "The code is [on GitHub](https://github.com/x/y).",
    "help": "## Help\n\n- call 112\n- *write* to us",
    "loop": "again {{snippet:loop}}",
    "": "1. [First](https://t.me/channel/1)\n2. Second",
}


class Case(NamedTuple):
    file: Path
    title: str
    note: str
    post: str


def cases() -> Iterator[Case]:
    for file in sorted(FOLDER.glob("*.md")):
        for found in CASE.finditer(file.read_text(encoding="utf-8")):
            yield Case(file, found["title"], found["note"], found["post"])


CASES = tuple(cases())


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.file.stem}: {case.title}")
def test_note_becomes_the_post_under_it(case: Case) -> None:
    written = notation(composed(case))
    if os.environ.get("DEVLOG_WRITE_FIXTURES") and not case.post:
        text = case.file.read_text(encoding="utf-8")
        head = f"{case.title}\n.\n{case.note}\n.\n"
        case.file.write_text(text.replace(f"{head}.", f"{head}{written}\n."), encoding="utf-8")
    else:
        assert written == case.post


def test_no_two_cases_have_one_title() -> None:
    titles = [(case.file, case.title) for case in CASES]
    assert len(set(titles)) == len(titles) > 100


def composed(case: Case) -> Post:
    found = OPTIONS.search(case.title)
    said = dict(option.strip().partition("=")[::2] for option in found[1].split(",")) if found else {}
    options = PostOptions(
        layout=said.get("layout", "auto"),
        numbered="numbered" in said,
        caption_above="above" in said,
    )
    surroundings = Surroundings(
        reading="commonmark" if "commonmark" in said else "chat",
        target=Target.RICH if "rich" in said else None,
        options=options,
        media=find_media,
        notes=NOTES.get,
        snippets=SNIPPETS.get,
        header=SNIPPETS["repo"] if "header" in said else None,
        footer=SNIPPETS["repo"] if "footer" in said else None,
    )
    premium = "premium" in said or "rich" in said
    allowed = Capabilities(
        text_limit=int(said.get("text", 4096)),
        caption_limit=int(said.get("caption", 1024)),
        custom_emoji=premium,
        rich=premium,
    )
    return render(case.note, surroundings, allowed)


def find_media(reference: str, use: MediaUse) -> FoundMedia | Problem:
    if "missing" in reference:
        return problem(Severity.ERROR, "nothing_to_send")
    return media_by_name(reference, use)


def notation(post: Post) -> str:
    """A post as a person can read and write it."""
    messages = NEXT_MESSAGE.join(_message(message) for message in post.messages)
    problems = [f"! {each.line or '-'} {each.code}" for each in post.problems if each.code != "several_messages"]
    return "\n".join([messages, *problems]).strip("\n")


def _message(message: Message) -> str:
    match message:
        case TextMessage(text=text, entities=entities, link_preview=preview):
            card = f"\n[preview {preview.url}{' above' if preview.above_text else ''}]" if preview else ""
            return tagged(text, entities) + card
        case MediaMessage(caption=caption, caption_entities=entities, media=media, caption_above=above):
            pictures = "\n".join(_medium(item) for item in media)
            words = [tagged(caption, entities)] if caption else []
            return "\n".join([*words, pictures] if above else [pictures, *words])
        case RichMessage(blocks=blocks):
            return "\n".join(line for block in blocks for line in _block(block))


def _medium(item: Media) -> str:
    marks = [item.type.value, item.path or item.url or "", *(["spoiler"] if item.spoiler else [])]
    return f"[{' '.join(marks)}]" + (f" {tagged(item.caption, item.caption_entities)}" if item.caption else "")


def tagged(text: str, entities: tuple[Entity, ...]) -> str:
    """*text* with its entities as tags."""
    edges: list[tuple[int, int, int, str]] = []
    for order, entity in enumerate(entities):
        opening, closing = _tags(entity)
        edges.append((entity.offset, 1, order, opening))
        edges.append((entity.end, 0, -order, closing))
    edges.sort()
    written, at = "", 0
    for offset, _, _, tag in edges:
        written += html.escape(utf16_slice(text, at, offset), quote=False) + tag
        at = offset
    return written + html.escape(utf16_slice(text, at, len(text.encode("utf-16-le")) // 2), quote=False)


TAGS = {
    EntityType.BOLD: "b",
    EntityType.ITALIC: "i",
    EntityType.UNDERLINE: "u",
    EntityType.STRIKETHROUGH: "s",
    EntityType.SPOILER: "spoiler",
    EntityType.CODE: "code",
    EntityType.PRE: "pre",
    EntityType.TEXT_LINK: "a",
    EntityType.TEXT_MENTION: "user",
    EntityType.CUSTOM_EMOJI: "emoji",
    EntityType.BLOCKQUOTE: "quote",
    EntityType.EXPANDABLE_BLOCKQUOTE: "folded",
    EntityType.DATE_TIME: "time",
}


def _tags(entity: Entity) -> tuple[str, str]:
    name = TAGS[entity.type]
    extras = (
        entity.language,
        entity.url,
        entity.user_id,
        entity.custom_emoji_id,
        entity.unix_time,
        entity.date_time_format,
    )
    return f"<{' '.join([name, *(str(extra) for extra in extras if extra is not None)])}>", f"</{name}>"


def _block(block: RichBlock) -> Iterator[str]:
    match block:
        case RichWords(type=kind, text=text):
            yield f"{kind}: {_rich(text)}"
        case RichPre(text=words, language=language):
            yield f"pre {language}: {words!r}"
        case RichMath(source=words) | RichAnchor(name=words):
            yield f"{block.type}: {words}"
        case RichMedia():
            yield f"{_medium(block.media)} {_rich(block.caption)}".rstrip()
        case _:
            yield from _container(block)


def _container(block: RichBlock) -> Iterator[str]:
    match block:
        case RichCollage(items=items):
            yield from ("collage:", *_indented(items))
        case RichTable(rows=rows):
            yield from ("table:", *(f"  {' | '.join(map(_cell, row))}" for row in rows))
        case RichQuote(blocks=blocks, collapsed=collapsed):
            yield from (f"quote{' collapsed' if collapsed else ''}:", *_indented(blocks))
        case RichDetails(title=title, blocks=blocks):
            yield from (f"details{' open' if block.open else ''}: {_rich(title)}", *_indented(blocks))
        case RichList(items=items):
            yield f"{block.type}:"
            for item in items:
                yield from (_mark(item), *("  " + line for line in _indented(item.blocks)))
        case _:
            yield block.type


def _cell(cell: RichCell) -> str:
    return f"{'#' if cell.header else ''}{cell.align}: {_rich(cell.text)}"


def _mark(item: RichItem) -> str:
    mark = "-" if item.number is None else f"{item.number}."
    return f"  {mark}{ {None: '', True: ' [x]', False: ' [ ]'}[item.checked] }"


def _indented(blocks: tuple[RichBlock, ...]) -> Iterator[str]:
    return ("  " + line for block in blocks for line in _block(block))


def _rich(text: RichText) -> str:
    written = ""
    for piece in text:
        extras = [
            *piece.styles,
            *([f"@{piece.anchor}"] if piece.anchor else []),
            *(str(extra) for extra in (piece.url, piece.user_id, piece.custom_emoji_id, piece.unix_time) if extra),
        ]
        words = html.escape(piece.text, quote=False).replace("\n", "⏎")
        written += f"<{' '.join(extras)}>{words}</>" if extras else words
    return written
