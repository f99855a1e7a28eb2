"""Posts on their way to channels: begun, followed step by step, stopped, continued; one at a time of each note."""

import time
from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import DevlogError
from devlog_app.ui.language.wording import sentence
from devlog_app.ui.threads.bridge import Bridge
from devlog_app.ui.workspace.unfinished import found_unfinished
from devlog_app.ui.writing.open_notes import OpenNotes

if TYPE_CHECKING:
    # What a publication is made of comes with the first.
    from devlog_app.bootstrap import Services
    from devlog_app.model.steps import Step
    from devlog_app.services.publishing.publisher import PublishRequest
    from devlog_app.ui.publish.course import Course, Interrupted
    from devlog_app.ui.publish.voyage import Voyage
    from devlog_app.ui.publish.wish import PublishWish

REPEATABLE = frozenset({"already_published", "already_scheduled"})
"""Refusals after which it is asked whether a second post is meant."""


class Publishing(QObject):
    """Carries out wishes; posts of several notes may be on their way at once, and never mix."""

    moved = Signal(object)
    """A ``Course``, each time that anything about it changed."""
    begun = Signal()
    """A publication begins."""
    done = Signal(object)
    """The ``Done`` of a publication."""
    ended = Signal()
    """A publication came to its end, whichever way."""

    def __init__(self, services: "Services", bridge: Bridge, notes: OpenNotes, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._bridge = bridge
        self._notes = notes
        self._window = window
        self._courses: dict[str, Course] = {}
        self._voyages: dict[str, Voyage] = {}
        self._requests: dict[str, PublishRequest] = {}

    @property
    def is_busy(self) -> bool:
        """Whether any publication is on its way."""
        return bool(self._voyages)

    @property
    def under_way(self) -> "tuple[Course, ...]":
        """The publications that are on their way, in the order in which they were begun."""
        return tuple(self._courses[note] for note in self._voyages)

    def is_under_way(self, note: str) -> bool:
        """Whether the note at this path is being published."""
        return note in self._voyages

    def course(self, note: str) -> "Course | None":
        """How far the note at this path is, or how its last publication ended."""
        return self._courses.get(note)

    def forget(self, note: str) -> None:
        """How the last publication of this note ended is known by now."""
        if note not in self._voyages:
            self._courses.pop(note, None)

    def publish(self, wish: "PublishWish") -> None:
        """Publish as wished; nothing while the note is on its way already, or cannot be saved."""
        if self.is_under_way(wish.post.note.path) or not self._notes.save_note(wish.post.note.path):
            return
        from devlog_app.services.publishing.publisher import PublishRequest
        from devlog_app.ui.publish.course import Course

        course = Course.of(wish)
        request = PublishRequest(post=wish.post, channel=wish.channel, at=wish.at, checked=wish.checked)
        try:
            entry = self._services.channels.entry(wish.channel)
            if entry.kind is not ChannelKind.LOCAL and not wish.is_rehearsal:
                request = replace(request, undo_window=self._services.settings.read().undo_window)
        except DevlogError as error:
            self._change(course.failed(error))
            self.ended.emit()
            return
        self._start(replace(course, is_local=entry.kind is ChannelKind.LOCAL), request)

    def finish(self, found: "Interrupted") -> None:
        """Send what is missing of an interrupted publication."""
        self._continue(found, _finished(self._services, found.job.id))

    def take_back(self, found: "Interrupted") -> None:
        """Delete what an interrupted publication has sent."""
        self._continue(found, _taken_back(self._services, found.job.id))

    def cancel(self, note: str) -> None:
        """Stop the publication of this note; what was sent stays sent and is remembered."""
        course = self._courses.get(note)
        if course is not None and note in self._voyages and not course.is_leaving:
            self._change(course.leaving())
            self._voyages[note].cancel()

    def cancel_all(self) -> None:
        """Stop whatever is on its way."""
        for note in tuple(self._voyages):
            self.cancel(note)

    def _start(self, course: "Course", request: "PublishRequest") -> None:
        self._requests[course.note] = request
        self._go_through(course, _published(self._services, request))

    def _continue(self, found: "Interrupted", steps: "AsyncIterator[Step]") -> None:
        from devlog_app.ui.publish.course import Course

        course = Course.going_on(found)
        if not self.is_under_way(course.note):
            self._go_through(course, steps)

    def _go_through(self, course: "Course", steps: "AsyncIterator[Step]") -> None:
        from devlog_app.ui.publish.voyage import Voyage

        voyage = self._voyages[course.note] = Voyage(course.note, self._bridge.step(steps), self)
        voyage.stepped.connect(self._take)
        voyage.failed.connect(self._fail)
        voyage.stopped.connect(self._stop)
        self._change(replace(course, since=time.monotonic()))
        self.begun.emit()

    def _take(self, note: str, step: "Step") -> None:
        course = self._courses[note].moved(step, time.monotonic())
        if course.is_over:
            del self._voyages[note]
            self._requests.pop(note, None)
        self._change(course)
        if course.is_over:
            self.done.emit(step)
            self.ended.emit()

    def _fail(self, note: str, error: DevlogError) -> None:
        del self._voyages[note]
        request, course = self._requests.pop(note, None), self._courses[note]
        if request is not None and course.wish is not None and error.code in REPEATABLE:
            if course.is_rehearsal:
                self._start(course.anew(), replace(request, force=True))
                return
            self._ask_before_repeating(course.anew(), request, error)
        self._end(course.failed(error))

    def _stop(self, note: str) -> None:
        del self._voyages[note]
        self._requests.pop(note, None)
        self._end(self._courses[note].stopped())

    def _end(self, course: "Course") -> None:
        """Tell the end of *course*, and soon after what is left of it in the outbox."""
        self._change(course)
        self.ended.emit()
        task = self._bridge.run(found_unfinished(self._services))
        task.finished.connect(self._tell_what_is_left)

    def _tell_what_is_left(self, found: "tuple[Interrupted, ...]") -> None:
        left = {one.job.post.note.path: one for one in found}
        for course in tuple(self._courses.values()):
            if course.may_have_left:
                self._change(course.settled(left.get(course.note)))

    def _change(self, course: "Course") -> None:
        self._courses[course.note] = course
        self.moved.emit(course)

    def _ask_before_repeating(self, course: "Course", request: "PublishRequest", error: DevlogError) -> None:
        from devlog_app.ui.dialogs.changes import question

        verb = self.tr("Publish again")
        hint = self.tr("Publishing again makes a new post; the old one stays as it is.")
        box = question(verb, sentence(error), hint, verb, self._window)
        box.accepted.connect(partial(self._start, course, replace(request, force=True)))
        # The question never outlives the workspace that it is about.
        self.destroyed.connect(box.deleteLater)
        box.open()


# The publisher is asked for on the loop's thread, where it belongs.


async def _published(services: "Services", request: "PublishRequest") -> "AsyncIterator[Step]":
    async with aclosing(services.publisher.publish(request)) as steps:
        async for step in steps:
            yield step


async def _finished(services: "Services", job: str) -> "AsyncIterator[Step]":
    async with aclosing(services.publisher.resume({job}, also_old=True)) as steps:
        async for step in steps:
            yield step


async def _taken_back(services: "Services", job: str) -> "AsyncIterator[Step]":
    async with aclosing(services.publisher.take_back(job)) as steps:
        async for step in steps:
            yield step
