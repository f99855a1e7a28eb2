"""What nobody expected is said plainly, after what was typed is safe."""

import subprocess
import sys
import threading
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QSize, QTimer
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from ui.probes import child, press

from devlog_app.ui.crash.report import report_of
from devlog_app.ui.crash.reporter import CrashReporter
from devlog_app.ui.dialogs.crash_report import CrashReportDialog

Eventually = Callable[[Callable[[], object]], None]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def said_in(window: QWidget) -> str:
    return " ".join(label.text() for label in dialogs(window)[0].findChildren(QLabel))


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


def test_two_mistakes_are_told_in_one_report(window: QWidget) -> None:
    reporter = CrashReporter(window, lambda: None)
    reporter.report(ValueError("first"))
    reporter.report(ValueError("second"))
    shown = child(dialogs(window)[0], QPlainTextEdit).toPlainText()
    assert "ValueError: first" in shown
    assert "ValueError: second" in shown


def test_the_same_mistake_over_and_over_is_told_once(window: QWidget, caplog: pytest.LogCaptureFixture) -> None:
    reporter = CrashReporter(window, lambda: None)
    for _ in range(100):
        reporter.report(ValueError("again"))
    assert child(dialogs(window)[0], QPlainTextEdit).toPlainText().count("ValueError: again") == 1
    assert caplog.text.count("ValueError: again") == 1


def test_a_long_message_which_may_quote_a_note_is_cut(window: QWidget) -> None:
    CrashReporter(window, lambda: None).report(ValueError("my secret diary " * 100))
    assert child(dialogs(window)[0], QPlainTextEdit).toPlainText().count("diary") < 10


def test_the_report_has_the_last_lines_of_the_log_without_secrets(window: QWidget, tmp_path: Path) -> None:
    (tmp_path / "devlog.log").write_text(
        "2026-09-14T10:00:00.000Z INFO devlog_app.ui: began\n"
        "2026-09-14T10:00:01.000Z INFO devlog_app.ui: token=abcdef\nValueError: what stands in a note\n"
    )
    CrashReporter(window, lambda: None, tmp_path).report(ValueError("odd"))
    shown = child(dialogs(window)[0], QPlainTextEdit).toPlainText()
    assert "INFO devlog_app.ui: began" in shown
    assert "abcdef" not in shown
    assert "what stands in a note" not in shown


def test_the_report_tells_places_in_the_program_and_not_on_this_computer(window: QWidget) -> None:
    def stumble() -> None:
        _ = 1 // 0

    with pytest.raises(ZeroDivisionError) as stumbled:
        stumble()
    report = report_of(stumbled.value)
    assert 'File "tests' in report
    assert "in stumble" in report


def test_it_says_when_not_everything_could_be_saved(window: QWidget) -> None:
    CrashReporter(window, lambda: False).report(ValueError("odd"))
    assert "Not every note could be saved" in said_in(window)


def test_a_mistake_in_saving_itself_is_shown_too(window: QWidget) -> None:
    def save() -> None:
        raise RuntimeError("saving is broken")

    reporter = CrashReporter(window, save)
    with pytest.raises(RuntimeError):
        reporter.report(ValueError("odd"))
    assert "Not every note could be saved" in said_in(window)


def test_the_program_can_be_ended_from_it(window: QWidget, eventually: Eventually) -> None:
    CrashReporter(window, lambda: None).report(ValueError("odd"))
    press(dialogs(window)[0], "Quit Devlog")
    eventually(lambda: not window.isVisible())


class CarelessPainter(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        raise ZeroDivisionError("while painting")


class CarelessInside(QWidget):
    def sizeHint(self) -> QSize:
        raise KeyError("in a virtual method")


@pytest.mark.parametrize(
    ("careless", "words"), [(CarelessPainter, "while painting"), (CarelessInside, "in a virtual method")]
)
def test_mistakes_inside_qt_are_heard_of(
    window: QWidget,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    eventually: Eventually,
    careless: type[QWidget],
    words: str,
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    CrashReporter(window, lambda: None).install()
    widget = careless(window)
    QVBoxLayout(window).addWidget(widget)
    # From Qt's own loop: a Python caller would get the exception itself.
    QTimer.singleShot(0, widget.show)
    eventually(lambda: dialogs(window))
    assert words in child(dialogs(window)[0], QPlainTextEdit).toPlainText()
    shiboken6.delete(widget)
    capfd.readouterr()


def test_a_crash_of_the_interpreter_is_told_at_the_next_start(tmp_path: Path) -> None:
    program = (
        "import ctypes, sys; from pathlib import Path; from devlog_app.ui.crash.hard_crash import HardCrashes\n"
        "def fall(): ctypes.string_at(0)\n"
        "HardCrashes(Path(sys.argv[1])).begin(); fall()"
    )
    ended = subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False, capture_output=True)
    assert ended.returncode < 0
    left = (tmp_path / "hard-crash.txt").read_text()
    assert "in fall" in left
    assert (tmp_path / "hard-crash.txt").stat().st_mode & 0o077 == 0


def test_the_dialog_dies_when_it_is_closed(window: QWidget) -> None:
    CrashReporter(window, lambda: None).report(ValueError("odd"))
    reference = weakref.ref(dialogs(window)[0])
    press(dialogs(window)[0], "Go on")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert reference() is None
