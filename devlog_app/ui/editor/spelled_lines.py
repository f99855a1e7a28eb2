"""The words of a line of the editor whose spelling matters, as stretches of the document."""

import re
from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextDocument

from devlog_app.model.utf16 import utf16_offset
from devlog_app.model.values import dataclass
from devlog_app.services.spelling.prose import words_of
from devlog_app.ui.editor import marks
from devlog_app.ui.editor.blocks import is_all_prose

LAST_OF_THE_PLANE = "\uffff"
MOST_LINES = 60
"""Lines of front matter in which names are looked for."""
_NAME = re.compile(r"\b[A-ZА-ЯЁ][a-zа-яё]+(?:-[A-ZА-ЯЁ][a-zа-яё]+)?\b")


@dataclass(frozen=True, slots=True)
class SpelledWord:
    """A word from *start* to *end*, in UTF-16 units of the document; *text* is what dictionaries are asked for."""

    start: int
    end: int
    text: str


def words_in(block: QTextBlock) -> tuple[SpelledWord, ...]:
    """The words of *block* to be looked at; none in front matter, code blocks and comments."""
    if not block.isVisible() or not is_all_prose(block):
        return ()
    line, position = block.text(), block.position()
    if max(line, default="") <= LAST_OF_THE_PLANE:
        return tuple(SpelledWord(position + word.start, position + word.end, word.text) for word in words_of(line))
    return tuple(
        SpelledWord(position + utf16_offset(line, word.start), position + utf16_offset(line, word.end), word.text)
        for word in words_of(line)
    )


def names_in(document: QTextDocument) -> frozenset[str]:
    """The words with capitals in the front matter: who speaks, where, at what."""
    found: set[str] = set()
    for block in blocks_from(document.firstBlock()):
        if block.userState() != marks.FRONT_MATTER or block.blockNumber() > MOST_LINES:
            break
        found.update(_NAME.findall(block.text().partition(":")[2]))
    return frozenset(found)


def blocks_from(block: QTextBlock, *, backwards: bool = False) -> Iterator[QTextBlock]:
    """*block* and those behind it, or before it."""
    while block.isValid():
        yield block
        block = block.previous() if backwards else block.next()
