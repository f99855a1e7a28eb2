"""What Telegram finds in a text by itself and colours as a link: addresses, mentions, hashtags.

None of it is sent as an entity. The rules are those of Telegram's own library, TDLib, for what people write, with its
list of top-level domains shortened to the common ones.
"""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.utf16 import utf16_length
from devlog_app.model.values import dataclass


class DetectedKind(StrEnum):
    """Kinds of found things, by their Bot API names."""

    URL = "url"
    EMAIL = "email"
    MENTION = "mention"
    HASHTAG = "hashtag"
    CASHTAG = "cashtag"
    BOT_COMMAND = "bot_command"


@dataclass(frozen=True, slots=True)
class Detected:
    """One found thing: *offset* and *length* are UTF-16 units, *url* where a tap leads, None inside Telegram only."""

    kind: DetectedKind
    offset: int
    length: int
    url: str | None

    @property
    def end(self) -> int:
        """Offset of the first UTF-16 unit behind it."""
        return self.offset + self.length


_CLOSED = frozenset(
    {
        EntityType.CODE,
        EntityType.PRE,
        EntityType.TEXT_LINK,
        EntityType.TEXT_MENTION,
        EntityType.CUSTOM_EMOJI,
        EntityType.DATE_TIME,
    }
)
"""Nothing is found where one of these already stands."""

_DOMAINS = (
    "com|org|net|edu|gov|int|info|biz|name|ru|su|by|ua|kz|uz|am|ge|eu|de|fr|it|es|pl|nl|uk|us|ca|cn|jp|kr|in|br|tr|il|ch|"
    "at|be|cz|se|no|fi|dk|pt|io|ai|me|tv|co|cc|ly|to|gg|sh|rs|py|md|app|dev|tech|cloud|online|site|store|page|link|live|"
    "news|blog|team|space|world|media|club|xyz|top|pro|рф"
)
_RULES = re.compile(
    r"""
      (?P<email>(?<![\w.+-])[\w.+-]{1,64}@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,8}(?![\w-]))
    | (?P<url>
        (?<![\w@.:/#-])
        (?: (?:https?|ftp)://(?:[^\s/?#:@<>"'«»“”(){}\[\]|\\^`]+\.[^\s/?#:@<>"'«»“”(){}\[\]|\\^`.,!]{2,})
          | (?:tg|ton|tonsite)://[\w-]+(?:\.[\w-]+)*
          | (?:[\w](?:[\w-]*[\w])?\.)+(?:DOMAINS)(?![\w@-])
          | \d{1,3}(?:\.\d{1,3}){3}(?![\w.])
        )
        (?::\d{1,5}(?!\d))?
        (?:[/?\#][^\s<>"«»“”`|]*)?
      )
    | (?P<mention>(?<![\w@])@(?:[a-z\d_]{4,32}|gif|vid|pic)(?![\w@]))
    | (?P<hashtag>(?<![\w#&/])\#(?=\w*[^\W\d])[\w\u00b7]{1,256}(?![\w#]))
    | (?P<cashtag>(?<![\w$])\$(?-i:[A-Z]{1,8}|1INCH)(?![\w$]))
    | (?P<bot_command>(?<![\w/<>])/[a-z\d_]{1,64}(?:@[a-z\d_]{3,32})?(?![\w/<>]))
    """.replace("DOMAINS", _DOMAINS),
    re.VERBOSE | re.IGNORECASE,
)
_NEVER_LAST = ".,:;!?'…·»"
_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"))


def detected(text: str, entities: Sequence[Entity] = ()) -> tuple[Detected, ...]:
    """What Telegram finds in *text* by itself, in order; nothing inside code, links and the like of *entities*."""
    closed = [entity for entity in entities if entity.type in _CLOSED]
    return tuple(
        found for found in _all(text) if not any(one.offset < found.end and found.offset < one.end for one in closed)
    )


def _all(text: str) -> Iterator[Detected]:
    at = offset = 0
    for match in _RULES.finditer(text):
        kind = DetectedKind(match.lastgroup or "")
        words = _without_tail(match[0]) if kind is DetectedKind.URL else match[0]
        offset += utf16_length(text[at : match.start()])
        at = match.start()
        yield Detected(kind, offset, utf16_length(words), _target(kind, words))


def _without_tail(address: str) -> str:
    """*address* without the sentence's own marks at its end and brackets that open before it."""
    while True:
        shorter = address.rstrip(_NEVER_LAST)
        for opening, closing in _PAIRS:
            if shorter.endswith(closing) and shorter.count(closing) > shorter.count(opening):
                shorter = shorter[:-1]
        if shorter == address:
            return address
        address = shorter


def _target(kind: DetectedKind, words: str) -> str | None:
    match kind:
        case DetectedKind.URL:
            return words if "://" in words else f"http://{words}"
        case DetectedKind.EMAIL:
            return f"mailto:{words}"
        case DetectedKind.MENTION:
            return f"https://t.me/{words[1:]}"
    return None
