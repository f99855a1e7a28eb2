"""What is done with a plan: written down, sent after one question, taken out of the queue, gone on with."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import DevlogError
from devlog_app.model.series import Refreshed, Stage
from devlog_app.model.steps import Done, Outcome, Step
from devlog_app.services.series.planned_times import write_times
from devlog_app.services.series.planning import removed
from devlog_app.services.series.reading import keep_left_out, keep_plan
from devlog_app.ui.dialogs.changes import question
from devlog_app.ui.language.quoting import quoted
from devlog_app.ui.language.titled import titled, titled_step
from devlog_app.ui.language.wording import sentence, step_sentence
from devlog_app.ui.series.asking import question_about
from devlog_app.ui.series.page import SeriesPage
from devlog_app.ui.series.planning import SeriesPlanning
from devlog_app.ui.series.running import SeriesRun, is_mended_by_signing_in
from devlog_app.ui.series.sheet import SeriesSheet
from devlog_app.ui.series.spoken import said_moves

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.model.problem import Problem
    from devlog_app.model.words import Phrase
    from devlog_app.services.series.desk import SeriesRequest
    from devlog_app.ui.writing.open_notes import OpenNotes

ThroughGate = Callable[[str, Callable[[], object]], None]
"""Does something that leads to the channel of this name, once the secrets are open."""


class CarryingOut(QObject):
    """Asks once, then follows a run; whatever ends it, what is there stays and the rest can be sent later."""

    settled = Signal(str)
    """The note at this path may have an id now, and another state."""
    over = Signal()
    """A run came to its end, whichever way."""

    def __init__(
        self,
        services: "Services",
        planning: SeriesPlanning,
        run: SeriesRun,
        notes: "OpenNotes",
        gate: ThroughGate,
        page: SeriesPage,
    ) -> None:
        super().__init__(page)
        self._services = services
        self._planning = planning
        self._run = run
        self._notes = notes
        self._gate = gate
        self._page = page
        self._courses: dict[str, str] = {}
        self._remarks: dict[str, str] = {}
        self._ended = 0
        self._taking_out: str | None = None
        page.form.keep_wanted.connect(self.keep)
        page.write_wanted.connect(self.write)
        page.send_wanted.connect(self.ask)
        page.rows.take_out_wanted.connect(self.ask_to_take_out)
        page.model.inclusion_wanted.connect(self.include)
        page.progress.cancel_requested.connect(run.cancel)
        run.stepped.connect(self._show_step)
        run.turned.connect(self._turn_to)
        run.done.connect(self._take_done)
        run.refreshed.connect(self._take_refreshed)
        run.failed.connect(self._fail)
        run.ended.connect(self._end)

    def keep(self) -> None:
        """Write the plan into the file of the conference or the month."""
        series = self._planning.series
        if series is not None and self._try(
            partial(keep_plan, self._services.library, series, self._planning.wish().plan)
        ):
            self._page.tell(self.tr("The plan is kept in %1.").replace("%1", series.folder))

    def write(self) -> None:
        """Write the times of what is still to go into the notes, as planned; nothing is sent."""
        tried, series = self._planning.now_tried(), self._planning.series
        if tried is None or series is None or not self._are_saved():
            return
        count = len(tried.foreseen.plan.fresh)
        if self._try(partial(write_times, self._services.library, tried.foreseen.plan)):
            self._page.tell(self.tr("%n note(s) now say when they are planned.", "", count))
        self._settle()
        self._planning.look()

    def include(self, path: str, is_in: bool) -> None:
        """Let the note at *path* go out with the series, or stay out; one that waits is taken out of the queue."""
        tried, series = self._planning.now_tried(), self._planning.series
        if tried is None or series is None or self._run.is_busy:
            return
        known = tried.seen.known.get(path)
        if not is_in and known is not None and known.stage is Stage.SCHEDULED:
            self.ask_to_take_out(path)
            return
        self._leave_out(path, is_in=is_in)
        self._planning.look()

    def ask(self) -> None:
        """Ask whether the plan shall be carried out."""
        tried, entry = self._planning.now_tried(), self._page.form.entry
        if tried is None or entry is None or self._run.is_busy:
            return
        sheet = SeriesSheet(question_about(tried, entry, self._page), self._page)
        sheet.agreed.connect(self._send)
        sheet.open()

    def ask_to_take_out(self, path: str) -> None:
        """Ask whether the note at *path*, which waits, shall leave the queue; says what moves then."""
        tried, series = self._planning.now_tried(), self._planning.series
        if tried is None or series is None or self._run.is_busy:
            return
        known = tried.seen.known.get(path)
        title = next((note.title for note in series.notes if note.path == path), path)
        if known is None or known.stage is not Stage.SCHEDULED:
            self._page.tell(self.tr("“%1” does not wait in the queue.").replace("%1", title))
            return
        moves = said_moves(removed(tried.foreseen.plan, path).shifted)
        hint = moves or self.tr("Nothing else moves.")
        verb = self.tr("Take out")
        words = self.tr("Take “%1” out of the queue?").replace("%1", title)
        box = question(self.tr("Take out of the queue"), words, hint, verb, self._page)

        def answered(_result: int) -> None:
            if box.buttonRole(box.clickedButton()) == box.ButtonRole.AcceptRole:
                self._through_gate(partial(self._take_out, path))

        box.finished.connect(answered)
        box.open()

    def connect_again(self) -> None:
        """Ask the channel again, and for the passphrase if that is in the way."""
        self._through_gate(self._planning.look)

    def _send(self) -> None:
        self._page.be_silent()
        self._through_gate(self._publish)

    def _through_gate(self, wanted: Callable[[], object]) -> None:
        entry = self._page.form.entry
        if entry is not None:
            self._gate(entry.name, wanted)

    def _publish(self) -> None:
        tried, asked = self._planning.now_tried(), self._asked()
        if tried is None or asked is None or not self._are_saved():
            return
        moving = [slot.path for slot in tried.foreseen.moves] if asked.shift else []
        to_send = (*tried.foreseen.unfinished, *tried.foreseen.plan.fresh)
        paths = [*moving, *(slot.path for slot in to_send if slot.path not in moving)]
        self._begin(len(paths))
        self._run.publish(asked, paths)

    def _take_out(self, path: str) -> None:
        asked = self._asked()
        if asked is not None:
            self._taking_out = path
            self._begin(1)
            self._run.take_out(asked, path)

    def _asked(self) -> "SeriesRequest | None":
        entry = self._page.form.entry
        is_local = entry is not None and entry.kind is ChannelKind.LOCAL
        try:
            # What nobody else sees needs no time for second thoughts.
            return self._planning.asked(0 if is_local else self._services.settings.read().undo_window)
        except DevlogError as error:
            self._fail(error)
            return None

    def _begin(self, count: int) -> None:
        self._courses, self._remarks, self._ended = {}, {}, 0
        self._page.be_silent()
        self._planning.set_busy(busy=True)
        self._planning.try_plan()
        self._page.progress.begin(count)

    def _turn_to(self, path: str) -> None:
        self._courses[path] = self.tr("being sent …")
        self._planning.show_courses(self._courses)
        self._page.progress.say(f"{self._title(path)}: {self._courses[path]}")

    def _title(self, path: str) -> str:
        return self._page.title_of(path) or ""

    def _show_step(self, path: str, step: Step) -> None:
        row = next((row for row in self._page.model.rows if row.path == path), None)
        step = titled_step(step, self._page.title_of)
        self._page.progress.show_step(row.title if row is not None else "", step)
        if row is not None:
            self._courses[path] = step_sentence(step)
            self._planning.show_courses(self._courses)

    def _take_done(self, done: Done) -> None:
        if done.outcome is not Outcome.UNCHANGED:
            self._ended += 1
            self._page.progress.show_done(self._ended)
            self._remarks[done.note] = " ".join(self._told(one) for one in done.problems)
            self._courses[done.note] = f"✓ {self._said(done)} {self._remarks[done.note]}".strip()
            self._planning.show_courses(self._courses)
            self.settled.emit(done.note)

    def _said(self, done: Done) -> str:
        """How it ended for a note, which stands beside its title already."""
        match done.outcome:
            case Outcome.PUBLISHED:
                return self.tr("published")
            case Outcome.SCHEDULED:
                return self.tr("waits in the queue")
            case Outcome.TAKEN_BACK:
                return self.tr("taken out of the queue")
        return step_sentence(replace(done, note=quoted(self._title(done.note))))

    def _told(self, said: "Problem | Phrase") -> str:
        return sentence(titled(said, self._page.title_of))

    def _take_refreshed(self, refreshed: Refreshed) -> None:
        self._courses[refreshed.note] = self._told(refreshed.phrase)
        self._planning.show_courses(self._courses)

    def _fail(self, error: DevlogError) -> None:
        self._page.say_failure(error, can_sign_in=is_mended_by_signing_in(error))

    def _end(self, is_whole: bool) -> None:
        taken, self._taking_out = self._taking_out, None
        if is_whole and taken is not None:
            # It would be planned for its old place again.
            self._leave_out(taken, is_in=False)
        self._planning.set_busy(busy=False)
        self._settle()
        if is_whole:
            self._page.tell(self.tr("Done: %n post(s) were sent or moved.", "", self._ended))
        else:
            words = self.tr("Stopped. What is there stays; going on sends only the rest.")
            self._page.tell(words)
        # How far notes are now their rows say themselves; what did not go as asked stays to be read.
        self._courses = {path: words for path, words in self._remarks.items() if words}
        self._planning.show_courses(self._courses)
        self._planning.look()
        self.over.emit()

    def _leave_out(self, path: str, *, is_in: bool) -> None:
        series = self._planning.series
        if series is None:
            return
        out = [note.path for note in series.left_out if note.path != path]
        kept = out if is_in else [*out, path]
        self._try(partial(keep_left_out, self._services.library, series, kept))

    def _settle(self) -> None:
        """Notes got ids and states: the tree and the series know them as they are now."""
        series = self._planning.series
        for note in () if series is None else (*series.notes, *series.left_out):
            self.settled.emit(note.path)

    def _are_saved(self) -> bool:
        series = self._planning.series
        return series is not None and all([self._notes.save_note(note.path) for note in series.notes])  # noqa: C419 - each

    def _try(self, operation: Callable[[], object]) -> bool:
        try:
            operation()
        except DevlogError as error:
            self._page.say_failure(error)
            return False
        return True
