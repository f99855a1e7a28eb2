"""Keep the files of translations in step with the program: ``make translations``.

``devlog_ru.ts`` holds what stands in the window's code, ``words_ru.ts`` the model's sentences and the titles of fields;
both are kept as they are translated, new texts come in unfinished, texts that are gone leave. English needs its plurals
only, which are made by rule and mended by hand.
"""

import string
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from pathlib import Path

from translation_texts import PACKAGE, Text, model_texts, run_tool, window_texts

HERE = PACKAGE / "ui" / "language"
RUSSIAN, ENGLISH, MODEL = HERE / "devlog_ru.ts", HERE / "devlog_en.ts", HERE / "words_ru.ts"
LANGUAGES = {"ru_RU": 3, "en_US": 2}
"""Plural forms: один, два, пять; one, many."""

Key = tuple[str, str, str]


def update() -> None:
    """Bring all files of translations up to date with the code, and make the compiled ones anew."""
    window = window_texts()
    write(RUSSIAN, "ru_RU", window, known(RUSSIAN))
    write(MODEL, "ru_RU", model_texts(), known(MODEL))
    plurals = [text for text in window if text.has_plural]
    by_rule = {_key(text): _english(text.source) for text in plurals}
    write(ENGLISH, "en_US", plurals, by_rule | known(ENGLISH))
    compile_into(HERE)


def compile_into(folder: Path) -> None:
    """Make the compiled translations in *folder*."""
    run_tool("lrelease", "-silent", str(RUSSIAN), str(MODEL), "-qm", str(folder / "devlog_ru.qm"))
    run_tool("lrelease", "-silent", str(ENGLISH), "-qm", str(folder / "devlog_en.qm"))


def known(file: Path) -> dict[Key, list[str]]:
    """The translations in *file*, one a plural form, as far as they are finished."""
    return {key: forms for key, forms in _all(file) if all(forms)}


def write(file: Path, language: str, texts: Iterable[Text], translated: dict[Key, list[str]]) -> None:
    """Write *texts* with their translations."""
    root = ET.Element("TS", version="2.1", language=language)
    contexts: dict[str, ET.Element] = {}
    for text in sorted(texts, key=lambda text: text.context):
        context = contexts.get(text.context)
        if context is None:
            context = contexts[text.context] = ET.SubElement(root, "context")
            ET.SubElement(context, "name").text = text.context
        _add(context, text, translated.get(_key(text), []), LANGUAGES[language] if text.has_plural else 1)
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")


def unfinished(file: Path) -> list[str]:
    """The texts of *file* that have no translation, or not in every plural form."""
    return [source for (_, source, _), forms in _all(file) if not all(forms)]


def messages(file: Path) -> Iterator[tuple[str, list[str]]]:
    """Each text of *file* with its translation, one a plural form."""
    for (_, source, _), forms in _all(file):
        yield source, forms


def placeholders(text: str) -> set[str]:
    """What is filled in later: ``{name}``, ``%1``, ``%n``."""
    named = {name for _, name, _, _ in string.Formatter().parse(text) if name} if "{" in text else set()
    plain = text.replace("%L", "%")
    return named | {f"%{mark}" for mark in "n123456789" if f"%{mark}" in plain}


def _all(file: Path) -> Iterator[tuple[Key, list[str]]]:
    if not file.exists():
        return
    for context in ET.parse(file).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            source, comment = message.findtext("source") or "", message.findtext("comment") or ""
            yield (context.findtext("name") or "", source, comment), forms


def _add(context: ET.Element, text: Text, forms: list[str], wanted: int) -> None:
    message = ET.SubElement(context, "message", {"numerus": "yes"} if text.has_plural else {})
    ET.SubElement(message, "source").text = text.source
    if text.comment:
        ET.SubElement(message, "comment").text = text.comment
    is_finished = len(forms) == wanted
    translation = ET.SubElement(message, "translation", {} if is_finished else {"type": "unfinished"})
    shown = forms if is_finished else [""] * wanted
    if text.has_plural:
        for form in shown:
            # Whatever its number is written like in the code, it is said as numbers are in the language.
            ET.SubElement(translation, "numerusform").text = form.replace("%n", "%Ln")
    else:
        translation.text = shown[0]


def _english(source: str) -> list[str]:
    """``%n note(s)`` is “1 note” and “2 notes”."""
    return [source.replace("(s)", "").replace("(es)", ""), source.replace("(s)", "s").replace("(es)", "es")]


def _key(text: Text) -> Key:
    return text.context, text.source, text.comment


if __name__ == "__main__":
    update()
