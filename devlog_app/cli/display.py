"""Is there a screen to open a window on? Qt ends the whole process when there is none, so it is asked beforehand."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

WITHOUT_SCREEN = frozenset({"offscreen", "minimal", "vnc", "linuxfb", "eglfs"})
UNIX_SOCKETS = Path("/proc/net/unix")
LISTENING = "00010000"


def has_display(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether Qt would find a screen: always on Windows and macOS; elsewhere Wayland, or an X server that answers."""
    if sys.platform in {"win32", "darwin"}:
        return True
    if environment.get("QT_QPA_PLATFORM", "").partition(":")[0] in WITHOUT_SCREEN:
        return True
    if environment.get("WAYLAND_DISPLAY"):
        return True
    display = environment.get("DISPLAY", "")
    host, colon, number = display.rpartition(":")
    if not colon:
        return False
    return bool(host and host != "unix") or _x_server_answers(number.partition(".")[0])


def _x_server_answers(number: str) -> bool:
    """Whether a local X server listens: on its socket file, or on Linux's abstract name for it."""
    name = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - the place that X11 prescribes
    return _is_listening(name) or _answers(name) or _answers(f"\0{name}")


def _is_listening(name: str) -> bool:
    """Whether Linux's own list says so; in a container the server may be on none that is seen here."""
    try:
        sockets = UNIX_SOCKETS.read_text("utf-8", "replace").splitlines()
    except OSError:
        return False
    # Each line: an address in memory, users, protocol, flags, type, state, number, and the name.
    columns = (line.split() for line in sockets)
    return any(column[-1].lstrip("@") == name and column[3] == LISTENING for column in columns)


def _answers(name: str) -> bool:
    # Python's sockets would stay in the window for as long as it is open.
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(2)
        try:
            probe.connect(name)
        except OSError:
            return False
    return True
