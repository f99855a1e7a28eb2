"""For a child process: whoever started it, wants something done, and hears of it line by line, until it is gone."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TextIO


class AskerGoneError(Exception):
    """Nobody is there to be told anything: the window was closed, or killed. There is nothing left to do."""


class Asker:
    """The two ends of a child's streams; *wants* and *output* are its own standard ones where they are None."""

    def __init__(self, wants: TextIO | None = None, output: TextIO | None = None) -> None:
        self._wants = wants or sys.stdin
        self._output = output or sys.stdout

    def wants(self) -> Any:  # noqa: ANN401 - JSON
        """What it wants, said once in JSON. Raises ``AskerGoneError`` where it was cut off before it had said all."""
        try:
            return json.load(self._wants)
        except ValueError as error:
            raise AskerGoneError from error

    def tell(self, what: object) -> None:
        """Say *what*, in a line of JSON. Raises ``AskerGoneError``."""
        with self._listening():
            self._output.write(f"{json.dumps(what, default=str)}\n")
            self._output.flush()

    def give(self, data: bytes) -> None:
        """Hand over *data* as it is. Raises ``AskerGoneError``."""
        with self._listening():
            self._output.buffer.write(data)
            self._output.buffer.flush()

    @contextmanager
    def _listening(self) -> Iterator[None]:
        try:
            yield
        except BrokenPipeError as error:
            # Python writes out what is left when it ends; that must not fail a second time.
            os.dup2(os.open(os.devnull, os.O_WRONLY), self._output.fileno())
            raise AskerGoneError from error
