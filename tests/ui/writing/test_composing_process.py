"""The child that composes notes says what the services would, or nothing."""

import json
import subprocess
from io import StringIO
from pathlib import Path
from typing import Any

from devlog_app.bootstrap import open_services
from devlog_app.children import child_command
from devlog_app.model.told_posts import heard_post
from devlog_app.paths import AppPaths
from devlog_app.services.composing.composing_apart import composed_apart
from devlog_app.ui.writing.composing_process import main

TALK = "conferences/2026-09-ml/synthetic-data.md"
TEXT = "# Typed\n\nA picture ![](missing.png)\n"


def asked(workspace: Path, base: Path, *wanted: dict[str, Any]) -> tuple[int, list[Any]]:
    """The exit code, and what was said."""
    output = StringIO()
    code = main((str(base), "given", str(workspace)), StringIO(json.dumps(wanted)), output)
    return code, [json.loads(line) for line in output.getvalue().splitlines()]


def test_it_composes_the_text_that_it_is_given(workspace: Path, tmp_path: Path) -> None:
    code, said = asked(workspace, tmp_path / "base", {"path": TALK, "text": TEXT, "channel": "local"})
    services = open_services(AppPaths.under(tmp_path / "base"), workspace)
    expected = services.composer.compose(services.library.open(TALK), TEXT, channel="local")
    assert code == 0
    assert [heard_post(each).post for each in said] == [expected]
    assert [problem.code for problem in expected.problems] != []


def test_where_nothing_can_be_composed_it_says_nothing(workspace: Path, tmp_path: Path) -> None:
    assert asked(workspace, tmp_path / "base", {"path": TALK, "text": TEXT, "channel": "nobody"}) == (1, [])


def test_whoever_asks_hears_of_the_post_and_its_places(workspace: Path, tmp_path: Path) -> None:
    paths = AppPaths.under(tmp_path / "base")
    (told,) = composed_apart(paths, workspace, TALK, TEXT, "local")
    assert (told.post.note.path, told.post.channel) == (TALK, "local")
    assert [stretch.first for stretch in told.places.of(0)][:1] == [1]
    assert list(composed_apart(paths, workspace, TALK, TEXT, "nobody")) == []


def test_it_ends_in_silence_when_the_window_is_closed_meanwhile(workspace: Path, tmp_path: Path) -> None:
    with subprocess.Popen(
        [*child_command("compose"), str(tmp_path / "base"), "given", str(workspace)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.close()
        child.stdin.write(json.dumps([{"path": TALK, "text": TEXT, "channel": "local"}]).encode())
        child.stdin.close()
        assert child.stderr.read() == b""
    assert child.returncode == 1
