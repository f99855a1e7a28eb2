"""Full-text search in the notes of a workspace."""

import sqlite3
from collections.abc import Collection, Iterable
from pathlib import Path

from devlog_app.model.errors import StorageError
from devlog_app.model.folding import folded
from devlog_app.model.note import NoteState, NoteSummary
from devlog_app.model.search import Query, SearchAnswer, SearchHit
from devlog_app.services.search.query import parsed
from devlog_app.storage.search.indexing import catch_up, text_in
from devlog_app.storage.search.reading import reading
from devlog_app.storage.search.snippets import Snippets
from devlog_app.storage.search.word_index import word_index_file
from devlog_app.storage.workspaces.workspace import located, read_workspace_config

MOST_HITS = 50
"""Hits of one answer."""


class Search:
    """Asks the index of the workspace in *root*, which is kept under the folder *indexes*."""

    def __init__(self, root: Path, indexes: Path) -> None:
        self._root = root
        self._index = word_index_file(indexes, root)

    def query(self, typed: str, *, is_finished: bool = False) -> Query:
        """What *typed* means; its last word may go on unless it *is_finished*."""
        return parsed(typed, is_finished=is_finished)

    def answer(self, query: Query, among: Collection[str] | None = None, limit: int = MOST_HITS) -> SearchAnswer:
        """The best hits with their snippets; *among* are the paths of the notes that are wanted (None: all).

        Waits for the disk and computes little. An index that is missing or damaged gives an answer that says so.
        """
        with reading(self._index) as words:
            if words is None:
                return SearchAnswer(is_ready=False)
            try:
                ranked = words.best(query, limit, among)
            except sqlite3.Error:
                return SearchAnswer(is_ready=False)
        hits = []
        snippets = Snippets(ranked.meant)
        for path in ranked.paths:
            text = self._text(path)
            if text is not None:
                hits.append(SearchHit(path, snippets.of(text)))
        return SearchAnswer(tuple(hits), ranked.total)

    def catch_up(self) -> None:
        """Bring the index up to date here and now: for the command line. Raises ``StorageError``."""
        try:
            for _ in catch_up(self._root, self._index, read_workspace_config(self._root).value.ignore):
                pass
        except (sqlite3.Error, OSError) as error:
            raise StorageError("search_index_failed", path=str(self._index), reason=str(error)) from error

    def _text(self, path: str) -> str | None:
        try:
            # Looking for another spelling of the name costs more than all the rest.
            return text_in(self._root / path) or text_in(located(self._root, path))
        except StorageError:
            return None


def fitting(query: Query, notes: Iterable[NoteSummary]) -> frozenset[str]:
    """The paths of the *notes* that the filters of *query* let through."""
    states = frozenset(state for state in NoteState if folded(state.value) in query.states)
    # Few tags and channels stand in many notes: each is folded once.
    tags = _Fitting(query.tags)
    channels = _Fitting(query.channels)
    return frozenset(
        note.path
        for note in notes
        if (not query.states or note.state in states)
        and (not query.channels or channels[note.channel or ""])
        and (not query.tags or any(tags[tag] for tag in note.tags))
    )


class _Fitting(dict[str, bool]):
    """Whether a name, as it is written, is among those that are *wanted*."""

    def __init__(self, wanted: frozenset[str]) -> None:
        super().__init__()
        self._wanted = wanted

    def __missing__(self, name: str) -> bool:
        fits = self[name] = folded(name.lstrip("#")) in self._wanted
        return fits
