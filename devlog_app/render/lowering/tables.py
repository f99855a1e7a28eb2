"""Tables written down: columns of equal width where a phone has room for them, else a line a value."""

import re

from devlog_app.model.entity import EntityType
from devlog_app.model.problem import Severity
from devlog_app.render.document import Align, Code, Inlines, Row, Table, Text
from devlog_app.render.lowering.inlines import plain, write_inlines
from devlog_app.render.lowering.writer import Writer
from devlog_app.render.normal_form import normal_form

GAP = "  "
UNDER_HEADER = "———"
NARROW = re.compile(r"[\x00-\x7f\xa1-\xac\xae-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2116]*")
"""Text in which every character takes one column: Latin and Cyrillic letters, their quotes and dashes."""


def write_table(writer: Writer, table: Table) -> None:
    """Write *table*."""
    rows = [[_cell(cell) for cell in row.cells] for row in (table.header, *table.rows)]
    widths = [max(_width(row[column]) for row in rows) for column in range(len(table.header.cells))]
    if sum(widths) + len(GAP) * (len(widths) - 1) > writer.help.surroundings.table_width or _has_marks(table):
        _as_rows(writer, table)
    else:
        _as_columns(writer, table, rows, widths)


def _cell(cell: Inlines) -> str:
    return " ".join(normal_form(plain(cell)).split())


def _width(text: str) -> int:
    """Columns that *text* takes in fixed width: wide letters and emoji take two."""
    if NARROW.fullmatch(text):
        return len(text)
    # Its tables take some megabytes.
    from wcwidth import wcswidth

    width = wcswidth(text)
    return width if width >= 0 else len(text)


def _has_marks(table: Table) -> bool:
    """Whether anything in *table* would be lost in fixed width: a link, a style."""
    return any(
        not isinstance(node, Text | Code) for row in (table.header, *table.rows) for cell in row.cells for node in cell
    )


def _as_columns(writer: Writer, table: Table, rows: list[list[str]], widths: list[int]) -> None:
    lines = [_line(row, widths, table.aligns) for row in rows]
    lines.insert(1, UNDER_HEADER)
    start = at = writer.ink.length
    source = (table.header.line, table.header.line + 1, *(row.line for row in table.rows))
    for line, words in zip(source, lines, strict=True):
        writer.come_from(line, line, at)
        at += len(words) + 1
    with writer.ink.flush_left():
        writer.ink.write("\n".join(lines))
    writer.ink.mark(EntityType.PRE, start, table.span.first)


def _line(cells: list[str], widths: list[int], aligns: tuple[Align, ...]) -> str:
    padded = []
    for cell, width, align in zip(cells, widths, aligns, strict=True):
        room = width - _width(cell)
        left = room if align is Align.RIGHT else room // 2 if align is Align.CENTER else 0
        padded.append(" " * left + cell + " " * (room - left))
    return GAP.join(padded).rstrip()


def _as_rows(writer: Writer, table: Table) -> None:
    writer.find(Severity.INFO, "table_as_rows", table.span.first)
    if not table.rows:
        _values(writer, table.header, None)
    for index, row in enumerate(table.rows):
        if index:
            writer.ink.pause()
            writer.ink.write("\n\n")
        _values(writer, row, table.header)


def _values(writer: Writer, row: Row, header: Row | None) -> None:
    names = header.cells if header else ((),) * len(row.cells)
    written = False
    for name, value in zip(names, row.cells, strict=True):
        if not name and not value:
            continue
        writer.ink.write("\n" if written else "")
        written = True
        start = writer.ink.length
        if header is not None and name:
            writer.come_from(header.line, header.line)
        write_inlines(writer, name)
        writer.ink.mark(EntityType.BOLD, start, row.line)
        if name:
            writer.ink.write(": " if value else ":")
        writer.come_from(row.line, row.line)
        write_inlines(writer, value)
