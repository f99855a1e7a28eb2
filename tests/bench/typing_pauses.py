"""Types and searches in a window, and notes how late a precise timer comes meanwhile: JSON on standard output.

``python typing_pauses.py typing|bare_typing|prepare BASE NOTE SECONDS``: our window on a note in a large workspace, a
bare window with the same text, or our window until its index of words is made. Times are milliseconds; those of the
tree are seconds.
"""

import gc
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from bench.window_pauses import Delays
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPlainTextEdit, QWidget

from devlog_app.paths import AppPaths
from devlog_app.ui.app import collect_when_idle, import_plainly
from devlog_app.ui.program import Program
from devlog_app.ui.theme.theme import FUSION
from devlog_app.ui.threads.turns import take_short_turns
from devlog_app.ui.workspace.catalogue import Catalogue

KEY_EVERY = 90
"""Milliseconds between two keys: a quick typist."""
WORDS = "и вот что говорят на докладе про оценку моделей, "
SEARCHED = ("доклад", "моделей промпт", "release", "оценка")
SEARCH_EVERY = 60
"""Keys in the note between two searches."""
SETTLING = 6_000
"""Milliseconds after the tree is complete."""
INDEXED = 60_000
"""Milliseconds that the index of words takes to make."""
SCANS = 3


class Typist(QObject):
    """Presses keys in *edit*, and now and then a word in *field*."""

    def __init__(self, edit: Callable[[], QWidget], field: QLineEdit | None, parent: QObject) -> None:
        super().__init__(parent)
        self._edit = edit
        self._field = field
        self._keys = 0
        self._searched = ""
        self._timer = QTimer(self, interval=KEY_EVERY)
        self._timer.timeout.connect(self._press)

    def start(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _press(self) -> None:
        self._keys += 1
        if self._field is not None and self._keys % SEARCH_EVERY == 0:
            self._searched = SEARCHED[self._keys // SEARCH_EVERY % len(SEARCHED)]
            self._field.clear()
            self._field.setFocus()
        if self._field is not None and self._searched:
            letter, self._searched = self._searched[0], self._searched[1:]
            _post(self._field, letter)
            if not self._searched:
                QTimer.singleShot(KEY_EVERY * 5, self, self._go_back)
            return
        if self._field is None or not self._field.hasFocus():
            _post(self._edit(), WORDS[self._keys % len(WORDS)])

    def _go_back(self) -> None:
        assert self._field is not None
        self._field.clear()
        self._edit().setFocus()


def _post(widget: QWidget, letter: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.postEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def bare(app: QApplication, note: Path, seconds: float) -> dict[str, object]:
    """The delays of a window that shows the text and does nothing else."""
    window = QMainWindow()
    edit = QPlainTextEdit(window)
    edit.setPlainText(note.read_text("utf-8"))
    window.setCentralWidget(edit)
    window.show()
    delays = Delays(window)
    typist = Typist(lambda: edit, None, window)
    QTimer.singleShot(SETTLING, delays.start)
    QTimer.singleShot(SETTLING, typist.start)
    QTimer.singleShot(SETTLING + round(seconds * 1000), app.quit)
    app.exec()
    return {**delays.found()}


def ours(app: QApplication, base: Path, note: Path, seconds: float) -> dict[str, object]:
    """The delays of our window, and how long the tree took and a plain walk over the same files takes."""
    program = Program(app, AppPaths.under(base))
    program.alive.connect(partial(collect_when_idle, program))
    window = program.window
    delays = Delays(window)
    complete: list[float] = []
    begun = 0.0

    def begin() -> None:
        catalogue = window.findChild(Catalogue)
        assert isinstance(catalogue, Catalogue)
        catalogue.scanned.connect(go_on)

    def scan() -> None:
        nonlocal begun
        begun = time.perf_counter()
        window.actions_table["refresh"].trigger()

    def go_on() -> None:
        if begun:
            complete.append(time.perf_counter() - begun)
        if len(complete) < SCANS:
            QTimer.singleShot(SETTLING if seconds or complete else INDEXED, scan)
        elif len(complete) == SCANS:
            QTimer.singleShot(SETTLING, type_now)

    def type_now() -> None:
        if seconds:
            window.editor.edit.setFocus()
            field = window.search.findChild(QLineEdit)
            assert isinstance(field, QLineEdit)
            typist = Typist(lambda: window.editor.edit, field, window)
            typist.start()
            delays.start()
        QTimer.singleShot(round(seconds * 1000), finish)

    def finish() -> None:
        delays.stop()
        window.close()

    program.alive.connect(begin)
    program.open_first(note)
    app.exec()
    program.end()
    root = note.parents[1]
    walk = statistics.median(_walked(root) for _ in range(SCANS))
    return {**delays.found(), "complete": statistics.median(complete), "walk": walk}


def _walked(root: Path) -> float:
    begun = time.perf_counter()
    for folder, _, files in os.walk(root):
        for name in files:
            Path(folder, name).stat()
    return time.perf_counter() - begun


if __name__ == "__main__":
    # As the program starts.
    take_short_turns()
    gc.disable()
    import_plainly()
    application = QApplication([*sys.argv[:1], *FUSION])
    mode, base, note, seconds = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), float(sys.argv[4])
    measure = partial(bare, application) if mode == "bare_typing" else partial(ours, application, base)
    json.dump(measure(note, seconds), sys.stdout)
