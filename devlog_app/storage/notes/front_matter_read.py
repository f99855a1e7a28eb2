"""Read a note's front matter: what it says, and what is wrong with it, line by line; never an exception."""

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType
from typing import Any

from devlog_app.model.errors import FormatError
from devlog_app.model.front_matter import FrontMatter
from devlog_app.model.note_text import NoteParts, split_note
from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.model.values import dataclass
from devlog_app.storage.yaml.checks import checked
from devlog_app.storage.yaml.mapping import read_mapping

NOTHING: Mapping[str, Any] = MappingProxyType({})
FRONT_MATTER_LIMIT = 64 * 1024
"""Longest front matter that is read, in bytes."""


@dataclass(frozen=True, slots=True)
class FrontMatterReading:
    """*front_matter* holds what could be read (None: nothing, or there is none); the body begins on *body_line*.

    A value that cannot be used is left out and stands among the *problems*; broken YAML leaves nothing. *written* is
    every key with its value as YAML reads it.
    """

    front_matter: FrontMatter | None
    problems: tuple[Problem, ...]
    body_line: int
    written: Mapping[str, Any] = field(default_factory=lambda: NOTHING)


def read_front_matter(text: str) -> FrontMatterReading:
    """What the front matter at the top of *text* (lines end with ``\\n``) says."""
    parts = split_note(text)
    if parts.unclosed:
        return _unread(parts, problem(Severity.ERROR, "front_matter_unclosed", 1))
    if parts.front is None:
        return FrontMatterReading(None, (), 1)
    if len(parts.front.encode("utf-8", "surrogatepass")) > FRONT_MATTER_LIMIT:
        return _unread(parts, problem(Severity.ERROR, "front_matter_too_large", 1, limit=FRONT_MATTER_LIMIT // 1024))
    try:
        reading = read_mapping(parts.front, first_line=2)
    except FormatError as error:
        values = {name: value for name, value in error.values.items() if name not in {"path", "line"}}
        return _unread(parts, problem(Severity.ERROR, error.code, error.line, **values))
    front_matter, findings = checked(FrontMatter, reading)
    problems = tuple(problem(Severity.ERROR, found.code, found.line, **found.values) for found in findings)
    return FrontMatterReading(front_matter, problems, parts.body_line, reading.data)


def _unread(parts: NoteParts, what: Problem) -> FrontMatterReading:
    return FrontMatterReading(None, (what,), parts.body_line)
