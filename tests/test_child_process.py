"""A process is the same whoever starts it, the system or ``subprocess``; nothing of it is left when it has ended."""

import errno
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from subprocess import run
from typing import Protocol

import pytest
from left_behind import no_trace

from devlog_app.child_process import ChildProcess, OpenedProcess, SpawnedProcess, start_process

ENDLESS = "import time; print(1, flush=True); time.sleep(3600)"
ECHO = "import sys; sys.stdout.write(sys.stdin.read())"
PROMPT = 30
"""Seconds after which a process that has not ended never will."""


class Start(Protocol):
    def __call__(
        self, code: str, environment: Mapping[str, str] = os.environ, *, is_quiet: bool = False
    ) -> ChildProcess: ...


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    with no_trace():
        yield


@pytest.fixture(params=[SpawnedProcess, OpenedProcess], ids=lambda kind: kind.__name__)
def kind(request: pytest.FixtureRequest) -> type[ChildProcess]:
    found: type[ChildProcess] = request.param
    return found


@pytest.fixture
def start(kind: type[ChildProcess]) -> Start:
    """Start a Python that runs some code."""

    def started(code: str, environment: Mapping[str, str] = os.environ, *, is_quiet: bool = False) -> ChildProcess:
        return kind([sys.executable, "-I", "-S", "-c", code], environment, is_quiet=is_quiet)

    return started


def is_gone(process: ChildProcess) -> bool:
    """Whether not even its number is known any more."""
    return not Path(f"/proc/{process.id}").exists()


def at_once(number: int, act: Callable[[], object]) -> None:
    """Have *act* done by so many threads at the same moment."""
    gate = threading.Barrier(number)

    def enter() -> None:
        gate.wait()
        act()

    with ThreadPoolExecutor(number) as pool:
        for each in [pool.submit(enter) for _ in range(number)]:
            each.result()


def test_it_reads_what_it_is_told_and_is_heard(start: Start) -> None:
    process = start(ECHO)
    process.stdin.write("слово".encode())
    process.stdin.close()
    assert process.stdout.read() == "слово".encode()
    with process:
        pass
    assert process.wait() == 0
    assert is_gone(process)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("", 0),
        ("raise SystemExit(3)", 3),
        ("import os; os.kill(os.getpid(), 9)", -signal.SIGKILL),
        ("import os; os.abort()", -signal.SIGABRT),
    ],
)
def test_how_it_ended_is_known(start: Start, code: str, expected: int) -> None:
    with start(code) as process:
        assert process.wait() == expected


def test_it_has_the_environment_that_it_is_given_and_no_other(start: Start) -> None:
    code = "import os; print(sorted(name for name in os.environ if name != 'LC_CTYPE'), os.environ['СЛОВО'])"
    with start(code, {"СЛОВО": "да"}) as process:
        said = process.stdout.read().decode()
    assert "PATH" not in said
    assert said.endswith(" да\n")


def test_what_it_complains_of_is_seen(start: Start, capfd: pytest.CaptureFixture[str]) -> None:
    with start("import sys; sys.stderr.write('help')") as process:
        process.wait()
    assert capfd.readouterr().err == "help"


def test_what_a_quiet_one_complains_of_nobody_sees(start: Start, capfd: pytest.CaptureFixture[str]) -> None:
    with start("import sys; sys.stderr.write('help'); print(1)", is_quiet=True) as process:
        assert process.stdout.read() == b"1\n"
        assert process.wait() == 0
    assert capfd.readouterr().err == ""


def test_who_tells_one_that_does_not_listen_hears_so(start: Start) -> None:
    process = start("import os; os.close(0); print(1, flush=True)")
    assert process.stdout.readline() == b"1\n"
    with pytest.raises(BrokenPipeError), process:
        process.stdin.write(b"much" * 100_000)
    assert is_gone(process)


def test_one_that_was_told_everything_ends_however_many_were_started_since(start: Start) -> None:
    with start(ECHO) as first, start(ENDLESS) as second:
        first.stdin.close()
        assert first.stdout.read() == b""
        assert first.wait() == 0
        second.kill()


def test_it_has_nothing_of_what_is_open_here(start: Start, tmp_path: Path) -> None:
    listing = "import os; print(*(os.path.realpath(f'/proc/self/fd/{each}') for each in os.listdir('/proc/self/fd')))"
    path = tmp_path / "open"
    with path.open("w") as file, socket.socket() as listener, start(ENDLESS) as other, start(listing) as process:
        said = process.stdout.read().decode()
        other.kill()
        ours = (
            str(Path(f"/proc/self/fd/{each.fileno()}").readlink())
            for each in (file, listener, other.stdin, other.stdout)
        )
        assert not [each for each in ours if each in said]


@pytest.mark.parametrize(("name", "expected"), [("nowhere", FileNotFoundError), ("plain.txt", PermissionError)])
def test_one_that_cannot_be_started_is_told_of(
    kind: type[ChildProcess], tmp_path: Path, name: str, expected: type[OSError]
) -> None:
    (tmp_path / "plain.txt").write_text("no program", "utf-8")
    with pytest.raises(expected) as failure:
        kind([str(tmp_path / name)], os.environ)
    assert failure.value.filename == str(tmp_path / name)


def test_where_the_system_has_no_room_it_is_told_of(kind: type[ChildProcess], monkeypatch: pytest.MonkeyPatch) -> None:
    opened = os.pipe

    def pipe() -> tuple[int, int]:
        monkeypatch.setattr(os, "pipe", full)
        return opened()

    def full() -> tuple[int, int]:
        raise OSError(errno.EMFILE, "Too many open files")

    monkeypatch.setattr(os, "pipe", pipe)
    with pytest.raises(OSError, match="Too many"):
        kind([sys.executable], os.environ)


def test_one_that_is_killed_has_ended(start: Start) -> None:
    with start(ENDLESS) as process:
        process.kill()
        assert process.wait() == -signal.SIGKILL
        assert is_gone(process)


def test_one_that_ended_before_it_is_killed_ended_by_itself(start: Start) -> None:
    with start("raise SystemExit(3)") as process:
        process.stdout.read()
        # It is no more than a number now, which is still its own.
        os.waitid(os.P_PID, process.id, os.WEXITED | os.WNOWAIT)
        process.kill()
        assert process.wait() == 3


def test_nobody_is_killed_for_one_that_is_gone(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    with start("") as process:
        process.wait()
        killed: list[int] = []
        monkeypatch.setattr(os, "kill", lambda number, _: killed.append(number))
        process.kill()
        process.kill()
    assert killed == []


def test_whoever_waits_for_it_hears_how_it_ended(start: Start) -> None:
    heard: list[int] = []
    with start(ENDLESS) as process:
        threading.Timer(0.05, process.kill).start()
        at_once(4, lambda: heard.append(process.wait()))
    assert heard == [-signal.SIGKILL] * 4


def test_it_may_be_killed_and_waited_for_by_all_at_once(start: Start) -> None:
    with start(ENDLESS) as process:

        def end() -> None:
            process.kill()
            assert process.wait() == -signal.SIGKILL
            process.kill()

        at_once(8, end)
        assert is_gone(process)


def test_many_that_are_started_at_once_hear_each_of_its_own_end(start: Start) -> None:
    def talk() -> None:
        for _ in range(5):
            with start(ECHO) as process:
                process.stdin.write(b"word")
                process.stdin.close()
                assert process.stdout.read() == b"word"

    at_once(4, talk)


OUTER = """
import os, sys
from pathlib import Path
{before}
from devlog_app import child_process
kind = getattr(child_process, sys.argv[1])
with kind([sys.executable, "-I", "-S", "-c", {echo!r}], os.environ, is_quiet=True) as process:
    process.stdin.write(b"word")
    process.stdin.close()
    said = process.stdout.read()
    process.wait()
    process.kill()
Path(sys.argv[2]).write_text(f"{{said}} {{process.wait()}}")
"""


@pytest.mark.parametrize(
    "before",
    [
        "[os.close(each) for each in (0, 1, 2)]",
        "os.close(1)",
        "[os.close(each) for each in (0, 2)]",
        "import signal; signal.signal(signal.SIGCHLD, signal.SIG_IGN)",
    ],
    ids=["no streams", "no output", "only output", "children ignored"],
)
def test_a_window_may_be_started_by_anybody(kind: type[ChildProcess], tmp_path: Path, before: str) -> None:
    told = tmp_path / "told"
    code = OUTER.format(before=before, echo=ECHO)
    run([sys.executable, "-c", code, kind.__name__, str(told)], check=True, timeout=PROMPT)
    assert told.read_text("utf-8") == "b'word' 0"


def test_here_one_is_started_without_subprocess() -> None:
    with start_process([sys.executable, "-I", "-S", "-c", ""], os.environ) as process:
        assert isinstance(process, SpawnedProcess)
