"""Types while a post is published, and notes how late a precise timer comes meanwhile: JSON on standard output.

``python publishing_pauses.py window|bare BASE NOTE``: our window, which publishes the note; or a bare window with the
same text, while a process beside it publishes the note. Times are milliseconds.
"""

import gc
import json
import sys
from functools import partial
from pathlib import Path

from bench.publishing_stage import publish_command
from bench.typing_pauses import Typist
from bench.window_pauses import Delays
from PySide6.QtCore import QObject, QProcess, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit, QPushButton

from devlog_app.paths import AppPaths
from devlog_app.ui.app import collect_when_idle, import_plainly
from devlog_app.ui.program import Program
from devlog_app.ui.publish.course import Course, Stage
from devlog_app.ui.theme.theme import FUSION
from devlog_app.ui.threads.turns import take_short_turns

SETTLING = 6_000
"""Milliseconds after the window stands, in which everything is imported and painted."""
LOOK_AGAIN = 200
PATIENCE = 90_000
"""Milliseconds in which all of it is over, or has failed."""
AFTERWARDS = 500
"""Milliseconds for what the end of a publication makes the window do."""


class Publication(QObject):
    """Presses the buttons that publish the open note of *program*, and types in it until it is out."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self.delays = Delays(self)
        self.failure: str | None = "it took too long"
        self._typist = Typist(lambda: program.window.editor.edit, None, self)
        self._looking = QTimer(self, interval=LOOK_AGAIN)
        self._looking.timeout.connect(self._press_when_it_may)

    def begin(self) -> None:
        QTimer.singleShot(SETTLING, self, self._open_sheet)
        QTimer.singleShot(PATIENCE, self, QApplication.quit)

    def _open_sheet(self) -> None:
        session = self._program.session
        assert session is not None
        session.publishing.moved.connect(self._follow)
        self._program.window.actions_table["publish"].trigger()
        self._looking.start()

    def _press_when_it_may(self) -> None:
        for sheet in QApplication.topLevelWidgets():
            button = sheet.findChild(QPushButton, "publish_now")
            if sheet is not self._program.window and button is not None and button.isEnabled():
                self._looking.stop()
                self.delays.start()
                self._typist.start()
                button.click()

    def _follow(self, course: Course) -> None:
        if course.is_over and not course.is_settled:
            self.failure = None if course.stage is Stage.DONE else str(course.error or course.stage)
            QTimer.singleShot(AFTERWARDS, self, self._finish)

    def _finish(self) -> None:
        self._typist.stop()
        self.delays.stop()
        self._program.window.close()


def ours(app: QApplication, base: Path, note: Path) -> dict[str, list[float]]:
    """The delays of our window while it publishes the note."""
    program = Program(app, AppPaths.under(base))
    program.alive.connect(partial(collect_when_idle, program))
    publication = Publication(program)
    program.alive.connect(publication.begin)
    program.open_first(note)
    app.exec()
    program.end()
    if publication.failure is not None:
        raise SystemExit(f"not published: {publication.failure}")
    return publication.delays.found()


def bare(app: QApplication, base: Path, note: Path) -> dict[str, list[float]]:
    """The delays of a window that shows the text and does nothing else, while another process publishes the note."""
    window = QMainWindow()
    edit = QPlainTextEdit(window)
    edit.setPlainText(note.read_text("utf-8"))
    window.setCentralWidget(edit)
    window.show()
    delays = Delays(window)
    typist = Typist(lambda: edit, None, window)
    program, *arguments = publish_command(base, note)
    publishing = QProcess(window)
    publishing.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)

    def begin() -> None:
        delays.start()
        typist.start()
        publishing.start(program, arguments)

    publishing.finished.connect(app.quit)
    QTimer.singleShot(SETTLING, begin)
    QTimer.singleShot(PATIENCE, app.quit)
    app.exec()
    if publishing.state() != QProcess.ProcessState.NotRunning:
        publishing.kill()
        publishing.waitForFinished()
    if publishing.exitCode():
        raise SystemExit(f"not published: {bytes(publishing.readAll().data()).decode()}")
    return delays.found()


if __name__ == "__main__":
    # As the program starts.
    take_short_turns()
    gc.disable()
    import_plainly()
    application = QApplication([*sys.argv[:1], *FUSION])
    measure = bare if sys.argv[1] == "bare" else ours
    json.dump(measure(application, Path(sys.argv[2]), Path(sys.argv[3])), sys.stdout)
