"""The model's sentences in the window's language: errors, problems and steps, translated by their templates."""

import string
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from devlog_app.model.errors import DevlogError
from devlog_app.model.problem import Problem
from devlog_app.model.words import Phrase
from devlog_app.ui.language import system_words

if TYPE_CHECKING:
    from devlog_app.model.steps import Step
    from devlog_app.model.words.words import Words

CONTEXT = "Words"
"""The context of the templates among the translations."""
COUNTS = frozenset(("coming", "count", "days", "files", "length", "limit", "media", "seconds"))
"""Values by which a sentence takes its plural: the first of them in a template decides."""

NAMES = frozenset(("byte", "highest", "id", "line", "lowest", "pid", "user", "value", "version"))
"""Numbers that name something, or that are to be typed as they stand; all others are amounts."""
TERMS = frozenset(("chosen", "lost", "type", "what"))
"""Values that may be terms of ours, or several of them: the window has its own words for these."""


def sentence(said: DevlogError | Problem | Phrase) -> str:
    """What *said* says."""
    return filled(_words(said.code).message, said.values)


def advice(said: DevlogError | Problem | Phrase) -> str | None:
    """What to do about it in the window, if there is more to say."""
    words = _words(said.code)
    hint = words.hint if words.in_window is None else words.in_window
    return filled(hint, said.values) if hint else None


def step_sentence(step: "Step") -> str:
    """What a publication is doing."""
    from devlog_app.model.steps import words_of

    code, values = words_of(step)
    return filled(_words(code).message, values)


def filled(template: str, values: Mapping[str, object]) -> str:
    """*template* in the window's language with *values*, which may be sentences themselves."""
    count = next((values[name] for name in names_in(template) if name in COUNTS), None)
    number = count if isinstance(count, int) else -1
    translated = QCoreApplication.translate(CONTEXT, template, None, number)
    said = {name: _said(name, value) for name, value in values.items()}
    if isinstance(reason := said.get("reason"), str):
        said["reason"] = system_words.in_words(reason)
    for name in TERMS & said.keys():
        said[name] = _term(str(said[name]))
    return translated.format_map(said)


def names_in(template: str) -> Iterator[str]:
    """The names of the values in *template*, as they stand."""
    for _, name, _, _ in string.Formatter().parse(template):
        if name:
            yield name


def _term(english: str) -> str:
    """What the window calls it; names and whatever else it has no words for stay as they are."""
    whole = QCoreApplication.translate(CONTEXT, english)
    if whole != english:
        return whole
    return ", ".join(QCoreApplication.translate(CONTEXT, part) for part in english.split(", "))


def _words(code: str) -> "Words":
    # Most windows never say any of these.
    from devlog_app.model.words.table import WORDS

    return WORDS[code]


def _said(name: str, value: object) -> object:
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return value if name in NAMES else QLocale().toString(value)
    from devlog_app.model.named_time import NamedTime

    if isinstance(value, NamedTime):
        from devlog_app.ui.times import full_time

        return full_time(value.at, value.zone)
    return sentence(value) if isinstance(value, DevlogError | Problem | Phrase) else value
