"""Carry out what rearranges notes, show it in the tree and the tabs, and take it back when that is wanted."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from devlog_app.model.errors import DevlogError
from devlog_app.model.note import NoteState, NoteSummary
from devlog_app.model.values import dataclass
from devlog_app.ui.threads.bridge import Bridge
from devlog_app.ui.workspace.catalogue import Catalogue
from devlog_app.ui.writing.open_notes import OpenNotes

if TYPE_CHECKING:
    # Until something is rearranged, what does it is not needed.
    from devlog_app.services.links.rewritten_notes import Rewritten
    from devlog_app.services.notes.grouping import GroupName
    from devlog_app.services.notes.library import Library
    from devlog_app.services.notes.rearranger import Rearranged, Rearranger, Undo
    from devlog_app.ui.workspace.following import FollowingLinks, Journey

KEPT = 20
"""How many operations can be taken back, the last one first."""
IN_CHANNEL = frozenset(
    {NoteState.PUBLISHED, NoteState.CHANGED, NoteState.CHANGED_THERE, NoteState.DIVERGED, NoteState.SCHEDULED}
)


@dataclass(slots=True, eq=False)
class _Step:
    """Something that was done, in *words*, what takes it back, and the *journey* of notes that links follow."""

    words: str
    undo: "Undo"
    journey: "Journey | None" = None


class Rearranging(QObject):
    """What is open is safe on the disk before anything moves; each operation can be taken back."""

    done = Signal(str)
    """Something was done that can be taken back, in words."""
    said = Signal(str)
    """Something else was done."""
    refused = Signal(object)
    """A ``DevlogError``: something cannot be done, or taken back."""
    folders_changed = Signal()
    """Whole conferences or months may have come or gone."""
    told = Signal(str)
    """What followed something that can be taken back, and is taken back with it."""
    replaced = Signal(object, str, object)
    """What a ``Note`` that is not open said, and the ``Reason`` why it says something else now."""
    rewritten = Signal(object)
    """Links of these notes have followed others: a tuple of (path, text before)."""

    def __init__(
        self, library: "Library", catalogue: Catalogue, notes: OpenNotes, bridge: Bridge, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._bridge = bridge
        self._catalogue = catalogue
        self._notes = notes
        self._steps: list[_Step] = []
        self._made: Rearranger | None = None
        self._following: FollowingLinks | None = None

    def rename(self, path: str, title: str) -> str:
        """Give the note at *path* another title; the result is its path now. Raises as ``Rearranger``."""
        if not self._notes.save_note(path):
            return path
        words = self.tr("Renamed to “%1”").replace("%1", title)
        done = self._take_over(self._rearranger.rename(path, title), words)
        return done.change.moved[0][1].path if done.change.moved else path

    def move(self, paths: Sequence[str], folder: str, order: Sequence[str] = ()) -> str:
        """Move notes to *folder*, and let those there stand in *order*; the first one's path now."""
        if not self._are_safe(paths):
            return paths[0]
        notes = self._named(paths)
        words = self.tr("Moved %1 to %2").replace("%1", notes).replace("%2", folder)
        done = self._take_over(self._rearranger.move(paths, folder, order), words)
        if done.refused is not None:
            raise done.refused
        return done.change.moved[0][1].path if done.change.moved else paths[0]

    def make(self, work: Callable[[], Sequence[str]], words: str, touched: Sequence[str] = ()) -> "Rearranged":
        """Let *work* make files, whose paths it returns, and say so in *words*. Raises as ``Rearranger``.

        *touched* are files that it may change beside them.
        """
        return self._take_over(self._rearranger.make(work, touched), words)

    def put_in_order(self, name: "GroupName", paths: Sequence[str]) -> None:
        """Let the notes of a group stand in another order."""
        words = self.tr("The order was changed")
        self._try(lambda: self._take_over(self._rearranger.put_in_order(name, paths), words))

    def trash(self, paths: Sequence[str], inside: Iterable[NoteSummary] = ()) -> None:
        """Put notes into the trash, or folders with the notes that are *inside* them."""
        concerned = [note for path in paths if (note := self._catalogue.note(path)) is not None] + list(inside)
        if not self._are_safe([note.path for note in concerned]):
            return
        words = self.tr("Moved %1 to the trash").replace("%1", self._named(paths))
        if any(note.state in IN_CHANNEL for note in concerned):
            words = self.tr("%1; what was published stays in its channel").replace("%1", words)

        def throw_away() -> None:
            done = self._take_over(self._rearranger.trash(paths), words)
            if done.refused is not None:
                raise done.refused

        self._try(throw_away)

    def take_back(self) -> None:
        """Undo what was done last, and then what was done before that."""
        if not self._steps:
            return
        step = self._steps[-1]
        if not self._are_safe([path for path in step.undo.before if self._catalogue.note(path) is not None]):
            return

        def undo() -> None:
            # What another program changed meanwhile will not come to fit again.
            self._steps.pop()
            back = self._rearranger.take_back(step.undo)
            self._show(back)
            if step.journey is not None:
                self._go_back(step.journey, step.undo, back.moved)
            if back.change.removed:
                # With its last note a conference goes too.
                self.folders_changed.emit()
            self.said.emit(self.tr("Taken back: %1").replace("%1", step.words))

        self._try(undo)

    def finish(self) -> None:
        """The workspace is about to close: links that have not followed yet do so now."""
        if self._following is not None:
            self._following.finish()

    @property
    def _rearranger(self) -> "Rearranger":
        if self._made is None:
            from devlog_app.services.notes.rearranger import Rearranger

            self._made = Rearranger(self._library)
        return self._made

    def _take_over(self, done: "Rearranged", words: str) -> "Rearranged":
        self._show(done)
        if done.undo is None:
            if done.change.removed:
                self.said.emit(self.tr("%1; only the system's trash gives it back").replace("%1", words))
            return done
        step = _Step(words, done.undo)
        self._steps = [*self._steps, step][-KEPT:]
        self.done.emit(words)
        if done.moved:
            from devlog_app.ui.workspace.following import Journey

            self._go_with(done.moved)
            step.journey = Journey(done.moved, done.former)
            self._links.follow(step.journey)
        return done

    @property
    def _links(self) -> "FollowingLinks":
        if self._following is None:
            from devlog_app.ui.workspace.following import FollowingLinks

            self._following = made = FollowingLinks(self._library, self._notes, self._bridge, self)
            made.followed.connect(self._tell_followed)
            made.written.connect(self._follow_undo)
            made.refused.connect(self.refused)
            made.replaced.connect(self.replaced)
            made.rewritten.connect(self.rewritten)
        return self._following

    def _go_back(self, journey: "Journey", undo: "Undo", moved: "Mapping[str, str]") -> None:
        """Links go back with the notes that they have followed."""
        from devlog_app.ui.workspace.following import Journey

        self._go_with(moved)
        journey.go_with(moved)
        self._links.take_back(journey, Journey(moved, undo.former))

    def _go_with(self, moved: "Mapping[str, str]") -> None:
        for step in self._steps:
            if step.journey is not None:
                step.journey.go_with(moved)

    def _follow_undo(self, journey: "Journey", path: str, done: "Rewritten") -> None:
        """What touched the note at *path* can be taken back also now that its links followed *journey*."""
        from devlog_app.services.links.rewritten_notes import with_links

        is_later = all(step.journey is not journey for step in self._steps)
        for step in self._steps:
            # What cannot be put together is told when it is to be taken back.
            with suppress(DevlogError):
                step.undo = with_links(step.undo, path, done, later=is_later)
            is_own = step.journey is journey
            if is_own and path in step.undo.after:
                del journey.done[path]
            is_later = is_later or is_own

    def _tell_followed(self, notes: int) -> None:
        self.told.emit(self.tr("Links in %n note(s) follow", "", notes))

    def _show(self, done: "Rearranged") -> None:
        # First what is known of the notes: a tab that follows asks for it.
        self._catalogue.apply(done.change)
        self._notes.follow(done.change)
        self._arrange(done.series)
        if len(done.change.removed) + len(done.change.added) > 1:
            self.folders_changed.emit()

    def _arrange(self, series: "Mapping[GroupName, Sequence[str]]") -> None:
        for name, order in series.items():
            self._catalogue.arrange(name, order)

    def _are_safe(self, paths: Iterable[str]) -> bool:
        return all([self._notes.save_note(path) for path in paths])  # noqa: C419 - each is to be saved

    def _try(self, operation: Callable[[], object]) -> None:
        try:
            operation()
        except DevlogError as error:
            self.refused.emit(error)

    def _named(self, paths: Sequence[str]) -> str:
        if len(paths) == 1:
            return self.tr("“%1”").replace("%1", self._catalogue.title(paths[0]))
        return self.tr("%n note(s)", "", len(paths))
