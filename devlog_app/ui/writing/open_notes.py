"""The open notes: one in each tab, each with its text, its undo and its way to the disk; one of them is shown."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from devlog_app.model.note import LibraryChange, Note
from devlog_app.model.values import dataclass
from devlog_app.ui.editor.open_note import Notes, OpenNote
from devlog_app.ui.editor.places import BEGINNING, Place, place_in, return_to
from devlog_app.ui.editor.tab_bar import TabLook
from devlog_app.ui.editor.tab_titles import told_apart
from devlog_app.ui.editor.tabs import EditorTabs
from devlog_app.ui.writing.kept_tabs import KeptTab

CLOSED_KEPT = 20
"""Closed tabs that can be opened again, the last one first."""
SETTLED = 1000
"""Milliseconds without a change, after which the tabs are worth keeping."""


@dataclass(slots=True, eq=False)
class _Tab:
    """One tab; *note* is None until it is shown for the first time."""

    path: str
    note: OpenNote | None = None
    passing: bool = False


class OpenNotes(QObject):
    """Which notes are open, and which of them is shown.

    A note that is only looked at stands in the passing tab, which makes room for the next one; it stays as soon as
    something is typed, or the user says so.
    """

    shown = Signal(object)
    """The ``Note`` that is shown now: it was opened, or the user turned to its tab."""
    changed = Signal(object)
    """A ``Note`` among the open ones was saved, or another program's version was taken over."""
    closed = Signal()
    """No note is open any more."""
    save_failed = Signal(object)
    """A ``DevlogError``: what was typed in a note is not in its file."""
    refused = Signal(object)
    """A ``DevlogError``: a note cannot be opened."""
    copy_kept = Signal(object)
    """The ``NoteSummary`` of the copy in which another program's version was kept."""
    note_opened = Signal(object)
    """An ``OpenNote`` holds a note, or another one than before."""
    note_closed = Signal(object)
    """An ``OpenNote`` is about to go, with its pane."""
    path_changed = Signal(str, str)
    """The note at the first path, open or not, is at the second now."""
    loss_feared = Signal(str)
    """The note with this path is to be closed and cannot be saved: ask, then ``drop``."""
    settled = Signal()
    """The tabs are others than before, and have been so for a moment."""

    def __init__(
        self, notes: Notes, tabs: EditorTabs, title_of: Callable[[str], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._notes = notes
        self._view = tabs
        self._title_of = title_of
        self._tabs: list[_Tab] = []
        self._shown: _Tab | None = None
        self._recent: list[_Tab] = []
        self._closed: list[tuple[str, int]] = []
        self._places: dict[str, Place] = {}
        self._adopted_at = BEGINNING
        self._settling = QTimer(self, singleShot=True, interval=SETTLED)
        self._settling.timeout.connect(self.settled)
        tabs.chosen.connect(self.show_number)
        tabs.close_wanted.connect(self.close_number)
        tabs.keep_wanted.connect(self.keep_number)
        tabs.moved.connect(self._reorder)

    # The note that is shown

    @property
    def current(self) -> OpenNote | None:
        """The open note that is shown."""
        return self._shown.note if self._shown is not None else None

    @property
    def note(self) -> Note | None:
        """The shown note as it was last on the disk."""
        return self.current.note if self.current is not None else None

    @property
    def path(self) -> str | None:
        """The path of the shown note."""
        return self._shown.path if self._shown is not None else None

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of all open notes, from left to right."""
        return tuple(tab.path for tab in self._tabs)

    @property
    def loaded(self) -> tuple[OpenNote, ...]:
        """The open notes whose tabs have been shown."""
        return tuple(tab.note for tab in self._tabs if tab.note is not None)

    def open_note(self, path: str) -> OpenNote | None:
        """The open note at *path*; None where it is not open, or its tab was not shown yet."""
        tab = self._tab(path)
        return tab.note if tab is not None else None

    # Opening

    def open(self, path: str) -> bool:
        """Show the note at *path* in a tab that stays; False where it cannot be opened."""
        tab = self._tab(path)
        if tab is None:
            return self._open_new(path, passing=False)
        tab.passing = False
        return self._show(tab)

    def glance(self, path: str) -> bool:
        """Show the note at *path* in its tab or, if it has none, in the passing one."""
        tab = self._tab(path)
        if tab is not None:
            return self._show(tab)
        passing = next((each for each in self._tabs if each.passing and _is_free(each)), None)
        if passing is None:
            return self._open_new(path, passing=True)
        if passing.note is None:
            passing.path = path
            return self._show(passing)
        self._remember_place(passing)
        if not passing.note.open(path):
            return False
        passing.path = path
        self._return(passing)
        return self._show(passing, anew=True)

    def adopt(self, path: str, text: str) -> bool:
        """Take over the note that the view shows already with this *text*, and what was typed in it since.

        False where it cannot be opened any more.
        """
        tab = _Tab(path, self._made_note(), passing=True)
        assert tab.note is not None
        self._tabs.append(tab)
        if not tab.note.adopt(path, text):
            self._remove(tab)
            return False
        if self._view.is_modified:
            tab.passing = False
        self._adopted_at = place_in(tab.note.pane.edit)
        return self._show(tab)

    def restore(self, kept: Iterable[KeptTab]) -> None:
        """Put the tabs of another time around those that are open; each reads its note when it is shown."""
        restored = []
        for each in kept:
            tab = self._tab(each.path)
            if tab is None:
                tab = _Tab(each.path, passing=each.passing and not any(other.passing for other in self._tabs))
            elif not each.passing:
                tab.passing = False
            restored.append(tab)
            place = Place(each.caret, each.anchor, each.top)
            if place != BEGINNING:
                self._places.setdefault(each.path, place)
        self._tabs = [tab for tab in self._tabs if tab not in restored] + restored
        if self._shown is not None and self._shown.note is not None:
            pane = self._shown.note.pane
            if not pane.is_modified and place_in(pane.edit) == self._adopted_at:
                self._return(self._shown)
        self.show_titles()

    def kept(self) -> tuple[KeptTab, ...]:
        """The tabs as they are now, for ``restore``."""
        for tab in self._tabs:
            self._remember_place(tab)
        rows = [(tab, self._places.get(tab.path, BEGINNING)) for tab in self._tabs]
        return tuple(KeptTab(tab.path, place.caret, place.anchor, place.top, tab.passing) for tab, place in rows)

    # Turning from one to another

    def show_number(self, number: int) -> None:
        """Show the tab with this *number*, from 0; below 0 counts from the end, beyond it is the last."""
        if self._tabs:
            self._show(self._tabs[max(-len(self._tabs), min(number, len(self._tabs) - 1))])

    def show_right(self) -> None:
        """Show the tab to the right; behind the last comes the first."""
        self._show_beside(1)

    def show_left(self) -> None:
        """Show the tab to the left; before the first comes the last."""
        self._show_beside(-1)

    def keep_number(self, number: int) -> None:
        """Let the tab with this *number* stay where it is."""
        self._tabs[number].passing = False
        self.show_titles()

    def keep_shown(self) -> None:
        """Let the tab stay that is shown."""
        if self._shown is not None:
            self.keep_number(self._tabs.index(self._shown))

    # Closing

    def close_number(self, number: int) -> None:
        """Close the tab with this *number*, once its note is safe."""
        self.close_note(self._tabs[number].path)

    def close_shown(self) -> None:
        """Close the tab that is shown."""
        if self._shown is not None:
            self.close_note(self._shown.path)

    def close_others(self) -> None:
        """Close every tab but the one that is shown."""
        for path in self.paths:
            if path != self.path:
                self.close_note(path)

    def close_note(self, path: str) -> bool:
        """Close the note at *path*; False where it cannot be saved, which is asked about."""
        tab = self._tab(path)
        if tab is None:
            return True
        if tab.note is not None and not tab.note.save():
            self._show(tab)
            self.loss_feared.emit(path)
            return False
        self._remember_place(tab)
        self._closed = [*self._closed, (path, self._tabs.index(tab))][-CLOSED_KEPT:]
        self._remove(tab)
        return True

    def reopen(self) -> None:
        """Open the note again whose tab was closed last."""
        while self._closed:
            path, number = self._closed.pop()
            if self._tab(path) is None:
                if self._open_new(path, passing=False, number=number):
                    return
            else:
                self.open(path)
                return

    def drop(self, path: str) -> None:
        """Close the note at *path*; what was not saved is gone. The user was asked, or its file is in the trash."""
        tab = self._tab(path)
        if tab is not None:
            self._remove(tab)

    def close(self) -> bool:
        """Close every note, after all are safe; False where one cannot be saved: then none is closed."""
        if not self.save_all():
            return False
        self.drop_all()
        return True

    def drop_all(self) -> None:
        """Close every note and listen to the tabs no longer; what was not saved is gone."""
        self._settling.stop()
        for signal, slot in (
            (self._view.chosen, self.show_number),
            (self._view.close_wanted, self.close_number),
            (self._view.keep_wanted, self.keep_number),
            (self._view.moved, self._reorder),
        ):
            signal.disconnect(slot)
        self._view.show_pane(None)
        tabs, self._tabs, self._shown = self._tabs, [], None
        for tab in tabs:
            self._let_go(tab)
        self._view.show_tabs((), -1)
        self.closed.emit()

    # Saving, and what happens to the files

    def save(self) -> bool:
        """Save what was typed in the shown note; True when it is on the disk."""
        return self.current is None or self.current.save()

    def save_all(self) -> bool:
        """Save every open note; True when all of them are on the disk."""
        # Each of them, also behind one that cannot be saved.
        return not [note for note in self.loaded if not note.save()]

    def save_note(self, path: str) -> bool:
        """Save the note at *path*, if it is open; True when it is on the disk."""
        note = self.open_note(path)
        return note is None or note.save()

    def unsaved(self) -> tuple[str, ...]:
        """The paths of the notes in which something was not saved."""
        return tuple(tab.path for tab in self._tabs if tab.note is not None and tab.note.pane.is_modified)

    def look_at_disk(self, path: str | None = None) -> None:
        """Another program, or another part of this one, may have written the note at *path*; None: any of them."""
        for tab in self._tabs:
            if tab.note is not None and path in (None, tab.path):
                tab.note.look_at_disk()

    def moved(self, before: str, after: str) -> None:
        """The note at *before* has another path now; its caret, undo and what was typed stay."""
        self.path_changed.emit(before, after)
        tab = self._tab(before)
        if tab is None:
            return
        tab.path = after
        if before in self._places:
            self._places[after] = self._places.pop(before)
        if tab.note is not None:
            tab.note.moved(after)
        self.show_titles()

    def follow(self, change: LibraryChange) -> None:
        """Go with notes that were moved, and close those that were removed."""
        for before, after in change.moved:
            self.moved(before, after.path)
        for path in change.removed:
            self.drop(path)

    def show_titles(self) -> None:
        """Show the tabs with the titles that the notes have now."""
        titles = [self._title_of(tab.path) for tab in self._tabs]
        folders = told_apart([(tab.path, title) for tab, title in zip(self._tabs, titles, strict=True)])
        looks = [
            TabLook(
                title,
                tab.path,
                where,
                unsaved=tab.note is not None and tab.note.pane.is_modified,
                passing=tab.passing,
            )
            for tab, title, where in zip(self._tabs, titles, folders, strict=True)
        ]
        self._view.show_tabs(looks, self._tabs.index(self._shown) if self._shown is not None else -1)
        self._settling.start()

    # Inside

    def _open_new(self, path: str, *, passing: bool, number: int | None = None) -> bool:
        tab = _Tab(path, passing=passing)
        if number is None:
            number = self._tabs.index(self._shown) + 1 if self._shown is not None else len(self._tabs)
        self._tabs.insert(number, tab)
        return self._show(tab)

    def _show_beside(self, step: int) -> None:
        if self._shown is not None:
            self.show_number((self._tabs.index(self._shown) + step) % len(self._tabs))

    def _show(self, tab: _Tab, *, anew: bool = False) -> bool:
        """Show *tab*; *anew*: its pane holds another note than before."""
        before = self._shown
        if tab is before and not anew and tab.note is not None:
            self.show_titles()
            return True
        if before is not None and before is not tab and before.note is not None:
            before.note.save()
        if tab.note is None and not self._load(tab):
            return False
        assert tab.note is not None
        self._shown = tab
        self._recent = [*(each for each in self._recent if each is not tab), tab]
        self._view.show_pane(tab.note.pane)
        self.show_titles()
        self.shown.emit(tab.note.note)
        return True

    def _load(self, tab: _Tab) -> bool:
        """Read the note of a tab that is shown for the first time; a tab without one goes."""
        note = tab.note = self._made_note()
        if not note.open(tab.path):
            self._remove(tab)
            return False
        self._return(tab)
        return True

    def _made_note(self) -> OpenNote:
        pane = self._view.take_pane()
        note = OpenNote(self._notes, pane, self)
        note.opened.connect(self._tell_opened)
        note.changed.connect(self.changed)
        note.refused.connect(self.refused)
        note.save_failed.connect(self.save_failed)
        note.copy_kept.connect(self.copy_kept)
        note.close_wanted.connect(self.drop)
        note.followed.connect(self.moved)
        pane.text_edited.connect(self._keep_edited)
        pane.modified_changed.connect(self.show_titles)
        return note

    def _tell_opened(self) -> None:
        self.note_opened.emit(self.sender())

    def _keep_edited(self) -> None:
        """What is written in stays."""
        for tab in self._tabs:
            if tab.passing and tab.note is not None and tab.note.pane is self.sender():
                tab.passing = False
                self.show_titles()

    def _remove(self, tab: _Tab) -> None:
        number = self._tabs.index(tab)
        self._tabs.remove(tab)
        self._recent = [each for each in self._recent if each is not tab]
        if tab is self._shown:
            self._shown = None
            self._show_instead(number)
        self._let_go(tab)
        self.show_titles()
        if not self._tabs:
            self.closed.emit()

    def _show_instead(self, number: int) -> None:
        """Show what was shown before, else the neighbour of the tab that went."""
        while self._tabs and self._shown is None:
            self._show(self._recent[-1] if self._recent else self._tabs[min(number, len(self._tabs) - 1)])
        if not self._tabs:
            self._view.show_pane(None)

    def _let_go(self, tab: _Tab) -> None:
        if tab.note is not None:
            self.note_closed.emit(tab.note)
            tab.note.stop()
            if tab.note.pane is self._view.pane:
                self._view.show_pane(None)
            self._view.remove_pane(tab.note.pane)
            tab.note.deleteLater()
            tab.note = None

    def _reorder(self, start: int, end: int) -> None:
        self._tabs.insert(end, self._tabs.pop(start))
        self.show_titles()

    def _return(self, tab: _Tab) -> None:
        """Bring the user back to where they were in this note; where nothing is known, it is shown as any other."""
        if tab.note is not None and tab.path in self._places:
            return_to(tab.note.pane.edit, self._places[tab.path])

    def _remember_place(self, tab: _Tab) -> None:
        if tab.note is not None:
            self._places[tab.path] = place_in(tab.note.pane.edit)

    def _tab(self, path: str) -> _Tab | None:
        return next((tab for tab in self._tabs if tab.path == path), None)


def _is_free(tab: _Tab) -> bool:
    return tab.note is None or tab.note.may_go
