"""Try a program as a user has installed it: its window under Xvfb, and a post in the channel on this computer.

``python try_program.py PROGRAM`` prints what it saw; it ends with 1 where something does not work.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from own_screen import own_screen

PATIENCE = 60
"""Seconds for one step."""
STARTS = 5
SAMPLE = Path(__file__).parents[2] / "resources" / "sample"


class Installed:
    """The program at *path*, on a screen of its own, with all that it keeps in *folder*."""

    def __init__(self, path: Path, folder: Path, environment: Mapping[str, str]) -> None:
        self._path = path
        self._base = folder / "base"
        # Nothing of this checkout may help it.
        kept = {name: value for name, value in environment.items() if not name.startswith("PYTHON")}
        self._environment = kept | {"DEVLOG_TIMING": "1", "PYTHONUTF8": "1"}
        self.workspace = folder / "sample"

    def said(self, *arguments: str) -> str:
        """What a command prints; raises ``CalledProcessError`` where it fails."""
        command = [str(self._path), "--basedir", str(self._base), *arguments]
        ran = subprocess.run(
            command, env=self._environment, cwd=self._base.parent, check=True, timeout=PATIENCE, capture_output=True
        )
        return ran.stdout.decode()

    def window(self) -> "subprocess.Popen[str]":
        """Its window, opened on the workspace."""
        command = [str(self._path), "--basedir", str(self._base), str(self.workspace)]
        return subprocess.Popen(command, env=self._environment, stderr=subprocess.PIPE, text=True)

    def press(self, *keys: str) -> None:
        """Press keys in the window that has the focus."""
        subprocess.run(["xdotool", "key", "--delay", "60", *keys], env=self._environment, check=True, timeout=PATIENCE)

    def states(self) -> list[str]:
        """The state of every note, as the program lists them."""
        listed = json.loads(self.said("-w", str(self.workspace), "list", "--json"))
        return sorted(note["state"] for note in listed)


def main() -> int:
    path = Path(sys.argv[1]).absolute()
    with tempfile.TemporaryDirectory() as folder, own_screen(Path(folder)) as environment:
        program = Installed(path, Path(folder), environment)
        print(f"version            {program.said('--version').strip()}")
        shutil.copytree(SAMPLE, program.workspace)
        print(f"start, s           {_starts(program)}")
        return 0 if _publishes(program) else 1


def _starts(program: Installed) -> str:
    """Seconds from the start to the first paint, and until everything is drawn: the fastest of some."""
    best: dict[str, float] = {}
    for _ in range(STARTS):
        started = time.monotonic()
        with program.window() as window:
            for name, moment in _marks(window):
                best[name] = min(best.get(name, PATIENCE), moment - started)
                if name == "all_drawn":
                    break
            window.kill()
    return f"{best['first_paint']:.2f} to the first paint, {best['all_drawn']:.2f} until everything is drawn"


def _publishes(program: Installed) -> bool:
    """Whether the note that is open goes out to the channel on this computer when it is told to, by its keys."""
    before = program.states().count("published")
    with program.window() as window:
        for name, _ in _marks(window):
            if name == "all_drawn":
                break
        time.sleep(3)
        program.press("ctrl+Return")
        end = time.monotonic() + PATIENCE
        while program.states().count("published") <= before and time.monotonic() < end:
            time.sleep(1)
            # The sheet stands open: its button by its letter, for Return in a field never publishes.
            program.press("alt+p")
        window.kill()
    after = program.states().count("published")
    print(f"published notes    {before} before, {after} after Ctrl+Return in the window")
    return after == before + 1


def _marks(window: "subprocess.Popen[str]") -> "list[tuple[str, float]]":
    found = []
    assert window.stderr is not None
    for line in window.stderr:
        name, _, moment = line.partition(" ")
        try:
            found.append((name, float(moment)))
        except ValueError:
            continue
        if name == "all_drawn":
            break
    return found


if __name__ == "__main__":
    os.environ.pop("PYTHONPATH", None)
    sys.exit(main())
