"""Open the window on a workspace and let it do all that it does by itself; then say what is imported, and close it.

``python settled_window.py BASE WORKSPACE`` prints the names of the modules, one a line, of the classes of Qt's that
PySide has made, which it does when it meets one, and of the libraries, where the system tells them.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from devlog_app.paths import AppPaths
from devlog_app.services.search.indexing import Indexed
from devlog_app.ui.app import run_window
from devlog_app.ui.program import Program
from devlog_app.ui.start.first_view import FirstViewChild
from devlog_app.ui.workspace.session import Session

OFTEN = 50
"""Milliseconds between two looks whether everything is done."""
LONG_ENOUGH = 7_000
"""Milliseconds after which everything has looked that looks after the start by itself."""
MISSPELLED = "превет"


class Settling(QObject):
    """Waits until the workspace is scanned, indexed, checked and watched, and its words are looked up."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._done: set[str] = set()
        self._knock = Path()
        self._often = QTimer(self, interval=OFTEN)
        self._often.timeout.connect(self._look)
        program.workspace_opened.connect(self._follow)
        QTimer.singleShot(LONG_ENOUGH, self, self._be_patient)

    def _follow(self) -> None:
        session = self._session
        self._knock = session.root / "posts" / "knock.md"
        session.catalogue.scanned.connect(self._check)
        session.index.progressed.connect(self._note_indexed)
        session.watching.heard.connect(self._note_heard)
        self._often.start()

    @property
    def _session(self) -> Session:
        assert self._program.session is not None
        return self._program.session

    def _check(self) -> None:
        self._done.add("scanned")
        # It would wait for a quiet while of its own.
        self._session.checking.check()

    def _note_indexed(self, step: Indexed) -> None:
        if step.is_complete:
            self._done.add("indexed")

    def _note_heard(self, paths: tuple[str, ...]) -> None:
        if "posts/knock.md" in paths:
            self._done.add("heard")

    def _be_patient(self) -> None:
        self._done.add("patient")

    def _look(self) -> None:
        if "scanned" in self._done and not self._session.checking.is_under_way:
            self._done.add("checked")
        words = self._session.aids.words
        if words.is_wrong(MISSPELLED):
            self._done.add("spelled")
        words.ask()
        if "heard" not in self._done:
            self._knock.write_text(str(len(self._done)), "utf-8")
        if self._done >= {"scanned", "indexed", "checked", "heard", "spelled", "patient"}:
            self._often.stop()
            sys.stdout.write("\n".join(sorted(set(sys.modules) | _classes_of_qt() | _libraries())))
            self._program.window.close()


def _classes_of_qt() -> set[str]:
    modules = ("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets")
    known = ((each, vars(sys.modules[each])) for each in modules)
    return {f"{each}.{name}" for each, names in known for name, kind in names.items() if isinstance(kind, type)}


def _libraries() -> set[str]:
    maps = Path("/proc/self/maps")
    lines = maps.read_text().splitlines() if maps.exists() else []
    return {Path(line.split(maxsplit=5)[-1]).name for line in lines if ".so" in line}


class Watched(Program):
    """The program, closed when it has settled."""

    def open_first(self, folder: Path | None, child: FirstViewChild | None = None) -> None:
        Settling(self)
        super().open_first(folder, child)


if __name__ == "__main__":
    # Whoever starts the window gets this one; what patches for tests would bring asyncio along.
    vars(sys.modules[Program.__module__])["Program"] = Watched
    sys.exit(run_window(AppPaths.under(Path(sys.argv[1])), Path(sys.argv[2])))
