"""Links in a line of Markdown: found, made, changed and taken away; nothing of Qt."""

import re

from devlog_app.model.values import dataclass

_LINK = re.compile(
    r"(?<!!)\[((?:[^\[\]\\]|\\.|\[[^\]]*\])*)\]\(<?([^()\s<>]*(?:\([^()\s<>]*\)[^()\s<>]*)*)>?(?:\s+\"[^\"]*\")?\)"
)
_URL = re.compile(r"(?:https?|tg|ftp)://[^\s<>\"]+|mailto:[^\s<>\"]+|(?:www\.|t\.me/)[^\s<>\"]+", re.IGNORECASE)
_UNSAFE = re.compile(r"[\s<>()]")
_LONGEST_URL = 4096


@dataclass(frozen=True, slots=True)
class LinkAt:
    """A link from *begin* to *end* of a line (code points) with its *words* and *address*."""

    begin: int
    end: int
    words: str
    address: str


def link_at(line: str, start: int, end: int) -> LinkAt | None:
    """The link of *line* that holds what stands between *start* and *end*."""
    for found in _LINK.finditer(line):
        if found.start() <= start and end <= found.end():
            return LinkAt(found.start(), found.end(), found[1], found[2])
    return None


def address_in(text: str) -> str | None:
    """The address that *text* is and nothing else; None where it is more, or something else."""
    said = text.strip()
    if len(said) > _LONGEST_URL or _URL.fullmatch(said) is None:
        return None
    return said if "://" in said or said.lower().startswith("mailto:") else f"https://{said}"


def link_to(words: str, address: str) -> str:
    """Markdown for *words* that lead to *address*; an address without words stands for itself."""
    said = address.strip()
    if not words.strip():
        return said
    return f"[{_balanced(words)}]({destination(said)})"


def destination(address: str) -> str:
    """*address* as it may stand between the brackets of a link."""
    if _UNSAFE.search(address) is None or re.fullmatch(r"[^()\s<>]*(?:\([^()\s<>]*\)[^()\s<>]*)*", address):
        return address
    if re.search(r"[<>\n]", address):
        return re.sub(r"[\s<>()]", lambda found: f"%{ord(found[0]):02X}", address)
    return f"<{address}>"


def _balanced(words: str) -> str:
    """*words* without a bracket that would end them."""
    depth = 0
    for sign in words:
        depth += (sign == "[") - (sign == "]")
        if depth < 0:
            break
    return words if depth == 0 else re.sub(r"(?<!\\)[\[\]]", lambda found: "\\" + found[0], words)
