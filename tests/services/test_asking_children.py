"""A child is heard until it has told everything, and never outlives whoever listened."""

import json
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from left_behind import no_trace

from devlog_app.services.asking_children import Child, HeardChild, asked_child

GONE = {"source": "/nowhere.jpg", "photo": {"path": "a.jpg", "width": 900, "height": 900, "size": 1}, "allowed": {}}

ENDLESS = "import sys, time; print(1, flush=True); time.sleep(3600)"


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    with no_trace():
        yield


@pytest.fixture
def child_of(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], HeardChild[Any]]:
    """A child that runs some code."""

    def made(code: str, given: object = None) -> HeardChild[Any]:
        monkeypatch.setattr(
            "devlog_app.services.asking_children.child_command", lambda name: [sys.executable, "-c", code]
        )
        return HeardChild("any", read=iter, is_last=lambda said: said == "last", given=given)

    return made


Made = Callable[..., HeardChild[Any]]


def test_each_wish_has_its_answer(tmp_path: Path) -> None:
    first, second = asked_child("preparing", str(tmp_path), wanted=[GONE, GONE], read=iter)
    assert "error" in first
    assert first == second


def test_pieces_are_heard_as_they_are_told(child_of: Made) -> None:
    pieces = iter(child_of("import sys, time; print(1, flush=True); sys.stdin.read(); print(2); print('\"last\"')"))
    assert list(pieces) == [1, 2, "last"]


def test_much_can_be_given_and_told(child_of: Made) -> None:
    much = ["слово" * 10] * 20_000
    assert list(child_of("import sys; print(sys.stdin.read())", much)) == [much]


def test_one_that_listens_to_nothing_is_heard_all_the_same(child_of: Made) -> None:
    assert list(child_of("import os; os.close(0); print(1)", ["much"] * 100_000)) == [1]


def test_half_a_line_of_one_that_was_torn_off_is_no_piece(child_of: Made) -> None:
    assert list(child_of("print(1); print('[1, 2', end='')")) == [1]


def test_one_that_was_killed_ends_in_silence(child_of: Made) -> None:
    assert list(child_of("import os; print(1, flush=True); os.kill(os.getpid(), 9)")) == [1]


def test_what_reading_notices_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(pieces: Iterator[Any]) -> Iterator[Any]:
        yield from pieces
        raise ZeroDivisionError

    monkeypatch.setattr(
        "devlog_app.services.asking_children.child_command", lambda name: [sys.executable, "-c", "print(1)"]
    )
    pieces = iter(HeardChild("any", read=read, is_last=lambda _: True))
    assert next(pieces) == 1
    with pytest.raises(ZeroDivisionError):
        next(pieces)


def test_one_that_is_stopped_from_another_thread_has_ended(child_of: Made) -> None:
    child = child_of(ENDLESS)
    pieces = iter(child)
    assert next(pieces) == 1
    # Whoever waits for the next piece hears that there is none.
    threading.Timer(0.05, child.stop).start()
    assert list(pieces) == []


def test_one_that_was_stopped_before_is_not_started(child_of: Made) -> None:
    child = child_of("raise SystemExit('started')")
    child.stop()
    assert list(child) == []


def test_who_stops_it_hears_no_complaint(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(pieces: Iterator[Any]) -> Iterator[Any]:
        yield from pieces
        raise ZeroDivisionError("it ended too soon")

    monkeypatch.setattr(
        "devlog_app.services.asking_children.child_command", lambda name: [sys.executable, "-c", ENDLESS]
    )
    child = HeardChild("any", read=read, is_last=lambda _: False)
    pieces = iter(child)
    next(pieces)
    child.stop()
    assert list(pieces) == []


def test_who_turns_away_ends_it(child_of: Made) -> None:
    for piece in child_of(ENDLESS):
        assert piece == 1
        break


def test_a_process_that_said_its_last_ends_by_itself(child_of: Made, tmp_path: Path) -> None:
    done = tmp_path / "done"
    code = f"import time; print('\"last\"', flush=True); time.sleep(0.1); open({str(done)!r}, 'w').close()"
    for piece in child_of(code):
        assert piece == "last"
        break
    assert done.exists()


def test_a_child_can_be_asked_again_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    code = "import sys\nfor line in sys.stdin: print(line.upper(), end='', flush=True)"
    monkeypatch.setattr("devlog_app.services.asking_children.child_command", lambda name: [sys.executable, "-c", code])
    child = Child("any", environment={"PYTHONUTF8": "1"})
    for word in ("привет", "hello"):
        child.tell(f"{word}\n".encode())
        assert child.next_line() == f"{word.upper()}\n".encode()
    os.kill(child.id, signal.SIGKILL)
    assert child.next_line() is None
    child.see_off()


def test_what_is_given_is_json(child_of: Made) -> None:
    assert list(child_of("import sys; print(sys.stdin.read())", {"путь": None})) == [json.loads('{"путь": null}')]
