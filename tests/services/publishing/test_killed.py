"""A process killed between any two durable steps: after the next try every message is there exactly once."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import killed_publisher
import pytest
from publishing_desk import Desk, a_post, pictures

from devlog_app.model.post import Post, SendOptions
from devlog_app.model.steps import Outcome
from devlog_app.model.wire import to_json
from devlog_app.paths import AppPaths

POINTS = (
    "notes locked",
    "intents kept",
    "message 1 comes next",
    "message 1 is about to leave",
    "message 1 is there",
    "message 1 has its receipt",
    "message 2 comes next",
    "message 2 is about to leave",
    "message 2 is there",
    "message 2 has its receipt",
    "pinned",
    "ledger written",
    "job ended",
)


def the_post(desk: Desk) -> Post:
    post = a_post("intro", pictures(desk.workspace, "a.png", "b.png", caption="album"))
    return replace(post, options=SendOptions(pin=True))


def killed(desk: Desk, folder: Path, point: int) -> "subprocess.CompletedProcess[str]":
    """Publish in a process of its own that is killed at its *point*-th checkpoint."""
    file = folder / "post.json"
    file.write_text(json.dumps(to_json(the_post(desk))), "utf-8")
    program = Path(killed_publisher.__file__)
    return subprocess.run(
        [sys.executable, str(program), str(desk.paths.base), str(desk.workspace), str(file), str(point)],
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )


def require_exactly_once(desk: Desk) -> None:
    posted = desk.channel()
    assert [(one.kind, one.text) for one in posted] == [("text", "intro"), ("photo", "album"), ("photo", "")]
    assert [one.pinned for one in posted] == [True, False, False]
    [publication] = desk.history().publications
    assert publication.refs == tuple(one.ref for one in posted)
    assert desk.publisher.interrupted() == ()


def test_the_points_are_known(desk: Desk, tmp_path: Path) -> None:
    child = killed(desk, tmp_path, 0)
    assert (child.returncode, child.stdout.splitlines()) == (0, list(POINTS)), child.stderr
    require_exactly_once(desk)


@pytest.mark.parametrize("point", range(1, len(POINTS) + 1), ids=POINTS)
def test_a_kill_at_any_point_loses_nothing_and_doubles_nothing(desk: Desk, tmp_path: Path, point: int) -> None:
    child = killed(desk, tmp_path, point)
    assert child.returncode == -9, child.stderr
    assert child.stdout.splitlines() == list(POINTS[:point])
    done = desk.done(the_post(desk))
    assert done.outcome is (Outcome.PUBLISHED if point < len(POINTS) else Outcome.UNCHANGED)
    require_exactly_once(desk)
    assert desk.done(the_post(desk)).outcome is Outcome.UNCHANGED
    require_exactly_once(desk)


def test_two_processes_at_once_post_once(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "post.json"
    file.write_text(json.dumps(to_json(the_post(desk))), "utf-8")
    program = Path(killed_publisher.__file__)
    command = [sys.executable, str(program), str(desk.paths.base), str(desk.workspace), str(file), "0"]
    children = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    complaints = [child.communicate(timeout=50)[1] for child in children]
    assert any(child.returncode == 0 for child in children), complaints
    for child, complaint in zip(children, complaints, strict=True):
        assert child.returncode == 0 or "StorageError" in complaint
    require_exactly_once(desk)


def test_another_base_directory_is_another_computer(desk: Desk, tmp_path: Path) -> None:
    desk.publish(the_post(desk))
    elsewhere = replace(desk, paths=AppPaths.under(tmp_path / "other"))
    assert elsewhere.done(the_post(desk)).outcome is Outcome.PUBLISHED
