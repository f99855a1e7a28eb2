"""What the window says, gathered for the translators: the words in its code, and the model's sentences and titles."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

import devlog_app
from devlog_app.model.configuration import Settings
from devlog_app.model.words.table import WORDS
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
    """What stands in the window's code; a text with a number in it, or chosen by one, has plural forms.

    lupdate reads Python by halves (it passes over calls in some lines, and knows plurals of ``tr`` only), so the texts
    are read off the syntax tree.
    """
    found: dict[Text, None] = {}
    for path in sorted((PACKAGE / "ui").rglob("*.py")):
        gathering = _Gathering()
        gathering.visit(ast.parse(path.read_text("utf-8"), str(path)))
        found |= dict.fromkeys(gathering.texts)
    return list(found)


class _Gathering(ast.NodeVisitor):
    """Goes through a module: ``self.tr`` belongs to its class, the others name their context."""

    def __init__(self) -> None:
        self.texts: list[Text] = []
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        said = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
        words = [value for value in said if isinstance(value, str)]
        if called == "tr" and words and self._classes:
            self._add(self._classes[-1], *words, is_counted=len(node.args) > 2)
        elif called in {"translate", "QT_TRANSLATE_NOOP"} and len(words) > 1:
            self._add(*words, is_counted=len(node.args) > 3)

    def _add(self, context: str, source: str, comment: str = "", *, is_counted: bool) -> None:
        self.texts.append(Text(context, source, comment, is_counted or "%n" in source or "%Ln" in source))


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
            extra = field.json_schema_extra
            group = str(extra.get("group", "")) if isinstance(extra, dict) else ""
            yield from filter(None, (field.title, field.description, group))
            # The list grows while it is gone through.
            models += [inner for inner in _models_in(field.annotation) if inner not in models]


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _models_in(inner)
