"""What is said of notes by their paths, said by their titles: that is how the window calls them."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from devlog_app.model.errors import DevlogError
from devlog_app.model.problem import Problem
from devlog_app.model.words import Phrase
from devlog_app.ui.language.quoting import quoted

if TYPE_CHECKING:
    from devlog_app.model.steps import Step

NOTES = frozenset({"path", "note", "other"})
"""The values that may be a note's path."""

TitleOf: TypeAlias = Callable[[str], str | None]
"""The title of the note at a path; None where there is none."""


def titled(said: DevlogError | Problem | Phrase, title_of: TitleOf) -> Phrase:
    """*said* with titles in quotes where *title_of* knows the paths; what it says why is told so too."""
    return Phrase(said.code, {name: _called(name, value, title_of) for name, value in said.values.items()})


def titled_step(step: "Step", title_of: TitleOf) -> "Step":
    """*step* as it is said: with the title in quotes in the place of its note's path, where *title_of* knows it."""
    from devlog_app.model.steps import Done, LeftUndone, Resuming

    if not isinstance(step, Done | LeftUndone | Resuming) or (title := title_of(step.note)) is None:
        return step
    return replace(step, note=quoted(title))


def _called(name: str, value: object, title_of: TitleOf) -> object:
    if isinstance(value, DevlogError | Problem | Phrase):
        return titled(value, title_of)
    title = title_of(value) if name in NOTES and isinstance(value, str) else None
    return value if title is None else quoted(title)
