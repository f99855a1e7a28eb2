"""The window looks as the settings say, from the first paint on, and the View menu changes them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from devlog_app.paths import AppPaths
from devlog_app.ui.appearance import PlainChoice, plain_choice
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.program import Program

Eventually = Callable[[Callable[[], object]], None]
DARK = "version: 1\n# mine\ntheme: dark\ntext_size: 150 # larger\nunknown: kept\n"


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    """Where the program's settings stand, which nobody has written yet."""
    (tmp_path / "base").mkdir()
    return tmp_path / "base" / "settings.yaml"


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        (DARK, PlainChoice("dark", 150, "system")),
        ("theme: 'light'\r\ntext_size: 80\r\n", PlainChoice("light", 80, "system")),
        ("theme: pink\ntext_size: 9999\nlanguage: la\n", PlainChoice("system", 100, "system")),
        ("telegram:\n  theme: dark\n", PlainChoice("system", 100, "system")),
        ("language: ru  # как всегда\n", PlainChoice("system", 100, "ru")),
        ("", PlainChoice("system", 100, "system")),
    ],
)
def test_what_is_written_plainly_is_known_at_once(settings: Path, text: str, choice: PlainChoice) -> None:
    settings.write_bytes(text.encode())
    assert plain_choice(settings) == choice


def test_the_first_paint_is_in_the_chosen_theme_and_size(
    settings: Path, application: QApplication, tmp_path: Path
) -> None:
    settings.write_text(DARK, "utf-8")
    usual = application.font()
    program = Program(application, AppPaths.under(tmp_path / "base"))
    assert program.window.palette().color(QPalette.ColorRole.Base).lightness() < 100
    assert program.window.editor.edit.fontInfo().pixelSize() > 1.4 * _pixels(usual.pointSizeF(), program)
    assert program.window.actions_table["theme_dark"].isChecked()
    program.window.deleteLater()
    program.deleteLater()


def test_what_only_yaml_reads_is_done_as_soon_as_it_is_read(
    settings: Path, program: Program, workspace: Path, eventually: Eventually
) -> None:
    settings.write_text('"theme": dark\n', "utf-8")
    program.open_first(workspace)
    eventually(lambda: program.window.palette().color(QPalette.ColorRole.Base).lightness() < 100)
    assert program.window.actions_table["theme_dark"].isChecked()


def test_a_choice_is_kept_and_nothing_else_is_touched(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "base" / "settings.yaml"
    file.write_text(DARK.replace("dark", "system"), "utf-8")
    window.actions_table["theme_light"].trigger()
    assert file.read_text("utf-8") == DARK.replace("dark", "light")


def test_text_grows_and_shrinks_everywhere_at_once(
    window: MainWindow, settings_of: Callable[[], str], eventually: Eventually
) -> None:
    edit, tree = window.editor.edit, window.tree
    before = edit.fontInfo().pixelSize(), tree.fontInfo().pixelSize()
    for _ in range(3):
        window.actions_table["larger_text"].trigger()
    eventually(lambda: edit.fontInfo().pixelSize() > before[0] and tree.fontInfo().pixelSize() > before[1])
    assert "text_size: 130" in settings_of()
    window.actions_table["usual_text"].trigger()
    eventually(lambda: (edit.fontInfo().pixelSize(), tree.fontInfo().pixelSize()) == before)


def test_text_stays_within_what_can_be_read(window: MainWindow, settings_of: Callable[[], str]) -> None:
    for _ in range(12):
        window.actions_table["larger_text"].trigger()
    assert "text_size: 200" in settings_of()
    assert not window.actions_table["larger_text"].isEnabled()


def test_settings_that_cannot_be_read_are_told_and_left_alone(
    window: MainWindow, tmp_path: Path, eventually: Eventually
) -> None:
    file = tmp_path / "base" / "settings.yaml"
    file.write_text("theme: [\n", "utf-8")
    window.actions_table["theme_dark"].trigger()
    assert "settings.yaml" in window.error_said()
    assert file.read_text("utf-8") == "theme: [\n"
    eventually(lambda: window.palette().color(QPalette.ColorRole.Base).lightness() < 100)


@pytest.fixture
def settings_of(tmp_path: Path) -> Callable[[], str]:
    """What stands in the settings now."""
    return lambda: (tmp_path / "base" / "settings.yaml").read_text("utf-8")


def _pixels(points: float, program: Program) -> float:
    return points * program.window.logicalDpiY() / 72
