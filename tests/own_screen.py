"""A screen of one's own: Xvfb with a window manager and a keyboard of two languages, all ended at the end."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

NEEDED = {
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "xclip": "xclip",
    "xkbcomp": "x11-xkb-utils",
}
SIZE = "1400x900x24"
KEYBOARD = """xkb_keymap {
    xkb_keycodes { include "evdev+aliases(qwerty)" };
    xkb_types { include "complete" };
    xkb_compat { include "complete" };
    xkb_symbols {
        include "pc+us+ru:2+inet(evdev)+group(alt_shift_toggle)"
        key <I249> { [ U1F600 ] };
        key <I248> { [ guillemotleft ] };
        key <I247> { [ guillemotright ] };
    };
};"""
"""English, Russian, and keys for the emoji and «quotes»: to a letter that stands on no key xdotool lends one for a
moment, and a busy program looks at the keyboard too late."""


def missing_packages() -> list[str]:
    """The Debian packages that a screen needs and this system lacks."""
    return sorted({package for program, package in NEEDED.items() if shutil.which(program) is None})


@contextmanager
def own_screen(folder: Path) -> Iterator[dict[str, str]]:
    """The environment of a program that shall open its window there; logs and a home of its own are in *folder*."""
    with ExitStack() as running:
        display = running.enter_context(_xvfb(folder))
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": str(folder)}
        running.enter_context(_running(["openbox"], environment, folder / "openbox.log"))
        laying_out = ["xkbcomp", "-w", "0", "-", display]
        subprocess.run(laying_out, env=environment, input=KEYBOARD, check=True, timeout=20, text=True)
        yield environment


@contextmanager
def _xvfb(folder: Path) -> Iterator[str]:
    """An X server on a display number that it chooses itself."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset"]
    with (folder / "xvfb.log").open("wb") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, pass_fds=[writing])
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        assert number, (folder / "xvfb.log").read_text()
        yield f":{number}"
    finally:
        _end(server)


@contextmanager
def _running(command: list[str], environment: dict[str, str], log: Path) -> Iterator[None]:
    with log.open("wb") as output:
        process = subprocess.Popen(command, env=environment, stdout=output, stderr=output)
    try:
        yield
    finally:
        _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
