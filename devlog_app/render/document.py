"""A note as blocks and inlines: what its Markdown says, with nothing of Telegram in it.

Lines inside a block count from the first line of its section (0 is that line), so that a block stays the same value
when something above it grows or shrinks; the `Document` knows where each of them stands.
"""

from enum import StrEnum
from typing import NamedTuple, TypeAlias

from devlog_app.model.values import dataclass


class Style(StrEnum):
    """What a marked stretch of words should look like."""

    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    STRIKE = "strike"
    SPOILER = "spoiler"
    SUBSCRIPT = "subscript"
    SUPERSCRIPT = "superscript"


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words; a line feed is a line break that the reader sees."""

    text: str


@dataclass(frozen=True, slots=True)
class Styled:
    """Words under one style."""

    style: Style
    children: "Inlines"
    line: int = 0


@dataclass(frozen=True, slots=True)
class Code:
    """Words in fixed width."""

    text: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Math:
    """A formula in its source form."""

    source: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to *url*; *bare* when the address itself stands in the text (``<https://…>``)."""

    url: str
    children: "Inlines"
    line: int = 0
    title: str = ""
    bare: bool = False


@dataclass(frozen=True, slots=True)
class NoteLink:
    """``[[target|words]]``: a link to another note by file or id."""

    target: str
    words: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Image:
    """A picture, sound or file shown in place; *spoiler* hides it until it is tapped, *width* is pixels as written.

    *embedded* tells that *source* is a name alone, as in ``![[photo.png]]``.
    """

    source: str
    alt: str = ""
    title: str = ""
    line: int = 0
    spoiler: bool = False
    width: int | None = None
    embedded: bool = False


@dataclass(frozen=True, slots=True)
class CustomEmoji:
    """A custom emoji by its Telegram id; *fallback* is the emoji that stands for it."""

    id: str
    fallback: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class DateTime:
    """Words for a moment (*unix* seconds) that each reader sees in their own zone, as *format* says."""

    unix: int
    format: str
    children: "Inlines"
    line: int = 0


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """The place that footnote *label* belongs to."""

    label: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class SnippetMark:
    """``{{snippet:NAME}}`` or, with *name* empty, ``{{index}}``, among other words."""

    name: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class UnknownTag:
    """An HTML tag that means nothing here and is shown as it was typed."""

    text: str
    line: int = 0


Inline: TypeAlias = (
    Text
    | Styled
    | Code
    | Math
    | Link
    | NoteLink
    | Image
    | CustomEmoji
    | DateTime
    | FootnoteMark
    | SnippetMark
    | UnknownTag
)
Inlines: TypeAlias = tuple[Inline, ...]


class Span(NamedTuple):
    """Source lines *first* to *last* (both included), counted from the section's first line."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of words."""

    span: Span
    content: Inlines


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of *level* 1 to 6."""

    span: Span
    level: int
    content: Inlines


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines shown as typed, in fixed width; *language* is empty when none was named."""

    span: Span
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class MathBlock:
    """A formula on lines of its own."""

    span: Span
    source: str


class QuoteKind(StrEnum):
    """What a quote is: said by somebody, folded until it is tapped, or a callout with a title."""

    PLAIN = "plain"
    EXPANDABLE = "expandable"
    CALLOUT = "callout"


@dataclass(frozen=True, slots=True)
class Quote:
    """Blocks set apart; *title* belongs to callouts."""

    span: Span
    children: "Blocks"
    kind: QuoteKind = QuoteKind.PLAIN
    title: Inlines = ()


@dataclass(frozen=True, slots=True)
class Details:
    """Blocks folded away under a *title*; *open* when they show at first."""

    span: Span
    title: Inlines
    children: "Blocks"
    open: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One list item; *number* in ordered lists, *checked* in task lists."""

    span: Span
    children: "Blocks"
    number: int | None = None
    checked: bool | None = None


@dataclass(frozen=True, slots=True)
class ListBlock:
    """Items one under another."""

    span: Span
    items: tuple[Item, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across."""

    span: Span


class Align(StrEnum):
    """How a table's column is set."""

    NONE = ""
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, a cell a column."""

    line: int
    cells: tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A header row, an alignment a column, and rows."""

    span: Span
    header: Row
    aligns: tuple[Align, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and what it means."""

    span: Span
    term: Inlines
    meanings: tuple["Blocks", ...]


@dataclass(frozen=True, slots=True)
class DefinitionList:
    """Terms, each with its meanings."""

    span: Span
    entries: tuple[Definition, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """Images alone in their paragraph: one group of media."""

    span: Span
    images: tuple[Image, ...]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A paragraph that is only a link to a file of the workspace: *source* as written."""

    span: Span
    source: str
    content: Inlines
    title: str = ""


@dataclass(frozen=True, slots=True)
class Footnote:
    """What footnote *label* says."""

    span: Span
    label: str
    children: "Blocks"


@dataclass(frozen=True, slots=True)
class Snippet:
    """``{{snippet:NAME}}`` (or, with *name* empty, ``{{index}}``) alone in its paragraph."""

    span: Span
    name: str


@dataclass(frozen=True, slots=True)
class Unseen:
    """Lines that readers never see: link definitions and comments."""

    span: Span


@dataclass(frozen=True, slots=True)
class Unread:
    """Lines that are nested too deeply to be read as anything but words."""

    span: Span
    text: str


Block: TypeAlias = (
    Paragraph
    | Heading
    | CodeBlock
    | MathBlock
    | Quote
    | Details
    | ListBlock
    | Rule
    | Table
    | DefinitionList
    | Figures
    | Attachment
    | Footnote
    | Snippet
    | Unseen
    | Unread
)
Blocks: TypeAlias = tuple[Block, ...]


class Section(NamedTuple):
    """One top-level block, read from *length* lines of the source.

    *defines* and *uses* are the names of link definitions (``name``) and footnotes (``^name``), *footnotes* the marks
    of those that the note has, in order. *unclosed* is the line within the block where a comment or ``<details>``
    begins that nothing closes.
    """

    length: int
    block: Block
    defines: tuple[str, ...] = ()
    uses: frozenset[str] = frozenset()
    footnotes: tuple[str, ...] = ()
    unclosed: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A whole note: its *sections* in order, and for each the line of the file (from 1) where it begins.

    *source_digest* is the sha256 (hex) of the text that the note was read from.
    """

    sections: tuple[Section, ...]
    lines: tuple[int, ...]
    source_digest: str
