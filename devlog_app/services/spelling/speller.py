"""Asks the child that knows the dictionaries; whoever asks waits, in a thread that may."""

import contextlib
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from devlog_app.model.errors import StorageError
from devlog_app.services.asking_children import Child
from devlog_app.services.spelling.team_words import Stamp, TeamWords
from devlog_app.storage.resources import resource_folder

_ENVIRONMENT: Mapping[str, str] = MappingProxyType({"PYTHONUTF8": "1"})
"""Hunspell opens files by names in the locale's encoding."""
_ATTEMPTS = 2
"""Something ended the child: a new one may have more luck."""


class Speller:
    """Spelling in one workspace: the child starts with the first question, and anew if it ended.

    ``words.txt`` is looked at before each question, so that an edit counts at once. Questions from several threads
    are answered one after the other.
    """

    def __init__(self, root: Path) -> None:
        self.team = TeamWords(root)
        self._is_open = True
        self._child: Child | None = None
        self._owning = threading.Lock()
        self._turn = threading.Lock()
        self._taught: tuple[Stamp | None] | None = None

    @property
    def process(self) -> int | None:
        """The id of the child's process, None while there is none."""
        child = self._child
        return child.id if child is not None else None

    def wrong(self, words: Sequence[str]) -> frozenset[str]:
        """Those of *words* that are not right. Raises ``StorageError``."""
        return frozenset(self._ask("check", *words)) if words else frozenset()

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What may have been meant by *word*, the likeliest first. Raises ``StorageError``."""
        return tuple(self._ask("suggest", word))

    def open(self) -> None:
        """Answer again, after ``close``."""
        self._is_open = True

    def close(self) -> None:
        """End the child at once, from any thread; whoever waits for an answer, or asks, hears that there is none."""
        with self._owning:
            self._is_open = False
            child, self._child = self._child, None
            if child is not None:
                child.kill()
        if child is not None:
            # Who waited for it has noticed.
            with self._turn:
                child.see_off()

    def _ask(self, question: str, *words: str) -> list[str]:
        with self._turn:
            for _ in range(_ATTEMPTS):
                child = self._running()
                answer = self._answered(child, question, words)
                if answer is not None:
                    return answer
                self._lose(child)
        raise StorageError("spelling_stopped")

    def _running(self) -> Child:
        with self._owning:
            if not self._is_open:
                raise StorageError("spelling_stopped")
            if self._child is None:
                self._taught = None
                self._child = Child("spelling", str(resource_folder() / "dictionaries"), environment=_ENVIRONMENT)
            return self._child

    def _lose(self, child: Child) -> None:
        """*child* ended; who closed it sees it off."""
        with self._owning:
            is_ours = self._child is child
            if is_ours:
                self._child = None
        if is_ours:
            child.see_off()

    def _answered(self, child: Child, question: str, words: Sequence[str]) -> list[str] | None:
        """What *child* answers; None where it ended before."""
        # One that ended may have said why.
        with contextlib.suppress(BrokenPipeError):
            child.tell(self._lesson() + _line(question, words))
        line = child.next_line()
        if line is None:
            return None
        kind, *answer = line.decode().rstrip("\n").split("\t")
        if kind == "failed":
            raise StorageError("dictionaries_missing", reason=answer[0])
        return answer

    def _lesson(self) -> bytes:
        """The team's words, if they are others than the child knows."""
        stamp = self.team.stamp()
        if self._taught == (stamp,):
            return b""
        words = self.team.read()
        self._taught = (stamp,)
        return _line("team", words)


def _line(question: str, words: Sequence[str]) -> bytes:
    plain = (word.replace("\t", " ") for word in words)
    return ("\t".join((question, *plain)) + "\n").encode()
