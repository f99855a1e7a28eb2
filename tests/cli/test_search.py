"""``devlog search``."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Devlog = Callable[..., Any]


@pytest.fixture
def talk(note: Path) -> Path:
    """A second note, beside the first."""
    talk = note.with_name("talk.md")
    talk.write_text("---\nstatus: draft\n---\n# Доклад\n\nЕщё один доклад о моделях.\n", "utf-8")
    return talk


def test_words_are_found_in_every_form(devlog: Devlog, talk: Path) -> None:
    assert devlog("search", "еще", "модель", "--json").json == [
        {"path": "posts/talk.md", "line": 6, "text": "Ещё один доклад о моделях."}
    ]


def test_people_read_where_it_is_and_the_line(devlog: Devlog, talk: Path) -> None:
    assert devlog("search", "модели").out == "posts/talk.md:6\n  Ещё один доклад о моделях.\n"


@pytest.mark.parametrize(
    ("words", "count"),
    [(["доклады"], 1), (["доклады", "state:ready"], 0), (["доклады", '"о докладах"'], 0), (["доклады", "-модели"], 0)],
)
def test_filters_and_phrases_narrow_it(words: list[str], count: int, devlog: Devlog, talk: Path) -> None:
    assert len(devlog("search", *words, "--json").json) == count


def test_nothing_found_is_said(devlog: Devlog, talk: Path) -> None:
    run = devlog("search", "нетакогослова")
    assert (run.code, run.out) == (0, "No note has these words.\n")


def test_an_index_that_cannot_be_written_is_told(devlog: Devlog, talk: Path, tmp_path: Path) -> None:
    (tmp_path / "base").mkdir(exist_ok=True)
    (tmp_path / "base" / "index").write_text("in the way")
    run = devlog("search", "доклад")
    assert run.code == 1
    assert "cannot be indexed" in run.err
