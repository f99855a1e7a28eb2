"""The way from the command line to the window."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from devlog_app.cli import display
from devlog_app.cli.display import has_display

Devlog = Callable[..., Any]


@pytest.mark.parametrize("arguments", [[], ["open"], ["."], ["open", "."]])
def test_without_a_display_the_window_says_so(arguments: list[str], devlog: Devlog) -> None:
    run = devlog(*arguments)
    assert run.code == 1
    assert "There is no display" in run.err


def test_a_folder_that_is_not_there_is_refused(devlog: Devlog) -> None:
    run = devlog("open", "nowhere")
    assert run.code == 1
    assert "nowhere: error: There is no such folder." in run.err


def test_a_note_is_opened_in_the_window(devlog: Devlog, note: Path) -> None:
    assert "There is no display" in devlog(note).err


def test_a_place_that_cannot_be_opened_is_no_unknown_command(devlog: Devlog) -> None:
    assert "There is no such folder." in devlog("notes/nowhere").err
    assert "No such command 'nowhere'" in devlog("nowhere").err


@pytest.mark.parametrize(
    ("environment", "there"),
    [
        ({}, False),
        ({"DISPLAY": ":987654"}, False),
        ({"DISPLAY": "nonsense"}, False),
        ({"DISPLAY": "localhost:10.0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
        ({"QT_QPA_PLATFORM": "xcb"}, False),
    ],
)
def test_a_display_is_told_by_the_environment(environment: dict[str, str], there: bool) -> None:
    assert has_display(environment) is there


@pytest.fixture
def server() -> Iterator[str]:
    """The display of an X server that listens."""
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("\0/tmp/.X11-unix/X98765")
        listening.listen()
        yield ":98765.0"


def test_a_display_of_which_the_server_listens_is_there(server: str) -> None:
    assert has_display({"DISPLAY": server})


def test_a_server_that_the_system_does_not_list_is_asked(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "UNIX_SOCKETS", Path("/proc/of/another/system"))
    assert has_display({"DISPLAY": server})


@pytest.mark.skipif(sys.platform != "linux", reason="the list is Linux's")
def test_a_server_is_found_without_pythons_sockets(server: str) -> None:
    look = "import sys; from devlog_app.cli.display import has_display; print(has_display(), 'socket' in sys.modules)"
    environment = {"DISPLAY": server, "PATH": os.environ["PATH"]}
    assert subprocess.check_output([sys.executable, "-c", look], env=environment, text=True) == "True False\n"
