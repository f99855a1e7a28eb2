"""Two windows on one base directory would write over one another: the second start shows the first."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from devlog_app import __version__
from devlog_app.ui.start.first_view import recent_workspaces
from devlog_app.ui.start.only_window import OnlyWindow

Eventually = Callable[[Callable[[], object]], None]
Starts = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return tmp_path / "base"


@pytest.fixture
def start(base: Path) -> Iterator[Starts]:
    """Start the program as a user does; what still runs is ended with the test."""
    with ExitStack() as running:

        def started(*arguments: Path) -> "subprocess.Popen[bytes]":
            command = [sys.executable, "-m", "devlog_app", "--basedir", str(base), *map(str, arguments)]
            process = running.enter_context(
                subprocess.Popen(command, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
            )
            running.callback(process.kill)
            return process

        yield started


@pytest.fixture
def first(base: Path, qapp: QObject) -> Iterator[tuple[OnlyWindow, list[str]]]:
    """The window that is open already, and what other starts asked of it."""
    only = OnlyWindow(base, qapp)
    assert only.claim()
    only.listen()
    asked: list[str] = []
    only.asked.connect(asked.append)
    yield only, asked
    only.release()
    only.deleteLater()


def test_a_second_start_hands_over_its_folder_and_ends(
    start: Starts, first: tuple[OnlyWindow, list[str]], workspace: Path, eventually: Eventually
) -> None:
    second = start(workspace)
    eventually(lambda: second.poll() is not None)
    assert second.returncode == 0
    assert first[1] == [str(workspace)]


def test_a_second_start_without_a_folder_asks_for_the_window_alone(
    start: Starts, first: tuple[OnlyWindow, list[str]], eventually: Eventually
) -> None:
    second = start()
    eventually(lambda: second.poll() is not None)
    assert (second.returncode, first[1]) == (0, [""])


def test_the_first_window_shows_the_folder_of_the_second(
    start: Starts, workspace: Path, base: Path, tmp_path: Path, eventually: Eventually
) -> None:
    other = tmp_path / "других заметок"
    other.mkdir()
    running = start(workspace)
    eventually(lambda: recent_workspaces(base / "window.ini") == (workspace,))
    second = start(other)
    eventually(lambda: second.poll() is not None)
    eventually(lambda: recent_workspaces(base / "window.ini") == (other, workspace))
    assert (second.returncode, running.poll()) == (0, None)


def test_the_window_logs_what_it_runs_on(start: Starts, workspace: Path, base: Path, eventually: Eventually) -> None:
    start(workspace)
    log = base / "logs" / "devlog.log"
    eventually(log.exists)
    eventually(lambda: f"Devlog {__version__}, Python" in log.read_text("utf-8"))


def test_what_a_killed_window_leaves_behind_is_in_nobodys_way(
    start: Starts, workspace: Path, base: Path, tmp_path: Path, eventually: Eventually
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    killed = start(workspace)
    eventually(lambda: recent_workspaces(base / "window.ini") == (workspace,))
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    start(other)
    eventually(lambda: recent_workspaces(base / "window.ini") == (other, workspace))


def test_a_start_is_heard_that_came_while_the_first_window_was_not_there_yet(
    start: Starts, base: Path, qapp: QObject, workspace: Path, eventually: Eventually
) -> None:
    only, asked = OnlyWindow(base, qapp), list[str]()
    only.asked.connect(asked.append)
    assert only.claim()
    second = start(workspace)
    eventually(lambda: any((base / "locks" / "asked").iterdir()))
    only.listen()
    eventually(lambda: second.poll() is not None)
    only.release()
    assert (second.returncode, asked) == (0, [str(workspace)])


def test_what_nobody_heard_is_not_carried_out_at_the_next_start(base: Path, qapp: QObject, workspace: Path) -> None:
    (base / "locks" / "asked").mkdir(parents=True)
    (base / "locks" / "asked" / "4711.open").write_text(str(workspace))
    only, asked = OnlyWindow(base, qapp), list[str]()
    only.asked.connect(asked.append)
    assert only.claim()
    only.listen()
    only.release()
    assert asked == []


def test_windows_of_other_base_directories_are_left_alone(first: tuple[OnlyWindow, list[str]], tmp_path: Path) -> None:
    other = OnlyWindow(tmp_path / "another base", first[0])
    assert other.claim()
    other.release()
