"""Right words, wrong words, and what was meant."""

from pathlib import Path

import pytest
from dictionary_packing import ENCODINGS, REMARK, pack

from devlog_app.services.spelling.prose import words_of
from devlog_app.services.spelling.spellings import Spellings

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


@pytest.fixture(scope="module")
def spellings() -> Spellings:
    return Spellings(RESOURCES / "dictionaries")


@pytest.mark.parametrize(
    "words",
    [
        "привет Привет ПРИВЕТ программистами",
        "ещё еще ёлка елка Ещё всё-таки",
        "веб-сервис кто-то из-за по-моему интернет-магазин",
        "hello Python GitHub iPhone don't model's colour organisation centre analysed",
        "PDF-ки API-шка ML-модель PDFка СПбГУ JSON ГОСТ",
        "нейросетями микросервис датасетов задеплоили фичами бэкенд промптинг",
    ],
)
def test_right_words(spellings: Spellings, words: str) -> None:
    assert [word for word in words.split() if not spellings.is_right(word)] == []


@pytest.mark.parametrize(
    "words",
    [
        "превет канферентсия програмист длинннный",
        "recieve teh wierd",
        "веб-сирвис",
        "Cкажи Рython гpaф",
        "ПРивет",
        "ghbdtn",
    ],
)
def test_wrong_words(spellings: Spellings, words: str) -> None:
    assert [word for word in words.split() if spellings.is_right(word)] == []


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("превет", "привет"),
        ("канферентсия", "конференция"),
        ("програмист", "программист"),
        ("заголовак", "заголовок"),
        ("recieve", "receive"),
        ("веб-сирвис", "веб-сервис"),
        ("Cкажи", "Скажи"),
        ("Рython", "Python"),
        ("ПРивет", "Привет"),
        ("ghbdtn", "привет"),
        ("руддщ", "hello"),
    ],
)
def test_what_was_meant_comes_first(spellings: Spellings, wrong: str, meant: str) -> None:
    suggestions = spellings.suggestions(wrong)
    assert suggestions[0] == meant
    assert len(suggestions) <= 6


def test_the_teams_words_are_right_in_their_forms(spellings: Spellings) -> None:
    assert not spellings.is_right("чак-чаком")
    spellings.teach(["чак-чак"])
    assert spellings.is_right("чак-чаком")
    spellings.teach([])


def test_hardly_anything_is_wrong_in_the_sample(spellings: Spellings) -> None:
    """The sample is written well: whatever is underlined there would be a false alarm."""
    notes = sorted((RESOURCES / "sample").rglob("*.md"))
    lines = [line for note in notes for line in note.read_text(encoding="utf-8").split("---\n", 2)[-1].splitlines()]
    words = [word.text for line in lines for word in words_of(line)]
    assert len(words) > 400
    assert {word for word in words if not spellings.is_right(word)} <= {"ваще", "чак-чак", "дев-лог"}


@pytest.mark.parametrize("word", ["привéеет", "наïвно", "приве’’т", "hello’s’s", "naïvе", "наив😀но"])
def test_letters_that_no_dictionary_has_mean_nothing(spellings: Spellings, word: str) -> None:
    assert not [meant for meant in spellings.suggestions(word) if not spellings.is_right(meant)]


@pytest.mark.parametrize("language", ENCODINGS)
def test_the_dictionaries_keep_each_set_of_flags_once_and_a_byte_for_a_letter(language: str) -> None:
    dictionaries = RESOURCES / "dictionaries"
    rules = (dictionaries / f"{language}.aff").read_text(ENCODINGS[language])
    words = (dictionaries / f"{language}.dic").read_text(ENCODINGS[language])
    assert rules.startswith(f"SET {ENCODINGS[language]}\n{REMARK}AF ")
    assert all(line.partition("/")[2].isdecimal() for line in words.splitlines() if "/" in line)


def test_published_dictionaries_are_packed_once(tmp_path: Path) -> None:
    for language, word in (("ru", "ёлка"), ("en", "tree")):
        (tmp_path / f"{language}.aff").write_text("SET UTF-8\nICONV 1\nICONV ’ '\nSFX A Y 1\nSFX A 0 s .\n", "utf-8")
        (tmp_path / f"{language}.dic").write_text(f"3\n{word}/BA\n{word}{word}/AB\n{word}-{word}\n", "utf-8")
    pack(tmp_path)
    once = [path.read_bytes() for path in sorted(tmp_path.iterdir())]
    pack(tmp_path)
    assert [path.read_bytes() for path in sorted(tmp_path.iterdir())] == once
    assert once[3].decode("koi8-r") == "3\nёлка/1\nёлкаёлка/1\nёлка-ёлка\n"
    assert once[2].decode("koi8-r") == f"SET KOI8-R\n{REMARK}AF 1\nAF AB\nSFX A Y 1\nSFX A 0 s .\n"
