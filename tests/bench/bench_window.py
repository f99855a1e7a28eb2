"""How soon the window is seen and everything in it is drawn, beside a bare PySide6 window with a text edit."""

import contextlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from devlog_app.services.notes.sample import make_sample

MANY = 1_000
"""Notes of a large workspace."""
FEW, VERY_MANY = 10, 10_000
"""Notes of a workspace in which the first key is typed."""
BODY = "# Доклад\n\n" + "- слово за **словом** и немного `кода`\n" * 60
FIRST_STARTS = 3
ROUNDS = 9
SETTLING = 6
"""Seconds in which the window has looked through the workspace and kept what it shows."""
PATIENCE = 60
"""Seconds for one start."""

BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit

class Edit(QPlainTextEdit):
    def paintEvent(self, event):
        super().paintEvent(event)
        sys.stderr.write(f"first_paint {time.monotonic():.6f}\\n")
        sys.stderr.flush()

app = QApplication(sys.argv[:1])
window = QMainWindow()
window.setCentralWidget(Edit(window))
window.resize(1360, 860)
window.show()
app.exec()
"""


def rows() -> list[dict[str, object]]:
    """The first paint, and everything drawn, both against the bare window's first paint."""
    with _display() as environment, tempfile.TemporaryDirectory() as folder:
        workspace = make_sample(Path(folder) / "sample")
        base = str(Path(folder) / "base")
        window = [sys.executable, "-m", "devlog_app", "--basedir", base, str(workspace)]
        bare = [sys.executable, "-c", BARE]
        seen: dict[str, list[float]] = {"first_start": [], "first_paint": [], "all_drawn": [], "bare": []}
        # The very first start fills the disk's caches, and has no earlier look at the workspace to show at once.
        for _ in range(FIRST_STARTS):
            shutil.rmtree(base, ignore_errors=True)
            seen["first_start"].append(_start(window, environment, "all_drawn")["all_drawn"])
        _start(window, environment, "nothing", patience=SETTLING)
        for _ in range(ROUNDS):
            marks = _start(window, environment, "all_drawn")
            floor = _start(bare, environment, "first_paint")
            seen["first_paint"].append(marks["first_paint"])
            seen["all_drawn"].append(marks["all_drawn"])
            seen["bare"].append(floor["first_paint"])
        late, bare_late = _pauses(environment, Path(folder))
        few, many = _first_keys(environment, Path(folder))
    peer = statistics.median(seen["bare"])
    return [
        _row("window: drawn at the very first start, s", statistics.median(seen["first_start"]), peer, None),
        _row("window: first paint, s", statistics.median(seen["first_paint"]), peer, 2.0),
        _row("window: everything drawn, s", statistics.median(seen["all_drawn"]), peer, 3.0),
        {
            "name": "window: lateness while 1,000 notes are scanned, p99, ms",
            "ours": late,
            "peer": bare_late,
            "peer_name": "a bare PySide6 window",
            "ratio": late / bare_late,
            "goal": None,
        },
        {
            "name": "window: from the start to a typed letter painted, 10,000 notes, s",
            "ours": many,
            "peer": few,
            "peer_name": "the same with 10 notes",
            "ratio": many / few,
            "goal": 1.25,
        },
    ]


def _first_keys(environment: Mapping[str, str], folder: Path) -> tuple[float, float]:
    """Seconds until somebody who opens a note has typed into it, in a small and in a large workspace: medians."""
    notes = {count: _filled(folder / f"of {count}", count) for count in (FEW, VERY_MANY)}
    seen: dict[int, list[float]] = {count: [] for count in notes}
    for count, note in notes.items():
        # What the window shows at once, it has kept; a first start has nothing to show yet.
        command = [sys.executable, "-m", "devlog_app", "--basedir", str(folder / f"base of {count}"), str(note)]
        _start(command, environment, "nothing", patience=2 * SETTLING)
    for _ in range(ROUNDS):
        for count, note in notes.items():
            seen[count].append(_first_key(folder / f"base of {count}", note, environment))
    return statistics.median(seen[FEW]), statistics.median(seen[VERY_MANY])


def _filled(root: Path, count: int) -> Path:
    """A workspace of so many notes; the path of one."""
    for number in range(count):
        file = root / f"conferences/2026-{number % 97:02}-conf/{number:05}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\ntitle: Доклад {number}\nspeaker: Анна\n---\n{BODY}", "utf-8")
    return root / "conferences/2026-00-conf/00000.md"


def _first_key(base: Path, note: Path, environment: Mapping[str, str]) -> float:
    script = str(Path(__file__).with_name("first_key.py"))
    command = [sys.executable, script, str(base), str(note), str(time.monotonic())]
    ran = subprocess.run(command, env=dict(environment), check=True, timeout=PATIENCE, stdout=subprocess.PIPE)
    return float(ran.stdout)


def _pauses(environment: Mapping[str, str], folder: Path) -> tuple[float, float]:
    """How late a timer is in our window that scans, and in a bare one: the 99th of 100 ticks, in milliseconds."""
    many = folder / "many"
    for number in range(MANY):
        file = many / f"conferences/2026-{number % 12 + 1:02d}-conf/{number}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\ntitle: Доклад {number}\nspeaker: Анна\n---\n{BODY}", "utf-8")
    ours = _delays([str(folder / "many base"), str(many)], environment)
    return _late(ours), _late(_delays(["bare", "3"], environment))


def _delays(arguments: list[str], environment: Mapping[str, str]) -> list[float]:
    command = [sys.executable, str(Path(__file__).with_name("window_pauses.py")), *arguments]
    ran = subprocess.run(
        command, env=environment, check=True, timeout=2 * PATIENCE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    found: list[float] = json.loads(ran.stdout)
    return found


def _late(delays: list[float]) -> float:
    return statistics.quantiles(delays, n=100)[-1]


def _row(name: str, ours: float, peer: float, goal: float | None) -> dict[str, object]:
    peer_name = "first paint of a bare PySide6 window"
    return {"name": name, "ours": ours, "peer": peer, "peer_name": peer_name, "ratio": ours / peer, "goal": goal}


def _start(
    command: list[str], environment: Mapping[str, str], last: str, patience: float = PATIENCE
) -> dict[str, float]:
    """Seconds from the start of *command* to each mark it prints, up to the mark *last*; it is ended then."""
    started = time.monotonic()
    marks: dict[str, float] = {}
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        watchdog = threading.Timer(patience, process.kill)
        watchdog.start()
        for line in process.stderr:
            name, _, moment = line.partition(" ")
            with contextlib.suppress(ValueError):
                marks.setdefault(name, float(moment) - started)
            if last in marks:
                break
        watchdog.cancel()
        process.kill()
    return marks


@contextlib.contextmanager
def _display() -> Iterator[dict[str, str]]:
    """The environment with a display: an Xvfb of our own, else the one there is, else no screen at all."""
    environment = {**os.environ, "DEVLOG_TIMING": "1"}
    environment.pop("QT_QPA_PLATFORM", None)
    # An installed program has compiled modules; a checkout under this setting would compile them every time.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if shutil.which("Xvfb") is None:
        if "DISPLAY" not in environment:
            environment["QT_QPA_PLATFORM"] = "offscreen"
        yield environment
        return
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        environment["DISPLAY"] = f":{answer.readline().strip()}"
    try:
        yield environment
    finally:
        server.terminate()
        server.wait()
