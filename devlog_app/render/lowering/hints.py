"""Places in a block's words that look unfinished: a pointer without a link, a mark without its end, a stub."""

import re
from collections.abc import Sequence
from itertools import pairwise

from devlog_app.model.entity import EntityType
from devlog_app.model.problem import Severity
from devlog_app.render.document import Block, DefinitionList, ListBlock, Paragraph, Quote
from devlog_app.render.lowering.ink import Run
from devlog_app.render.lowering.writer import Writer

POINTERS = re.compile(
    r"\b(здесь|тут|по ссылке|вот ссылка|here|this link)\b(?=[\s»\"')]*(?:[.!…;)]|$))", re.IGNORECASE | re.MULTILINE
)
ADDRESS = re.compile(r"://|\b[\w-]+\.[a-z]{2,}/|@\w{4}", re.IGNORECASE)
STUB = re.compile(r"(?:\.{3}|…|-{3}|\?{3}|TODO|TBD)\s*", re.IGNORECASE)
SPACED = re.compile(r"\]\(([^()<>\n]{1,300})\)")
FILE_NAME = re.compile(r"[^\s\"']+\s[^\"']*\.\w{2,5}")
"""An address with spaces in it, which Markdown reads as plain words; a title behind an address has quotation marks."""
OPEN_SPOILER = re.compile(r"(?<![\w|])\|\|(?=[^\s|])([^\n]*)")
ANSWERS = frozenset({EntityType.TEXT_LINK, EntityType.TEXT_MENTION, EntityType.CODE, EntityType.PRE})
POINTING = (Paragraph, ListBlock, Quote, DefinitionList)


def look_over(writer: Writer, block: Block, text: str, runs: Sequence[Run]) -> None:
    """Note what looks unfinished in *text*, the words of *block* as written."""
    if isinstance(block, POINTING) and POINTERS.search(text):
        _pointers(writer, block, text, runs)
    if isinstance(block, POINTING) and "](" in text:
        _spaced(writer, block, text, runs)
    if isinstance(block, POINTING) and "||" in text:
        _open_spoiler(writer, block, text, runs)
    if isinstance(block, Paragraph):
        if ":\n" in text:
            _labels(writer, block, text)
        if STUB.fullmatch(text):
            writer.find(Severity.WARNING, "stub", block.span.first, text=text.strip())


def _pointers(writer: Writer, block: Block, text: str, runs: Sequence[Run]) -> None:
    """Words that point somewhere, in lines that have no link; one of a line is enough."""
    end = -1
    for match in POINTERS.finditer(text):
        if match.start() < end:
            continue
        begin, end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
        end = end if end >= 0 else len(text)
        is_answered = any(run.start < end and begin < run.end for run in runs if run.type in ANSWERS)
        if not is_answered and not ADDRESS.search(text, begin, end):
            line = min(block.span.first + text.count("\n", 0, begin), block.span.last)
            writer.find(Severity.WARNING, "words_without_link", line, text=match[1])


def _spaced(writer: Writer, block: Block, text: str, runs: Sequence[Run]) -> None:
    """Links that are none because of the spaces in their addresses."""
    for match in SPACED.finditer(text):
        is_code = any(run.start < match.end() and match.start() < run.end for run in runs if run.type in ANSWERS)
        if not is_code and FILE_NAME.fullmatch(match[1].strip()):
            line = min(block.span.first + text.count("\n", 0, match.start()), block.span.last)
            writer.find(Severity.WARNING, "address_with_spaces", line, address=match[1])


def _open_spoiler(writer: Writer, block: Block, text: str, runs: Sequence[Run]) -> None:
    """Words that were to be hidden, and are not because the marks stand in different paragraphs; one is enough."""
    for match in OPEN_SPOILER.finditer(text):
        if not any(run.start <= match.start() < run.end for run in runs if run.type in ANSWERS):
            line = min(block.span.first + text.count("\n", 0, match.start()), block.span.last)
            writer.find(Severity.WARNING, "spoiler_open", line, text=match[1].strip())
            return


def _labels(writer: Writer, block: Paragraph, text: str) -> None:
    """Lines that announce something (``Problems:``) with another such line right under them."""
    for index, (line, below) in enumerate(pairwise(text.split("\n"))):
        if line.rstrip().endswith(":") and below.rstrip().endswith(":"):
            writer.find(Severity.WARNING, "empty_section", block.span.first + index, text=line.strip())
