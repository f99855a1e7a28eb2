"""Recordings arrived: pasted once, written into the event's notes, then shown in every post before it is updated."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import aclosing
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QStackedWidget, QWidget

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import DevlogError
from devlog_app.model.note import GroupKind, NoteSummary
from devlog_app.services.after_publication.several import PostChange, PostStep, SeveralPosts
from devlog_app.services.notes.expecting import expect_no_more
from devlog_app.services.notes.grouping import GroupName
from devlog_app.services.notes.recording_links import Host
from devlog_app.services.notes.recordings import TalkNote, recording_of, with_recording
from devlog_app.ui.threads.bridge import Task
from devlog_app.ui.wizards.links_page import LinksPage
from devlog_app.ui.wizards.posts_page import PostsPage
from devlog_app.ui.wizards.wizard import Fields, WizardDialog, say_wrong, words_of
from devlog_app.ui.wizards.writing import rewrite

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.ui.workspace.session import Session

OF_OTHERS = frozenset({"intro", "index"})
"""Notes of an event that have no recording of their own."""


class RecordingsWizard(WizardDialog):
    """First the links, then the posts. What is interrupted stays in the outbox."""

    def __init__(
        self,
        session: "Session",
        conferences: Sequence[tuple[str, str]],
        chosen: str | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Recordings arrived"))
        self._session = session
        self._task: Task | None = None
        self._is_updating = False
        self._event = QComboBox(self)
        for folder, title in conferences:
            self._event.addItem(title, folder)
        self._event.setCurrentIndex(max(0, self._event.findData(chosen)))
        self.links = LinksPage(self)
        self.posts = PostsPage(session.catalogue.title, _local_channels(session), self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.links)
        self._pages.addWidget(self.posts)
        fields = Fields()
        fields.add(self.tr("&Event:"), self._event)
        self.body.addLayout(fields)
        self.body.addWidget(self._pages, 1)
        self._event.currentIndexChanged.connect(self._turn_to)
        self.links.changed.connect(self.check)
        self.posts.changed.connect(self.check)
        session.destroyed.connect(self.deleteLater)
        self._turn_to()
        self.links.text.setFocus()

    @property
    def is_at_posts(self) -> bool:
        """Whether the notes are written and their posts shown."""
        return self._pages.currentWidget() is self.posts

    def is_touched(self) -> bool:
        return self._is_updating or (not self.is_at_posts and self.links.is_touched())

    def leaving_words(self) -> tuple[str, str, str]:
        if not self._is_updating:
            return super().leaving_words()
        hint = self.tr("What was begun is finished with the next update; the notes have their recordings already.")
        return self.tr("Stop updating the posts?"), hint, self.tr("Stop")

    def is_complete(self) -> bool:
        if self._task is not None:
            return False
        return bool(self.posts.wanted()) if self.is_at_posts else bool(self.links.model.notes)

    def check(self) -> None:
        if self.is_at_posts:
            self.send.setText(self.tr("Update %n post(s)", "", len(self.posts.wanted())))
            is_over = self._task is None and not self.posts.has_open_ones
            self.send.setVisible(not is_over)
            if is_over:
                self.leave.setText(self.tr("Close"))
                self.leave.setFocus()
        elif self.links.model.changes():
            self.send.setText(self.tr("Write into %n note(s)", "", len(self.links.model.changes())))
        else:
            self.send.setText(self.tr("Go on to the posts"))
        super().check()

    def submit(self) -> None:
        if not self.send.isEnabled() or not self.is_complete():
            return
        if self.is_at_posts:
            self._update(self.posts.wanted())
        else:
            self._write()

    def done(self, result: int) -> None:
        if self._task is not None:
            for signal in (self._task.stepped, self._task.failed, self._task.ended):
                signal.disconnect()
            # What it leaves behind is offered then.
            self._task.ended.connect(self._session.unfinished.look)
            self._task.cancel()
            self._task = None
        super().done(result)

    def _turn_to(self) -> None:
        """Another event was chosen."""
        name = GroupName(GroupKind.CONFERENCE, str(self._event.currentData()))
        members = self._session.catalogue.members(name)
        talks = [note for note in members if note.kind not in OF_OTHERS]
        others = [note for note in members if note.kind in OF_OTHERS]
        self.links.show_notes([*map(self._as_known, talks)], [*map(self._as_known, others)])
        self.check()

    def _as_known(self, row: NoteSummary) -> TalkNote:
        try:
            said = self._session.services.library.open(row.path).front_matter
        except DevlogError:
            return TalkNote(row.path, row.title)
        speaker = str(said.speaker or "") if said is not None else ""
        return TalkNote(row.path, row.title, speaker, self._recording(row.path))

    def _recording(self, path: str) -> Mapping[Host, str]:
        """What the note at *path* has, as it stands in its editor or its file."""
        open_note = self._session.open_notes.open_note(path)
        if open_note is not None:
            return recording_of(open_note.pane.text())
        try:
            return recording_of(self._session.services.library.open(path).text)
        except DevlogError:
            return {}

    def _write(self) -> None:
        changes = self.links.changes()
        for path, recording in changes.items():
            try:
                is_written = rewrite(self._session, path, partial(with_recording, recording=recording))
            except DevlogError as error:
                self._stay(f"{self._title(path)}: {words_of(error)}")
                return
            if not is_written:
                words = self.tr("“%1” cannot be saved now; what stands above its text says why.")
                self._stay(words.replace("%1", self._title(path)))
                return
        if changes:
            self._session.services.composer.look_again()
        self._settle_expectation()
        self._event.setEnabled(False)
        self._pages.setCurrentWidget(self.posts)
        self.posts.begin()
        paths = tuple(note.path for note in self.links.model.notes)
        self._go_through(_changes(self._session.services, paths), self.posts.take, self.posts.all_looked_at)
        self.check()

    def _settle_expectation(self) -> None:
        """A conference all of whose talks have their recordings waits for none."""
        folder = str(self._event.currentData())
        config = self._session.catalogue.conferences.get(folder)
        if config is None or not config.recordings_expected:
            return
        missing = sum(not self._recording(talk.path) for talk in self.links.talks)
        if missing:
            words = self.tr("%n talk(s) have no recording yet; the conference goes on waiting for them.", "", missing)
            self.posts.say_expected(words)
            return
        try:
            expect_no_more(self._session.services.library, folder)
        except DevlogError as error:
            say_wrong(self.wrong, words_of(error))
            return
        self.posts.say_expected(self.tr("Every talk has its recording: the conference waits for none any more."))
        # What the conference says of itself becomes known by its file.
        self._session.catalogue.scan()

    def _stay(self, words: str) -> None:
        """Not every note could be written: what is missing is still offered."""
        self.links.look_again(self._recording)
        self.check()
        say_wrong(self.wrong, words)

    def _title(self, path: str) -> str:
        return next(note.title for note in self.links.model.notes if note.path == path)

    def _update(self, changes: Sequence[PostChange]) -> None:
        self.posts.start()
        self._is_updating = True
        self._go_through(_updates(self._session.services, changes), self._take_step, self._end_update)
        self.check()

    def _take_step(self, step: object) -> None:
        if self.posts.take_step(step) and isinstance(step, PostStep):
            self._session.open_notes.look_at_disk(step.path)
            self._session.catalogue.update(self._session.services.library.row(step.path))

    def _end_update(self) -> None:
        self._is_updating = False
        self.posts.end()
        self._session.unfinished.look()

    def _go_through(self, steps: AsyncIterator[object], take: object, end: object) -> None:
        task = self._task = self._session.bridge.step(steps)
        assert callable(take)
        task.stepped.connect(take)
        task.failed.connect(self.refuse)
        task.ended.connect(partial(self._ended, end))

    def _ended(self, end: object) -> None:
        self._task = None
        assert callable(end)
        end()
        self.check()


def _local_channels(session: "Session") -> tuple[str, ...]:
    try:
        return tuple(one.name for one in session.services.channels.names() if one.kind is ChannelKind.LOCAL)
    except DevlogError:
        return ()


# The services are asked for on the loop's thread, where they belong.


async def _changes(services: "Services", paths: Sequence[str]) -> AsyncIterator[object]:
    several = SeveralPosts(services.updater, services.both_sides)
    async with aclosing(several.changes(paths)) as found:
        async for one in found:
            yield one


async def _updates(services: "Services", changes: Sequence[PostChange]) -> AsyncIterator[object]:
    several = SeveralPosts(services.updater, services.both_sides)
    async with aclosing(several.update(changes)) as steps:
        async for step in steps:
            yield step
