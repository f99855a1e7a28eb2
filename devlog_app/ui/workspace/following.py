"""Links in other notes follow a note to its new name, a moment later: a child looks for them, notes take turns."""

from collections import deque
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from devlog_app.model.errors import DevlogError, NoteChangedOnDisk, StorageError
from devlog_app.model.reason import Reason
from devlog_app.model.values import dataclass
from devlog_app.services.links.rewriting_apart import Rewriting, rewriting_apart
from devlog_app.services.links.rewritten_notes import Rewritten, RewrittenNotes, rewritten
from devlog_app.ui.editor.faithful import replace_text
from devlog_app.ui.threads.bridge import Bridge
from devlog_app.ui.threads.task import Task
from devlog_app.ui.writing.open_notes import OpenNotes

if TYPE_CHECKING:
    from devlog_app.services.asking_children import HeardChild
    from devlog_app.services.notes.library import Library
    from devlog_app.ui.editor.open_note import OpenNote

NAMED = 3
"""Notes that are named where links could not follow; the others are counted."""


@dataclass(slots=True, eq=False)
class Journey:
    """Notes that *moved* (the new path of each old one), and what the links to them made other notes say.

    *former* is what those in another folder said before, *done* what was rewritten, by the paths of the notes now.
    """

    moved: Mapping[str, str]
    former: Mapping[str, str]
    done: dict[str, Rewritten] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)

    def go_with(self, moved: Mapping[str, str]) -> None:
        """Notes whose links have followed are themselves at other paths now."""
        self.done = {moved.get(path, path): done for path, done in self.done.items()}


class FollowingLinks(QObject):
    """One journey after another; a search under way begins anew where another note gets a new name meanwhile."""

    followed = Signal(int)
    """In how many notes links have followed a journey that is over."""
    refused = Signal(object)
    """A ``DevlogError``: links could not be looked for, or not follow."""
    replaced = Signal(object, str, object)
    """What a ``Note`` that is not open said, and the ``Reason`` why it says something else now."""
    rewritten = Signal(object)
    """The notes that say something else now: a tuple of (path, text before)."""
    written = Signal(object, str, object)
    """In a ``Journey``, the note at a path was ``Rewritten``."""

    def __init__(self, library: "Library", notes: OpenNotes, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._root: Path = library.root
        self._files = RewrittenNotes(library)
        self._notes = notes
        self._bridge = bridge
        self._waiting: list[Journey] = []
        self._task: Task | None = None
        self._found: list[Rewriting] = []
        self._is_writing = False
        self._back: deque[tuple[str, Rewritten]] = deque()
        self._changed: dict[str, str] = {}
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def follow(self, journey: Journey) -> None:
        """Let the links of other notes follow *journey*, which has just been made."""
        if not journey.moved:
            return
        self._go_with(journey.moved)
        self._waiting.append(journey)
        self._look()

    def take_back(self, journey: Journey, back: Journey) -> None:
        """The notes of *journey* went *back*: links that followed say what they said, and others follow now."""
        is_needed = bool(back.moved)
        if journey in self._waiting:
            # Where nothing was written yet, links say what they said all the time.
            is_needed = self._is_writing and journey is self._waiting[0]
            self._waiting.remove(journey)
            if is_needed:
                self._found, self._is_writing = [], False
        self._go_with(back.moved)
        self._back += journey.done.items()
        if is_needed:
            self._waiting.append(back)
        if self._back:
            self._let_be()
            self._timer.start()
        self._look()

    def finish(self) -> None:
        """The workspace is about to close: do what is left at once."""
        self._let_be()
        self._timer.stop()
        while self._has_to_write or self._waiting:
            if self._has_to_write:
                self._write_next()
                continue
            self._found = []
            with suppress(DevlogError):
                self._found = list(self._search())
            self._is_writing = True

    # Looking

    def _look(self) -> None:
        """Look for the links to the first that waits, unless something is being written."""
        self._let_be()
        if self._waiting and not self._timer.isActive():
            self._found = []
            self._task = task = self._bridge.hear(self._search())
            task.stepped.connect(self._take)
            task.failed.connect(self._fail)
            task.ended.connect(self._begin_writing)

    def _search(self) -> "HeardChild[Rewriting]":
        first, *later = self._waiting
        return rewriting_apart(self._root, first.moved, [one.moved for one in later], first.former)

    def _let_be(self) -> None:
        """What is being looked for is not as it was any more."""
        task, self._task = self._task, None
        if task is not None:
            for signal, slot in (
                (task.stepped, self._take),
                (task.failed, self._fail),
                (task.ended, self._begin_writing),
            ):
                signal.disconnect(slot)
            task.cancel()

    def _take(self, found: Rewriting) -> None:
        self._found.append(found)

    def _fail(self, _: DevlogError) -> None:
        self._found = []
        self.refused.emit(StorageError("links_not_looked_at"))

    def _begin_writing(self) -> None:
        self._task = None
        self._is_writing = True
        self._timer.start()

    # Writing

    @property
    def _has_to_write(self) -> bool:
        return self._is_writing or bool(self._back)

    def _go_on(self) -> None:
        """One note a turn: whoever types does not wait for the others."""
        if self._has_to_write:
            self._write_next()
        if not self._has_to_write:
            self._timer.stop()
            self._look()

    def _write_next(self) -> None:
        if self._back:
            self._put_back(*self._back.popleft())
        elif self._found:
            self._write(self._found.pop())
        else:
            self._is_writing = False
            self._end(self._waiting.pop(0))
        if not self._has_to_write:
            self._tell()

    def _write(self, one: Rewriting) -> None:
        journey = self._waiting[0]
        if one.lost:
            journey.left.append(one.path)
        if one.after == one.before:
            return
        try:
            done = self._say(one.path, one.before, one.after)
        except DevlogError as error:
            if error.code != "note_missing":
                journey.left.append(one.path)
            return
        journey.done[one.path] = done
        self.written.emit(journey, one.path, done)

    def _put_back(self, path: str, done: Rewritten) -> None:
        before, after = done.texts
        # What cannot be taken back as a whole follows as any other link does: that is looked at next.
        with suppress(DevlogError):
            if self._open(path) is not None or self._files.as_it_is(path).data != done.after:
                self._say(path, after, before)
            else:
                self._files.put_back(path, done)
                self._changed.setdefault(path, after)

    def _say(self, path: str, before: str, after: str) -> Rewritten:
        """Let the note at *path*, which said *before*, say *after*. Raises as ``RewrittenNotes.rewrite``."""
        open_note = self._open(path)
        if open_note is None:
            note, done = self._files.rewrite(path, before, after)
            self.replaced.emit(note, note.text, Reason.SAVED)
        else:
            done = self._say_in(open_note, path, before, after)
        self._changed.setdefault(path, done.texts[0])
        return done

    def _say_in(self, open_note: "OpenNote", path: str, before: str, after: str) -> Rewritten:
        pane = open_note.pane
        if pane.edit.isReadOnly() or not open_note.save():
            raise NoteChangedOnDisk("note_changed_on_disk").at(path)
        text = rewritten(pane.text(), before, after, path)
        was = self._files.as_it_is(path)
        replace_text(pane.edit.document(), text)
        if not open_note.save():
            raise NoteChangedOnDisk("note_changed_on_disk").at(path)
        return Rewritten(was, self._files.as_it_is(path).data)

    def _end(self, journey: Journey) -> None:
        if journey.done:
            self.followed.emit(len(journey.done))
        if journey.left:
            self.refused.emit(StorageError("links_left", notes=_named(journey.left)))

    def _tell(self) -> None:
        changed, self._changed = self._changed, {}
        if changed:
            self.rewritten.emit(tuple(changed.items()))

    def _go_with(self, moved: Mapping[str, str]) -> None:
        """What was found or written is at other paths now."""
        self._found = [_at(moved.get(one.path, one.path), one) for one in self._found]
        self._back = deque((moved.get(path, path), done) for path, done in self._back)
        self._changed = {moved.get(path, path): text for path, text in self._changed.items()}

    def _open(self, path: str) -> "OpenNote | None":
        open_note = self._notes.open_note(path)
        return open_note if open_note is not None and open_note.note is not None else None


def _at(path: str, one: Rewriting) -> Rewriting:
    return Rewriting(path, one.before, one.after, one.lost)


def _named(paths: Sequence[str]) -> str:
    names = [path.rpartition("/")[2] for path in dict.fromkeys(paths)]
    return ", ".join(names[:NAMED]) + (f" (+{len(names) - NAMED})" if len(names) > NAMED else "")
