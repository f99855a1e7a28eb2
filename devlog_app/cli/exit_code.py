"""How a process ends, as a number."""

from enum import IntEnum


class ExitCode(IntEnum):
    """Scripts rely on these numbers."""

    DONE = 0
    REFUSED = 1
    WRONG_USE = 2
    INTERRUPTED = 130
