"""From what is typed to the post that the preview paints, a moment after the last key."""

import gc
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from devlog_app.model.errors import DevlogError
from devlog_app.model.places import Places
from devlog_app.model.post import Post, Target
from devlog_app.ui.editor.tabs import EditorTabs
from devlog_app.ui.writing.open_notes import OpenNotes

if TYPE_CHECKING:
    from devlog_app.model.note import Note
    from devlog_app.services.composing.composer import Composer
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


class Composing(QObject):
    """Keeps one ``Post`` in step with the editor."""

    composed = Signal(object)
    """The ``Post`` of what stands in the editor now."""
    cleared = Signal()
    """There is no note, or none that a post can be made of."""
    refused = Signal(object)
    """A ``DevlogError``: no post can be made of this."""

    def __init__(self, composer: "Composer", notes: OpenNotes, editor: EditorTabs, parent: QObject) -> None:
        super().__init__(parent)
        self._composer = composer
        self._notes = notes
        self._editor = editor
        self._channel: str | None = None
        self._of_note: NoteComposer | None = None
        self._path = ""
        """Where the note stood when its composer was made."""
        self._takes = (0.0, 0.0)
        """Milliseconds that the last two posts took; the shorter counts: the first of a note says little."""
        self._post: Post | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.compose)
        self._steps: Iterator[None] | None = None
        self._stepping = QTimer(self)
        self._stepping.timeout.connect(self._step)
        self._others = QTimer(self, singleShot=True, interval=SETTLED)
        self._others.timeout.connect(self._look_at_others)
        editor.text_edited.connect(self._compose_soon)
        notes.changed.connect(self._compose_soon)
        notes.closed.connect(self._clear)

    @property
    def post(self) -> Post | None:
        """The post as it was last composed."""
        return self._post

    def begin(self, channel: str | None) -> None:
        """Another note is open, or it is meant for another *channel*: compose anew."""
        self._channel = channel
        self._of_note = None
        self._takes = (0.0, 0.0)
        self._stop_stepping()
        note = self._notes.note
        if note is None or len(note.text) <= LONG:
            self.compose()
            return
        self._post = None
        self.cleared.emit()
        self._read_on()

    def compose(self) -> Post | None:
        """Compose now; the post, or None where none can be made."""
        self._timer.stop()
        self._stop_stepping()
        note = self._notes.note
        if note is None:
            return None
        started = time.perf_counter()
        try:
            self._post = self._composer_of(note).compose(self._editor.text())
        except DevlogError as error:
            self._post = None
            self.refused.emit(error)
            return None
        self.composed.emit(self._post)
        self._takes = (self._takes[1], (time.perf_counter() - started) * 1000)
        return self._post

    def follow_others(self) -> None:
        """Notes came, went, changed or came out: what the open note says of them may be another, too."""
        note = self._notes.note
        if note is not None and any(mark in note.text for mark in NAMING):
            self._others.start()

    def _look_at_others(self) -> None:
        note = self._notes.note
        if note is None or self._of_note is None or self._steps is not None:
            return
        if len(note.text) > LONG:
            self._read_on()
            return
        try:
            self._of_note.refresh()
        except DevlogError as error:
            self.refused.emit(error)
            return
        self.compose()

    def _composer_of(self, note: "Note") -> "NoteComposer":
        # A note that was renamed or moved is another one to whoever publishes it, and finds its pictures elsewhere.
        if self._of_note is None or self._path != note.path:
            self._of_note = self._composer.for_note(note, channel=self._channel)
            self._path = note.path
        return self._of_note

    def _read_on(self) -> None:
        """Begin to read the long text that stands in the editor now, a few milliseconds at a time."""
        note = self._notes.note
        if note is None:
            return
        try:
            self._steps = self._composer_of(note).read_on(self._editor.text())
        except DevlogError as error:
            self.refused.emit(error)
            return
        # What is read here stays: looking through all of it for what nobody needs any more would be a pause each time.
        gc.disable()
        self._stepping.start()

    def _step(self) -> None:
        until = time.perf_counter() + SLICE
        try:
            while self._steps is not None and time.perf_counter() < until:
                next(self._steps)
        except StopIteration:
            self.compose()
        except DevlogError as error:
            self._stop_stepping()
            self.refused.emit(error)

    def _stop_stepping(self) -> None:
        if self._steps is not None:
            self._steps = None
            self._stepping.stop()
            gc.freeze()
            gc.enable()

    def classic(self) -> Post | None:
        """The post of the text as it stands now in classic messages, whatever form it is to take; None without one."""
        note = self._notes.note
        if note is None:
            return None
        try:
            composer = self._composer.for_note(note, channel=self._channel, target=Target.CLASSIC)
            return composer.compose(self._editor.text())
        except DevlogError as error:
            self.refused.emit(error)
            return None

    def places(self) -> Places | None:
        """Which lines of the text composed last became what of its post; None while there is none."""
        return self._of_note.places() if self._of_note is not None and self._post is not None else None

    @property
    def is_current(self) -> bool:
        """Whether the post is that of the text as it stands in the editor now."""
        return self._post is not None and self._editor.edit.is_settled and not self._timer.isActive()

    def _compose_soon(self) -> None:
        if self._steps is not None:
            self._stop_stepping()
            self._read_on()
            return
        took = min(self._takes)
        self._timer.start(0 if took <= QUICK else min(LONGEST, round(took * PATIENCE)))

    def _clear(self) -> None:
        self._timer.stop()
        self._stop_stepping()
        self._post = self._of_note = None
        self.cleared.emit()
