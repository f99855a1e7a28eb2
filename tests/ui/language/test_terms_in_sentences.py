"""What stands as a value inside a sentence is Russian in a Russian window, too."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.entity import EntityType
from devlog_app.model.problem import Problem, Severity
from devlog_app.model.rich_count import Count, excesses
from devlog_app.model.words import terms
from devlog_app.render.rich.article import LOST
from devlog_app.ui.language.language import Language
from devlog_app.ui.language.wording import sentence

TOO_MUCH = Count(length=10**9, blocks=10**9, depth=10**9, media=10**9, columns=10**9)


@pytest.fixture
def in_russian(application: QApplication) -> None:
    Language(application, "ru")


def _found(code: str, **values: object) -> Problem:
    return Problem(Severity.INFO, code, values=values)


def _everything() -> Iterator[Problem]:
    for kind in EntityType:
        yield _found("formatting_dropped", type=kind.value.replace("_", " "), text="слова")
    for what, number, limit in excesses(TOO_MUCH, Capabilities()):
        yield _found("rich_over_limit", what=what, count=number, limit=limit)
    for lost in (*LOST.values(), ", ".join(LOST.values()), "the form of an article"):
        yield _found("rich_falls_back", lost=lost)
    for chosen in ("picture first, then the text", "text first, then the picture", "caption and rest"):
        yield _found("text_over_caption", length=2000, limit=1024, chosen=chosen)


@pytest.mark.usefixtures("in_russian")
def test_no_english_stands_in_a_russian_sentence() -> None:
    said = [re.sub(r"Telegram|<details>", "", sentence(each)) for each in _everything()]
    assert [words for words in said if re.search("[a-z]", words)] == []


def test_every_term_is_a_value_of_some_sentence() -> None:
    values = {value for each in _everything() for value in each.values.values()}
    assert {words.message for words in terms.WORDS.values()} <= values


@pytest.mark.usefixtures("in_russian")
def test_a_name_that_is_no_term_stays_as_it_is() -> None:
    assert "My channel, and code" in sentence(_found("rich_falls_back", lost="My channel, and code"))
