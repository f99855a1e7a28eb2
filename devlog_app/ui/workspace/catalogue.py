"""Which notes there are, as the window knows it: scanned in a child, kept up to date by what the window does itself."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field, replace

from PySide6.QtCore import QObject, Signal

from devlog_app.model.note import AsOf, Group, GroupKind, LibraryChange, NoteSummary
from devlog_app.model.problem import Problem, Severity
from devlog_app.model.values import dataclass
from devlog_app.model.workspace_config import ConferenceConfig, MonthConfig
from devlog_app.services.notes.grouping import GroupName, Groups
from devlog_app.services.notes.scanning import Found
from devlog_app.ui.threads.bridge import Bridge, Task
from devlog_app.ui.threads.waiting import Telling
from devlog_app.ui.tree.branches import Forest


@dataclass(slots=True)
class _Harvest:
    """What a scan found that is not as it was known: *fresh* notes; *seen* are the paths of all that there are."""

    seen: set[str] = field(default_factory=set)
    fresh: dict[str, NoteSummary] = field(default_factory=dict)
    conferences: Mapping[str, ConferenceConfig] = field(default_factory=dict)
    months: Mapping[str, MonthConfig] = field(default_factory=dict)


class Catalogue(QObject):
    """The notes of one workspace, and the tree made of them.

    *scan* looks through it for what is not as the catalogue knows it.
    """

    tree_changed = Signal(object)
    """The tree: a tuple of ``Branch``; what did not change in it is the same object as before."""
    note_changed = Signal(object)
    """One ``NoteSummary`` that was known is another now."""
    note_moved = Signal(str, str)
    """A note is at another path now; ``tree_changed`` follows."""
    applied = Signal(object)
    """A ``LibraryChange`` that this window made."""
    scanned = Signal()
    """The whole workspace was looked through."""
    failed = Signal(object)
    """A ``DevlogError``: something cannot be looked through."""

    def __init__(self, bridge: Bridge, scan: Callable[[AsOf], Telling[Found]], parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._scan = scan
        self._task: Task | None = None
        self._again = False
        self._is_complete = False
        self._adopted: tuple[Group, ...] | None = None
        self._groups = Groups()
        self._forest = Forest()
        self._harvest = _Harvest()
        self._mark: str | None = None
        self._touched: set[str] = set()
        self._doubtful: frozenset[str] = frozenset()
        self._same_id: Mapping[str, tuple[str, ...]] = {}
        self._problems: dict[str, tuple[int, int]] = {}

    @property
    def notes(self) -> tuple[NoteSummary, ...]:
        return tuple(self._groups.notes.values())

    @property
    def conferences(self) -> Mapping[str, ConferenceConfig]:
        """The conferences by their folders."""
        return self._groups.conferences

    def folders(self) -> tuple[str, ...]:
        """Every folder in which a note stands, by name."""
        return tuple(sorted({path.rpartition("/")[0] for path in self._groups.notes} - {""}))

    def note(self, path: str) -> NoteSummary | None:
        """The note at *path*."""
        return self._groups.notes.get(path)

    def title(self, path: str) -> str:
        """What the note at *path* is called; its file's name while nothing is known of it."""
        note = self.note(path)
        return note.title if note is not None else path.rpartition("/")[2].removesuffix(".md")

    @property
    def groups(self) -> tuple[Group, ...]:
        """The notes as the tree groups them."""
        return self._groups.all() if self._adopted is None else self._adopted

    def group_of(self, note: NoteSummary) -> GroupName:
        """What *note* belongs to."""
        return self._groups.name_of(note)

    def channel_of(self, note: NoteSummary) -> str | None:
        """The channel that *note* names, else its conference or month; None where it goes wherever all go."""
        if note.channel is not None:
            return note.channel
        name = self.group_of(note)
        files: Mapping[GroupKind, Mapping[str, ConferenceConfig | MonthConfig]]
        files = {GroupKind.CONFERENCE: self._groups.conferences, GroupKind.MONTH: self._groups.months}
        config = files.get(name.kind, {}).get(name.key)
        return config.channel if config is not None else None

    def members(self, name: GroupName) -> tuple[NoteSummary, ...]:
        """The notes of the group called *name*, in their order."""
        return next((group.notes for group in self.groups if (group.kind, group.key) == name), ())

    @property
    def as_of(self) -> AsOf:
        """How up to date the notes are."""
        return AsOf(self._mark, self._doubtful | self._touched)

    def begin_with(self, groups: Iterable[Group], as_of: AsOf | None = None) -> None:
        """The tree shows *groups* already: the first scan brings it up to date when it is complete.

        They are *as_of* an earlier scan, if that is known.
        """
        self._adopted = tuple(groups)
        if as_of is not None:
            self._mark, self._doubtful = as_of.mark, as_of.doubtful
        for group in self._adopted:
            for note in group.notes:
                self._groups.put(note)
                if note.errors or note.warnings:
                    self._problems[note.path] = note.errors, note.warnings
                if note.same_id:
                    self._same_id = {**self._same_id, note.path: note.same_id}
        self._is_complete = True

    def scan(self) -> None:
        """Look through the workspace anew; a scan under way is followed by another."""
        if self._task is not None:
            self._again = True
            return
        self._harvest = _Harvest()
        self._doubtful |= self._touched
        self._touched.clear()
        self._task = self._bridge.hear(self._scan(self.as_of))
        self._task.stepped.connect(self._take)
        self._task.failed.connect(self.failed)
        self._task.ended.connect(self._end)

    def apply(self, change: LibraryChange) -> None:
        """Show at once what an operation changed."""
        self.applied.emit(change)
        for path in change.removed:
            self._groups.take(path)
        for path, note in change.moved:
            self._groups.take(path)
            self._problems[note.path] = self._problems.pop(path, (0, 0))
            self._put(note)
            if path != note.path:
                self.note_moved.emit(path, note.path)
        for note in change.added:
            self._put(note)
        self._touched.update(change.removed, *((path, note.path) for path, note in change.moved))
        self._touched.update(note.path for note in change.added)
        self._tell()

    def arrange(self, name: GroupName, series: Sequence[str]) -> None:
        """The series of the group called *name* stands in another order now."""
        conferences, months = dict(self._groups.conferences), dict(self._groups.months)
        if name.kind is GroupKind.CONFERENCE:
            before = conferences.get(name.key, ConferenceConfig())
            conferences[name.key] = ConferenceConfig(**{**before.said, **before.unknown, "series": tuple(series)})
        else:
            config = months.get(name.key, MonthConfig())
            months[name.key] = MonthConfig(**{**config.said, **config.unknown, "series": tuple(series)})
        self._groups.arrange_by(conferences, months)
        self._tell()

    def update(self, *notes: NoteSummary) -> None:
        """Show what became of *notes*."""
        self._touched.update(note.path for note in notes)
        changed = [note for note in map(self._as_known, notes) if self._groups.notes.get(note.path) != note]
        for note in changed:
            is_known = note.path in self._groups.notes
            self._groups.put(note)
            if is_known:
                self.note_changed.emit(note)
        if changed:
            self._tell()

    def know_problems(self, path: str, problems: Iterable[Problem]) -> None:
        """The note at *path* was checked, and these *problems* are what there is."""
        found = [problem.severity for problem in problems]
        self.count_problems({path: (found.count(Severity.ERROR), found.count(Severity.WARNING))})

    def counted(self, path: str) -> tuple[int, int]:
        """How many errors and warnings are known of the note at *path*."""
        return self._problems.get(path, (0, 0))

    def count_problems(self, counts: Mapping[str, tuple[int, int]]) -> None:
        """So many errors and warnings are in each of these notes."""
        other = {path: count for path, count in counts.items() if self.counted(path) != count}
        self._problems.update(other)
        known = (self._groups.notes.get(path) for path in other)
        touched = set(self._touched)
        self.update(*(note for note in known if note is not None))
        # A scan under way may well know more of these notes than this.
        self._touched = touched

    def forget(self, *paths: str) -> None:
        """The notes at *paths* are gone."""
        self._touched.update(paths)
        gone = [path for path in paths if self._groups.take(path) is not None]
        if gone:
            self._tell()

    def stop(self) -> None:
        """Let go of a scan under way."""
        if self._task is not None:
            self._again = False
            self._task.cancel()

    def _take(self, piece: Found) -> None:
        for error in piece.errors:
            self.failed.emit(error)
        harvest = self._harvest
        harvest.conferences = piece.conferences or harvest.conferences
        harvest.months = piece.months or harvest.months
        for note in piece.notes:
            harvest.seen.add(note.path)
            known = self._as_known(note)
            if self._groups.notes.get(note.path) != known:
                harvest.fresh[note.path] = known
        if piece.is_last:
            self._reap(piece)
        elif not self._is_complete:
            # The first scan is shown as it goes on; later ones change the tree when they are complete.
            self._groups.arrange_by(harvest.conferences, harvest.months)
            self._store()
            self._tell()

    def _reap(self, last: Found) -> None:
        """Take over what the scan found, and what it did not find any more."""
        former, same_id = self._same_id, last.same_id
        self._same_id = same_id
        self._mark, self._doubtful = last.mark, frozenset()
        self._is_complete = True
        self._adopted = None
        self._groups.arrange_by(self._harvest.conferences, self._harvest.months)
        self._store()
        gone = set(last.gone) if last.is_partial else self._groups.notes.keys() - self._harvest.seen
        for path in gone - self._touched:
            self._groups.take(path)
            self._problems.pop(path, None)
        for path in {*former, *same_id}:
            note = self._groups.notes.get(path)
            if note is not None and former.get(path) != same_id.get(path):
                self._put(note)
        self._tell()
        self.scanned.emit()

    def _store(self) -> None:
        for path, note in self._harvest.fresh.items():
            if path not in self._touched:
                self._groups.put(note)
        self._harvest.fresh.clear()

    def _end(self) -> None:
        self._task = None
        self._adopted = None
        if self._again:
            self._again = False
            self.scan()

    def _put(self, note: NoteSummary) -> None:
        self._groups.put(self._as_known(note))

    def _as_known(self, note: NoteSummary) -> NoteSummary:
        """*note* with what its file alone does not tell."""
        errors, warnings = self._problems.get(note.path, (0, 0))
        same_id = self._same_id.get(note.path, ())
        if (note.errors, note.warnings, note.same_id) == (errors, warnings, same_id):
            return note
        return replace(note, errors=errors, warnings=warnings, same_id=same_id)

    def _tell(self) -> None:
        # What was shown at the start is better than what is known until the series have been read.
        if self._adopted is None:
            self.tree_changed.emit(self._forest.branches(self._groups.all()))
