"""What to call a note in lists: the title it was given, else its first heading, else its file's name."""

import re
from pathlib import PurePosixPath

from devlog_app.model.note import Note

_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"(\*\*|__|~~|\|\||`)(?=\S)(.+?)(?<=\S)\1|(?<!\w)([*_])(?=\S)(.+?)(?<=\S)\3(?!\w)")
_FARTHEST = 64 * 1024


def title_of(note: Note) -> str:
    """The title of *note*, on one line."""
    given = note.front_matter.title if note.front_matter else None
    return _one_line(given or "") or first_heading(note.body) or PurePosixPath(note.path).stem


def first_heading(body: str) -> str | None:
    """The first heading of *body* outside code, without its marks; only the first 64 K characters are looked at."""
    fence: str | None = None
    for line in body[:_FARTHEST].split("\n"):
        mark = _FENCE.match(line)
        if mark is not None and fence in {None, mark[1]}:
            fence = None if fence else mark[1]
        elif fence is None and (heading := _HEADING.fullmatch(line)) is not None:
            return _one_line(_without_marks(heading[1])) or None
    return None


def _without_marks(text: str) -> str:
    text = _LINK.sub(r"\1", text)
    return _MARKS.sub(lambda found: found[2] or found[4], text)


def _one_line(text: str) -> str:
    return " ".join(text.split())
