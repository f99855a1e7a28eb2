"""The window front end: one application, one program, until the window is closed."""

import builtins
import gc
import linecache
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from devlog_app import __version__
from devlog_app.model.errors import DevlogError
from devlog_app.paths import AppPaths
from devlog_app.ui.start.first_view import FirstViewChild, kept_view, recent_workspaces

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from devlog_app.ui.program import Program

DESKTOP_ID = "devlog"
LARGEST_ICON = 64
"""As wide and high as whoever manages windows shows one; Qt keeps all that it is given."""


def run_window(paths: AppPaths, workspace: Path | None) -> int:
    """Open the window on *workspace* (None: the last one, or the start page); returns when it is closed, 0.

    Where a window of the same base directory is open already, that one shows *workspace*, and this returns at once.

    Raises ``DevlogError`` (``window_libraries``) where there is no Qt, or no library of the system that it needs.
    """
    folder = workspace or next(iter(recent_workspaces(paths.window)), None)
    is_new = folder is not None and not kept_view(paths.indexes, folder).exists()
    child = FirstViewChild(paths.base, folder, given=paths.given) if folder is not None and is_new else None
    # Importing makes ten thousands of objects and no garbage; the collector waits until all is drawn.
    gc.disable()
    try:
        from PySide6.QtWidgets import QApplication

        import_plainly()
        from devlog_app.ui.program import Program
        from devlog_app.ui.start.only_window import OnlyWindow
        from devlog_app.ui.theme.theme import FUSION
        from devlog_app.ui.threads.turns import take_short_turns
    except ImportError as error:
        if child is not None:
            child.stop()
        raise DevlogError("window_libraries", reason=error) from error
    take_short_turns()
    app = QApplication([*sys.argv[:1], *FUSION])
    app.setApplicationName("Devlog")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(DESKTOP_ID)
    only = OnlyWindow(paths.base, app)
    if not only.claim() and only.hand_over(workspace):
        if child is not None:
            child.stop()
        return 0
    program = Program(app, paths)
    # The classes that value classes were made from are room for what is imported next.
    program.drawn.connect(gc.collect)
    program.alive.connect(partial(collect_when_idle, program))
    program.alive.connect(only.listen)
    program.alive.connect(partial(_log, paths))
    program.alive.connect(_show_icon)
    only.asked.connect(program.come_forward)
    program.open_first(folder, child)
    code = app.exec()
    program.end()
    only.release()
    return code


def import_plainly() -> None:
    """Let imports be Python's own again.

    PySide's read the source of every module, to see whether it wants Qt's names in another spelling, and keep it all: a
    sixth of the time that importing takes, and 12 MB. What they have read so far is let go of.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    linecache.clearcache()


def _log(paths: AppPaths) -> None:
    """Begin to log: with what every report of a mistake needs to say."""
    import logging

    from devlog_app.logs import start_log
    from devlog_app.ui.versions import versions

    start_log(paths)
    logging.getLogger(__name__).info(", ".join(versions()))


def _show_icon() -> None:
    from PySide6.QtGui import QGuiApplication

    QGuiApplication.setWindowIcon(window_icon(QGuiApplication.primaryScreen().devicePixelRatio()))


def window_icon(ratio: float) -> "QIcon":
    """The windows' icon where no desktop entry gives them one; *ratio* is that of the screen's pixels to the widgets'.

    Raises ``StorageError`` where the installation is not whole.
    """
    from PySide6.QtGui import QIcon

    from devlog_app.services.shipped import ICON_SIDES, program_icon

    icon = QIcon()
    for side in ICON_SIDES:
        if side <= LARGEST_ICON * ratio:
            icon.addFile(str(program_icon(side)))
    return icon


def collect_when_idle(program: "Program") -> None:
    """Let Python look for garbage where nobody notices it."""
    from devlog_app.ui.threads.collecting import Collecting

    collecting = Collecting(program)
    editor = program.window.editor
    for active in (editor.text_edited, editor.caret_moved, editor.pane_shown):
        active.connect(collecting.postpone)
    collecting.begin()
