"""What nobody expected is said plainly, after what was typed is safe."""

import sys
import threading
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from ui.probes import child, press

from devlog_app.ui.crash import CrashReporter
from devlog_app.ui.dialogs.crash_report import CrashReportDialog

Eventually = Callable[[Callable[[], object]], None]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def dialogs(window: QWidget) -> list[CrashReportDialog]:
    return [dialog for dialog in window.findChildren(CrashReportDialog) if dialog.isVisible()]


def test_the_text_is_saved_before_the_report_is_shown(window: QWidget) -> None:
    seen_when_saving: list[int] = []
    CrashReporter(window, lambda: seen_when_saving.append(len(dialogs(window)))).report(ZeroDivisionError("a bug"))
    assert seen_when_saving == [0]
    assert "ZeroDivisionError: a bug" in child(dialogs(window)[0], QPlainTextEdit).toPlainText()


def test_the_log_tells_of_it_too(window: QWidget, caplog: pytest.LogCaptureFixture) -> None:
    CrashReporter(window, lambda: None).report(ZeroDivisionError("a bug"))
    assert "ZeroDivisionError: a bug" in caplog.text


def test_the_report_can_be_copied(window: QWidget) -> None:
    CrashReporter(window, lambda: None).report(ValueError("odd"))
    press(dialogs(window)[0], "Copy the report")
    assert "ValueError: odd" in QGuiApplication.clipboard().text()


def test_one_mistake_after_another_opens_one_dialog(window: QWidget) -> None:
    reporter = CrashReporter(window, lambda: None)
    reporter.report(ValueError("first"))
    reporter.report(ValueError("second"))
    assert len(dialogs(window)) == 1


def test_a_mistake_in_another_thread_is_heard_of_too(
    window: QWidget,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    eventually: Eventually,
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    CrashReporter(window, lambda: None).install()
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    eventually(lambda: dialogs(window))
    assert "ZeroDivisionError" in capfd.readouterr().err


def test_the_dialog_dies_when_it_is_closed(window: QWidget) -> None:
    CrashReporter(window, lambda: None).report(ValueError("odd"))
    reference = weakref.ref(dialogs(window)[0])
    press(dialogs(window)[0], "Close")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert reference() is None
