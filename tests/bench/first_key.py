"""Starts our window on a note and types a letter as soon as there is something to type in.

``python first_key.py BASE NOTE STARTED``: prints the seconds from STARTED (``time.monotonic``) until the letter was
painted in the note. It ends by itself, before anything is saved.
"""

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from devlog_app.paths import AppPaths
from devlog_app.ui.app import import_plainly
from devlog_app.ui.program import Program
from devlog_app.ui.theme.theme import FUSION

LETTER = "ж"
LOOK_AGAIN = 5
"""Milliseconds."""


class FirstKey(QObject):
    """Types into the first text that has the focus, and waits until that was painted."""

    def __init__(self, window: QWidget, started: float) -> None:
        super().__init__(window)
        self._window = window
        self._started = started
        self._edit: QPlainTextEdit | None = None
        self._before = 0
        self._timer = QTimer(self, interval=LOOK_AGAIN)
        self._timer.timeout.connect(self._type)
        self._timer.start()

    def _type(self) -> None:
        # Where keys go once the window is active, which without a window manager it never is.
        edit = self._window.focusWidget()
        # A text that nothing stands in yet is not the note.
        if not isinstance(edit, QPlainTextEdit) or edit.isReadOnly() or edit.document().isEmpty():
            return
        self._timer.stop()
        self._edit, self._before = edit, edit.document().characterCount()
        edit.viewport().installEventFilter(self)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.postEvent(edit, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, LETTER))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at the text when it is painted."""
        edit = self._edit
        if event.type() == QEvent.Type.Paint and edit and edit.document().characterCount() > self._before:
            # The paint event has to be carried out.
            QTimer.singleShot(0, self, self._tell)
        return False

    def _tell(self) -> None:
        print(time.monotonic() - self._started, flush=True)
        # Nothing is to be saved: the next start shall find the note as it was.
        os._exit(0)


if __name__ == "__main__":
    import_plainly()
    application = QApplication([*sys.argv[:1], *FUSION])
    program = Program(application, AppPaths.under(Path(sys.argv[1])))
    FirstKey(program.window, float(sys.argv[3]))
    program.open_first(Path(sys.argv[2]))
    application.exec()
