"""The publish sheet in the window: opened for the note at hand, kept in step with it, and carrying out what it asks."""

import weakref
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import DevlogError
from devlog_app.ui.publish.panel import local_now
from devlog_app.ui.publish.time_choice import NOW, TimeState
from devlog_app.ui.times import zone_of

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.model.post import Post
    from devlog_app.services.publishing.preflight import ChannelCheck
    from devlog_app.ui.main_window import MainWindow
    from devlog_app.ui.publish.course import Course
    from devlog_app.ui.publish.sheet import PublishSheet
    from devlog_app.ui.publish.wish import PublishWish
    from devlog_app.ui.threads.bridge import Bridge, Task
    from devlog_app.ui.workspace.session import Session


class PublishCommands(QObject):
    """Belongs to a session; there is one sheet at a time, and publications go on without it."""

    def __init__(self, window: "MainWindow", session: "Session", bridge: "Bridge") -> None:
        super().__init__(session)
        self._window = window
        self._session = session
        self._services: Services = session.services
        self._bridge = bridge
        self._sheet: PublishSheet | None = None
        self._check: Task | None = None
        self._rehearsed: dict[str, Course] = {}
        self._panel = window.publish
        self._connect()

    def open(self) -> None:
        """Show the sheet of the open note: what is on its way of it, else what comes before."""
        path, composing = self._session.open_notes.path, self._session.composing
        # Keys that were pressed a moment ago belong to the post.
        post = composing.post if composing.is_current else composing.compose()
        course = self._session.publishing.course(path) if path is not None else None
        if course is not None and not course.is_over:
            self.show_course(course.note)
        elif post is not None and self._panel.channel is not None:
            sheet = self._made_sheet()
            sheet.show_post(post)
            self._show_preflight(sheet)
            sheet.page.channel.setFocus()

    def show_course(self, note: str) -> None:
        """Show how far the publication of the note at this path is."""
        course = self._session.publishing.course(note)
        if course is not None:
            self._made_sheet().show_course(course, self._zone)

    def move(self, course: "Course") -> None:
        """A publication went on, or ended."""
        self._remember_rehearsal(course)
        self._window.publish_status.show_courses(self._session.publishing.under_way)
        is_shown = self._panel.post is not None and self._panel.post.note.path == course.note
        if is_shown:
            self._panel.show_course(course)
            self._forget_time(course)
        sheet = self._sheet
        if sheet is None or sheet.note != course.note:
            if course.error is not None and not course.is_settled and not is_shown:
                # Whoever has turned to something else hears of it all the same.
                self._window.show_error(course.error)
            return
        is_elsewhere = sheet.post is not None and sheet.channel != course.channel
        if course.is_rehearsal and course.done is not None and is_elsewhere:
            self._session.publishing.forget(course.note)
            self._show_preflight(sheet)
        else:
            sheet.show_course(course, self._zone)

    # What the sheet asks for

    def _publish(self, wish: "PublishWish") -> None:
        """Publish the very post that is shown; keys of this moment are shown before they leave."""
        composing = self._session.composing
        if not composing.is_current and (post := composing.compose()) is not None and post != wish.post:
            return
        self._reach(wish.channel, partial(self._session.publishing.publish, wish))

    def _rehearse(self, wish: "PublishWish") -> None:
        try:
            self._add_saved(wish.channel)
        except DevlogError as error:
            self._window.show_error(error)
            return
        self._publish(wish)

    def _add_saved(self, name: str) -> None:
        """A rehearsal in the Saved Messages needs a channel to be written down with."""
        from devlog_app.ui.publish.rehearse_button import SAVED

        directory = self._services.channels
        if name != SAVED or any(entry.name == name for entry in directory.names()):
            return
        from devlog_app.model.workspace_config import ChannelConfig

        directory.add(name, ChannelConfig(kind=ChannelKind.SAVED, role="test"))
        self._panel.set_channels(directory.names())
        if self._sheet is not None and self._panel.channel is not None:
            self._sheet.show_channels(directory.names(), self._panel.channel)

    def _choose_channel(self, name: str) -> None:
        self._panel.choose_channel(name)
        self._session.composing.begin(name)
        self._ask_channel()

    def _take_channels(self) -> None:
        """``devlog.yaml`` is another, and the panel has followed it: so does the sheet, and asks what it asked."""
        sheet = self._sheet
        if sheet is not None and not sheet.is_about_course:
            sheet.show_channels(self._panel.entries, self._panel.channel or "")
            sheet.show_time(self._panel.time_state(), self._zone)
            self._ask_channel()

    def _go_back(self) -> None:
        if self._sheet is not None and self._sheet.note is not None:
            self._session.publishing.forget(self._sheet.note)
            self._panel.show_course(None)
            self._show_preflight(self._sheet)

    def _ask_channel(self) -> None:
        """Ask the chosen channel who may post there; where secrets are sealed, the passphrase comes first."""
        sheet = self._sheet
        if sheet is None or sheet.channel is None or sheet.post is None or sheet.is_about_course:
            return
        self._check = None
        sheet.show_checking()
        still = partial(self._is_asked_by, weakref.ref(sheet), sheet.channel)
        self._session.gate.reach(sheet.channel, self._look, self._show_locked, still)

    def _is_asked_by(self, asking: "weakref.ref[PublishSheet]", channel: str) -> bool:
        """Whether the sheet that asked about *channel* is still there, and still about it."""
        sheet = self._sheet
        return sheet is not None and sheet is asking() and sheet.isVisible() and sheet.channel == channel

    def _show_locked(self) -> None:
        if self._sheet is not None:
            self._sheet.show_locked()

    def _look(self) -> None:
        sheet = self._sheet
        if sheet is None or sheet.channel is None or sheet.post is None:
            return
        self._check = self._bridge.run(_looked(self._services, sheet.post, sheet.channel))
        self._check.finished.connect(self._show_check)
        self._check.failed.connect(self._show_refusal)

    def _show_check(self, check: "ChannelCheck") -> None:
        if self._sheet is not None and self.sender() is self._check:
            self._sheet.show_check(check)

    def _show_refusal(self, error: DevlogError) -> None:
        if self._sheet is not None and self.sender() is self._check:
            self._sheet.show_refusal(error)

    # What the sheet and the panel are told

    def _follow(self, post: "Post") -> None:
        """Another post was painted: of the same note, or of one that the user turned to."""
        self._panel.show_course(self._session.publishing.course(post.note.path))
        sheet = self._sheet
        if sheet is None:
            return
        if sheet.note == post.note.path:
            sheet.show_post(post)
        elif not sheet.is_about_course:
            sheet.close()

    def _lose_post(self) -> None:
        if self._sheet is not None and not self._sheet.is_about_course and self._session.open_notes.note is None:
            self._sheet.close()

    def _remember_rehearsal(self, course: "Course") -> None:
        """What went where no subscriber sees it can be compared with what subscribers would get."""
        from devlog_app.model.steps import Outcome

        done = course.done
        if done is None or course.wish is None or done.outcome not in {Outcome.PUBLISHED, Outcome.UNCHANGED}:
            return
        from devlog_app.ui.publish.banner import Use, use_of

        entry = next((each for each in self._panel.entries if each.name == course.channel), None)
        if entry is not None and use_of(entry) is not Use.SUBSCRIBERS:
            self._rehearsed[course.note] = course

    def _forget_time(self, course: "Course") -> None:
        """A time that a post waits for now is not the next one's, nor the same post's in another channel."""
        from devlog_app.model.steps import Outcome

        if course.done is not None and course.done.outcome is Outcome.SCHEDULED:
            self._panel.take_time(self._panel.time_state()._replace(kind=NOW))

    def _take_time(self, state: TimeState) -> None:
        self._panel.take_time(state)

    # The sheet itself

    def _made_sheet(self) -> "PublishSheet":
        if self._sheet is None:
            # Most that is written is not published in the same hour: the window opens without it.
            from devlog_app.ui.publish.sheet import PublishSheet

            sheet = self._sheet = PublishSheet(self._window, local_now)
            sheet.show_channels(self._panel.entries, self._panel.channel or "")
            sheet.show_time(self._panel.time_state(), self._zone)
            self._connect_sheet(sheet)
            sheet.show()
        self._sheet.activateWindow()
        return self._sheet

    def _connect_sheet(self, sheet: "PublishSheet") -> None:
        sheet.publish_wanted.connect(self._publish)
        sheet.rehearsal_wanted.connect(self._rehearse)
        sheet.channel_chosen.connect(self._choose_channel)
        sheet.time_changed.connect(self._take_time)
        sheet.line_requested.connect(self._go_to_line)
        sheet.check_wanted.connect(self._ask_channel)
        sheet.cancel_wanted.connect(self._session.publishing.cancel)
        sheet.back_wanted.connect(self._go_back)
        sheet.banner.sign_in_wanted.connect(self._session.accounts.show)
        sheet.page.show_channel_wanted.connect(self._session.gate.show_channel)
        outcome = sheet.course_page.outcome
        outcome.sign_in_wanted.connect(self._session.accounts.show)
        outcome.show_channel_wanted.connect(self._session.gate.show_channel)
        outcome.finish_wanted.connect(self._session.gate.finish)
        outcome.take_back_wanted.connect(self._session.gate.take_back)
        sheet.finished.connect(self._forget_sheet)
        # A sheet never outlives the workspace that it is about.
        self.destroyed.connect(sheet.deleteLater)

    def _show_preflight(self, sheet: "PublishSheet") -> None:
        post = self._session.composing.post
        if post is not None:
            sheet.show_post(post)
        sheet.page.show_planned(self._planned())
        sheet.show_rehearsed(self._rehearsed.get(sheet.post.note.path) if sheet.post is not None else None)
        sheet.show_preflight()
        self._ask_channel()

    def _planned(self) -> str | None:
        """When the open note says that it is to come out."""
        note = self._session.open_notes.note
        return note.front_matter.planned if note is not None and note.front_matter is not None else None

    def _forget_sheet(self) -> None:
        sheet, self._sheet = self._sheet, None
        self._check = None
        if sheet is not None and sheet.is_about_course and sheet.note is not None:
            # What was read in the sheet need not stand below the preview as well.
            course = self._session.publishing.course(sheet.note)
            if course is not None and course.is_over and course.error is None and course.left is None:
                self._session.publishing.forget(sheet.note)
                self._panel.show_course(None)

    def _go_to_line(self, line: int) -> None:
        self._window.editor.go_to_line(line)
        self._window.editor.setFocus()

    def _reach(self, channel: str, wanted: Callable[[], object]) -> None:
        self._session.gate.reach(channel, wanted)

    @property
    def _zone(self) -> str | None:
        return zone_of(self._services.library)

    def _connect(self) -> None:
        session, panel = self._session, self._panel
        panel.finish_wanted.connect(session.gate.finish)
        panel.take_back_wanted.connect(session.gate.take_back)
        panel.cancel_requested.connect(session.publishing.cancel)
        self._window.publish_status.chosen.connect(self.show_course)
        session.composing.composed.connect(self._follow)
        session.composing.cleared.connect(self._lose_post)
        session.accounts.changed.connect(self._ask_channel)
        session.watching.settings_changed.connect(self._take_channels)


async def _looked(services: "Services", post: "Post", channel: str) -> "ChannelCheck":
    return await services.preflight.look(post, channel)
