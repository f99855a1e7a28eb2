"""How long a thread that computes keeps the others waiting for Python."""

import sys

TURN = 0.001
"""Seconds. Python's own 5 ms are waited for anew whenever Qt hands back: several times for one key."""


def take_short_turns() -> None:
    """Let the window go on soon where another thread computes."""
    sys.setswitchinterval(TURN)
