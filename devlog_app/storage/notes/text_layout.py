"""A file's bytes as text with ``\\n`` only, and back, so that what was not edited stays byte for byte."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from devlog_app.model.errors import FormatError, StorageError
from devlog_app.model.note import TextLayout

_BOM = b"\xef\xbb\xbf"

# U+2029 is here because Qt cannot hold it: a text edit makes a new paragraph of it, as of any line ending.
_LINE_ENDING = re.compile("\r\n|\n|\r|\u2029")
_LONGEST_COMPARISON = 4000


def text_of(data: bytes) -> tuple[str, TextLayout]:
    """*data* as text with ``\\n`` only, and the layout that leads back to the same bytes.

    Raises ``FormatError`` at the line of the first byte that is not UTF-8.
    """
    has_bom = data.startswith(_BOM)
    try:
        text = data[len(_BOM) if has_bom else 0 :].decode("utf-8")
    except UnicodeDecodeError as error:
        offset = error.start + (len(_BOM) if has_bom else 0)
        line = data.count(b"\n", 0, offset) + 1
        raise FormatError("not_utf8", line=line, offset=offset, byte=f"0x{data[offset]:02X}") from error
    if "\r" not in text and "\u2029" not in text:
        return text, TextLayout(has_bom)
    endings = _LINE_ENDING.findall(text)
    runs = tuple((len(list(run)), ending) for ending, run in groupby(endings))
    usual = Counter(endings).most_common(1)[0][0]
    return _LINE_ENDING.sub("\n", text), TextLayout(has_bom, usual, runs if len(runs) > 1 else ())


def bytes_of(text: str, layout: TextLayout, before: str | None = None) -> bytes:
    """*text* in the *layout* of its file; *before* is the text that the layout was read from.

    Where the endings are mixed, lines that were there before keep theirs, also where other words stand in them now,
    and new ones get the usual one.
    Raises ``StorageError`` for half a surrogate pair, which no file can hold.
    """
    lines = _LINE_ENDING.split(text)
    if layout.runs:
        endings = _kept_endings(lines, lines if before is None else before.split("\n"), layout)
        text = "".join(f"{line}{ending}" for line, ending in zip(lines, [*endings, ""], strict=True))
    else:
        text = layout.ending.join(lines)
    try:
        return (_BOM if layout.bom else b"") + text.encode("utf-8")
    except UnicodeEncodeError as error:
        line = len(_LINE_ENDING.findall(text, 0, error.start)) + 1
        raise StorageError("half_a_character", line=line) from error


def _kept_endings(lines: Sequence[str], before: Sequence[str], layout: TextLayout) -> list[str]:
    """An ending for every line but the last."""
    old = [ending for count, ending in layout.runs for _ in range(count)]
    endings = [layout.ending] * (len(lines) - 1)
    for start_before, start, length in _in_place(_matches(before, lines)):
        for step in range(length):
            if start_before + step < len(old) and start + step < len(endings):
                endings[start + step] = old[start_before + step]
    # From the end: an ending that is changed may be the one behind another CR.
    for index in reversed(range(len(endings) - 1)):
        # CR, an empty line and LF would be read back as one ending, not two.
        if endings[index] == "\r" and endings[index + 1] == "\n" and not lines[index + 1]:
            endings[index] = "\n"
    return endings


def _in_place(matches: Iterable[tuple[int, int, int]]) -> Iterable[tuple[int, int, int]]:
    """*matches* of lines, and between them those that were changed line by line: each is the one that was there."""
    end_before = end = 0
    for start_before, start, length in sorted(matches):
        if start_before - end_before == start - end:
            yield end_before, end, start - end
        yield start_before, start, length
        end_before, end = start_before + length, start + length


def _matches(before: Sequence[str], after: Sequence[str]) -> Iterable[tuple[int, int, int]]:
    """Stretches of equal lines as (start before, start after, length)."""
    # Few files mix their endings; the others do not pay for this import.
    from difflib import SequenceMatcher

    shorter = min(len(before), len(after))
    head = 0
    while head < shorter and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < shorter - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    yield 0, 0, head
    yield len(before) - tail, len(after) - tail, tail
    middle_before, middle_after = before[head : len(before) - tail], after[head : len(after) - tail]
    if max(len(middle_before), len(middle_after)) <= _LONGEST_COMPARISON:
        for block in SequenceMatcher(None, middle_before, middle_after, autojunk=False).get_matching_blocks():
            yield head + block.a, head + block.b, block.size
