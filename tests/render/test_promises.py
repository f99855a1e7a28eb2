"""Promises that hold for every text anybody could type."""

import itertools
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.front_matter import PostOptions
from devlog_app.model.post import MediaMessage, Post, RichMessage, Target, TextMessage
from devlog_app.model.rich import RichBlock, RichList, RichTable, RichWords, inside
from devlog_app.model.utf16 import utf16_length, utf16_slice
from devlog_app.render.compose import compose, parse, render
from devlog_app.render.document import (
    Block,
    Code,
    CodeBlock,
    DefinitionList,
    Details,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Rule,
    Table,
    Text,
    Unread,
)
from devlog_app.render.lowering.inlines import plain
from devlog_app.render.normal_form import expanded, normal_form
from devlog_app.render.surroundings import Surroundings

READINGS = ("chat", "commonmark")
PIECES = st.sampled_from(
    [
        *(
            "слово",
            "word",
            " ",
            "  ",
            "\n",
            "\n\n",
            "\t",
            "**",
            "*",
            "_",
            "__",
            "~~",
            "||",
            "++",
            "`",
            "```",
            "\n```\n",
        ),
        *(
            "\n# ",
            "\n## ",
            "\n- ",
            "\n  - ",
            "\n1. ",
            "\n4. ---",
            "\n• ",
            "\n> ",
            "\n>> ",
            "\n- [ ] ",
            "\n---\n",
            "\n...\n",
        ),
        *(
            "[",
            "]",
            "(",
            ")",
            "](http://a.bc/x)",
            "](tg://user?id=5)",
            "<u>",
            "</u>",
            "<br>",
            "<div>",
            "<!--",
            "-->",
            "%%",
        ),
        *(
            "\n| a | b |\n|---|---|\n| 1 | 2 |\n",
            "\nterm\n: meaning\n",
            "\n> [!note] title\n",
            "\\",
            "&amp;",
            "$x$",
            "x^2^",
        ),
        *(
            "😀",
            "👩‍💻",
            "e\u0301",
            "\u200b",
            "\xa0",
            "\u2028",
            "\u200e\u200e",
            "\x07",
            "A\u030a",
            "@name",
            "#tag",
            "a.bc",
        ),
        *(
            "\n<details>\n<summary>t</summary>\n",
            "\n</details>\n",
            "![x](tg://emoji?id=1)",
            "[6 Dec](tg://time?unix=1)",
        ),
    ]
)
NOTES = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join))
QUOTES = {EntityType.BLOCKQUOTE, EntityType.EXPANDABLE_BLOCKQUOTE}
LINKS = {EntityType.TEXT_LINK, EntityType.TEXT_MENTION, EntityType.CUSTOM_EMOJI}
SOLIDS = {EntityType.CODE, EntityType.PRE, EntityType.DATE_TIME}
ADDED = frozenset("•◦▪☐☑—0123456789.:/")


def texts(post: Post) -> list[tuple[str, tuple[Entity, ...], int]]:
    found = []
    for message in post.messages:
        match message:
            case TextMessage(text=text, entities=entities, limit=limit):
                found.append((text, entities, limit))
            case MediaMessage(caption=caption, caption_entities=entities, limit=limit) if caption:
                found.append((caption, entities, limit))
    return found


def assert_sound(text: str, entities: tuple[Entity, ...], limit: int) -> None:
    assert 0 < utf16_length(text) <= limit
    assert text.strip()
    assert text == text.rstrip()
    assert len(entities) <= 100
    for entity in entities:
        words = utf16_slice(text, entity.offset, entity.end)
        assert entity.offset >= 0
        assert entity.length > 0
        assert utf16_length(words) == entity.length
        assert words == words.rstrip()
    for outer, inner in itertools.permutations(entities, 2):
        assert_may_meet(outer, inner)


def assert_may_meet(one: Entity, other: Entity) -> None:
    if other.offset >= one.end or one.offset >= other.end:
        return
    holds = one.offset <= other.offset and other.end <= one.end
    assert holds or (other.offset <= one.offset and one.end <= other.end), "styles never cross"
    if not holds:
        return
    assert one.type is not other.type
    assert one.type not in SOLIDS or other.type in QUOTES, "code and dates hold nothing"
    assert other.type not in SOLIDS or one.type in QUOTES, "code and dates stand in quotes only"
    assert not (one.type in LINKS and other.type in LINKS)
    assert not (one.type in QUOTES and other.type in QUOTES)
    assert other.type not in QUOTES or (one.offset, one.end) == (other.offset, other.end), "quotes stand in nothing"


@settings(max_examples=300, deadline=None)
@given(NOTES, st.sampled_from(READINGS))
def test_every_message_is_one_that_telegram_takes(text: str, reading: str) -> None:
    for part in texts(render(text, Surroundings(reading=reading))):  # type: ignore[arg-type]
        assert_sound(*part)


@settings(max_examples=200, deadline=None)
@given(NOTES, st.integers(10, 80))
def test_parts_are_sound_and_give_back_the_whole(text: str, limit: int) -> None:
    parts = texts(render(text, capabilities=Capabilities(text_limit=limit)))
    for part in parts:
        assert_sound(*part)
    whole = texts(render(text))
    assert "".join("".join(part.split()) for part, _, _ in parts) == "".join("".join(t.split()) for t, _, _ in whole)


@settings(max_examples=100, deadline=None)
@given(NOTES)
def test_numbered_parts_stay_within_the_limit(text: str) -> None:
    post = render(text, Surroundings(options=PostOptions(numbered=True)), Capabilities(text_limit=40))
    found = texts(post)
    for part in found:
        assert_sound(*part)
    if len(found) > 1:
        assert [part.rpartition("\n")[2] for part, _, _ in found] == [
            f"{n}/{len(found)}" for n in range(1, len(found) + 1)
        ]


@settings(max_examples=200, deadline=None)
@given(NOTES, st.sampled_from(READINGS))
def test_nothing_of_the_note_is_lost_or_moved_and_only_our_marks_are_added(text: str, reading: str) -> None:
    surroundings = Surroundings(reading=reading, table_width=1000)  # type: ignore[arg-type]
    document = parse(text, surroundings)
    if "^" in text or "$" in text:  # raised letters and formulas turn into other letters
        return
    written = iter("".join(char for part, _, _ in texts(compose(document, surroundings)) for char in part.split()))
    for char in visible(document):
        for added in written:
            if added == char:
                break
            assert added in ADDED
        else:
            raise AssertionError(f"{char!r} is missing")
    assert set(written) <= ADDED


def visible(document: Document) -> str:
    return "".join("".join(normal_form(block_words(section.block)).split()) for section in document.sections)


def block_words(block: Block) -> str:
    match block:
        case Paragraph(content=content) | Heading(content=content):
            return plain(content)
        case CodeBlock(text=words) | Unread(text=words):
            return expanded(words)
        case Rule():
            return "———"
        case Table():
            return table_words(block)
        case Quote(title=title) | Details(title=title):
            return plain(title) + all_words(block.children)
        case ListBlock(items=items):
            return "".join(all_words(item.children) for item in items)
        case DefinitionList(entries=entries):
            return "".join(plain(entry.term) + "".join(map(all_words, entry.meanings)) for entry in entries)
    return ""


def all_words(blocks: Iterable[Block]) -> str:
    return "".join(map(block_words, blocks))


def table_words(table: Table) -> str:
    names = [plain(name) for name in table.header.cells]
    if is_plain(table) or not table.rows:
        return "".join([*names, *(plain(cell) for row in table.rows for cell in row.cells)])
    return "".join(name + plain(value) for row in table.rows for name, value in zip(names, row.cells, strict=True))


def is_plain(table: Table) -> bool:
    """Whether a table is written in columns: nothing in it would be lost in fixed width."""
    cells = [cell for row in (table.header, *table.rows) for cell in row.cells]
    return all(isinstance(node, Text | Code) for cell in cells for node in cell)


@settings(max_examples=100, deadline=None)
@given(NOTES, st.sampled_from(READINGS))
def test_every_line_of_the_note_belongs_to_a_block(text: str, reading: str) -> None:
    document = parse(text, Surroundings(reading=reading))  # type: ignore[arg-type]
    covered = {
        line
        for section, first in zip(document.sections, document.lines, strict=True)
        for line in range(first, first + section.length)
    }
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert {number for number, line in enumerate(lines, 1) if line.strip(" \t")} <= covered


@settings(max_examples=50, deadline=None)
@given(NOTES)
def test_composing_twice_gives_the_same_post(text: str) -> None:
    assert render(text) == render(text)


@settings(max_examples=100, deadline=None)
@given(NOTES)
def test_every_problem_has_its_words_and_a_line_of_the_note(text: str) -> None:
    lines = text.count("\n") + text.count("\r") + 1
    for problem in render(text, Surroundings(first_line=4)).problems:
        assert problem.message
        assert problem.hint != ""
        assert problem.line is None or 4 <= problem.line < lines + 4


@settings(max_examples=100, deadline=None)
@given(NOTES)
def test_articles_hold_no_empty_block(text: str) -> None:
    post = render(text, Surroundings(target=Target.RICH))
    for message in post.messages:
        if isinstance(message, RichMessage):
            for block in message.blocks:
                assert_filled(block)


def assert_filled(block: RichBlock) -> None:
    match block:
        case RichWords(text=text):
            assert "".join(piece.text for piece in text).strip()
        case RichList(items=items):
            assert items
            assert all(item.blocks for item in items)
        case RichTable(rows=rows):
            assert len({len(row) for row in rows}) == 1
    for held in inside(block):
        assert_filled(held)


ENDLESS = (
    "*a ",
    "[a](",
    "`",
    ">",
    "||||",
    "[^1]",
    "||a ",
    "<!--\n\n",
    "<details>\n",
    "<u>",
    "> a\n> > b\n",
    "a\n: b\n",
)


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize("pattern", ENDLESS)
def test_what_never_ends_is_read_to_its_end(pattern: str, reading: str) -> None:
    text = "начало\n" + pattern * (20_000 // len(pattern))
    assert render(text, Surroundings(reading=reading)).messages  # type: ignore[arg-type]


def test_items_nested_without_end_are_all_there() -> None:
    text = "\n".join("  " * depth + f"- item{depth}" for depth in range(200))
    written = "".join(part for part, _, _ in texts(render(text)))
    assert all(f"item{depth}" in written for depth in range(200))
