"""Somebody with a keyboard, a mouse and eyes, in front of a real window."""

import json
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

PATIENCE = 40
"""Seconds for what takes a moment on a busy machine."""
LOOK_AGAIN = 0.15
KEY_DELAY = "50"
"""Milliseconds between keys; faster, a window on a busy machine takes two letters for a command."""


class Person:
    """Types, points and drags with xdotool; sees through the program's ``Eyes``."""

    def __init__(
        self,
        environment: Mapping[str, str],
        eyes: Path,
        told: Callable[[], str],
        program: "subprocess.Popen[bytes] | None" = None,
    ) -> None:
        self._environment = dict(environment)
        self._eyes = eyes
        self._told = told
        self._program = program

    # What is seen

    def asks(self, look: str, **question: object) -> dict[str, Any]:
        """One look at the program's screen."""
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(PATIENCE)
            line.connect(str(self._eyes))
            line.sendall(json.dumps({"look": look, **question}).encode() + b"\n")
            with line.makefile("rb") as answer:
                found: dict[str, Any] = json.loads(answer.readline())
                return found

    def finds(self, name: str, *, role: str | None = None, within: str | None = None) -> dict[str, Any] | None:
        """The thing on the screen that is called *name*, or whose name contains it."""
        found = self.asks("place", name=name, role=role, within=within)
        return found if found["place"] is not None else None

    def waits_for(
        self, name: str, *, enabled: bool = True, role: str | None = None, within: str | None = None
    ) -> dict[str, Any]:
        """The same, when it is there (and can be used)."""
        found: list[dict[str, Any]] = []

        def is_there() -> bool:
            thing = self.finds(name, role=role, within=within)
            found[:] = [thing] if thing is not None and (thing["enabled"] or not enabled) else []
            return bool(found)

        self.waits(is_there, f"“{name}” is not on the screen")
        return found[0]

    def waits(self, holds: Callable[[], object], otherwise: str, patience: float = PATIENCE) -> None:
        """Wait until something is so, at most *patience* seconds."""
        end = time.monotonic() + patience
        while not holds():
            if time.monotonic() > end:
                seen = self._eyes.with_name("seen.png")
                with suppress(OSError):
                    self.looks(seen)
                raise AssertionError(f"{otherwise}\n{self._told()}\nThe screen: {seen}")
            time.sleep(LOOK_AGAIN)

    @property
    def text(self) -> str:
        """What stands in the text that has the keyboard."""
        return str(self.asks("note")["text"])

    @property
    def painted(self) -> list[dict[str, Any]]:
        """The bubbles as the preview has painted them."""
        bubbles: list[dict[str, Any]] = self.asks("painted")["bubbles"]
        return bubbles

    def sees_window(self, title: str) -> bool:
        """A window whose title contains *title* is there."""
        return bool(self._found(title))

    # What is done

    def turns_to(self, title: str) -> None:
        """Wait until the keyboard belongs to the window: what is typed before goes nowhere."""
        self.waits(lambda: self.sees_window(title), f"there is no window “{title}”")
        window = self._found(title)[0]
        end = time.monotonic() + PATIENCE
        while self._says("xdotool", "getactivewindow") != window:
            assert time.monotonic() < end, f"the window does not come to the front\n{self._told()}"
            self._says("xdotool", "windowactivate", window)
            time.sleep(LOOK_AGAIN)

    def turns_at_first_sight(self, title: str) -> None:
        """Give the keyboard to the window as soon as there is anything of it: somebody is in a hurry."""
        window = self._says("xdotool", "search", "--sync", "--onlyvisible", "--name", title).split()[0]
        self._does("xdotool", "windowfocus", "--sync", window)

    def presses(self, *keys: str) -> None:
        self._does("xdotool", "key", "--delay", KEY_DELAY, *keys)

    def types(self, text: str) -> None:
        """Type *text*, a line at a time: xdotool drops line ends."""
        for number, line in enumerate(text.split("\n")):
            if number:
                self.presses("Return")
            if line:
                self._does("xdotool", "type", "--delay", KEY_DELAY, "--", line)

    def bursts(self, text: str) -> None:
        """Type *text* without a pause: every key as soon as the server takes it."""
        self._does("xdotool", "type", "--delay", "0", "--", text)

    @contextmanager
    def copied(self, file: Path, kind: str) -> Iterator[None]:
        """Another program holds *file* on the clipboard as *kind*."""
        command = ["xclip", "-quiet", "-selection", "clipboard", "-t", kind, "-i", str(file)]
        with subprocess.Popen(command, env=self._environment, stderr=subprocess.DEVNULL) as holding:
            try:
                time.sleep(0.3)
                yield
            finally:
                holding.terminate()

    def clicks(self, name: str, button: int = 1, *, role: str | None = None, within: str | None = None) -> None:
        """Wait for the thing called *name*, point at its middle and click."""
        self.points_at(self._stands(name, role=role, within=within))
        self._does("xdotool", "click", str(button))

    def double_clicks(self, name: str, *, role: str | None = None, within: str | None = None) -> None:
        self.points_at(self._stands(name, role=role, within=within))
        self._does("xdotool", "click", "--repeat", "2", "--delay", "80", "1")

    def drags(
        self, name: str, onto: str, *, role: str | None = None, within: str | None = None, edge: str | None = None
    ) -> None:
        """Drag the thing called *name* (below that called *within*) onto another, to its middle or to its *edge*.

        An edge is ``top`` or ``bottom``.
        """
        self.points_at(self._stands(name, role=role, within=within))
        x, y, width, height = self.waits_for(onto, enabled=False, role=role)["place"]
        down = {None: height // 2, "top": 1, "bottom": height - 2}[edge]
        self._does("xdotool", "mousedown", "1")
        # A drag begins with a short way, and lands where it has rested for a moment.
        for step in ((12, 6), (10, 6)):
            self._does("xdotool", "mousemove_relative", "--sync", "--", *map(str, step))
            time.sleep(0.1)
        for near in (30, 4, 0):
            self._does("xdotool", "mousemove", str(x + width // 2 + near), str(y + down))
            time.sleep(0.15)
        self._does("xdotool", "mouseup", "1")

    def points_at(self, place: list[int]) -> None:
        """Move the mouse to the middle of *place* ([x, y, width, height] on the screen)."""
        self._does("xdotool", "mousemove", *map(str, _middle(place)))
        time.sleep(0.05)

    def kills_the_program(self) -> None:
        """End it by SIGKILL: it can tidy nothing up, and say nothing."""
        assert self._program is not None
        self._program.kill()
        self._program.wait(PATIENCE)

    def looks(self, file: Path) -> None:
        """Keep what is on the whole screen as a picture, for whoever reads a failure."""
        self.asks("picture", file=str(file))

    def _stands(self, name: str, *, role: str | None, within: str | None) -> list[int]:
        """Where the thing called *name* stands: a window that is being laid out still moves things about."""
        seen: list[list[int]] = []

        def stands_still() -> bool:
            seen.append(self.waits_for(name, role=role, within=within)["place"])
            return len(seen) > 1 and seen[-1] == seen[-2]

        self.waits(stands_still, f"“{name}” does not stand still")
        return seen[-1]

    def _does(self, *command: str) -> None:
        subprocess.run(command, env=self._environment, check=True, timeout=PATIENCE, capture_output=True)

    def _found(self, title: str) -> list[str]:
        return self._says("xdotool", "search", "--onlyvisible", "--name", title).split()

    def _says(self, *command: str) -> str:
        """What *command* says; xdotool fails where it finds nothing."""
        asked = subprocess.run(command, env=self._environment, check=False, timeout=20, capture_output=True, text=True)
        return asked.stdout.strip()


def _middle(place: list[int]) -> tuple[int, int]:
    x, y, width, height = place
    return x + width // 2, y + height // 2
