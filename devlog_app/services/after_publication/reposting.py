"""What goes to other networks beside the link: a teaser, and the whole post in plain text."""

import re
from itertools import takewhile

from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.post import MediaMessage, Message, Post, TextMessage
from devlog_app.model.utf16 import code_point_index

TEASER = 240
"""Characters that a teaser takes at most, unless somebody asks for more."""
SHORTEST = 20
"""Characters; a first line that is no longer is a heading, and says too little alone."""
LISTED = re.compile(r"[•◦▪☐☑—]|\d+[.)]\s")
"""How an item of a list begins, and a rule."""
SENTENCE = re.compile(r"(?<=[.!?…])[\"”»)]*\s+(?=[«“\"(\[]*[A-ZА-ЯЁ0-9])")


def plain_text(post: Post) -> str:
    """The words of *post* without any marks; where words lead somewhere else, the address stands behind them."""
    return "\n\n".join(filter(None, map(_plain, post.messages)))


def teaser(post: Post, longest: int = TEASER) -> str:
    """The first whole sentences of *post* that fit in *longest* characters; the title of its note is passed over.

    It ends before a list. A first sentence that is longer is cut between words.
    """
    lines = [line.strip() for message in post.messages for line in _text(message)[0].split("\n") if line.strip()]
    if len(lines) > 1 and not LISTED.match(lines[1]) and _is_heading(lines[0], post.note.title):
        lines = lines[1:]
    said = ""
    prose = takewhile(lambda line: line is lines[0] or not LISTED.match(line), lines)
    for sentence in (sentence for line in prose for sentence in SENTENCE.split(line)):
        longer = f"{said} {sentence}".strip()
        if len(longer) > longest:
            break
        said = longer
    if said or not lines:
        return said
    cut = lines[0][: longest - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"


def _is_heading(line: str, title: str) -> bool:
    return len(line) <= SHORTEST or _bare(line) == _bare(title)


def _plain(message: Message) -> str:
    text, entities = _text(message)
    addresses = sorted(
        (code_point_index(text, entity.end), entity.url)
        for entity in entities
        if entity.type is EntityType.TEXT_LINK and entity.url is not None and not _says(text, entity)
    )
    for end, url in reversed(addresses):
        text = f"{text[:end]} ({url}){text[end:]}"
    return text


def _says(text: str, entity: Entity) -> bool:
    """Whether the words under a link are its address."""
    words = text[code_point_index(text, entity.offset) : code_point_index(text, entity.end)]
    return _address(words) == _address(entity.url or "")


def _address(words: str) -> str:
    return words.strip().removeprefix("https://").removeprefix("http://").rstrip("/").casefold()


def _bare(line: str) -> str:
    return "".join(filter(str.isalnum, line)).casefold()


def _text(message: Message) -> tuple[str, tuple[Entity, ...]]:
    match message:
        case TextMessage():
            return message.text, message.entities
        case MediaMessage():
            return message.caption, message.caption_entities
    return "", ()
