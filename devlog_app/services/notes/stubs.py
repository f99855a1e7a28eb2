"""Notes that were made for later and that nobody has written in yet."""

import re

from devlog_app.model.note import Note

_NOTHING = re.compile(r"\s*(?:[-*+•]|\d{1,9}[.)])?\s*(?:\[ \])?\s*")
_TAGS = re.compile(r"\s*(?:#\w+\s*)+")
_HEADING = re.compile(r"#{1,6}\s+\S.*")
_COMMENT = re.compile(r"<!--.*?-->|%%.*?%%", re.DOTALL)


def is_untouched(note: Note) -> bool:
    """Whether the body of *note* holds no more than its template made: a heading, the speaker, tags, empty items."""
    speaker = note.front_matter.speaker if note.front_matter is not None else None
    known = {speaker, ", ".join(speaker) if isinstance(speaker, (list, tuple)) else None}
    body = _COMMENT.sub("", note.body)
    return all(
        _NOTHING.fullmatch(line) or _TAGS.fullmatch(line) or _HEADING.fullmatch(line) or line.strip() in known
        for line in body.split("\n")
    )


def title_line(body: str) -> tuple[int, str]:
    """The first line of *body* with words (from 0), and these without marks: what a note is called that has no name."""
    for number, line in enumerate(body.split("\n")):
        words = re.sub(r"^\s*(?:#{1,6}\s+|>\s?|[-*+•]\s+)", "", line)
        words = " ".join(re.sub(r"\*\*|__|~~|\|\||\+\+|`", "", words).split())
        if words:
            return number, words
    return -1, ""
