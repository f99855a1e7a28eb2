"""Questions, and what is asked before a post goes to Telegram."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from devlog_app.bootstrap import open_services
from devlog_app.cli.output import Output
from devlog_app.cli.publication import Publication, question
from devlog_app.cli.questions import ask, ask_secret, confirm
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import DevlogError
from devlog_app.model.post import NoteRef, Post, Target, TextMessage
from devlog_app.model.reference import ChannelIdentity
from devlog_app.paths import AppPaths
from devlog_app.services.publishing.publisher import PublishRequest
from devlog_app.services.times import ReadTime

BEACON = ChannelIdentity(name="main", kind=ChannelKind.TELEGRAM, id=1, title="Маяк", username="beacon")

Answers = Callable[..., None]


@pytest.fixture
def publication(tmp_path: Path) -> Publication:
    """A note of two messages that is on its way to Telegram."""
    post = Post(
        note=NoteRef("1", "Вечер", "posts/вечер.md"),
        channel="main",
        target=Target.CLASSIC,
        source_digest="",
        messages=(TextMessage("один"), TextMessage("два")),
    )
    services = open_services(AppPaths.under(tmp_path), tmp_path)
    return Publication(services=services, request=PublishRequest(post=post, channel="main"), status="ready")


def test_the_question_names_how_much_and_where(publication: Publication) -> None:
    asked = question([publication], BEACON, "production")
    assert asked == "Publish 1 note, 2 messages, in the production channel “Маяк” (@beacon) now?"


def test_the_question_names_the_time_with_its_zone(publication: Publication) -> None:
    at = ReadTime(datetime(2026, 9, 20, 10, tzinfo=ZoneInfo("Europe/Moscow")), "Europe/Moscow")
    asked = question([replace(publication, at=at)] * 2, replace(BEACON, username=None), "test")
    assert asked == (
        "Publish 2 notes, 4 messages, in the test channel “Маяк” at Sun 20 Sep 2026 10:00 Europe/Moscow (+03:00)?"
    )


def test_a_note_that_is_not_ready_is_asked_about(publication: Publication) -> None:
    asked = question([replace(publication, status="draft")], BEACON, "production")
    assert asked.startswith("posts/вечер.md is marked draft. Publish ")


@pytest.mark.parametrize("answer", ["y", "YES", " да "])
def test_yes_goes_on(answer: str, answers: Answers) -> None:
    answers(f"{answer}\n", typed=True)
    confirm(Output(), "Publish?", yes=False)


@pytest.mark.parametrize("answer", ["", "n", "yep", "publish"])
def test_anything_else_does_not(answer: str, answers: Answers) -> None:
    answers(f"{answer}\n", typed=True)
    with pytest.raises(DevlogError, match="Nothing was done"):
        confirm(Output(), "Publish?", yes=False)


def test_without_a_terminal_a_question_is_a_refusal(answers: Answers) -> None:
    answers("y\n", typed=False)
    with pytest.raises(DevlogError) as refused:
        confirm(Output(), "Publish?", yes=False)
    assert refused.value.code == "question_refused"
    assert "--yes" in (refused.value.hint or "")
    confirm(Output(), "Publish?", yes=True)


def test_answers_come_line_by_line_and_end_in_words(answers: Answers) -> None:
    answers(" 12345 \nopen sesame\n", typed=False)
    assert ask(Output(), "Code") == "12345"
    assert ask_secret(Output(), "Password") == "open sesame"
    with pytest.raises(DevlogError, match="no answer on standard input to: Code"):
        ask(Output(), "Code")


def test_questions_never_touch_standard_output(answers: Answers, capsys: pytest.CaptureFixture[str]) -> None:
    answers("12345\n", typed=False)
    ask(Output(), "Code")
    assert capsys.readouterr() == ("", "Code:\n")
