"""When something changes on an X screen: key presses through XTest, and what the server reports as drawn (XDamage).

Every program is measured from the outside alike, whatever it is written in: from the moment a key goes down to the
first and to the last change on the screen.
"""

import ctypes
import select
import time
from dataclasses import dataclass

NARROW = 16
"""Pixels; what is not wider is a blinking caret."""
DAMAGE_NOTIFY = 0
REPORT_RAW_RECTANGLES = 0
EVENT_SIZE = 192


class _Rectangle(ctypes.Structure):
    _fields_ = (("x", ctypes.c_short), ("y", ctypes.c_short), ("width", ctypes.c_ushort), ("height", ctypes.c_ushort))


class _DamageEvent(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("drawable", ctypes.c_ulong),
        ("damage", ctypes.c_ulong),
        ("level", ctypes.c_int),
        ("more", ctypes.c_int),
        ("timestamp", ctypes.c_ulong),
        ("area", _Rectangle),
        ("geometry", _Rectangle),
    )


@dataclass(frozen=True, slots=True)
class Reaction:
    """Seconds from a key to the first change on the screen, and to the last one before it was quiet."""

    first: float
    last: float


class ScreenWatch:
    """Listens to one X display; ``close`` it."""

    def __init__(self, display: str) -> None:
        self._x11 = ctypes.CDLL("libX11.so.6")
        self._xtst = ctypes.CDLL("libXtst.so.6")
        self._xdamage = ctypes.CDLL("libXdamage.so.1")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x11.XKeysymToKeycode.argtypes = (ctypes.c_void_p, ctypes.c_ulong)
        self._xdamage.XDamageCreate.argtypes = (ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int)
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(display.encode()))
        assert self._display, f"no display {display}"
        first_event, first_error = ctypes.c_int(), ctypes.c_int()
        has_it = self._xdamage.XDamageQueryExtension(
            self._display, ctypes.byref(first_event), ctypes.byref(first_error)
        )
        assert has_it, "the X server reports no damage"
        self._damage_event = first_event.value + DAMAGE_NOTIFY
        root = self._x11.XDefaultRootWindow(self._display)
        self._xdamage.XDamageCreate(self._display, root, REPORT_RAW_RECTANGLES)
        self._x11.XSync(self._display, 0)

    def close(self) -> None:
        """Let go of the display."""
        self._x11.XCloseDisplay(self._display)

    def press(self, keysym: int) -> Reaction | None:
        """Press and release a key of this X keysym, wait until the screen is quiet; None: nothing changed."""
        return self.react_to((keysym,), quiet=0.12, patience=5)

    def react_to(self, keysyms: tuple[int, ...], *, quiet: float, patience: float) -> Reaction | None:
        """Press the keys at once, and wait until nothing has changed for *quiet* seconds, at most *patience*."""
        self._drain()
        started = time.perf_counter()
        for keysym in keysyms:
            code = self._x11.XKeysymToKeycode(self._display, keysym)
            self._xtst.XTestFakeKeyEvent(self._display, code, 1, 0)
            self._xtst.XTestFakeKeyEvent(self._display, code, 0, 0)
        self._x11.XFlush(self._display)
        first, last = self.changes(quiet=quiet, patience=patience)
        return Reaction(first - started, last - started) if first else None

    def changes(self, *, quiet: float, patience: float) -> tuple[float, float]:
        """Moments of the first and the last change until it is quiet (``perf_counter``); zeros if there was none."""
        first = last = 0.0
        end = time.perf_counter() + patience
        while (now := time.perf_counter()) < end:
            if last and now - last > quiet:
                break
            if self._next_change(min(quiet, end - now)):
                last = time.perf_counter()
                first = first or last
        return first, last

    def _drain(self) -> None:
        while self._next_change(0):
            pass

    def _next_change(self, patience: float) -> bool:
        """Whether something worth looking at was drawn within *patience* seconds."""
        end = time.perf_counter() + patience
        while True:
            while self._x11.XPending(self._display):
                event = ctypes.create_string_buffer(EVENT_SIZE)
                self._x11.XNextEvent(self._display, event)
                damage = _DamageEvent.from_buffer(event)
                if damage.type == self._damage_event and damage.area.width > NARROW:
                    return True
            left = end - time.perf_counter()
            if left <= 0:
                return False
            select.select([self._x11.XConnectionNumber(self._display)], [], [], left)
