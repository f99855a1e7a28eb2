"""Programs under measure, ours and others: how they are started, what processor time and memory they take.

A program is its whole tree of processes: what a child computes or holds is counted too.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

NANOSECOND = 1e-9
LOOK_AGAIN = 0.01
OF_ENDED_CHILDREN = slice(13, 15)
"""Of the numbers behind a process's name in ``/proc/PID/stat``: the ticks of the children that it has seen off."""
RETEXT = (
    "[General]\ndefaultPreviewState=live-preview\nuseWebEngine=false\nspellCheck={spelling}\nspellCheckLocale=en_US\n"
)


@dataclass(frozen=True, slots=True)
class Program:
    """A *command* with its *environment*; *missing* is the Debian package that this system lacks."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str]
    missing: str | None = None


def ours(base: Path, *opened: Path, environment: Mapping[str, str]) -> Program:
    """Devlog on a workspace, or on a note in one."""
    command = (sys.executable, "-m", "devlog_app", "--basedir", str(base), *map(str, opened))
    return Program("Devlog", command, environment)


def retext(home: Path, note: Path, environment: Mapping[str, str], *, spelling: bool = False) -> Program:
    """ReText with its live preview, and with its spell checker if *spelling*."""
    settings = home / ".config" / "ReText project" / "ReText.conf"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(RETEXT.format(spelling=str(spelling).lower()), "utf-8")
    return Program("ReText", ("retext", str(note)), {**environment, "HOME": str(home)}, _missing("retext"))


def ghostwriter(home: Path, note: Path, environment: Mapping[str, str]) -> Program:
    """ghostwriter with its preview."""
    home.mkdir(parents=True, exist_ok=True)
    # Its browser refuses to run in a sandbox of the user root, whom tests may run as.
    own = {"HOME": str(home), "QTWEBENGINE_DISABLE_SANDBOX": "1", "QT_LOGGING_RULES": "*=false"}
    return Program("ghostwriter", ("ghostwriter", str(note)), {**environment, **own}, _missing("ghostwriter"))


def _missing(program: str) -> str | None:
    return None if shutil.which(program) else program


@contextmanager
def running(program: Program) -> Iterator[int]:
    """The id of the started program, which is ended with all its children behind the block."""
    process = subprocess.Popen(
        program.command,
        env=program.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process.pid
    finally:
        family = tree(process.pid)
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(5)
        process.kill()
        process.wait()
        for child in family[1:]:
            with suppress(ProcessLookupError):
                os.kill(child, 9)


def tree(pid: int) -> list[int]:
    """The process and all below it."""
    found = [pid]
    for parent in found:
        with suppress(OSError):
            for thread in Path(f"/proc/{parent}/task").iterdir():
                found += [int(child) for child in (thread / "children").read_text().split()]
    return found


def processor_seconds(pid: int) -> float:
    """Processor time that the tree has used so far, with that of children that have ended.

    Without it the sum would fall when a child ends, as if the tree had been quiet.
    """
    total, ended = 0, 0
    for process in tree(pid):
        with suppress(OSError):
            for thread in Path(f"/proc/{process}/task").iterdir():
                total += int((thread / "schedstat").read_text().split()[0])
            fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
            ended += sum(map(int, fields[OF_ENDED_CHILDREN]))
    return total * NANOSECOND + ended / os.sysconf("SC_CLK_TCK")


def proportional_megabytes(pid: int) -> float:
    """Memory of the tree: what several processes share is counted in parts (PSS)."""
    kilobytes = 0
    for process in tree(pid):
        with suppress(OSError):
            lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
            kilobytes += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return kilobytes / 1024


def quiet_after(pid: int, *, quiet: float = 0.5, share: float = 0.05, patience: float = 60) -> float:
    """Wait until the tree has used less than *share* of one processor for *quiet* seconds; the moment that began."""
    samples = [(time.monotonic(), processor_seconds(pid))]
    end = time.monotonic() + patience
    while time.monotonic() < end:
        time.sleep(LOOK_AGAIN)
        samples.append((time.monotonic(), processor_seconds(pid)))
        since = samples[-1][0] - quiet
        while len(samples) > 1 and samples[1][0] <= since:
            samples.pop(0)
        if samples[0][0] <= since and samples[-1][1] - samples[0][1] < share * quiet:
            return samples[0][0]
    return time.monotonic()


def idle_share(pid: int, seconds: float) -> float:
    """Share of one processor that the tree uses in the next *seconds*, in percent."""
    before = processor_seconds(pid)
    time.sleep(seconds)
    return (processor_seconds(pid) - before) / seconds * 100


def window_of(pid: int, environment: Mapping[str, str], patience: float = 30) -> str:
    """The X id of the program's window, once it is there; put into the same place and size for all."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        for process in tree(pid):
            found = _xdotool(environment, "search", "--onlyvisible", "--pid", str(process)).split()
            if found:
                window = found[-1]
                _xdotool(environment, "windowsize", "--sync", window, "1300", "820")
                _xdotool(environment, "windowmove", window, "20", "30")
                _xdotool(environment, "windowactivate", "--sync", window)
                return window
        time.sleep(LOOK_AGAIN)
    raise TimeoutError(f"no window of {pid}")


def click(environment: Mapping[str, str], window: str, across: int, down: int) -> None:
    """Click into the window, *across* and *down* in pixels from its corner."""
    _xdotool(environment, "mousemove", "--window", window, str(across), str(down), "click", "1")


def press(environment: Mapping[str, str], *keys: str) -> None:
    """Press keys by their names in the window that has the focus."""
    _xdotool(environment, "key", *keys)


def _xdotool(environment: Mapping[str, str], *arguments: str) -> str:
    ran: subprocess.CompletedProcess[str] = subprocess.run(
        ["xdotool", *arguments], env=environment, check=False, capture_output=True, text=True, timeout=20
    )
    return ran.stdout
