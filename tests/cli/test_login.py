"""``devlog login``, ``logout`` and ``account``, as far as they go without a server; with one: tests/channels."""

from collections.abc import Callable
from typing import Any

import pytest

Devlog = Callable[..., Any]


@pytest.fixture(autouse=True)
def _nobody_knows_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DEVLOG_API_ID", raising=False)
    monkeypatch.delenv("DEVLOG_API_HASH", raising=False)


def test_a_script_without_api_id_is_told_where_to_get_one(devlog: Devlog) -> None:
    run = devlog("login", "--phone", "+79991234567", "--json")
    assert run.code == 1
    assert run.json["error"]["code"] == "api_id_missing"
    assert "my.telegram.org" in run.json["error"]["hint"]


def test_a_person_is_led_through_getting_one(devlog: Devlog) -> None:
    run = devlog("login", "--phone", "+79991234567", typed="twelve\n")
    assert run.code == 2
    assert "API development tools" in run.err
    assert "“twelve” is no api_id." in run.err


def test_an_end_of_input_is_no_answer(devlog: Devlog) -> None:
    run = devlog("login", piped="")
    assert run.code == 1
    assert "no answer on standard input" in run.err


@pytest.mark.parametrize("verb", ["account", "logout"])
def test_where_nobody_is_signed_in_it_says_how(verb: str, devlog: Devlog) -> None:
    run = devlog(verb)
    assert run.code == 1
    assert "devlog login" in run.err
