"""What the window says, gathered for the translators: the words in its code, and the model's sentences and titles."""

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

import devlog_app
from devlog_app.model.configuration import Settings
from devlog_app.model.words import WORDS
from devlog_app.ui.language.wording import CONTEXT, COUNTS, names_in

PACKAGE = Path(devlog_app.__file__).parent
FIELDS = "Fields"
"""The context of the titles and descriptions of pydantic fields."""
TOOLS = Path(sys.executable).parent


@dataclass(frozen=True, slots=True)
class Text:
    """One text in its *context*; *comment* tells it from others that read alike, a plural has several forms."""

    context: str
    source: str
    comment: str = ""
    has_plural: bool = False


def window_texts() -> list[Text]:
    """What stands in the window's code, as lupdate finds it; a text with a number in it has plural forms."""
    sources = [str(path) for path in sorted((PACKAGE / "ui").rglob("*.py"))]
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "found.ts"
        run_tool("lupdate", "-silent", "-locations", "none", *sources, "-ts", str(found))
        contexts = list(ET.parse(found).iter("context"))
    return [
        Text(
            context.findtext("name") or "", source, message.findtext("comment") or "", "%n" in source or "%Ln" in source
        )
        for context in contexts
        for message in context.iter("message")
        if (source := message.findtext("source") or "")
    ]


def model_texts() -> list[Text]:
    """What the model says, and the titles and descriptions of fields that forms show."""
    found: dict[Text, None] = {}
    for words in WORDS.values():
        hint = words.hint if words.in_window is None else words.in_window
        for source in filter(None, (words.message, hint)):
            found[Text(CONTEXT, source, has_plural=any(name in COUNTS for name in names_in(source)))] = None
    for source in _field_texts():
        found[Text(FIELDS, source)] = None
    return list(found)


def run_tool(tool: str, *arguments: str) -> None:
    """Run one of Qt's tools for translators; raises ``CalledProcessError``."""
    subprocess.run([str(TOOLS / f"pyside6-{tool}"), *arguments], check=True)


def _field_texts() -> Iterator[str]:
    models: list[type[BaseModel]] = [Settings]
    for model in models:
        for field in model.model_fields.values():
            yield from filter(None, (field.title, field.description))
            # The list grows while it is gone through.
            models += [inner for inner in _models_in(field.annotation) if inner not in models]


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _models_in(inner)
