"""Text into a Qt document and out of it again, so that every character stays what it was."""

from PySide6.QtGui import QTextCursor, QTextDocument

from devlog_app.model.utf16 import utf16_length

BLOCK_END = "\u2029"


def text_of(document: QTextDocument) -> str:
    """The document's text with ``\\n`` between lines.

    ``toPlainText`` would turn no-break spaces into spaces and line separators into line ends.
    """
    return document.toRawText().replace(BLOCK_END, "\n")


def keeps_every_character(document: QTextDocument, text: str) -> bool:
    """Whether *document*, filled with *text*, gives it back; Qt takes U+2029, U+FDD0 and U+FDD1 for line ends."""
    return text_of(document) == text


def replace_text(document: QTextDocument, text: str) -> None:
    """Make the document say *text* by changing only the stretch that differs: carets and undo stay."""
    before = text_of(document)
    start, end_before, end_after = changed_stretch(before, text)
    if end_before == start and end_after == start:
        return
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.setPosition(utf16_length(before[:start]))
    cursor.setPosition(utf16_length(before[:end_before]), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text[start:end_after])
    cursor.endEditBlock()


def changed_stretch(before: str, after: str) -> tuple[int, int, int]:
    """The one stretch in which two texts differ: its start, its end in *before*, its end in *after*."""
    shorter = min(len(before), len(after))
    start = _common(before, after, shorter)
    tail = _common(before[start:][::-1], after[start:][::-1], shorter - start)
    return start, len(before) - tail, len(after) - tail


def merged(base: str, mine: str, theirs: str) -> str | None:
    """Both changes of *base* in one text, or None where they touch each other."""
    my_start, my_end, my_new_end = changed_stretch(base, mine)
    their_start, their_end, their_new_end = changed_stretch(base, theirs)
    if my_end < their_start:
        return mine[:my_new_end] + base[my_end:their_start] + theirs[their_start:]
    if their_end < my_start:
        return theirs[:their_new_end] + base[their_end:my_start] + mine[my_start:]
    return mine if mine == theirs else None


def _common(one: str, other: str, limit: int) -> int:
    """Length of the common beginning, found by halving: slices compare faster than characters."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
