"""The child that knows the dictionaries, asked as the window asks it."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from devlog_app.model.errors import FormatError, StorageError
from devlog_app.services.spelling.speller import Speller
from devlog_app.services.spelling.team_words import TeamWords


@asynccontextmanager
async def speller(root: Path) -> AsyncIterator[Speller]:
    speller = Speller(root)
    try:
        yield speller
    finally:
        await speller.close()


def test_words_are_checked_and_suggestions_made(tmp_path: Path) -> None:
    async def ask() -> None:
        async with speller(tmp_path) as asked:
            assert await asked.wrong(["привет", "превет", "hello"]) == {"превет"}
            assert (await asked.suggestions("превет"))[0] == "привет"
            assert await asked.wrong([]) == frozenset()

    asyncio.run(ask())


def test_many_questions_at_once_get_their_own_answers(tmp_path: Path) -> None:
    async def ask() -> None:
        async with speller(tmp_path) as asked:
            answers = await asyncio.gather(
                asked.wrong(["превет"]), asked.suggestions("recieve"), asked.wrong(["превед"])
            )
            assert answers[0] == {"превет"}
            assert answers[1][0] == "receive"
            assert answers[2] == {"превед"}

    asyncio.run(ask())


def test_an_edit_of_the_teams_words_counts_at_once(tmp_path: Path) -> None:
    async def ask() -> None:
        async with speller(tmp_path) as asked:
            assert await asked.wrong(["чебурашечный"]) == {"чебурашечный"}
            (tmp_path / "words.txt").write_text("чебурашечный\n", encoding="utf-8")
            assert await asked.wrong(["чебурашечная"]) == frozenset()
            (tmp_path / "words.txt").unlink()
            assert await asked.wrong(["чебурашечная"]) == {"чебурашечная"}

    asyncio.run(ask())


def test_a_child_that_was_killed_is_started_anew(tmp_path: Path) -> None:
    async def ask() -> None:
        async with speller(tmp_path) as asked:
            await asked.wrong(["превет"])
            assert asked.process is not None
            os.kill(asked.process, signal.SIGKILL)
            assert await asked.wrong(["превет"]) == {"превет"}

    asyncio.run(ask())


def test_missing_dictionaries_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("devlog_app.services.spelling.speller.resource_folder", lambda: tmp_path)

    async def ask() -> None:
        async with speller(tmp_path) as asked:
            with pytest.raises(StorageError) as missing:
                await asked.wrong(["привет"])
            assert missing.value.code == "dictionaries_missing"

    asyncio.run(ask())


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
