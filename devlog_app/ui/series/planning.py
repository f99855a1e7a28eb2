"""A series being planned: looked at over the bridge, tried anew at every change, shown on its page."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from devlog_app.model.errors import DevlogError
from devlog_app.model.note import NoteSummary
from devlog_app.model.series import Series
from devlog_app.model.workspace_config import SeriesPlan
from devlog_app.services.notes.grouping import GroupName
from devlog_app.services.series.desk import SeriesRequest
from devlog_app.services.series.foreseeing import foreseen, plan_of_notes, plan_of_queue
from devlog_app.services.series.looking import Seen
from devlog_app.services.series.reading import plan_of, series_with
from devlog_app.ui.language.wording import sentence
from devlog_app.ui.series.page import SendState, SeriesPage
from devlog_app.ui.series.plan_form import PlanWish
from devlog_app.ui.series.tried import Tried
from devlog_app.ui.threads.bridge import Bridge
from devlog_app.ui.times import zone_of

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.ui.workspace.catalogue import Catalogue

SOON = 300
"""Milliseconds after a note changed; several changes are looked at together."""
A_WHILE = 20_000
"""Milliseconds after which times are compared with the clock again."""


class SeriesPlanning(QObject):
    """Holds one series at a time; trying a plan asks nobody, only looking does."""

    tried = Signal()
    """The plan was tried anew."""

    def __init__(
        self,
        services: "Services",
        bridge: Bridge,
        catalogue: "Catalogue",
        page: SeriesPage,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(page)
        self._services = services
        self._bridge = bridge
        self._catalogue = catalogue
        self._page = page
        self._now = now
        self._name: GroupName | None = None
        self._series: Series | None = None
        self._notes: tuple[NoteSummary, ...] = ()
        self._seen: Seen | None = None
        self._plans_itself = False
        self._looked_at: GroupName | None = None
        self._is_looking = False
        self._is_stale = False
        self._again = False
        self._is_busy = False
        self._shift = True
        self._courses: dict[str, str] = {}
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.look)
        self._clock = QTimer(self, interval=A_WHILE)
        self._clock.timeout.connect(self._look_at_clock)
        page.form.changed.connect(self.try_plan)
        page.form.channel_chosen.connect(self._turn_to_channel)
        page.shift_toggled.connect(self._set_shift)
        page.rows.row_shown.connect(self._show_post)
        catalogue.tree_changed.connect(self.follow)
        catalogue.note_changed.connect(self.follow)

    @property
    def name(self) -> GroupName | None:
        """The conference or month that is planned."""
        return self._name

    @property
    def series(self) -> Series | None:
        """Its notes as they are now."""
        return self._series

    @property
    def zone(self) -> str | None:
        """The time zone that times are meant in."""
        return zone_of(self._services.library)

    def offered(self) -> tuple[tuple[GroupName, str], ...]:
        """The conferences and months that have a folder, and notes in it."""
        root = self._services.root
        names = ((GroupName(one.kind, one.key), one) for one in self._catalogue.groups)
        return tuple(
            (name, one.title) for name, one in names if name.has_series and one.notes and (root / name.folder).is_dir()
        )

    def begin(self, name: GroupName | None) -> None:
        """Plan the series called *name*, or the first there is."""
        offered = self.offered()
        names = [one for one, _ in offered]
        if name not in names:
            name = self._name if self._name in names else names[0] if names else None
        self._page.offer(offered, name)
        self._clock.start()
        if name == self._name and self._seen is not None:
            if not self._is_looking:
                self.look()
            return
        self._name, self._seen = name, None
        self._courses = {}
        self._page.be_silent()
        try:
            if self._read() and self._series is not None:
                self._show_plan(self._series)
        except DevlogError as error:
            self._refuse(error)
            return
        self.look()

    def follow(self) -> None:
        """Notes came, went or changed: look again, when somebody sees it."""
        if self._name is not None and self._page.isVisible() and not self._is_busy:
            self._page.offer(self.offered(), self._name)
            self._soon.start()

    def take_settings(self) -> None:
        """``devlog.yaml`` is another: its channels are offered, and a plan for one that is gone is one for another."""
        form = self._page.form
        if self._series is None or self._is_busy:
            return
        chosen = form.wish().channel
        try:
            entries = self._services.channels.names()
        except DevlogError as error:
            self._refuse(error)
            return
        form.show_channels(entries, self.zone)
        if form.wish().channel != chosen:
            self._turn_to_channel()
        else:
            self.follow()

    def rearranged(self) -> None:
        """The notes stand in another order: their times follow at once, what they list soon."""
        if self._read():
            self.try_plan()
            self._soon.start()

    def look(self) -> None:
        """Look at the notes and the channel; one look at a time."""
        if self._is_looking:
            self._again = True
            return
        try:
            if not self._read() or self._series is None:
                return
            channel = self._page.form.wish().channel
        except DevlogError as error:
            self._refuse(error)
            return
        self._is_looking = True
        self._looked_at = self._name
        if self._seen is None or self._is_stale:
            self._page.say_looking()
        task = self._bridge.run(_looked(self._services, self._series, channel))
        task.finished.connect(self._take)
        task.failed.connect(self._refuse)
        task.ended.connect(self._end_look)

    def try_plan(self) -> None:
        """Try what the form says on what was seen, and show what it comes to."""
        tried = self.now_tried()
        if tried is None:
            return
        self._page.show_rows(tried.rows(), self._seen.arrows if self._seen else ())
        wish = self._page.form.wish()
        refusal = sentence(wish.refusal) if wish.refusal is not None else ""
        self._page.show_state(tried.state(self._page.form.entry, refusal, busy=self._is_busy))
        current = self._page.rows.current
        if current is not None:
            self._show_post(current.path)
        self.tried.emit()

    def now_tried(self) -> Tried | None:
        """The plan as it stands; None before the series was looked at."""
        if self._series is None or self._seen is None:
            return None
        wish = self._page.form.wish()
        left_out = frozenset(note.path for note in self._series.left_out)
        paths = [note.path for note in self._notes if note.path not in left_out]
        found = foreseen(self._seen, paths, wish.rhythm, shift=self._shift, now=self._now(), zone=self.zone)
        return Tried(
            notes=self._notes,
            left_out=left_out,
            seen=self._seen,
            foreseen=found,
            shift=self._shift,
            zone=self.zone,
            courses=self._courses,
        )

    def asked(self, undo_window: int = 0) -> SeriesRequest | None:
        """What would be asked of the publisher."""
        tried, wish = self.now_tried(), self._page.form.wish()
        if self._series is None or tried is None:
            return None
        shift = self._shift and bool(tried.foreseen.moves)
        return SeriesRequest(
            series=self._series, channel=wish.channel, rhythm=wish.rhythm, shift=shift, undo_window=undo_window
        )

    def wish(self) -> PlanWish:
        """What the form says."""
        return self._page.form.wish()

    def set_busy(self, *, busy: bool) -> None:
        """A series is on its way: nothing of it is looked at meanwhile."""
        self._is_busy = busy
        # What was seen before a run says nothing of what is there behind it.
        self._is_stale = not busy
        self._page.set_busy(busy=busy)

    def show_courses(self, courses: Mapping[str, str]) -> None:
        """Say at their rows how far notes are."""
        self._courses = dict(courses)
        rows = self._page.model.rows
        self._page.model.show_rows([replace(row, course=self._courses.get(row.path, "")) for row in rows])

    def _read(self) -> bool:
        """Take the notes of the series as the tree shows them; whether there are any."""
        self._notes = () if self._name is None else self._catalogue.members(self._name)
        if self._name is None or not self._notes:
            self._series = None
            self._page.show_rows((), ())
            self._page.show_post(None, "", "", self._services.root, None)
            words = self.tr("Make a conference, or a month with several notes: its posts are planned here.")
            button = self.tr("Schedule…")
            self._page.show_state(SendState(button=button, words=words, can_send=False, can_write=False))
            return False
        # A file that cannot be read leaves nothing that could be sent.
        self._series = None
        self._series = series_with(self._services.library, self._name.folder, self._notes)
        return True

    def _show_plan(self, series: Series) -> None:
        channels = self._services.channels
        self._page.form.show_channels(channels.names(), self.zone)
        self._page.form.choose_channel(series.channel or channels.default)
        plan = plan_of(self._services.library, series)
        # What waits already tells its rhythm, or what notes plan for themselves, where no file does.
        self._plans_itself = plan.start is None
        self._fill_in(plan)

    def _fill_in(self, plan: SeriesPlan) -> None:
        """Show *plan* in the form; a start that cannot be read must not become one at once unnoticed."""
        error = self._page.form.show_plan(plan)
        if error is not None:
            self._page.say_failure(error)

    def _turn_to_channel(self) -> None:
        self._seen = None
        self._page.be_silent()
        self.look()

    def _look_at_clock(self) -> None:
        if self._page.isVisible():
            self.try_plan()

    def _set_shift(self, shift: bool) -> None:
        self._shift = shift
        self.try_plan()

    def _take(self, seen: Seen) -> None:
        is_other = self._looked_at != self._name or seen.channel != self._page.form.wish().channel
        if self._series is None or is_other:
            self._again = True
            return
        self._seen, self._is_stale = seen, False
        unreached = seen.unreached
        hint = self.tr("Times and places are as this computer last knew them.")
        self._page.say_unreached("" if unreached is None else f"{sentence(unreached)} {hint}")
        if self._plans_itself:
            self._plans_itself = False
            notes = self._series.notes
            plan = plan_of_queue([note.path for note in notes], seen.known, self.zone)
            plan = plan or plan_of_notes(notes, seen.known, self.zone, self._now())
            if plan is not None:
                self._fill_in(plan)
        self.try_plan()

    def _end_look(self) -> None:
        self._is_looking = False
        if self._again:
            self._again = False
            self.look()

    def _show_post(self, path: str) -> None:
        tried = self.now_tried()
        if tried is None:
            return
        post = tried.seen.foreseen.get(path)
        title = self._services.channels.title(tried.seen.channel)
        self._page.show_post(post, title, tried.caption(path), self._services.root, tried.moment(path))

    def _refuse(self, error: DevlogError) -> None:
        if self._series is None:
            self._page.show_rows((), ())
            self._page.show_state(
                SendState(button=self.tr("Schedule…"), words="", can_send=False, can_write=False)
            )  # fmt: skip
        self._page.say_failure(error)


async def _looked(services: "Services", series: Series, channel: str) -> Seen:
    # Asked for on the loop's thread, where it belongs.
    return await services.series.look(series, channel)
