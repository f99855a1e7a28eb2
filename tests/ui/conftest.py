"""Widgets are tested without a screen, on real folders with the real services."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from devlog_app.ui.main_window import MainWindow
    from devlog_app.ui.program import Program

# Before Qt is imported: a test run must neither need a display nor open windows on somebody's desk.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

INTRO = """---
id: 01K00000000000000000000001
title: Practical ML
kind: intro
status: ready
---
# Practical ML

Two days, four halls.
"""
TALK = """---
title: Synthetic data
status: draft
speaker: Анна
---
# Synthetic data

- more **data**
- less data
"""


@pytest.fixture(autouse=True)
def leaving_nothing() -> Iterator[None]:
    """What one test copied, and the windows that it left to be deleted, are not there for the next one."""
    from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
    from PySide6.QtGui import QGuiApplication

    yield
    running = QGuiApplication.instance()
    if running is not None:
        # An address on the clipboard becomes a link without a question.
        QGuiApplication.clipboard().clear()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        # Whoever speaks a language asks for ``application``.
        assert running.findChildren(QTranslator) == []


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A conference with two notes, a month and a post."""
    root = tmp_path / "workspace"
    files = {
        "devlog.yaml": "version: 1\ntitle: Команда\ntime_zone: Europe/Moscow\n",
        "conferences/2026-09-ml/conference.yaml": "version: 1\ntitle: Practical ML Conf 2026\nstarts: 2026-09-14\n",
        "conferences/2026-09-ml/intro.md": INTRO,
        "conferences/2026-09-ml/synthetic-data.md": TALK,
        "devlog/2026-10.md": "---\ntitle: October\n---\nDone: a lot.\n",
        "posts/evening.md": "An evening 😀\n",
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


@pytest.fixture
def trash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A trash of the test's own."""
    home = tmp_path / "share"
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    if sys.platform == "linux":
        # Where the trash is, send2trash asks only once a run.
        monkeypatch.setattr("send2trash.plat_other.XDG_DATA_HOME", os.fsencode(home))
        monkeypatch.setattr("send2trash.plat_other.HOMETRASH_B", os.fsencode(home / "Trash"))
    return home / "Trash"


@pytest.fixture
def eventually(qtbot: object) -> Callable[[Callable[[], object]], None]:
    """Wait until something is so; what is not so after half a minute, on a busy machine too, is a failure."""
    from pytestqt.qtbot import QtBot

    assert isinstance(qtbot, QtBot)
    bot = qtbot

    def wait(holds: Callable[[], object]) -> None:
        def check() -> None:
            assert holds()

        bot.waitUntil(check, timeout=30_000)

    return wait


@pytest.fixture(scope="session")
def qapp_args(qapp_args: list[str]) -> list[str]:
    """The application has the window's style."""
    from devlog_app.ui.theme.theme import FUSION

    return [*qapp_args, *FUSION]


@pytest.fixture
def application(qapp: object) -> "Iterator[QApplication]":
    """The application; the font, the colours and the language that a test gives it end with the test."""
    from PySide6.QtCore import QLocale, QTranslator
    from PySide6.QtWidgets import QApplication

    assert isinstance(qapp, QApplication)
    font, palette, locale = qapp.font(), qapp.palette(), QLocale()
    yield qapp
    qapp.setFont(font)
    qapp.setPalette(palette)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(locale)


@pytest.fixture
def cold_program(application: "QApplication", tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "Iterator[Program]":
    """The program before its window is shown, with a base directory of its own; its renderer is not loaded yet."""
    from PySide6.QtCore import QCoreApplication, QEvent

    from devlog_app.paths import AppPaths
    from devlog_app.ui.crash.reporter import CrashReporter
    from devlog_app.ui.program import Program

    # pytest-qt's own hook shall hear of what nobody catches.
    monkeypatch.setattr(CrashReporter, "install", lambda self: None)
    program = Program(application, AppPaths.under(tmp_path / "base"))
    yield program
    program.window.close()
    program.end()
    program.window.deleteLater()
    program.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def program(cold_program: "Program") -> "Program":
    """The program with what its user would make it load first."""
    cold_program.renderer.load()
    return cold_program


@pytest.fixture
def window(program: "Program", workspace: Path, eventually: Callable[[Callable[[], object]], None]) -> "MainWindow":
    """The window with the workspace open and its first note shown."""
    program.open_first(workspace)
    eventually(lambda: hasattr(program.window, "publish") and program.window.publish.post is not None)
    return program.window
