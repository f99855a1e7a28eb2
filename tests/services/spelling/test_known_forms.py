"""Words looked up in a file, beside Hunspell, which keeps its dictionaries in memory."""

import random
import string
import subprocess
import sys
from pathlib import Path

import pytest
from dictionary_forms import forms, origin, smallest_automaton
from dictionary_packing import ENCODINGS
from hunspell import Hunspell

from devlog_app.services.spelling.known_forms import HEADER, ONLY_IN_CAPITALS, KnownForms

DICTIONARIES = Path(__file__).resolve().parents[3] / "resources" / "dictionaries"
LETTERS = {"ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "en": string.ascii_lowercase + "'"}
MORE_THAN_HUNSPELL = frozenset(
    ("CDS", "DECED", "DECS", "EULAS", "FMS", "IRAS", "PMED", "PMING", "CT'S", "MS'S", "MT'S", "ROM'S", "UNIX'S", "UT'S")
)
"""Capitals of CDs, CT's and so on, which Hunspell loses where the dictionary has Cd or Ct, too."""


@pytest.fixture(scope="module", params=ENCODINGS)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def some_forms(language: str) -> list[str]:
    """Every hundredth form, and all that have capitals inside."""
    every = (form.removeprefix(ONLY_IN_CAPITALS) for form in forms(DICTIONARIES, language))
    return [form for place, form in enumerate(every) if place % 100 == 0 or form[1:] != form[1:].lower()]


def test_the_file_is_made_of_the_dictionary_that_is_beside_it(language: str) -> None:
    header = (DICTIONARIES / f"{language}.forms").read_bytes()[: HEADER.size]
    assert HEADER.unpack(header)[1] == origin(DICTIONARIES, language), "make it anew: tests/dictionary_forms.py"


def test_right_and_wrong_are_what_they_are_for_hunspell(language: str, some_forms: list[str]) -> None:
    known, hunspell = KnownForms(DICTIONARIES / f"{language}.forms"), _hunspell(language)
    chance = random.Random(5)
    asked = {
        written
        for form in some_forms
        for word in (form, *_mistakes(form, LETTERS[language], chance))
        for written in (
            word,
            word.lower(),
            word.capitalize(),
            word.upper(),
            word.swapcase(),
            word[:2].upper() + word[2:],
        )
        if written
    }
    assert len(asked) > 40_000
    assert {word for word in asked if (word in known) != hunspell.spell(word)} <= MORE_THAN_HUNSPELL


def test_words_of_other_letters_are_wrong(language: str) -> None:
    known = KnownForms(DICTIONARIES / f"{language}.forms")
    assert [word for word in ("", "’", "naïve", "слово😀", "日本語", "\0", "\ud800") if word in known] == []


def test_what_stands_for_capitals_is_no_letter() -> None:
    known = KnownForms(DICTIONARIES / "en.forms")
    assert "IPHONE" in known
    assert "Iphone" not in known
    assert "^Iphone" not in known


@pytest.mark.parametrize("left", [0, 20, 5_000])
def test_a_file_that_is_cut_off_is_refused(tmp_path: Path, left: int) -> None:
    cut = tmp_path / "en.forms"
    cut.write_bytes((DICTIONARIES / "en.forms").read_bytes()[:left])
    with pytest.raises(OSError, match="not whole"):
        KnownForms(cut)


def test_endings_are_kept_once() -> None:
    first = smallest_automaton([b"tap", b"taps", b"top", b"tops"])
    after = first.following[ord("t")].following
    assert after[ord("a")] is after[ord("o")]


def test_nothing_is_taken_into_memory_until_a_suggestion_is_asked_for() -> None:
    """Hunspell is three quarters of what spelling took beside a window that was only opened."""
    looked_up = (
        "import sys\n"
        "before = set(sys.modules)\n"
        "from devlog_app.services.spelling.spellings import Spellings\n"
        f"spellings = Spellings({str(DICTIONARIES)!r})\n"
        "assert [word for word in ('привет', 'превет', 'hello') if not spellings.is_right(word)] == ['превет']\n"
        "print(*sorted({'hunspell', 'typing', 'pathlib'} & (set(sys.modules) - before)))\n"
        "assert spellings.suggestions('превет')[0] == 'привет'\n"
        "print(*sorted({'hunspell'} & set(sys.modules)))\n"
    )
    said = subprocess.run([sys.executable, "-c", looked_up], check=True, capture_output=True, text=True, timeout=30)
    assert said.stdout.split("\n")[:2] == ["", "hunspell"]


def _hunspell(language: str) -> Hunspell:
    return Hunspell(language, hunspell_data_dir=str(DICTIONARIES))


def _mistakes(word: str, letters: str, chance: random.Random) -> tuple[str, ...]:
    place, letter = chance.randrange(len(word)), chance.choice(letters)
    before, behind = word[:place], word[place + 1 :]
    return (before + behind, before + letter + word[place:], before + letter + behind, behind + before)
