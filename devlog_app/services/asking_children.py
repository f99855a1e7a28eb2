"""Have a child process do what would make the window late in a thread; hear what it tells, and see it off."""

import contextlib
import json
import os
import threading
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import count
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from devlog_app.child_process import start_process
from devlog_app.children import child_command

T = TypeVar("T")

NOTHING: Mapping[str, str] = MappingProxyType({})


class Child:
    """A process that is running. What waits belongs to one thread; ``kill`` may be called from any."""

    def __init__(self, name: str, *arguments: str, environment: Mapping[str, str] = NOTHING) -> None:
        """Start the process called *name*; *environment* is what it is told beyond this one's own."""
        self._process = start_process([*child_command(name), *arguments], os.environ | environment)

    @property
    def id(self) -> int:
        """What the system calls it."""
        return self._process.id

    def tell(self, what: bytes) -> None:
        """Give it *what* to read. Raises ``BrokenPipeError`` where it reads nothing any more."""
        self._process.stdin.write(what)
        self._process.stdin.flush()

    def tell_all(self, what: bytes) -> None:
        """Give it *what* to read, and no more; one that does not listen may have something to say all the same."""
        with contextlib.suppress(BrokenPipeError):
            self.tell(what)
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.close()

    def next_line(self) -> bytes | None:
        """Wait for its next line; None when it has ended, be it in the middle of one."""
        line = self._process.stdout.readline()
        return line if line.endswith(b"\n") else None

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()

    def see_off(self, *, is_done: bool = False) -> None:
        """Wait for its end; it is killed unless it *is_done* and about to end by itself."""
        if not is_done:
            self.kill()
        with contextlib.suppress(BrokenPipeError), self._process:
            # What nobody reads would keep it from its end.
            self._process.stdout.read()


class HeardChild(Generic[T]):
    """A child process and the pieces that it tells: whoever goes through them waits for each, in a thread that may.

    The process starts with the first piece that is waited for, and has ended when there are no more.
    """

    def __init__(
        self,
        name: str,
        *arguments: str,
        read: Callable[[Iterator[Any]], Iterator[T]],
        is_last: Callable[[Any], bool],
        given: object = None,
    ) -> None:
        """The process is called *name* and given *given* (JSON); *read* makes pieces of what it says (JSON lines).

        A process that said what *is_last* ends by itself. *read* raises what whoever listens has to hear: that the
        child could not do it, or ended too soon.
        """
        self._name = name
        self._arguments = arguments
        self._read = read
        self._is_last = is_last
        self._given = given
        self._child: Child | None = None
        self._is_stopped = False
        self._lock = threading.Lock()

    def __iter__(self) -> Iterator[T]:
        """Go through the pieces, once. Who turns away in the middle ends the process."""
        with closing(self._said()) as said:
            try:
                yield from self._read(said)
            except _StoppedError:
                return

    def stop(self) -> None:
        """End the process at once, from any thread: whoever waits for a piece hears that there are no more."""
        with self._lock:
            self._is_stopped = True
            if self._child is not None:
                self._child.kill()

    def _said(self) -> Generator[Any, None, None]:
        child = self._started()
        is_done = False
        try:
            child.tell_all(json.dumps(self._given).encode())
            while (line := child.next_line()) is not None and not self._is_stopped:
                said = json.loads(line)
                is_done = self._is_last(said)
                yield said
        finally:
            child.see_off(is_done=is_done)
        if self._is_stopped:
            raise _StoppedError

    def _started(self) -> Child:
        with self._lock:
            if self._is_stopped:
                raise _StoppedError
            self._child = Child(self._name, *self._arguments)
            return self._child


class _StoppedError(Exception):
    """Nobody listens any more; that a child did not come to its end is no news then."""


def asked_child(
    name: str, *arguments: str, wanted: Sequence[Any], read: Callable[[Iterator[Any]], Iterator[T]]
) -> HeardChild[T]:
    """The process called *name*, given *wanted* (JSON); its answers (JSON), one for each, as they come.

    There are fewer of them where the process came to its end before.
    """
    answered = count(1)
    return HeardChild(name, *arguments, read=read, is_last=lambda _: next(answered) == len(wanted), given=list(wanted))
