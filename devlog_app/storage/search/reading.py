"""Ask the index of words: which notes have what is wanted, the best first, and which words were meant."""

import contextlib
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from devlog_app.model.search import Query, Term
from devlog_app.model.values import dataclass
from devlog_app.storage.search.word_index import WORD_INDEX_VERSION

_PATIENCE = 0.5
_MOST_FORMS = 64
_SHORTEST_PREFIX = 2


@dataclass(frozen=True, slots=True)
class Meant:
    """The *forms* of one word of the query that notes have, and *beginning*: what else they may begin with."""

    forms: frozenset[str]
    beginning: str = ""

    def includes(self, word: str) -> bool:
        """Whether the folded *word* is one that was meant."""
        return word in self.forms or bool(self.beginning and word.startswith(self.beginning))


@dataclass(frozen=True, slots=True)
class Ranked:
    """The *paths* of the best notes, in how many notes the words are, and what was *meant* by them."""

    paths: tuple[str, ...]
    total: int
    meant: tuple[Meant, ...]


@contextlib.contextmanager
def reading(path: Path) -> "Iterator[WordReader | None]":
    """A reader of the index at *path*; None where there is none that can be read."""
    database = None
    try:
        database = sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True, timeout=_PATIENCE)
        version = database.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.Error:
        version = 0
    try:
        yield WordReader(database) if database is not None and version == WORD_INDEX_VERSION else None
    finally:
        if database is not None:
            database.close()


class WordReader:
    """Reads an open index. Raises ``sqlite3.Error`` where it is damaged."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def best(self, query: Query, limit: int, among: Collection[str] | None = None) -> Ranked:
        """The best *limit* notes for *query*; *among* are the paths that are wanted at all (None: any)."""
        meant: list[Meant] = []
        wanted = [self._expression(term, meant) for term in query.wanted]
        unwanted = [self._expression(term, []) for term in query.unwanted]
        if not wanted:
            return Ranked((), 0, ())
        match = f"({' AND '.join(wanted)})" + "".join(f" NOT {term}" for term in unwanted)
        # By +rank SQLite keeps the best only; FTS5's own order by rank sorts every note that has the words.
        ranked = "SELECT path FROM notes JOIN files ON files.id = notes.rowid WHERE notes MATCH ? ORDER BY +rank"
        if among is None and not any(len(term.words) > 1 for term in query.wanted):
            rows = self._database.execute(f"{ranked} LIMIT ?", (match, limit)).fetchall()
            total = len(rows) if len(rows) < limit else self._count(match)
            return Ranked(tuple(path for (path,) in rows), total, tuple(meant))
        # To count the notes that have a phrase takes as long as to rank them.
        paths = [path for (path,) in self._database.execute(ranked, (match,)) if among is None or path in among]
        return Ranked(tuple(paths[:limit]), len(paths), tuple(meant))

    def _count(self, match: str) -> int:
        row = self._database.execute("SELECT count(*) FROM notes WHERE notes MATCH ?", (match,)).fetchone()
        return int(row[0])

    def _expression(self, term: Term, meant: list[Meant]) -> str:
        """*term* for FTS5: its stems one after another, the last in every form that it may go on to."""
        *first, last = term.words
        stems = [self._stem(word) for word in first]
        meant += [Meant(self._forms([stem])) for stem in stems]
        endings = self._begun(last) if term.is_prefix and len(last) >= _SHORTEST_PREFIX else [self._stem(last)]
        forms = self._forms(endings) if len(endings) < _MOST_FORMS else frozenset()
        meant.append(Meant(forms, last if term.is_prefix else ""))
        if len(endings) == _MOST_FORMS:
            # Too many to name them one by one: so short a beginning is nearly always that of the stem too.
            phrases = [f"{_phrase([*stems, last])} *"]
        else:
            phrases = [_phrase([*stems, stem]) for stem in endings]
        return f"({' OR '.join(dict.fromkeys(phrases))})"

    def _begun(self, beginning: str) -> list[str]:
        """The stems of the words that begin so, and of the word itself."""
        rows = self._database.execute(
            "SELECT DISTINCT stem FROM forms WHERE form >= ? AND form < ? LIMIT ?",
            (beginning, f"{beginning}\U0010ffff", _MOST_FORMS),
        )
        begun = [stem for (stem,) in rows]
        return begun if len(begun) == _MOST_FORMS else list(dict.fromkeys((*begun, self._stem(beginning))))

    def _stem(self, word: str) -> str:
        row = self._database.execute("SELECT stem FROM forms WHERE form = ?", (word,)).fetchone()
        if row is not None:
            return str(row[0])
        # No note has it in this form, maybe in another.
        from devlog_app.storage.search.stems import Stems

        return Stems()[word]

    def _forms(self, stems: Sequence[str]) -> frozenset[str]:
        marks = ",".join("?" * len(stems))
        rows = self._database.execute(f"SELECT form FROM forms WHERE stem IN ({marks})", tuple(stems))  # noqa: S608
        return frozenset(form for (form,) in rows)


def _phrase(stems: Sequence[str]) -> str:
    return '"' + " ".join(stem.replace('"', '""') for stem in stems) + '"'
