"""Numbers in sentences are written as the language writes them; numbers that are names stay as they are."""

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from devlog_app.model.errors import StorageError
from devlog_app.model.problem import Severity, problem
from devlog_app.ui.language.language import Language
from devlog_app.ui.language.wording import sentence


@pytest.fixture(params=["ru", "en"])
def language(request: pytest.FixtureRequest, application: QApplication) -> None:
    Language(application, request.param)


def written(number: int) -> str:
    said = QLocale().toString(number)
    assert said != str(number)
    return said


@pytest.mark.usefixtures("language")
def test_an_amount_in_a_sentence_of_the_model_is_grouped() -> None:
    said = sentence(problem(Severity.ERROR, "own_caption_too_long", length=6150, limit=1024))
    assert written(6150) in said
    assert written(1024) in said


@pytest.mark.usefixtures("language")
def test_an_amount_that_decides_a_plural_is_grouped() -> None:
    said = QCoreApplication.translate("Tree", "%n note(s)", "", 10_000)
    assert said.startswith(written(10_000))


@pytest.mark.usefixtures("language")
def test_what_only_names_something_stays_as_it_is() -> None:
    assert "20260" in sentence(StorageError("database_newer", path="a.db", version=20260))
