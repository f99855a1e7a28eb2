"""What a note asked of its workspace while it was composed, so that the next key need not ask again."""

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, TypeAlias

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.media import FoundMedia
from devlog_app.model.problem import Problem
from devlog_app.model.values import dataclass
from devlog_app.render.surroundings import MediaUse, NoteTarget
from devlog_app.services.composing.lookups import Lookups

if TYPE_CHECKING:
    from devlog_app.services.links.note_links import NoteLinks

MANY = 500
"""Somebody who types an address asks for many files that are not there; beyond this they are forgotten."""

Variables: TypeAlias = Callable[[], Mapping[str, object]]
Answer: TypeAlias = FoundMedia | NoteTarget | Problem | str | None
Question: TypeAlias = tuple[str, str, MediaUse | None]


INDEX = ""
"""The name of the snippet that ``{{index}}`` is."""


@dataclass(frozen=True, slots=True)
class Context:
    """For whom things are looked up: the note at *path*, whose channel allows *capabilities*.

    *variables* is what snippets are filled with, *index* makes the list that ``{{index}}`` stands for, *links* lead
    to posts of other notes.
    """

    path: str
    capabilities: Capabilities
    variables: Variables
    index: Callable[[], str | Problem | None]
    links: "NoteLinks | None" = None


class Answers:
    """Looks things up for one note, in its *context*, and keeps every answer."""

    def __init__(self, lookups: Lookups, context: Context) -> None:
        self._lookups = lookups
        self._context = context
        self._given: dict[Question, Answer] = {}

    def media(self, reference: str, use: MediaUse) -> FoundMedia | Problem:
        """The file that *reference* means, or why it cannot be used."""
        answer = self._answer(("media", reference, use))
        assert isinstance(answer, FoundMedia | Problem)
        return answer

    def note(self, target: str) -> NoteTarget | None:
        """The note that ``[[target]]`` means."""
        answer = self._answer(("note", target, None))
        assert answer is None or isinstance(answer, NoteTarget)
        return answer

    def snippet(self, name: str) -> str | None:
        """The Markdown of a snippet; one that cannot be used is empty, and among the ``problems``."""
        answer = self._answer(("snippet", name, None))
        assert answer is None or isinstance(answer, str | Problem)
        return "" if isinstance(answer, Problem) else answer

    def problems(self, body: str, frame: Collection[object]) -> list[Problem]:
        """What is wrong with the snippets that the *body* names now, or another snippet does, or that *frame* it."""
        snippets = {name: answer for (kind, name, _), answer in self._given.items() if kind == "snippet"}
        text = "\n".join([body, *(answer for answer in snippets.values() if isinstance(answer, str))])
        return [
            answer
            for name, answer in snippets.items()
            if isinstance(answer, Problem) and (name in frame or _mark(name) in text)
        ]

    def still_hold(self) -> bool:
        """Whether everything would be answered as before, looking at the disk again."""
        return len(self._given) < MANY and all(self._look_up(asked) == given for asked, given in self._given.items())

    @property
    def asked(self) -> frozenset[str]:
        """What was asked about so far: ``media``, ``note``, ``snippet``, and ``index`` for the list of other notes."""
        return frozenset("index" if name == INDEX and kind == "snippet" else kind for kind, name, _ in self._given)

    def _answer(self, question: Question) -> Answer:
        if question not in self._given:
            self._given[question] = self._look_up(question)
        return self._given[question]

    def _look_up(self, question: Question) -> Answer:
        match question:
            case ("media", reference, MediaUse() as use):
                return self._lookups.media(reference, use, self._context.path, self._context.capabilities)
            case ("note", target, _):
                return self._lookups.note(target, self._context.links)
            case (_, name, _) if name != INDEX:
                return self._lookups.snippet(name, self._context.variables)
            case _:
                return self._context.index()


def _mark(name: str) -> str:
    """How a snippet is called for in a note."""
    return "{{index}}" if name == INDEX else f"{{{{snippet:{name}}}}}"
