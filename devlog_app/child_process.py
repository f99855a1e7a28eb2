"""A process that works beside the window, as the system starts it: what it is told, what it says, how it ends.

``subprocess`` would do all of it, but brings five modules along, one with the names of a thousand locales, which a
window would hold for as long as it is open: half a megabyte, and milliseconds in which nothing is drawn yet. So it is
left out where the system offers the same.
"""

import os
from abc import ABC, abstractmethod
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from threading import Lock
from typing import IO, Self

CAN_SPAWN = hasattr(os, "posix_spawn") and hasattr(os, "waitid")
"""Whether the system starts a process by itself, and tells of its end without forgetting it: Linux does."""


def start_process(command: list[str], environment: Mapping[str, str], *, is_quiet: bool = False) -> "ChildProcess":
    """Start *command*: a path, and arguments. What one that *is_quiet* complains of, nobody sees.

    Raises ``OSError`` where it cannot be started.
    """
    kind = SpawnedProcess if CAN_SPAWN else OpenedProcess
    return kind(command, environment, is_quiet=is_quiet)


class ChildProcess(ABC):
    """A process that was started. Its streams belong to a thread each; the rest may be called from any.

    ``with`` closes the streams, then waits for its end; it raises ``BrokenPipeError`` where something is left that the
    process does not read any more.
    """

    id: int
    """What the system calls it."""
    stdin: IO[bytes]
    """What is written and flushed here, it reads."""
    stdout: IO[bytes]
    """What it says is read here."""

    @abstractmethod
    def __init__(self, command: list[str], environment: Mapping[str, str], *, is_quiet: bool = False) -> None: ...

    @abstractmethod
    def kill(self) -> None:
        """End it at once, unless it has ended already."""

    @abstractmethod
    def wait(self) -> int:
        """Wait for its end and return its exit code, a negative one where a signal ended it."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with ExitStack() as last_first:
            last_first.callback(self.wait)
            last_first.callback(self.stdin.close)
            last_first.callback(self.stdout.close)


class SpawnedProcess(ChildProcess):
    """One that the system starts by itself.

    Nothing of the window's but the three streams gets there: what Python, Qt and the system's libraries open, they open
    for this process alone. Signals stay as they are: a broken pipe's is ignored here, and by a Python over there too.
    """

    def __init__(self, command: list[str], environment: Mapping[str, str], *, is_quiet: bool = False) -> None:
        self._code: int | None = None
        # Who waits may do so for long, and meanwhile others kill it.
        self._waiting = Lock()
        self._ending = Lock()
        with ExitStack() as theirs, ExitStack() as ours:
            # Where 0 is free, a pipe's first end takes it and never the one that writes: what goes to 0 replaces none
            # that is still to go to 1.
            reading, self.stdin = _pipe(theirs, ours)
            self.stdout, writing = _pipe(ours, theirs)
            places = [(os.POSIX_SPAWN_DUP2, reading.fileno(), 0), (os.POSIX_SPAWN_DUP2, writing.fileno(), 1)]
            nowhere = (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)
            streams = [*places, nowhere] if is_quiet else places
            self.id = os.posix_spawn(command[0], command, environment, file_actions=streams)
            ours.pop_all()

    def kill(self) -> None:
        """End it at once, unless it has ended already."""
        from signal import SIGKILL

        with self._ending:
            if self._code is None:
                # Where nobody is told of children that end, it may be forgotten already.
                with suppress(ProcessLookupError):
                    os.kill(self.id, SIGKILL)

    def wait(self) -> int:
        """Wait for its end and return its exit code, a negative one where a signal ended it."""
        with self._waiting:
            if self._code is None:
                # As long as the system remembers it, no other process is called the same, which would be killed.
                with suppress(ChildProcessError):
                    os.waitid(os.P_PID, self.id, os.WEXITED | os.WNOWAIT)
                with self._ending:
                    self._code = _last_word(self.id)
            return self._code


class OpenedProcess(ChildProcess):
    """One that ``subprocess`` starts, on every system."""

    def __init__(self, command: list[str], environment: Mapping[str, str], *, is_quiet: bool = False) -> None:
        from subprocess import DEVNULL, PIPE, Popen

        stderr = DEVNULL if is_quiet else None
        self._process = Popen(command, env=environment, stdin=PIPE, stdout=PIPE, stderr=stderr)  # noqa: S603  # our own
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self.id, self.stdin, self.stdout = self._process.pid, self._process.stdin, self._process.stdout

    def kill(self) -> None:
        """End it at once, unless it has ended already."""
        self._process.kill()

    def wait(self) -> int:
        """Wait for its end and return its exit code, a negative one where a signal ended it."""
        return self._process.wait()


def _pipe(reader: ExitStack, writer: ExitStack) -> tuple[IO[bytes], IO[bytes]]:
    """The two ends of a pipe, closed with *reader* and *writer*; no process inherits them."""
    read, write = os.pipe()
    return reader.enter_context(os.fdopen(read, "rb")), writer.enter_context(os.fdopen(write, "wb"))


def _last_word(process: int) -> int:
    """The exit code of a *process* that has ended; the system forgets it."""
    try:
        _, status = os.waitpid(process, 0)
    except ChildProcessError:
        # Whoever started the window had said not to be told of children, and so is the window not.
        return 0
    return os.waitstatus_to_exitcode(status)
