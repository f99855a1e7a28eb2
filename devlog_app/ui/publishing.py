"""The open note on its way to a channel, step by step."""

from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from devlog_app.model.errors import DevlogError
from devlog_app.model.reference import ChannelKind
from devlog_app.model.steps import Done, Step
from devlog_app.services.accounts.channel_directory import ChannelEntry
from devlog_app.ui.bridge import Bridge, Task
from devlog_app.ui.composing import Composing
from devlog_app.ui.dialogs.changes import question
from devlog_app.ui.language.wording import sentence
from devlog_app.ui.open_notes import OpenNotes
from devlog_app.ui.publish.wish import PublishWish
from devlog_app.ui.times import shown_time

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.services.publishing.publisher import PublishRequest

REPEATABLE = frozenset({"already_published", "already_scheduled"})
"""Refusals after which it is asked whether a second post is meant."""


class Publishing(QObject):
    """Publishes the very post that the preview shows, one at a time."""

    stepped = Signal(object)
    """A ``Step``; ``Done`` is the last."""
    failed = Signal(object)
    """A ``DevlogError``: it ended so."""
    done = Signal(object)
    """The ``Done`` of a publication."""
    cancelled = Signal()
    """It was stopped, or the question was answered with no, or there was nothing left to do."""

    def __init__(
        self, services: "Services", bridge: Bridge, notes: OpenNotes, composing: Composing, window: QWidget
    ) -> None:
        super().__init__(window)
        self._services = services
        self._bridge = bridge
        self._notes = notes
        self._composing = composing
        self._window = window
        self._task: Task | None = None
        self._asked: PublishRequest | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a publication is on its way."""
        return self._task is not None

    def publish(self, wish: PublishWish) -> None:
        """Do as the panel says, now or at a time; other people's channels are asked about first."""
        if self._task is not None or not self._notes.save():
            self.cancelled.emit()
            return
        # Here, so that nobody waits for it before the window is drawn.
        from devlog_app.services.publishing.publisher import PublishRequest

        # Keys that were pressed a moment ago belong to the post; it is painted before it leaves.
        post = wish.post if self._composing.is_current else self._composing.compose()
        if post is None:
            self.cancelled.emit()
            return
        request = PublishRequest(post=post, channel=wish.channel, at=wish.at)
        try:
            entry = self._services.channels.entry(wish.channel)
            window = self._services.settings.read().undo_window
        except DevlogError as error:
            self.failed.emit(error)
            return
        if entry.kind is ChannelKind.LOCAL:
            self._start(request)
        else:
            self._ask_before_sending(replace(request, undo_window=window), entry)

    def finish(self, job: str) -> None:
        """Send what is missing of an interrupted publication."""
        if self._task is None:
            self._go_through(_finished(self._services, job))

    def take_back(self, job: str) -> None:
        """Delete what an interrupted publication has sent."""
        if self._task is None:
            self._go_through(_taken_back(self._services, job))

    def cancel(self) -> None:
        """Stop what is under way; what was sent stays sent and is remembered."""
        if self._task is not None:
            self._task.cancel()

    def _start(self, request: "PublishRequest") -> None:
        self._asked = request
        self._go_through(_published(self._services, request))

    def _go_through(self, steps: AsyncIterator[Step]) -> None:
        self._task = self._bridge.step(steps)
        self._task.stepped.connect(self._take)
        self._task.failed.connect(self._fail)
        self._task.ended.connect(partial(self._end, self._task))

    def _take(self, step: object) -> None:
        self.stepped.emit(step)
        if isinstance(step, Done):
            # The next one may be asked for before the loop has tidied up after this one.
            self._asked = self._task = None
            self.done.emit(step)

    def _fail(self, error: DevlogError) -> None:
        request, self._asked, self._task = self._asked, None, None
        if request is not None and error.code in REPEATABLE:
            self._ask_before_repeating(request, error)
            return
        self.failed.emit(error)

    def _end(self, task: Task) -> None:
        """It ended and said nothing of how: it was stopped."""
        if task is self._task:
            self._asked = self._task = None
            self.cancelled.emit()

    def _ask_before_sending(self, request: "PublishRequest", entry: ChannelEntry) -> None:
        where = entry.ref or entry.name
        if request.at is None:
            sentence = self.tr("Publish to %1 now?").replace("%1", where)
        else:
            time = shown_time(request.at)
            sentence = self.tr("Schedule in %1 for %2?").replace("%1", where).replace("%2", time)
        self._ask(
            self.tr("Publish"), sentence, self.tr("Subscribers will see the post as the preview shows it."), request
        )

    def _ask_before_repeating(self, request: "PublishRequest", error: DevlogError) -> None:
        hint = self.tr("Publishing again makes a new post; the old one stays as it is.")
        self._ask(self.tr("Publish again"), sentence(error), hint, replace(request, force=True))

    def _ask(self, verb: str, sentence: str, hint: str, request: "PublishRequest") -> None:
        box = question(verb, sentence, hint, verb, self._window)

        def answered(_result: int) -> None:
            if box.buttonRole(box.clickedButton()) == box.ButtonRole.AcceptRole:
                self._start(request)
            else:
                self.cancelled.emit()

        box.finished.connect(answered)
        box.open()


# The publisher is asked for on the loop's thread, where it belongs.


async def _published(services: "Services", request: "PublishRequest") -> AsyncIterator[Step]:
    async with aclosing(services.publisher.publish(request)) as steps:
        async for step in steps:
            yield step


async def _finished(services: "Services", job: str) -> AsyncIterator[Step]:
    async with aclosing(services.publisher.resume({job}, also_old=True)) as steps:
        async for step in steps:
            yield step


async def _taken_back(services: "Services", job: str) -> AsyncIterator[Step]:
    async with aclosing(services.publisher.take_back(job)) as steps:
        async for step in steps:
            yield step
