"""What happens to an exception that nobody expected: the text is saved, then a report can be copied."""

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtWidgets import QWidget

from devlog_app import __version__
from devlog_app.ui.dialogs.crash_report import CrashReportDialog


class CrashReporter(QObject):
    """Takes over ``sys.excepthook``, which PySide calls for slots, timers and paint events too."""

    _happened = Signal(object)

    def __init__(self, window: QWidget, save: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._save = save
        self._busy = False
        self._happened.connect(self.report, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Hear of every exception that nobody catches, in any thread."""
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook

    def report(self, error: BaseException) -> None:
        """Save what was typed, write *error* into the log, then show it; one report at a time."""
        logging.getLogger(__name__).critical("unexpected", exc_info=error)
        if self._busy:
            return
        self._busy = True
        self._save()
        dialog = CrashReportDialog(report_of(error), self._window)
        dialog.finished.connect(self._done)
        dialog.open()

    def _done(self) -> None:
        self._busy = False

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt):
            self._happened.emit(error)

    def _thread_hook(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._hook(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)


def report_of(error: BaseException) -> str:
    """What somebody needs to know to find the mistake; nothing of the notes is in it."""
    lines = traceback.format_exception(error)
    return (
        f"Devlog {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}\n\n"
        + "".join(lines)
    )
