"""Make file names out of titles: letters of any script stay, what some system forbids does not."""

import re
import unicodedata
from collections.abc import Callable

LONGEST_NAME = 80
"""Longest file name made, in characters, with its suffix."""

# File systems count bytes: 255 of them, and a letter of Cyrillic takes two.
_LONGEST_BYTES = 240
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)", re.IGNORECASE)
_APART = re.compile(r"[^\w]+")


def slug(title: str, *, room: int = LONGEST_NAME) -> str:
    """*title* in lower case, its words joined by ``-``, at most *room* characters; empty where it has no word."""
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", title).lower())
    name = _APART.sub("-", folded).strip("-_")
    while len(name) > room or len(name.encode("utf-8", "replace")) > _LONGEST_BYTES:
        name = _shorter(name)
    return f"{name}-1" if _RESERVED.fullmatch(name) else name


def free_name(stem: str, suffix: str, is_taken: Callable[[str], bool]) -> str:
    """*stem* with *suffix*, or with the first of ``-2``, ``-3`` … that is not taken."""
    candidate = f"{stem[: LONGEST_NAME - len(suffix)]}{suffix}"
    number = 2
    while is_taken(candidate):
        tail = f"-{number}{suffix}"
        candidate = f"{stem[: LONGEST_NAME - len(tail)].rstrip('-')}{tail}"
        number += 1
    return candidate


def _shorter(name: str) -> str:
    """*name* without its last word, or without its last letter where it is all one word."""
    words = name.rpartition("-")[0]
    return words.rstrip("-_") or name[:-1]
