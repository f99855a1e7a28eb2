"""From what is typed to the post that the preview paints, a moment after the last key.

The post of the note that is shown first comes from a child process: the window gets its renderer with its user.
"""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from devlog_app.model.errors import DevlogError
from devlog_app.model.note_text import source_digest
from devlog_app.model.places import Places
from devlog_app.model.post import Post, Target
from devlog_app.ui.editor.tabs import EditorTabs
from devlog_app.ui.threads.slices import Slices
from devlog_app.ui.threads.task import Task
from devlog_app.ui.writing.open_notes import OpenNotes
from devlog_app.ui.writing.renderer import Renderer

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.model.note import Note
    from devlog_app.model.told_posts import ToldPost
    from devlog_app.services.composing.note_composer import NoteComposer

QUICK = 12
"""Milliseconds; a post that takes no longer, to compose and to show, is composed as soon as the key is painted."""
LONG = 64_000
"""Code points; a longer note is read step by step when it is opened, so that the window stays quick."""
SLICE = 0.003
"""Seconds that such steps take before the window has its turn."""
PATIENCE = 3
"""A post that took long is composed only after a pause this many times as long, so that typing is never late."""
LONGEST = 1500
"""Milliseconds; however large the note, its post is composed after this pause."""
SETTLED = 5_500
"""Milliseconds after the last change of notes; by then what is remembered of others is older than it may become."""
NAMING = ("[[", "{{")
"""What a note says something of others with: links, snippets and indexes."""

Apart: TypeAlias = Callable[[str, str, str | None], Task]
"""Has a note composed in a child: where it stands, its text, its channel; a ``ToldPost`` is stepped."""


class Composing(QObject):
    """Keeps one ``Post`` in step with the editor."""

    composed = Signal(object)
    """The ``Post`` of what stands in the editor now."""
    cleared = Signal()
    """There is no note, or the post of the one that is shown is still to be made."""
    refused = Signal(object)
    """A ``DevlogError``: no post can be made of this."""

    def __init__(
        self,
        services: "Services",
        renderer: Renderer,
        apart: Apart,
        notes: OpenNotes,
        editor: EditorTabs,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._renderer = renderer
        self._apart = apart
        self._asked: Task | None = None
        self._notes = notes
        self._editor = editor
        self._channel: str | None = None
        self._of_note: NoteComposer | None = None
        self._path = ""
        """Where the note stood that was composed last."""
        self._takes = (0.0, 0.0)
        """Milliseconds that the last two posts took; the shorter counts: the first of a note says little."""
        self._post: Post | None = None
        self._places: Places | None = None
        """Those of a post that was composed apart."""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.compose)
        self._reading = Slices(self, seconds=SLICE)
        self._reading.done.connect(self.compose)
        self._reading.failed.connect(self._refuse)
        self._others = QTimer(self, singleShot=True, interval=SETTLED)
        self._others.timeout.connect(self._look_at_others)
        editor.text_edited.connect(self._compose_soon)
        notes.changed.connect(self._compose_soon)
        notes.closed.connect(self._clear)
        renderer.loaded.connect(self._compose_here)

    @property
    def post(self) -> Post | None:
        """The post as it was last composed."""
        return self._post

    def begin(self, channel: str | None) -> None:
        """Another note is open, or it is meant for another *channel*: compose anew."""
        self._channel = channel
        self._of_note = self._places = None
        self._takes = (0.0, 0.0)
        self._reading.stop()
        note = self._notes.note
        if not self._renderer.is_loaded and note is not None:
            self._begin_apart(note)
        elif note is None or len(note.text) <= LONG:
            self.compose()
        else:
            self._lose_post()
            self._read_on()

    def compose(self) -> Post | None:
        """Compose now; the post, or None where none can be made."""
        self._timer.stop()
        self._reading.stop()
        note = self._notes.note
        if note is None:
            return None
        self._renderer.load()
        started = time.perf_counter()
        try:
            post = self._composer_of(note).compose(self._editor.text())
        except DevlogError as error:
            self._refuse(error)
            return None
        finally:
            told, self._places = self._places, None
        if told is None or post != self._post:
            self._show(post)
        self._takes = (self._takes[1], (time.perf_counter() - started) * 1000)
        return self._post

    def stop(self) -> None:
        """The workspace is closed."""
        if self._asked is not None:
            self._asked.cancel()

    def _show(self, post: Post) -> None:
        self._post = post
        self.composed.emit(post)

    def _refuse(self, error: DevlogError) -> None:
        self._post = None
        self.refused.emit(error)

    def _lose_post(self) -> None:
        self._post = self._places = None
        self.cleared.emit()

    # Before the renderer is there

    def _begin_apart(self, note: "Note") -> None:
        """Have a child compose the note that is shown first; for another one somebody is there."""
        is_first_look = self._post is None and self._path in ("", note.path)
        self._path = note.path
        self._lose_post()
        if is_first_look and not self._editor.is_modified and len(note.text) <= LONG:
            self._ask(note)
        else:
            self._renderer.begin()

    def _ask(self, note: "Note") -> None:
        """Let a child compose what stands in the editor; where one is at work, its answer will be looked at."""
        if self._asked is None and not self._renderer.is_on_its_way:
            self._asked = self._apart(note.path, self._editor.text(), self._channel)
            self._asked.stepped.connect(self._adopt)
            self._asked.ended.connect(self._end_asking)

    def _adopt(self, told: "ToldPost") -> None:
        """Show the post that a child composed, unless it is composed here by now, or is of something else."""
        if self._is_composed_here or not self._is_of_now(told.post):
            return
        self._places = told.places
        if told.post != self._post:
            self._show(told.post)

    def _end_asking(self) -> None:
        self._asked = None
        if not self._is_composed_here and (self._post is None or not self._is_of_now(self._post)):
            # The child failed, and why is found out here; or what is shown has changed meanwhile.
            self._renderer.begin()

    @property
    def _is_composed_here(self) -> bool:
        """Whether nobody waits for a child."""
        return self._renderer.is_loaded or self._renderer.is_on_its_way or self._notes.note is None

    def _is_of_now(self, post: Post) -> bool:
        now = self._notes.path, self._channel, source_digest(self._editor.text())
        return (post.note.path, post.channel, post.source_digest) == now

    def _compose_here(self) -> None:
        """The renderer is there: compose what is shown, and whatever is typed from now on."""
        if self._notes.note is not None:
            self._read_on()

    # Step by step, and again

    def follow_others(self) -> None:
        """Notes came, went, changed or came out: what the open note says of them may be another, too."""
        note = self._notes.note
        if note is not None and any(mark in note.text for mark in NAMING):
            self._others.start()

    def _look_at_others(self) -> None:
        note = self._notes.note
        if note is None or self._reading.is_under_way:
            return
        if not self._renderer.is_loaded:
            self._ask(note)
            return
        if self._of_note is None:
            return
        if len(note.text) > LONG:
            self._read_on()
            return
        try:
            self._of_note.refresh()
        except DevlogError as error:
            self._refuse(error)
            return
        self.compose()

    def _composer_of(self, note: "Note") -> "NoteComposer":
        # A note that was renamed or moved is another one to whoever publishes it, and finds its pictures elsewhere.
        if self._of_note is None or self._path != note.path:
            self._of_note = self._services.composer.for_note(note, channel=self._channel)
            self._path = note.path
        return self._of_note

    def _read_on(self) -> None:
        """Begin to read the long text that stands in the editor now, a few milliseconds at a time."""
        note = self._notes.note
        if note is None:
            return
        try:
            steps = self._composer_of(note).read_on(self._editor.text())
        except DevlogError as error:
            self._refuse(error)
            return
        self._reading.begin(steps)

    def classic(self) -> Post | None:
        """The post of the text as it stands now in classic messages, whatever form it is to take; None without one."""
        note = self._notes.note
        if note is None:
            return None
        self._renderer.load()
        try:
            composer = self._services.composer.for_note(note, channel=self._channel, target=Target.CLASSIC)
            return composer.compose(self._editor.text())
        except DevlogError as error:
            self.refused.emit(error)
            return None

    def places(self) -> Places | None:
        """Which lines of the text composed last became what of its post; None while there is none."""
        if self._places is not None:
            return self._places
        return self._of_note.places() if self._of_note is not None and self._post is not None else None

    @property
    def is_current(self) -> bool:
        """Whether the post is that of the text as it stands in the editor now."""
        is_under_way = self._timer.isActive() or self._reading.is_under_way or self._renderer.is_on_its_way
        return self._post is not None and self._editor.edit.is_settled and not is_under_way

    @property
    def is_awaited(self) -> bool:
        """Whether what is shown has no post yet, and will have one in a moment."""
        is_under_way = self._asked is not None or self._reading.is_under_way or self._renderer.is_on_its_way
        return self._post is None and is_under_way

    def _compose_soon(self) -> None:
        if not self._renderer.is_loaded:
            self._renderer.begin()
            return
        if self._reading.is_under_way:
            self._reading.stop()
            self._read_on()
            return
        took = min(self._takes)
        self._timer.start(0 if took <= QUICK else min(LONGEST, round(took * PATIENCE)))

    def _clear(self) -> None:
        self._timer.stop()
        self._reading.stop()
        self._of_note = None
        self._lose_post()
