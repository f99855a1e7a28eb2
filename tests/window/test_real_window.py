"""A person at a real screen types a note in two scripts, publishes it, and it is in the channel."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from window.conftest import OpenWindow

pytestmark = [pytest.mark.window, pytest.mark.timeout(300)]

TYPED = "Привет, channel! Ёж 😀"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    root = tmp_path / "notes"
    (root / "posts").mkdir(parents=True)
    (root / "devlog.yaml").write_text("version: 1\ntitle: Real notes\n", "utf-8")
    (root / "posts/hello.md").write_text("---\ntitle: Hello window\n---\n", "utf-8")
    return root


def test_what_is_typed_and_published_is_in_the_local_channel(
    open_window: OpenWindow, workspace: Path, tmp_path: Path
) -> None:
    file = workspace / "posts/hello.md"
    with open_window(workspace) as person:
        person.turns_to("Hello window")
        person.presses("ctrl+End")
        person.types(TYPED)
        person.waits(lambda: TYPED in file.read_text("utf-8"), "the note is not saved")
        person.waits(
            lambda: [bubble["text"] for bubble in person.painted] == [TYPED], "the preview shows something else"
        )
        person.presses("ctrl+Return")
        person.clicks("Publish on this computer only", role="Button")
        person.waits(lambda: posts(workspace, tmp_path), "nothing is published")
        assert [post["text"] for post in posts(workspace, tmp_path)] == [TYPED]
        person.presses("Escape")
        person.turns_to("Hello window")
        person.presses("ctrl+q")
        person.waits(lambda: not person.sees_window("Hello window"), "the window stays")


def posts(workspace: Path, folder: Path) -> list[dict[str, object]]:
    """What ``devlog channel show`` says of the local channel."""
    devlog = [sys.executable, "-m", "devlog_app", "--basedir", str(folder / "base"), "-w", str(workspace)]
    shown = subprocess.run(
        [*devlog, "channel", "show", "local", "--json"], check=True, timeout=60, capture_output=True, text=True
    )
    found = json.loads(shown.stdout)
    assert isinstance(found, list)
    return found
