"""Where a note's front matter ends and its body begins, and the digest of what its post is made of."""

import re

from devlog_app.model.sha256 import sha256
from devlog_app.model.values import dataclass

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_ORGANISING_KEY = re.compile(r"(?:id|status|planned)[ \t]*:")


@dataclass(frozen=True, slots=True)
class NoteParts:
    """A note's text taken apart: *front* is the YAML between the fences (None: there is none).

    *body_line* is the line of the file on which the body begins, counted from 1; *unclosed* tells of a note
    that begins like front matter and never ends it.
    """

    front: str | None
    body: str
    body_line: int = 1
    unclosed: bool = False


def split_note(text: str) -> NoteParts:
    """*text* as front matter and body; a first line of ``---`` without its partner is a rule of the body."""
    opening = _FENCE.match(text)
    if opening is None:
        return NoteParts(None, text)
    closing = _FENCE.search(text, opening.end() + 1)
    if closing is None:
        return NoteParts(None, text, unclosed=_begins_like_yaml(text[opening.end() + 1 :]))
    front = text[opening.end() + 1 : closing.start()]
    return NoteParts(front, text[closing.end() + 1 :], front.count("\n") + 3)


def source_digest(text: str) -> str:
    """sha256 (hex) of what a note's post is made of: all of its *text* but the keys that only organise.

    ``id``, ``status`` and ``planned`` never reach subscribers, and publishing itself writes the id: none of them
    makes a published note a changed one.
    """
    parts = split_note(text)
    if parts.front is not None:
        front = _without_organising_keys(parts.front)
        text = f"---\n{front}---\n{parts.body}" if front.strip() else parts.body
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _without_organising_keys(front: str) -> str:
    kept = []
    dropping = False
    for line in front.splitlines(keepends=True):
        if not line.startswith((" ", "\t", "-", "#", "\n")):
            dropping = _ORGANISING_KEY.match(line) is not None
        if not dropping:
            kept.append(line)
    return "".join(kept)


def _begins_like_yaml(text: str) -> bool:
    return re.match(r"[A-Za-z_][\w-]*:(?:[ \t\n]|$)", text) is not None
