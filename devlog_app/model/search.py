"""What is searched for, and what is found, as values."""

from devlog_app.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand one after another, folded; *is_prefix*: the last of them may go on."""

    words: tuple[str, ...]
    is_prefix: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """*wanted* must all be in a note, *unwanted* must not; of *tags*, *channels*, *states* one each must fit."""

    wanted: tuple[Term, ...] = ()
    unwanted: tuple[Term, ...] = ()
    tags: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()

    @property
    def has_filters(self) -> bool:
        """Whether more than words decide."""
        return bool(self.tags or self.channels or self.states)


@dataclass(frozen=True, slots=True)
class Snippet:
    """The *text* around a find, and in it the stretches that were meant, in code points.

    *line* is the line of the file, from 1; *start* and *end* are where in that line the first find stands, in code
    points (both 0: nowhere in particular).
    """

    line: int
    text: str
    marks: tuple[tuple[int, int], ...] = ()
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A note, by its *path* in the workspace, that has what was searched for."""

    path: str
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """The best *hits*, and in how many notes (*total*) something was found; *is_ready*: there is an index to ask."""

    hits: tuple[SearchHit, ...] = ()
    total: int = 0
    is_ready: bool = True
