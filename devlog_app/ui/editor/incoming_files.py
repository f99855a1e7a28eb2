"""Files on their way into the workspace: the text names them at once, and they follow from a child process."""

import datetime as dt
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage, QTextCursor

from devlog_app.model.errors import DevlogError
from devlog_app.services.notes.taking_in import TakingIn, reference
from devlog_app.ui.editor.text_edit import MarkdownEdit
from devlog_app.ui.threads.bridge import Bridge
from devlog_app.ui.writing.open_notes import OpenNotes

if TYPE_CHECKING:
    from devlog_app.model.taken import Taken

OF_THE_CLIPBOARD = "devlog-clipboard-"
"""How the names of files begin that hold what had none, until they are taken in."""
LOOKED_UP_AGAIN = 600
"""Milliseconds after which whoever composes the note finds a file that was missing before."""


class IncomingFiles(QObject):
    """Takes files in for the note that is shown."""

    refused = Signal(object)
    """A ``DevlogError``: something could not be taken in, and is not in the text any more."""
    began = Signal(int)
    """So many files are on their way."""
    arrived = Signal()
    """All are there."""

    def __init__(self, taking_in: TakingIn, bridge: Bridge, open_notes: OpenNotes, parent: QObject) -> None:
        super().__init__(parent)
        self._taking_in = taking_in
        self._bridge = bridge
        self._open_notes = open_notes

    def insert_files(self, edit: MarkdownEdit, files: Sequence[Path]) -> bool:
        """Put *files* into the text of *edit*; notes of the workspace become links. Whether there was something."""
        note = self._open_notes.path
        if note is None or not files:
            return False
        lines: list[str] = []
        waiting: list[Taken] = []
        for file in files:
            inside = self._taking_in.inside(file)
            if inside is not None and inside.endswith(".md"):
                lines.append(f"[[{Path(inside).stem}]]")
                continue
            try:
                (taken,) = self._taking_in.plan([file], note, dt.datetime.now().astimezone())
            except DevlogError as error:
                self.refused.emit(error)
                continue
            # What stands in the workspace already stays where it is.
            path = inside or taken.path
            lines.append(_named(path, note, file.stem, shown=taken.is_shown))
            if inside is None:
                waiting.append(taken)
        _insert_lines(edit, lines)
        self._fetch(edit, waiting, note)
        return True

    def insert_image(self, edit: MarkdownEdit, content: bytes | QImage) -> bool:
        """Put a picture from the clipboard into the text of *edit*: the bytes of its file, or its pixels."""
        if self._open_notes.path is None:
            return False
        # The quickest form: the child makes a small one of it.
        drawn = isinstance(content, QImage) and not content.hasAlphaChannel()
        handle, name = tempfile.mkstemp(prefix=OF_THE_CLIPBOARD, suffix=".bmp" if drawn else ".png")
        os.close(handle)
        file = Path(name)
        if isinstance(content, QImage):
            content.save(name)
        else:
            file.write_bytes(content)
        return self.insert_files(edit, [file])

    def _fetch(self, edit: MarkdownEdit, files: "Sequence[Taken]", note: str) -> None:
        if not files:
            return
        self.began.emit(len(files))
        arrival = _Arrival(edit, note, self)
        arrival.refused.connect(self.refused)
        task = self._bridge.hear(self._taking_in.take(files))
        task.stepped.connect(arrival.take)
        task.ended.connect(arrival.deleteLater)
        task.ended.connect(self._tell_arrived)

    def _tell_arrived(self) -> None:
        QTimer.singleShot(LOOKED_UP_AGAIN, self, self.arrived.emit)


class _Arrival(QObject):
    """Puts the text right where a file came under another name, or not at all."""

    refused = Signal(object)

    def __init__(self, edit: MarkdownEdit, note: str, parent: QObject) -> None:
        super().__init__(parent)
        self._note = note
        self._document = edit.document()

    def take(self, answer: object) -> None:
        """One file is there, or is not to be had."""
        assert isinstance(answer, tuple)
        taken, result = answer
        if taken.source.name.startswith(OF_THE_CLIPBOARD):
            taken.source.unlink(missing_ok=True)
        named = reference(taken.path, self._note)
        if isinstance(result, DevlogError):
            self._replace(named, None)
            self.refused.emit(result)
        elif result != taken.path:
            self._replace(named, reference(result, self._note))

    def _replace(self, named: str, other: str | None) -> None:
        """Name the file *other* in the text, or take out the line that shows it."""
        found = self._document.find(f"]({named})")
        if found.isNull():
            return
        cursor = QTextCursor(found)
        cursor.beginEditBlock()
        if other is not None:
            cursor.insertText(f"]({other})")
        else:
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor)
            if cursor.anchor() == cursor.position() or cursor.block() == found.block():
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        cursor.endEditBlock()


def _named(path: str, note: str, title: str, *, shown: bool) -> str:
    where = reference(path, note)
    return f"![]({where})" if shown else f"[{title}]({where})"


def _insert_lines(edit: MarkdownEdit, lines: Sequence[str]) -> None:
    """Put *lines* in at the caret as paragraphs of their own, in one step of undo; note links stay in the sentence."""
    if not lines:
        return
    cursor = edit.textCursor()
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    if all(line.startswith("[[") for line in lines):
        cursor.insertText(", ".join(lines))
    else:
        before = cursor.block().text()[: cursor.positionInBlock()]
        behind = cursor.block().text()[cursor.positionInBlock() :]
        above = cursor.block().previous().text() if cursor.block().previous().isValid() else ""
        gap = "\n\n" if before.strip() else "\n" if above.strip() and not above.lstrip().startswith("![") else ""
        cursor.insertText(gap + "\n".join(lines) + "\n" + ("\n" if behind.strip() else ""))
    cursor.endEditBlock()
    edit.setTextCursor(cursor)
    edit.ensureCursorVisible()
