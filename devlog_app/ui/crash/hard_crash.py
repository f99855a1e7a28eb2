"""A crash of the interpreter itself leaves its trace in a file, which is offered at the next start."""

import contextlib
import faulthandler
import os
from io import TextIOWrapper
from pathlib import Path


class HardCrashes:
    """Listens for them from ``begin`` to ``end``; a folder that cannot be written is no reason not to work."""

    def __init__(self, logs: Path) -> None:
        self._file = logs / "hard-crash.txt"
        self._open: TextIOWrapper | None = None

    def begin(self) -> str:
        """Listen from now on; what the program before left, empty where it ended in order."""
        left = ""
        with contextlib.suppress(OSError):
            left = self._file.read_text("utf-8", "replace")
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            descriptor = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            self._open = os.fdopen(descriptor, "w", encoding="utf-8")
            faulthandler.enable(self._open)
        return left.strip()

    def end(self) -> None:
        """The program ends in order."""
        if self._open is not None:
            faulthandler.disable()
            self._open.close()
            self._open = None
            with contextlib.suppress(OSError):
                self._file.unlink()
