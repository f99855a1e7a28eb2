"""The seven colours of Telegram's round pictures for those who have none."""

import re
from zlib import crc32

from PySide6.QtGui import QColor

PAIRS = (
    ("#ff885e", "#d94f4c"),
    ("#ffb75c", "#f27d2e"),
    ("#b694f9", "#6c61df"),
    ("#8fd36a", "#3fae43"),
    ("#4fd8d0", "#21a9c4"),
    ("#5cafff", "#3b80cc"),
    ("#ff8aac", "#d4507a"),
)
"""Above and below; the letters on them are white in every theme, as in Telegram."""

LETTERS = QColor(255, 255, 255)
WORD = re.compile(r"[^\W_]+")


def avatar_colours(title: str) -> tuple[QColor, QColor]:
    """The colours that belong to *title*: the same each time."""
    upper, lower = PAIRS[crc32(title.encode()) % len(PAIRS)]
    return QColor(upper), QColor(lower)


def initials(title: str) -> str:
    """The first letters of the first two words of *title*; a dot where it has no letters."""
    words = WORD.findall(title)[:2]
    return "".join(word[0].upper() for word in words) or "•"
