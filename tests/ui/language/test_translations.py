"""The window speaks Russian as well as English: nothing is untranslated, nothing is lost on the way."""

import re
from pathlib import Path

import pytest
import translation_files as texts
from translation_texts import PACKAGE

from devlog_app.model.words.table import WORDS

COMMANDS = re.compile(r"(?<!\.)\bdevlog [a-z]+|(?<![\w-])--[a-z]+|DEVLOG_")


@pytest.mark.parametrize("file", [texts.RUSSIAN, texts.MODEL, texts.ENGLISH], ids=lambda file: file.name)
def test_nothing_is_untranslated(file: Path) -> None:
    assert texts.unfinished(file) == []


def test_the_files_of_translations_are_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What `make translations` would make is what is there."""
    kept = {file: file.read_text("utf-8") for file in (texts.RUSSIAN, texts.ENGLISH, texts.MODEL)}
    for file, text in kept.items():
        (tmp_path / file.name).write_text(text, "utf-8")
    for name in ("RUSSIAN", "ENGLISH", "MODEL"):
        monkeypatch.setattr(texts, name, tmp_path / getattr(texts, name).name)
    monkeypatch.setattr(texts, "HERE", tmp_path)

    texts.update()

    for file, text in kept.items():
        assert (tmp_path / file.name).read_text("utf-8") == text, file.name
    for compiled in ("devlog_ru.qm", "devlog_en.qm"):
        assert (tmp_path / compiled).read_bytes() == (Path(PACKAGE) / "ui/language" / compiled).read_bytes()


@pytest.mark.parametrize("file", [texts.RUSSIAN, texts.MODEL, texts.ENGLISH], ids=lambda file: file.name)
def test_a_translation_says_every_value_that_its_text_says(file: Path) -> None:
    for text, forms in texts.messages(file):
        for form in filter(None, forms):
            # “1 note” may be “note”: the number of one is the only value that may be left out.
            assert texts.placeholders(text) - {"%n"} <= texts.placeholders(form), (text, form)
            assert texts.placeholders(form) <= texts.placeholders(text), (text, form)


@pytest.mark.parametrize("file", [texts.RUSSIAN, texts.MODEL, texts.ENGLISH], ids=lambda file: file.name)
def test_every_number_that_decides_a_plural_is_said_as_numbers_are_in_the_language(file: Path) -> None:
    """“6,150 characters”, «6 150 символов»: ``%Ln`` groups the digits, ``%n`` does not."""
    assert [form for _, forms in texts.messages(file) for form in forms if "%n" in form] == []


def test_the_first_russian_plural_is_said_of_twenty_one_as_well_as_of_one() -> None:
    """In Russian, 21 and 181 are counted as 1 is: a form that says “one” in words would be wrong."""
    forms = [forms[0] for file in (texts.RUSSIAN, texts.MODEL) for _, forms in texts.messages(file) if len(forms) > 1]
    assert [form for form in forms if re.search(r"\b(один|одна|одно|одну|одним|одной|одному)\b", form)] == []


def test_russian_is_written_in_russian() -> None:
    """A translation without one Cyrillic letter was forgotten, but for names and signs."""
    latin = [
        text for text, forms in texts.messages(texts.MODEL) if not re.search("[а-яё]", "".join(forms), re.IGNORECASE)
    ]
    said = [text for text in latin if re.search(r"[a-z]{3}", re.sub(r"\{[^}]*\}", "", text))]
    assert set(said) <= {"api_id", "api_hash", "Telegram"}


def test_the_window_never_speaks_of_the_command_line() -> None:
    found = {}
    for code, words in WORDS.items():
        hint = words.hint if words.in_window is None else words.in_window
        if hint and COMMANDS.search(hint) and code not in ONLY_ON_THE_COMMAND_LINE:
            found[code] = hint
    assert found == {}


ONLY_ON_THE_COMMAND_LINE = frozenset(
    (
        *("no_display", "question_refused", "unexpected", "usage", "one_way_in"),
        *("passphrase_new", "passphrase_needed", "api_id_missing"),
    )
)
"""Codes that are said before there is a window, or where the window asks instead of refusing."""
