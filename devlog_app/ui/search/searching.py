"""Search while somebody types: names at once, then what the notes say, and never an answer to an older question."""

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from devlog_app.model.errors import DevlogError
from devlog_app.services.search.indexing import Indexed
from devlog_app.ui.language.wording import sentence
from devlog_app.ui.search.column import SearchColumn
from devlog_app.ui.search.note_names import NoteNames
from devlog_app.ui.threads.io_thread import IoTask, IoThread
from devlog_app.ui.workspace.catalogue import Catalogue

if TYPE_CHECKING:
    # What a search is made of comes with the first.
    from devlog_app.bootstrap import Services
    from devlog_app.model.note import NoteSummary
    from devlog_app.model.search import Query, SearchAnswer, Snippet
    from devlog_app.ui.search.results import Result, ResultKind

DEBOUNCE = 25
"""Milliseconds without a key, after which the notes' words are asked for."""
ASK_AGAIN = 800
"""Milliseconds between two looks into an index that is still growing."""
MOST_NAMES = 6
MOST_WITHOUT_WORDS = 200
"""Notes that are listed where only filters stand in the field."""


class Searching(QObject):
    """Answers what stands in the search field of *column*."""

    index_missing = Signal()
    """There is no index that can be read."""
    waits = Signal()
    """Somebody searches: what is not indexed yet is wanted now."""

    def __init__(
        self, services: "Services", catalogue: Catalogue, io: IoThread, column: SearchColumn, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._catalogue = catalogue
        self._io = io
        self._column = column
        self.names = NoteNames(catalogue, self)
        self._asked: Query | None = None
        self._named: tuple[Result, ...] = ()
        self._answer: SearchAnswer | None = None
        self._indexed = Indexed()
        self._trouble: DevlogError | None = None
        self._task: IoTask | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._ask)
        self.names.ready.connect(self._look_again)
        column.words_changed.connect(self.search)

    def search(self, words: str) -> None:
        """Search for *words*; none end the search."""
        self._forget_task()
        if not words.strip():
            self._timer.stop()
            self._answer = None
            return
        self.waits.emit()
        self._asked = self._services.search.query(words)
        self._named = self._by_name()
        if self._answer is not None:
            self._show()
        self._timer.start(DEBOUNCE)

    def show_progress(self, indexed: Indexed) -> None:
        """The index grew: what is searched for now may be found in more notes."""
        self._indexed = indexed
        self._trouble = None
        if not self._column.words.strip():
            return
        if indexed.is_complete:
            self._timer.start(0)
        elif not self._timer.isActive() and self._task is None:
            self._timer.start(ASK_AGAIN)

    def show_trouble(self, error: DevlogError) -> None:
        """The words cannot be indexed."""
        self._trouble = error
        self._show()

    @property
    def _query(self) -> "Query":
        """What is searched for."""
        assert self._asked is not None
        return self._asked

    def _look_again(self) -> None:
        if self._column.words.strip():
            self._named = self._by_name()
            self._show()

    def _ask(self) -> None:
        self._forget_task()
        self._task = self._io.call(self._services.search.answer, self._query, self._among())
        self._task.finished.connect(self._take)

    def _take(self, answer: "SearchAnswer") -> None:
        self._task = None
        if not answer.is_ready and self._indexed.is_complete:
            # It was there: another program, or a failing disk, took it away.
            self._indexed = Indexed()
        if not answer.is_ready:
            self.index_missing.emit()
            # What was found before is better than nothing while the index is made anew.
            answer = self._answer or answer
        self._answer = answer
        self._show()

    def _forget_task(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _among(self) -> frozenset[str] | None:
        """The paths of the notes that the filters let through; None: there are no filters."""
        if not self._query.has_filters:
            return None
        from devlog_app.services.search.search import fitting

        return fitting(self._query, self._catalogue.notes)

    def _by_name(self) -> "tuple[Result, ...]":
        typed = " ".join(" ".join(term.words) for term in self._query.wanted)
        if not typed and not self._query.has_filters:
            return ()
        if not self._query.has_filters:
            found = self.names.best(typed, MOST_NAMES)
        else:
            fit = self._among() or frozenset()
            every = self.names.best(typed, len(self._catalogue.notes))
            fitting = (note for note in every if note.path in fit)
            found = tuple(islice(fitting, MOST_NAMES if typed else MOST_WITHOUT_WORDS))
        from devlog_app.ui.search.results import ResultKind

        return tuple(self._result(ResultKind.NAME, note, typed) for note in found)

    def _show(self) -> None:
        if not self._column.words.strip():
            return
        from devlog_app.ui.search.results import Result, ResultKind

        found = self._in_text()
        rows: tuple[Result, ...] = ()
        if self._named:
            rows += (Result(ResultKind.HEADING, self.tr("By name")), *self._named)
        if found:
            rows += (Result(ResultKind.HEADING, self._count()), *found)
        is_waiting = self._answer is None
        self._column.results.show_results(rows, self._told(), "" if is_waiting else self._advice())

    def _result(
        self, kind: "ResultKind", note: "NoteSummary", typed: str, snippet: "Snippet | None" = None
    ) -> "Result":
        from devlog_app.ui.quick_list.matching import marks_in
        from devlog_app.ui.search.places import place_of
        from devlog_app.ui.search.results import Result

        return Result(kind, note.title, note, place_of(note, self._catalogue), marks_in(note.title, typed), snippet)

    def _in_text(self) -> "tuple[Result, ...]":
        from devlog_app.ui.search.results import ResultKind

        typed = " ".join(" ".join(term.words) for term in self._query.wanted)
        rows = []
        for hit in self._answer.hits if self._answer is not None else ():
            note = self._catalogue.note(hit.path)
            if note is not None:
                rows.append(self._result(ResultKind.TEXT, note, typed, hit.snippet))
        return tuple(rows)

    def _count(self) -> str:
        total = self._answer.total if self._answer is not None else 0
        return self.tr("In the text of %n note(s)", "", total)

    def _told(self) -> str:
        """How far the index is, as long as it is not complete, or why there is none."""
        if self._trouble is not None:
            return sentence(self._trouble)
        if self._indexed.is_complete or self._indexed.of == 0:
            return ""
        number = QLocale().toString
        return (
            self.tr("Still looking through %1 of %2 notes")
            .replace("%1", number(self._indexed.done))
            .replace("%2", number(self._indexed.of))
        )

    def _advice(self) -> str:
        if self._told():
            return self.tr("Nothing so far.")
        return self.tr(
            "No note has these words.\n\n"
            "Try fewer of them, or only the beginning of one. “Words in quotes” stand together, "
            "-word leaves notes out; tag:, channel: and state: choose among the notes.\n\n"
            "Exact text, with its signs, is found by “Find and replace in all notes”."
        )
