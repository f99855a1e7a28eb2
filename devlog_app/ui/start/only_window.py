"""One window a base directory: a second start hands its folder to the first window, and ends.

What is asked is a small file in a folder that the first window watches, which is its answer when it is gone: a socket
would ask for all of Qt's networking, 3 MB, in a window that may never hear of another start.
"""

import contextlib
import os
import time
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

PATIENCE = 5.0
"""Seconds for the other window, which may be starting just now; without an answer this one opens."""
LOOK_AGAIN = 0.02
QUESTION = ".open"
"""How a file ends that asks for something; while it is written, it ends in another way."""


class OnlyWindow(QObject):
    """The claim of one process to be the window of *base*; it ends with the process, however that ends."""

    asked = Signal(str)
    """Another start wanted this folder shown; empty: just the window."""

    def __init__(self, base: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._questions = base / "locks" / "asked"
        self._lock = QLockFile(str(base / "locks" / "window.lock"))
        # However long the program runs: only the lock of a dead process is taken away.
        self._lock.setStaleLockTime(0)
        self._watcher: QFileSystemWatcher | None = None

    def claim(self) -> bool:
        """Be the window; False if another process is. Where no lock can be written, nobody is turned away."""
        with contextlib.suppress(OSError):
            self._questions.mkdir(parents=True, exist_ok=True, mode=0o700)
        is_first = self._lock.tryLock(0)
        if is_first:
            for left_behind in self._questions.glob("*"):
                _taken(left_behind)
        return is_first or self._lock.error() is not QLockFile.LockError.LockFailedError

    def hand_over(self, folder: Path | None) -> bool:
        """Let the other window show *folder*, or just itself; False if it does not answer."""
        question = self._questions / f"{os.getpid()}{QUESTION}"
        try:
            writing = question.with_suffix(".part")
            writing.write_bytes(os.fsencode(folder or ""))
            writing.replace(question)
        except OSError:
            return False
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            time.sleep(LOOK_AGAIN)
            if not question.exists():
                return True
        # Whoever takes it away has it: the other window may have answered just now.
        return not _taken(question)

    def listen(self) -> None:
        """Hear of other starts from now on, and of those that are waiting already."""
        if not self._lock.isLocked():
            return
        self._watcher = QFileSystemWatcher([str(self._questions)], self)
        self._watcher.directoryChanged.connect(self._answer)
        self._answer()

    def release(self) -> None:
        """The window is closed: the next start opens one."""
        if self._watcher is not None:
            self._watcher.directoryChanged.disconnect(self._answer)
        self._lock.unlock()

    def _answer(self) -> None:
        for question in sorted(self._questions.glob(f"*{QUESTION}")):
            with contextlib.suppress(OSError):
                folder = os.fsdecode(question.read_bytes())
                if _taken(question):
                    self.asked.emit(folder)


def _taken(question: Path) -> bool:
    """Whether *question* was there to be taken away."""
    try:
        question.unlink()
    except OSError:
        return False
    return True
