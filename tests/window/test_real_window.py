"""A person at a real screen types a note in two scripts, publishes it, and it is in the channel."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = [pytest.mark.window, pytest.mark.timeout(300)]

PROGRAM = Path(__file__).with_name("window_under_test.py")
PATIENCE = 60
"""Seconds for what takes a moment on a busy machine."""
TYPED = "Привет, channel! Ёж 😀"


class Person:
    """Somebody with a keyboard and a mouse."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._environment = environment

    def run(self, *command: str) -> str:
        return subprocess.run(
            command, env=self._environment, check=True, timeout=60, capture_output=True, text=True
        ).stdout

    def sees_window(self, title: str) -> bool:
        """A window whose title contains *title* is there."""
        return bool(self._found(title))

    def turns_to(self, title: str) -> None:
        """Wait until the keyboard belongs to the window: what is typed before goes nowhere."""
        [window] = self._found(title)
        end = time.monotonic() + PATIENCE
        while self._asks("xdotool", "getactivewindow") != window:
            assert time.monotonic() < end, "the window does not come to the front"
            self._asks("xdotool", "windowactivate", window)
            time.sleep(0.2)

    def presses(self, *keys: str) -> None:
        self.run("xdotool", "key", "--delay", "60", *keys)

    def types(self, text: str) -> None:
        # Faster, a window on a busy machine takes two letters for a command.
        self.run("xdotool", "type", "--delay", "60", text)

    def clicks(self, place: list[int]) -> None:
        """Point at the middle of *place* ([x, y, width, height] on the screen), and click."""
        x, y, width, height = place
        self.run("xdotool", "mousemove", "--sync", str(x + width // 2), str(y + height // 2))
        self.run("xdotool", "click", "1")

    def _found(self, title: str) -> list[str]:
        return self._asks("xdotool", "search", "--onlyvisible", "--name", title).split()

    def _asks(self, *command: str) -> str:
        """What *command* says; xdotool fails where it finds nothing."""
        asked = subprocess.run(command, env=self._environment, check=False, timeout=20, capture_output=True, text=True)
        return asked.stdout.strip()


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    root = tmp_path / "notes"
    (root / "posts").mkdir(parents=True)
    (root / "devlog.yaml").write_text("version: 1\ntitle: Real notes\n", "utf-8")
    (root / "posts/hello.md").write_text("---\ntitle: Hello window\n---\n", "utf-8")
    return root


@pytest.fixture
def person(screen: dict[str, str], workspace: Path, tmp_path: Path) -> Iterator[Person]:
    """In front of the open window."""
    log = (tmp_path / "window.log").open("wb")
    command = [sys.executable, str(PROGRAM), str(tmp_path / "base"), str(workspace), str(tmp_path / "place.json")]
    with log, subprocess.Popen(command, env=screen, stdout=log, stderr=log) as program:
        somebody = Person(screen)
        wait_for(lambda: somebody.sees_window("Hello window"), tmp_path)
        yield somebody
        program.terminate()


def wait_for(holds: Callable[[], object], folder: Path) -> None:
    """Wait until something is so."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, told(folder)
        time.sleep(0.2)


def told(folder: Path) -> str:
    """What the program said, and what stands in the note: who reads a failure was not there."""
    files = (folder / "window.log", folder / "notes/posts/hello.md")
    return "\n".join(file.read_text("utf-8", "replace") for file in files)


def test_what_is_typed_and_published_is_in_the_local_channel(person: Person, workspace: Path, tmp_path: Path) -> None:
    file = workspace / "posts/hello.md"
    person.turns_to("Hello window")
    person.presses("ctrl+End")
    person.types(TYPED)
    wait_for(lambda: TYPED in file.read_text("utf-8"), tmp_path)
    place = tmp_path / "place.json"
    wait_for(lambda: place.exists() and json.loads(place.read_text("utf-8")), tmp_path)
    person.clicks(json.loads(place.read_text("utf-8")))
    wait_for(lambda: posts(workspace, tmp_path), tmp_path)
    assert [post["text"] for post in posts(workspace, tmp_path)] == [TYPED]
    person.presses("ctrl+q")
    wait_for(lambda: not person.sees_window("Hello window"), tmp_path)


def posts(workspace: Path, folder: Path) -> list[dict[str, object]]:
    """What ``devlog channel show`` says of the local channel."""
    devlog = [sys.executable, "-m", "devlog_app", "--basedir", str(folder / "base"), "-w", str(workspace)]
    shown = subprocess.run(
        [*devlog, "channel", "show", "local", "--json"], check=True, timeout=60, capture_output=True, text=True
    )
    found = json.loads(shown.stdout)
    assert isinstance(found, list)
    return found
