"""The child that knows the dictionaries, asked as the window asks it."""

import gc
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from devlog_app.model.errors import FormatError, StorageError
from devlog_app.services.spelling.speller import Speller
from devlog_app.services.spelling.team_words import TeamWords


@pytest.fixture
def speller(tmp_path: Path) -> Iterator[Speller]:
    speller = Speller(tmp_path)
    yield speller
    speller.close()
    # A process or a pipe that is left behind would be told as a warning, which is an error here.
    gc.collect()


def test_words_are_checked_and_suggestions_made(speller: Speller) -> None:
    assert speller.wrong(["привет", "превет", "hello"]) == {"превет"}
    assert speller.suggestions("превет")[0] == "привет"
    assert speller.wrong([]) == frozenset()


def test_many_questions_at_once_get_their_own_answers(speller: Speller) -> None:
    with ThreadPoolExecutor(3) as threads:
        wrong = threads.submit(speller.wrong, ["превет"])
        meant = threads.submit(speller.suggestions, "recieve")
        more = threads.submit(speller.wrong, ["превед"])
    assert wrong.result() == {"превет"}
    assert meant.result()[0] == "receive"
    assert more.result() == {"превед"}


def test_an_edit_of_the_teams_words_counts_at_once(speller: Speller, tmp_path: Path) -> None:
    assert speller.wrong(["чебурашечный"]) == {"чебурашечный"}
    (tmp_path / "words.txt").write_text("чебурашечный\n", encoding="utf-8")
    assert speller.wrong(["чебурашечная"]) == frozenset()
    (tmp_path / "words.txt").unlink()
    assert speller.wrong(["чебурашечная"]) == {"чебурашечная"}


def test_a_child_that_was_killed_is_started_anew(speller: Speller) -> None:
    speller.wrong(["превет"])
    assert speller.process is not None
    os.kill(speller.process, signal.SIGKILL)
    assert speller.wrong(["превет"]) == {"превет"}


def test_closing_ends_the_question_that_is_being_answered(speller: Speller) -> None:
    speller.wrong(["превет"])
    assert speller.process is not None
    # It answers no more, and does not end either.
    os.kill(speller.process, signal.SIGSTOP)
    threading.Timer(0.05, speller.close).start()
    with pytest.raises(StorageError) as closed:
        speller.wrong(["превед"])
    assert closed.value.code == "spelling_stopped"
    assert speller.process is None


def test_what_was_closed_answers_when_it_is_opened_again(speller: Speller) -> None:
    speller.close()
    with pytest.raises(StorageError):
        speller.wrong(["превет"])
    assert speller.process is None
    speller.open()
    assert speller.wrong(["превет"]) == {"превет"}


def test_missing_dictionaries_are_said(speller: Speller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("devlog_app.services.spelling.speller.resource_folder", lambda: tmp_path)
    with pytest.raises(StorageError) as missing:
        speller.wrong(["привет"])
    assert missing.value.code == "dictionaries_missing"


def test_a_list_that_is_no_text_is_said(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_bytes(b"\xff\xfe")
    with pytest.raises(FormatError):
        TeamWords(tmp_path).read()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, "ночь\n"),
        ("", "ночь\n"),
        ("день\nутро\n", "день\nночь\nутро\n"),
        ("утро\nдень\n", "утро\nдень\nночь\n"),
        ("день\r\nутро\r\n", "день\r\nночь\r\nутро\r\n"),
        ("# ours\nдень", "# ours\nдень\nночь\n"),
        ("\ufeffдень\n", "\ufeffдень\nночь\n"),
        ("ночь\n", "ночь\n"),
    ],
)
def test_a_word_is_added_where_the_order_of_the_list_puts_it(tmp_path: Path, before: str | None, after: str) -> None:
    file = tmp_path / "words.txt"
    if before is not None:
        file.write_bytes(before.encode())
    TeamWords(tmp_path).add("ночь")
    assert file.read_bytes().decode() == after
