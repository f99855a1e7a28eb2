"""Stands for a child process, a folder, or whatever else is waited for."""

import threading
from collections.abc import Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Teller(Generic[T]):
    """Tells *pieces*, then what it ends with; *endless*, it waits until it is stopped."""

    def __init__(self, *pieces: T, error: Exception | None = None, endless: bool = False) -> None:
        self._pieces = pieces
        self._error = error
        self._stopped = threading.Event()
        self._is_endless = endless
        self.has_cleaned_up = False

    def __iter__(self) -> Iterator[T]:
        try:
            yield from self._pieces
            if self._is_endless:
                self._stopped.wait()
            if self._error is not None:
                raise self._error
        finally:
            self.has_cleaned_up = True

    def stop(self) -> None:
        self._stopped.set()
