"""A whole note as a rich message, where it fits one."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.post import RichMessage
from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.model.rich import RichBlock, every_block
from devlog_app.model.rich_count import counted, excesses
from devlog_app.render.document import (
    Details,
    Document,
    Footnote,
    Heading,
    ListBlock,
    MathBlock,
    Paragraph,
    Section,
    Table,
)
from devlog_app.render.footnotes import names_of
from devlog_app.render.lowering.writer import Help, Lowered
from devlog_app.render.places import Lines
from devlog_app.render.rich.blocks import BlockWriter

LOST: Mapping[type, str] = MappingProxyType(
    {
        Heading: "headings in larger type",
        Table: "tables",
        MathBlock: "formulas",
        ListBlock: "real lists",
        Details: "the arrow of <details>",
    }
)
"""What a classic message shows in another way, by kind of block."""


def article(document: Document, lowered: Sequence[Lowered], help_: Help) -> tuple[RichMessage, Sequence[Lines]]:
    """The article that *document* becomes, and the lines that each block of it, and inside it, comes from.

    Its pictures are taken from what *lowered* found of them.
    """
    surroundings = help_.surroundings
    writer = BlockWriter(help_)
    body: list[RichBlock] = [*_frame(surroundings.header, writer, "paragraph")]
    notes: list[tuple[int, tuple[RichBlock, ...]]] = []
    for section, line, found in zip(document.sections, document.lines, lowered, strict=True):
        writer.section_line = line
        if found.media:
            body += writer.media(found)
        elif isinstance(section.block, Footnote):
            notes.append((_number(section, help_.footnotes), writer.block(section.block)))
        else:
            body += writer.block(section.block)
    if notes:
        body.append(RichBlock("divider"))
    body += [block for _, blocks in sorted(notes, key=_by_number) for block in blocks]
    writer.section_line = None
    body += _frame(surroundings.footer, writer, "footer")
    blocks = tuple(body)
    lines = [writer.lines_of(block) for block in every_block(blocks)]
    return RichMessage(blocks, counted(blocks).length, help_.capabilities.rich_length), lines


def _by_number(note: tuple[int, tuple[RichBlock, ...]]) -> int:
    return note[0]


def _number(section: Section, numbers: Mapping[str, int]) -> int:
    return next((numbers[name] for name in names_of(section) if name in numbers), 0)


def _frame(source: str | None, writer: BlockWriter, kind: str) -> Iterator[RichBlock]:
    for section in writer.help.read(source).sections if source else ():
        if isinstance(section.block, Paragraph):
            yield from writer.words(kind, section.block.content)
        else:
            yield from writer.block(section.block)


def misfits(message: RichMessage, allowed: Capabilities) -> Iterator[Problem]:
    """Every limit of *allowed* that *message* breaks."""
    for what, number, limit in excesses(counted(message.blocks), allowed):
        yield problem(Severity.WARNING, "rich_over_limit", what=what, count=number, limit=limit)


def lost_in_classic(document: Document) -> tuple[str, ...]:
    """What of *document* only an article shows as such."""
    return tuple(dict.fromkeys(LOST[kind] for section in document.sections if (kind := type(section.block)) in LOST))
