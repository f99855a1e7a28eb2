"""The next talk and a new note without a question: for somebody in a dark hall who is late already."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from devlog_app.model.errors import DevlogError
from devlog_app.model.note import Group, GroupKind, LibraryChange, NoteState, NoteSummary
from devlog_app.services.notes.stubs import is_untouched, title_line
from devlog_app.ui.editor.tabs import EditorTabs
from devlog_app.ui.workspace.catalogue import Catalogue
from devlog_app.ui.workspace.rearranging import Rearranging
from devlog_app.ui.writing.open_notes import OpenNotes

if TYPE_CHECKING:
    from devlog_app.services.notes.library import Library

LONGEST_TITLE = 80
"""Code points of a first line that become a note's name."""
LOOKED_AT = 60
"""Notes behind the present one of which one may wait to be written."""
WAITING = frozenset({NoteState.DRAFT, NoteState.IDEA})


class QuickNotes(QObject):
    """Makes notes under a passing name; each is called after its first line as soon as one leaves that."""

    refused = Signal(object)
    """A ``DevlogError``: no note can be made."""
    conference_wanted = Signal()
    """There is no conference yet that a talk could belong to."""

    def __init__(
        self,
        library: "Library",
        catalogue: Catalogue,
        open_notes: OpenNotes,
        rearranging: Rearranging,
        tabs: EditorTabs,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._catalogue = catalogue
        self._notes = open_notes
        self._rearranging = rearranging
        self._tabs = tabs
        self._nameless: dict[str, str] = {}
        # Not while the key that moved the caret is still at work on the text.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._name_behind_caret)
        tabs.caret_moved.connect(self._look_soon)
        open_notes.shown.connect(self._name_others)

    def new_note(self) -> None:
        """A new post, at once."""
        title = self.tr("Note %1").replace("%1", _now())
        self._begin(title, lambda: self._library.new_post(title))

    def next_talk(self, conference: str | None = None) -> None:
        """The next talk of *conference* (its folder; None: of the shown note's, else of the newest).

        A note that waits to be written behind the present one is opened, else one is made.
        """
        group = self._group(conference)
        if group is None:
            self.conference_wanted.emit()
            return
        self._notes.save()
        stub = self._waiting_in(group)
        if stub is not None:
            self._notes.open(stub.path)
            self._go_to_writing()
            return
        title = self.tr("Talk %1").replace("%1", _now())
        self._begin(title, lambda: self._library.new_talk(title, conference=group.key))

    def name_shown(self) -> None:
        """Call the shown note after its first line, if it has no name yet."""
        self._name(self._notes.path)

    def _begin(self, title: str, make: Callable[[], NoteSummary]) -> None:
        self._notes.save()
        try:
            note = make()
        except DevlogError as error:
            self.refused.emit(error)
            return
        self._catalogue.apply(LibraryChange(added=(note,)))
        if not self._notes.open(note.path):
            return
        self._nameless[note.path] = title
        self._select_title(title)

    def _select_title(self, title: str) -> None:
        """Put the caret where the title is typed: over the passing one in the heading, else at the end."""
        edit = self._tabs.edit
        found = edit.document().find(f"# {title}")
        cursor = QTextCursor(found) if not found.isNull() else edit.textCursor()
        if found.isNull():
            cursor.movePosition(QTextCursor.MoveOperation.End)
        else:
            cursor.setPosition(found.selectionStart() + len("# "))
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        edit.setTextCursor(cursor)
        edit.setFocus()

    def _go_to_writing(self) -> None:
        """Put the caret behind the first empty item, else at the end."""
        edit = self._tabs.edit
        block = edit.document().lastBlock()
        while block.isValid() and block.text().strip() not in {"-", "*", "- [ ]"}:
            block = block.previous()
        cursor = QTextCursor(block if block.isValid() else edit.document().lastBlock())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        edit.setTextCursor(cursor)
        edit.setFocus()

    def _look_soon(self) -> None:
        if self._nameless:
            self._soon.start()

    def _name_behind_caret(self) -> None:
        path = self._notes.path
        if path not in self._nameless or not self._tabs.edit.document().isUndoAvailable():
            return
        body, first = self._body()
        line, _ = title_line(body)
        if line >= 0 and self._tabs.edit.textCursor().blockNumber() > first + line:
            self._name(path)

    def _name_others(self) -> None:
        """The user turned to another note: those left behind get their names."""
        shown = self._notes.path
        for path in [path for path in self._nameless if path != shown]:
            self._name(path)

    def _name(self, path: str | None) -> None:
        passing = self._nameless.get(path or "")
        note = self._notes.open_note(path) if path is not None else None
        if path is None or passing is None or note is None or note.note is None:
            return
        _, title = title_line(self._library.edited(note.note, note.pane.text()).body)
        if not title or title == passing:
            return
        del self._nameless[path]
        try:
            self._rearranging.rename(path, title[:LONGEST_TITLE].strip())
        except DevlogError as error:
            self.refused.emit(error)

    def _body(self) -> tuple[str, int]:
        """The body of the shown note as it stands, and the block on which it begins."""
        note = self._notes.note
        assert note is not None
        now = self._library.edited(note, self._tabs.text())
        return now.body, now.body_line - 1

    def _group(self, conference: str | None) -> Group | None:
        groups = [group for group in self._catalogue.groups if group.kind is GroupKind.CONFERENCE]
        shown = self._catalogue.note(self._notes.path) if self._notes.path is not None else None
        wanted = conference or (shown.conference if shown is not None else None)
        return next((group for group in groups if group.key == wanted), groups[0] if groups else None)

    def _waiting_in(self, group: Group) -> NoteSummary | None:
        """The first talk behind the shown note that nobody has written in."""
        paths = [note.path for note in group.notes]
        start = paths.index(self._notes.path) + 1 if self._notes.path in paths else 0
        for note in group.notes[start : start + LOOKED_AT]:
            if note.kind != "talk" or note.state not in WAITING:
                continue
            try:
                if is_untouched(self._library.open(note.path)):
                    return note
            except DevlogError:
                # What cannot be read cannot be written in either.
                continue
        return None


def _now() -> str:
    return f"{dt.datetime.now().astimezone():%H:%M}"
