"""What a line asks to be completed with where the caret stands: a note, a tag, a mention, an emoji, or nothing."""

import re
from enum import Enum, auto

from devlog_app.model.values import dataclass


class Kind(Enum):
    """What is asked for."""

    NOTE = auto()
    TAG = auto()
    MENTION = auto()
    EMOJI = auto()


@dataclass(frozen=True, slots=True)
class Asked:
    """*typed* so far, behind the sign; the sign begins at code point *start* of the line."""

    kind: Kind
    start: int
    typed: str


LONGEST = 80
"""Code points before the caret that are looked at."""
_TRIGGERS = (
    (Kind.NOTE, re.compile(r"(?<!\\)\[\[([^\[\]|]*)$")),
    (Kind.TAG, re.compile(r"(?:(?<![\w&/#\\])#(?=\w)|(?<=[^\s#]\s)#)([\w-]*)$")),
    (Kind.MENTION, re.compile(r"(?<![\w@./\\])@(\w*)$")),
    (Kind.EMOJI, re.compile(r"(?<![\w:/\\]):([^\W\d_][\w+-]+)$")),
)
_SIGNS = frozenset("[#@:")
_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")


def asked(line: str) -> tuple[Asked, ...]:
    """What the end of *line*, which the caret has reached, may ask for, the likeliest first; nothing inside code."""
    beginning = max(0, len(line) - LONGEST)
    tail = line[beginning:]
    if _SIGNS.isdisjoint(tail):
        return ()
    found = [(kind, pattern.search(tail)) for kind, pattern in _TRIGGERS]
    wanted = tuple(Asked(kind, beginning + match.start(), match.group(1)) for kind, match in found if match is not None)
    return () if wanted and "`" in _CODE.sub("", line) else wanted
