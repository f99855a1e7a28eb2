"""Gather the window's words for the translators and make of their work what the window reads: ``make translations``.

``devlog_ru.ts`` holds what stands in the window's code, ``words_ru.ts`` the model's templates and the titles of fields;
both are kept as they are translated, new texts come in unfinished, texts that are gone leave. English needs its plurals
only.
"""

import string
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

import devlog_app
from devlog_app.model.configuration import Settings
from devlog_app.model.words import WORDS
from devlog_app.ui.language.wording import CONTEXT, COUNTS, names_in

PACKAGE = Path(devlog_app.__file__).parent
HERE = PACKAGE / "ui" / "language"
RUSSIAN, ENGLISH, MODEL = HERE / "devlog_ru.ts", HERE / "devlog_en.ts", HERE / "words_ru.ts"
FIELDS = "Fields"
"""The context of the titles and descriptions of pydantic fields."""
FORMS = 3
"""Plural forms of Russian: один, два, пять."""
TOOLS = Path(sys.executable).parent


def update() -> None:
    """Bring all files of translations up to date with the code, and make the compiled ones anew."""
    sources = [str(path) for path in sorted((PACKAGE / "ui").rglob("*.py"))]
    _run("lupdate", "-silent", "-no-obsolete", "-locations", "none", *sources, "-ts", str(RUSSIAN), target="ru_RU")
    _run(
        "lupdate",
        "-silent",
        "-no-obsolete",
        "-pluralonly",
        "-locations",
        "none",
        *sources,
        "-ts",
        str(ENGLISH),
        target="en_US",
    )
    _fill_english()
    _write_model_texts()
    compile_into(HERE)


def compile_into(folder: Path) -> None:
    """Make the compiled translations in *folder*."""
    _run("lrelease", "-silent", str(RUSSIAN), str(MODEL), "-qm", str(folder / "devlog_ru.qm"))
    _run("lrelease", "-silent", str(ENGLISH), "-qm", str(folder / "devlog_en.qm"))


def unfinished(file: Path) -> list[str]:
    """The texts of *file* that have no translation, or not in every plural form."""
    found = []
    for message in ET.parse(file).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
        if translation.get("type") is not None or not all(forms):
            found.append(message.findtext("source") or "")
    return found


def messages(file: Path) -> Iterator[tuple[str, list[str]]]:
    """Each text of *file* with its translation, one a plural form."""
    for message in ET.parse(file).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        yield message.findtext("source") or "", forms


def model_texts() -> dict[tuple[str, str], bool]:
    """Context and text of what the model says, and whether it has plural forms."""
    found: dict[tuple[str, str], bool] = {}
    for words in WORDS.values():
        hint = words.hint if words.in_window is None else words.in_window
        for text in filter(None, (words.message, hint)):
            found[CONTEXT, text] = any(name in COUNTS for name in names_in(text))
    for text in _field_texts():
        found[FIELDS, text] = False
    return found


def placeholders(text: str) -> set[str]:
    """What is filled in later: ``{name}``, ``%1``, ``%n``."""
    named = {name for _, name, _, _ in string.Formatter().parse(text) if name} if "{" in text else set()
    return named | {f"%{mark}" for mark in "n123456789" if f"%{mark}" in text}


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


def _write_model_texts() -> None:
    known: dict[tuple[str, str], list[str]] = {}
    if MODEL.exists():
        for context in ET.parse(MODEL).iter("context"):
            for message in context.iter("message"):
                translation = message.find("translation")
                assert translation is not None
                forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
                known[context.findtext("name") or "", message.findtext("source") or ""] = forms
    root = ET.Element("TS", version="2.1", language="ru_RU")
    texts = model_texts()
    for name in sorted({context for context, _ in texts}):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for (of, text), has_plural in texts.items():
            if of == name:
                _add_message(context, text, known.get((name, text), []), has_plural=has_plural)
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    MODEL.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")


def _add_message(context: ET.Element, text: str, forms: list[str], *, has_plural: bool) -> None:
    message = ET.SubElement(context, "message", {"numerus": "yes"} if has_plural else {})
    ET.SubElement(message, "source").text = text
    wanted = FORMS if has_plural else 1
    forms = (forms + [""] * wanted)[:wanted]
    translation = ET.SubElement(message, "translation", {} if all(forms) else {"type": "unfinished"})
    if has_plural:
        for form in forms:
            ET.SubElement(translation, "numerusform").text = form
    else:
        translation.text = forms[0]


def _fill_english() -> None:
    """``%n note(s)`` is “1 note” and “2 notes”; whatever else a plural changes is written into the file by hand."""
    tree = ET.parse(ENGLISH)
    for message in tree.iter("message"):
        source, translation = message.findtext("source") or "", message.find("translation")
        assert translation is not None
        forms = list(translation.iter("numerusform"))
        if translation.get("type") == "unfinished":
            del translation.attrib["type"]
            for form, ending in zip(forms, ("", "s"), strict=True):
                form.text = source.replace("(s)", ending)
    body = ET.tostring(tree.getroot(), encoding="unicode")
    ENGLISH.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")


def _run(tool: str, *arguments: str, target: str | None = None) -> None:
    language = ["-target-language", target] if target else []
    subprocess.run([str(TOOLS / f"pyside6-{tool}"), *language, *arguments], check=True)


if __name__ == "__main__":
    update()
