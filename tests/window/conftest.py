"""Every test in a real window has a screen of its own."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from own_screen import missing_packages, own_screen
from window.person import Person

PROGRAM = Path(__file__).with_name("window_under_test.py")

OpenWindow = Callable[[Path], AbstractContextManager[Person]]


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of a program that shall open its window there."""
    missing = missing_packages()
    if missing:
        pytest.fail(f"For the tests in a real window: apt-get install {' '.join(missing)}", pytrace=False)
    with own_screen(tmp_path) as environment:
        yield environment


@pytest.fixture
def open_window(screen: dict[str, str], tmp_path: Path) -> OpenWindow:
    """Open the program on a workspace; the answer is somebody in front of it. Its base directory is ``base``."""
    tests = str(Path(__file__).parents[1])
    environment = screen | {"PYTHONPATH": os.pathsep.join((tests, str(Path(tests).parent)))}

    @contextmanager
    def opened(workspace: Path) -> Iterator[Person]:
        eyes = tmp_path / "eyes"
        eyes.unlink(missing_ok=True)
        log = tmp_path / "window.log"
        command = [sys.executable, str(PROGRAM), str(tmp_path / "base"), str(workspace), str(eyes)]
        with (
            log.open("ab") as output,
            subprocess.Popen(command, env=environment, stdout=output, stderr=output) as running,
        ):
            somebody = Person(environment, eyes, lambda: log.read_text("utf-8", "replace"), running)
            try:
                somebody.waits(eyes.exists, "the program does not start")
                yield somebody
            finally:
                running.terminate()

    return opened
