"""Change what notes say, those that are open through their editors, so that each change can be undone there."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from devlog_app.model.reason import Reason
from devlog_app.ui.editor.faithful import replace_text

if TYPE_CHECKING:
    from devlog_app.ui.workspace.session import Session


def rewrite(session: "Session", path: str, change: Callable[[str], str]) -> bool:
    """Let the note at *path* say what *change* makes of its text; False where it cannot be saved now.

    What it said before stays in its history. Raises ``StorageError``, ``FormatError``.
    """
    library = session.services.library
    open_note = session.open_notes.open_note(path)
    if open_note is not None:
        edit = open_note.pane.edit
        before = edit.text()
        after = change(before)
        if edit.isReadOnly():
            return False
        if after != before:
            replace_text(edit.document(), after)
        return bool(open_note.save())
    note = library.open(path)
    if note.read_only is not None:
        return False
    after = change(note.text)
    if after != note.text:
        session.history_keeping.keep(note, note.text, Reason.SAVED)
        library.save(note, after)
        session.catalogue.update(library.row(path))
        session.index.take_in((path,))
    return True
