"""What the window knows of words: asked once, kept, and the same for every open note."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from devlog_app.model.errors import DevlogError
from devlog_app.services.spelling.speller import Speller
from devlog_app.services.spelling.team_words import Stamp
from devlog_app.ui.threads.bridge import Bridge, Task

MOST_WORDS = 50_000
"""Words that are kept; beyond them everything is asked anew."""


class WordBook(QObject):
    """Answers at once from what it knows; what it does not know is asked of the dictionaries, beside the window."""

    answered = Signal()
    """More is known, or something else than before: look again."""
    refused = Signal(object)
    """A ``DevlogError``: spelling cannot be checked, or a word cannot be kept."""

    def __init__(self, bridge: Bridge, speller: Speller, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._speller = speller
        self._is_on = False
        self._is_wrong: dict[str, bool] = {}
        self._ignored: set[str] = set()
        self._unknown: dict[str, None] = {}
        self._task: Task | None = None
        self._stamp: Stamp | None = None

    @property
    def is_on(self) -> bool:
        """Whether spelling is checked; it is not until ``switch``."""
        return self._is_on

    def switch(self, on: bool) -> None:  # a value, not a mode
        """Check spelling, or do not."""
        if on != self._is_on:
            self._is_on = on
            self.answered.emit()
            if on:
                self._speller.open()
            else:
                self._let_go()

    def is_wrong(self, word: str) -> bool | None:
        """Whether *word* is misspelled; None where that is not known yet, and will be after ``ask``."""
        if word in self._ignored:
            return False
        known = self._is_wrong.get(word)
        if known is None:
            self._unknown[word] = None
        return known

    def ask(self) -> None:
        """Ask for what was not known; ``answered`` follows if there was anything."""
        if self._task is not None or not self._unknown or not self._is_on:
            return
        words = tuple(self._unknown)
        self._unknown.clear()
        self._task = self._waiting(partial(self._speller.wrong, words))
        self._task.finished.connect(partial(self._take, words))
        self._task.failed.connect(self._fail)
        self._task.ended.connect(self._end)

    def suggestions(self, word: str) -> Task:
        """What may have been meant by *word*: a tuple, the likeliest first, in a moment."""
        return self._waiting(partial(self._speller.suggestions, word))

    def ignore(self, word: str) -> None:
        """*word* is right until the program ends."""
        self._ignored.add(word)
        self.answered.emit()

    def add(self, word: str) -> None:
        """*word* belongs to the team's words from now on."""
        task = self._bridge.wait(partial(self._speller.team.add, word))
        task.finished.connect(self.look_at_words)
        task.failed.connect(self.refused)

    def look_at_words(self) -> None:
        """Forget what was answered if the team's words changed."""
        stamp = self._speller.team.stamp()
        if stamp != self._stamp:
            self._stamp = stamp
            self._is_wrong.clear()
            self.answered.emit()

    def stop(self) -> None:
        """Let go of the dictionaries."""
        self._is_on = False
        self._let_go()

    def _waiting(self, question: Callable[[], object]) -> Task:
        """Wait for the answer to *question*; when the program ends, there is none."""
        return self._bridge.wait(question, self._speller.close)

    def _let_go(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._speller.close()

    def _take(self, words: tuple[str, ...], wrong: frozenset[str]) -> None:
        if len(self._is_wrong) > MOST_WORDS:
            self._is_wrong.clear()
        self._is_wrong.update((word, word in wrong) for word in words)

    def _fail(self, error: DevlogError) -> None:
        # Once: what cannot be read now cannot be read at the next key.
        self._is_on = False
        self.refused.emit(error)

    def _end(self) -> None:
        self._task = None
        self.answered.emit()
        self.ask()
