"""Change keys of a note's front matter: only their own lines are written anew, the body is not looked at."""

from collections.abc import Mapping

from devlog_app.model.errors import FormatError
from devlog_app.model.note_text import split_note
from devlog_app.storage.yaml.edit import with_value
from devlog_app.storage.yaml.writing import Value


def set_keys(text: str, changes: Mapping[str, Value]) -> str:
    """*text* of a note with the front-matter keys in *changes* set; None removes a key.

    A note without front matter gets some. Comments, order, spacing, unknown keys and the body stay. Raises
    ``FormatError`` with the line where the front matter is broken; it is never rewritten.
    """
    return set_places(text, {(key,): value for key, value in changes.items()})


def set_places(text: str, changes: Mapping[tuple[str, ...], Value]) -> str:
    """The same for values below the top, each under its place: keys from the top, ``("post", "silent")``."""
    parts = split_note(text)
    if parts.unclosed:
        raise FormatError("front_matter_unclosed", line=1)
    front = parts.front or ""
    for place, value in changes.items():
        front = with_value(front, place, value, first_line=2)
    if parts.front is None:
        return f"---\n{front}---\n{text}" if front else text
    start = text.index("\n") + 1
    return text[:start] + front + text[start + len(parts.front) :]
