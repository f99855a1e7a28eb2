"""What happens to an exception that nobody expected: the text is saved, then a report can be copied."""

import logging
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from devlog_app.ui.crash.hard_crash import HardCrashes

if TYPE_CHECKING:
    from devlog_app.ui.dialogs.crash_report import CrashReportDialog

MOST = 5
"""Mistakes that one report tells of."""
AGAIN_AFTER = 60.0
"""Seconds in which the same mistake is told once; one in painting happens again with each frame."""


class CrashReporter(QObject):
    """Takes over ``sys.excepthook``, which PySide calls for slots, timers, paint events and virtual methods too.

    *save* makes everything safe and tells whether all of it is in its files; *logs* is the folder of the log.
    """

    left_behind = Signal(str)
    """The report of a crash that ended the program before."""

    _happened = Signal(object)

    def __init__(self, window: QWidget, save: Callable[[], object], logs: Path | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._save = save
        self._logs = logs
        self._dialog: CrashReportDialog | None = None
        self._is_saving = False
        self._told: dict[str, float] = {}
        self._in_report = 0
        self._hard = HardCrashes(logs) if logs is not None else None
        self._happened.connect(self.report, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Hear of every exception that nobody catches, in any thread."""
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook
        trace = self._hard.begin() if self._hard is not None else ""
        if trace:
            from devlog_app.ui.crash.report import report_of_hard_crash

            self.left_behind.emit(report_of_hard_crash(trace, self._logs))

    def stand_over(self, window: QWidget) -> None:
        """Another window takes the place of the one whose mistakes were told; a report that is open goes with that."""
        self.setParent(window)
        self._window = window
        self._forget()

    def end(self) -> None:
        """The program ends in order."""
        if self._hard is not None:
            self._hard.end()

    def show_left_behind(self, report: str) -> None:
        """Show the *report* of a crash that ended the program before."""
        from devlog_app.ui.dialogs.crash_report import CrashReportDialog

        CrashReportDialog(report, self._window, logs=self._logs, is_old=True).open()

    def report(self, error: BaseException) -> None:
        """Save what was typed, write *error* into the log, then show it; one dialog at a time tells of all."""
        # Most windows have nothing to report.
        from devlog_app.ui.crash.report import told

        words = told(error)
        now = time.monotonic()
        if now - self._told.get(words, -AGAIN_AFTER) < AGAIN_AFTER:
            return
        self._told[words] = now
        logging.getLogger(__name__).critical("unexpected", exc_info=error)
        if self._dialog is not None:
            self._in_report += 1
            if self._in_report < MOST:
                self._dialog.add(words)
        elif not self._is_saving:
            self._save_and_show(error)

    def _save_and_show(self, error: BaseException) -> None:
        self._is_saving, is_saved = True, False
        try:
            is_saved = self._save() is not False
        finally:
            # Where saving itself is what fails, that is said too.
            self._is_saving = False
            from devlog_app.ui.crash.report import report_of
            from devlog_app.ui.dialogs.crash_report import CrashReportDialog

            dialog = CrashReportDialog(report_of(error, self._logs), self._window, logs=self._logs, is_saved=is_saved)
            dialog.finished.connect(self._forget)
            dialog.quit_wanted.connect(self._window.close, Qt.ConnectionType.QueuedConnection)
            self._dialog = dialog
            dialog.open()

    def _forget(self) -> None:
        self._dialog = None
        self._in_report = 0

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt):
            self._happened.emit(error)

    def _thread_hook(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._hook(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)
