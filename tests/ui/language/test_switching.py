"""Another language opens the window anew, in place: what stands in it stays, and nothing of the old one is left."""

import gc
import subprocess
import sys
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from ui.probes import EditorProbe, TreeProbe
from ui.tabs_probe import TabsProbe

from devlog_app.services.notes.library import Library
from devlog_app.ui.crash.reporter import CrashReporter
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.program import Program

Eventually = Callable[[Callable[[], object]], None]
TYPED = "Ещё не сохранено 😀 "
EVENING = "posts/evening.md"


RUSSIAN = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU"><context><name>Actions</name>
<message><source>&amp;File</source><translation>&amp;Файл</translation></message>
</context></TS>
"""


@pytest.fixture(autouse=True)
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A little Russian, whatever of the window is translated already."""
    folder = tmp_path / "language"
    folder.mkdir()
    (folder / "devlog_ru.ts").write_text(RUSSIAN, "utf-8")
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    subprocess.run([tool, "-silent", folder / "devlog_ru.ts", "-qm", folder / "devlog_ru.qm"], check=True)
    monkeypatch.setattr("devlog_app.ui.language.language.TRANSLATIONS", folder)


@pytest.fixture
def two_tabs(program: Program, window: MainWindow, workspace: Path, eventually: Eventually) -> Program:
    """Two notes in tabs of their own, one with a text that is not saved and the caret in its middle."""
    notes = program.session.open_notes  # type: ignore[union-attr]
    notes.open("conferences/2026-09-ml/intro.md")
    notes.open(EVENING)
    edit = window.editor.edit
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    edit.insert_text(TYPED)
    assert TYPED not in (workspace / EVENING).read_text("utf-8")
    return program


def test_everything_stays_but_the_words(two_tabs: Program, workspace: Path, eventually: Eventually) -> None:
    before = two_tabs.window
    tabs, caret = TabsProbe(before.editor).titles(), before.editor.edit.textCursor().position()
    geometry, size = before.geometry(), before.editor.edit.fontInfo().pixelSize()

    speak(two_tabs, "ru", eventually)

    window = two_tabs.window
    assert menus(window)[0] == "Файл"
    assert [words.replace("• ", "") for words in TabsProbe(window.editor).titles()] == [
        words.replace("• ", "") for words in tabs
    ]
    assert EditorProbe(window.editor).text.startswith(TYPED)
    assert (workspace / EVENING).read_text("utf-8").startswith(TYPED)
    assert window.editor.edit.textCursor().position() == caret
    assert (window.geometry(), window.editor.edit.fontInfo().pixelSize()) == (geometry, size)
    assert window.isVisible()
    assert window.actions_table["language_ru"].isChecked()


def test_the_new_window_works_as_the_old_one_did(two_tabs: Program, eventually: Eventually, tmp_path: Path) -> None:
    speak(two_tabs, "ru", eventually)
    window = two_tabs.window
    EditorProbe(window.editor).type("again ")
    eventually(lambda: "again" in str(window.preview.post))
    TreeProbe(window.tree).click("Synthetic data")
    eventually(lambda: "Synthetic data" in window.windowTitle())
    window.actions_table["theme_dark"].trigger()
    eventually(lambda: window.palette().base().color().lightness() < 100)
    settings = (tmp_path / "base" / "settings.yaml").read_text("utf-8")
    assert ("language: ru" in settings, "theme: dark" in settings) == (True, True)


def test_there_and_back(two_tabs: Program, eventually: Eventually) -> None:
    for choice, first in (("ru", "Файл"), ("en", "File"), ("ru", "Файл"), ("en", "File")):
        speak(two_tabs, choice, eventually)
        assert menus(two_tabs.window)[0] == first
    assert EditorProbe(two_tabs.window.editor).text.startswith(TYPED)
    settle()
    assert len([each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]) == 1


def test_numbers_and_dates_follow(two_tabs: Program, eventually: Eventually) -> None:
    speak(two_tabs, "ru", eventually)
    assert QLocale().language() is QLocale.Language.Russian
    assert two_tabs.window.locale().language() is QLocale.Language.Russian


def test_nothing_of_the_old_window_is_left(two_tabs: Program, eventually: Eventually) -> None:
    two_tabs.open_workspace(two_tabs.session.root)  # type: ignore[union-attr]  # a window that nothing else of the test holds
    speak(two_tabs, "ru", eventually)
    old = weakref.ref(two_tabs.window)
    speak(two_tabs, "en", eventually)
    settle()
    assert old() is None or not shiboken6.isValid(old())


def test_a_page_that_was_shown_is_shown_again(two_tabs: Program, eventually: Eventually) -> None:
    shown = two_tabs.window.pages.current
    speak(two_tabs, "ru", eventually)
    assert two_tabs.window.pages.current == shown


def test_what_was_used_before_is_made_anew_and_does_everything_once(
    two_tabs: Program, workspace: Path, eventually: Eventually
) -> None:
    for choice in ("ru", "en"):
        window, before = two_tabs.window, len(list(workspace.rglob("*.md")))
        window.actions_table["quick_post"].trigger()
        assert len(list(workspace.rglob("*.md"))) == before + 1
        for page in ("show_series", "show_calendar", "next_pane"):
            window.actions_table[page].trigger()
        speak(two_tabs, choice, eventually)
        eventually(lambda: two_tabs.window.pages.current == "calendar")


def test_mistakes_are_told_over_the_new_window(two_tabs: Program, eventually: Eventually) -> None:
    speak(two_tabs, "ru", eventually)
    settle()
    (reporter,) = two_tabs.window.findChildren(CrashReporter)
    assert shiboken6.isValid(reporter)


def test_the_same_language_by_another_choice_changes_nothing(two_tabs: Program, eventually: Eventually) -> None:
    window = two_tabs.window
    window.actions_table["language_en"].trigger()
    QCoreApplication.processEvents()
    assert two_tabs.window is window
    assert window.actions_table["language_en"].isChecked()


def test_without_a_folder_too(program: Program, eventually: Eventually) -> None:
    with_signals: list[bool] = []
    program.alive.connect(lambda: with_signals.append(True))
    program.open_first(None)
    eventually(lambda: with_signals)
    speak(program, "ru", eventually)
    assert menus(program.window)[0] == "Файл"


def test_what_cannot_be_saved_is_asked_about_first(
    two_tabs: Program, workspace: Path, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that takes nothing: the window stays, with the text in it."""
    window = two_tabs.window

    def refuse(*_: object) -> None:
        from devlog_app.model.errors import StorageError

        raise StorageError("disk_full", path=EVENING, reason="full")

    monkeypatch.setattr(Library, "save", refuse)
    window.actions_table["language_ru"].trigger()
    eventually(lambda: QApplication.activeModalWidget() is not None)
    assert two_tabs.window is window
    assert EditorProbe(window.editor).text.startswith(TYPED)
    asked = QApplication.activeModalWidget()
    assert asked is not None
    asked.close()
    monkeypatch.undo()


def speak(program: Program, choice: str, eventually: Eventually) -> None:
    """Choose a language in the menu and wait for the window that speaks it."""
    before = id(program.window)
    program.window.actions_table[f"language_{choice}"].trigger()
    eventually(lambda: id(program.window) != before)
    if program.session is not None:
        eventually(lambda: program.window.preview.post is not None)


def settle() -> None:
    """Let what is to be deleted be deleted."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        gc.collect()


def menus(window: MainWindow) -> list[str]:
    """The names of the menus."""
    return [action.text().replace("&", "") for action in window.menuBar().actions()]
