"""The log in a window: what is added is seen, what is looked for is found."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit
from ui.probes import child, press

from devlog_app.services.log_reading import MOST_READ, read_log
from devlog_app.ui.help.log_dialog import LogDialog
from devlog_app.ui.main_window import MainWindow

Eventually = Callable[[Callable[[], object]], None]
LINES = "2026-11-22T10:00:00Z INFO devlog: begun\n2026-11-22T10:00:01Z ERROR devlog: сломалось\n"


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """A log with two lines."""
    file = tmp_path / "base" / "logs" / "devlog.log"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(LINES, "utf-8")
    return file


@pytest.fixture
def dialog(log: Path, window: MainWindow, eventually: Eventually) -> LogDialog:
    window.actions_table["show_log"].trigger()
    (found,) = window.findChildren(LogDialog)
    eventually(lambda: "begun" in found.text())
    return found


def test_what_is_added_is_seen(dialog: LogDialog, log: Path, eventually: Eventually) -> None:
    with log.open("a", encoding="utf-8") as file:
        file.write("2026-11-22T10:00:02Z INFO devlog: more\n")
    eventually(lambda: "more" in dialog.text())
    assert dialog.text().count("begun") == 1


def test_a_log_that_begins_anew_is_read_anew(dialog: LogDialog, log: Path, eventually: Eventually) -> None:
    log.write_text("2026-11-22T11:00:00Z INFO devlog: new\n", "utf-8")
    eventually(lambda: dialog.text().strip().endswith("new") and "begun" not in dialog.text())


def test_lines_are_filtered(dialog: LogDialog) -> None:
    child(dialog, QLineEdit).setText("СЛОМ")
    assert dialog.text().count("\n") == 0
    assert "сломалось" in dialog.text()
    child(dialog, QLineEdit).clear()
    child(dialog, QCheckBox).setChecked(True)
    assert "begun" not in dialog.text()
    assert "сломалось" in dialog.text()


def test_what_is_shown_is_copied(dialog: LogDialog) -> None:
    press(dialog, "Copy")
    assert QGuiApplication.clipboard().text() == dialog.text()


def test_of_a_long_log_the_end_is_read(tmp_path: Path) -> None:
    line = "x" * 99 + "\n"
    (tmp_path / "devlog.log").write_text(line * (MOST_READ // 50), "utf-8")
    piece = read_log(tmp_path, 0)
    assert piece.is_new
    assert len(piece.text) <= MOST_READ
    assert set(piece.text.splitlines()) == {line.strip()}
    assert read_log(tmp_path, piece.end).text == ""


def test_a_line_is_read_when_it_is_whole(tmp_path: Path) -> None:
    file = tmp_path / "devlog.log"
    file.write_text("one\ntw", "utf-8")
    piece = read_log(tmp_path, 0)
    assert piece.text == "one\n"
    file.write_text("one\ntwo\n", "utf-8")
    assert read_log(tmp_path, piece.end).text == "two\n"


def test_without_a_log_there_is_nothing(tmp_path: Path) -> None:
    assert read_log(tmp_path, 0).text == ""
