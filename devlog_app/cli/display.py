"""Is there a screen to open a window on? Qt ends the whole process when there is none, so it is asked beforehand."""

import os
import socket
import sys
from collections.abc import Mapping

WITHOUT_SCREEN = frozenset({"offscreen", "minimal", "vnc", "linuxfb", "eglfs"})


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
    for address in (name, f"\0{name}"):
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
            probe.settimeout(2)
            try:
                probe.connect(address)
            except OSError:
                continue
            return True
    return False
