"""About the program: its version, and whose work is in it under which licences."""

import gc
import weakref

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QListWidget, QPlainTextEdit
from ui.probes import child, press

from devlog_app import __version__
from devlog_app.services.licences import OURS, shipped_parts
from devlog_app.ui.help.about import AboutDialog
from devlog_app.ui.main_window import MainWindow

BUILT_ON = ("Telethon", "PySide6_Essentials", "pydantic", "markdown-it-py", "pillow", "cryptography", "watchfiles")


def test_everything_that_is_shipped_is_named_with_its_licence() -> None:
    parts = {part.name: part for part in shipped_parts()}
    assert set(BUILT_ON) <= set(parts)
    assert [part.name for part in parts.values() if not part.licence] == []
    assert parts["pydantic"].licence == "MIT"
    assert "Permission is hereby granted" in parts["pydantic"].words()
    assert "Lebedev" in parts["Hunspell ru_RU"].words()
    assert shipped_parts()[0].name == OURS


def test_what_the_program_is_built_with_only_is_not_named() -> None:
    names = {part.name.lower() for part in shipped_parts()}
    assert names.isdisjoint({"pytest", "mypy", "ruff", "hypothesis"})


def test_the_dialog_shows_each_with_its_words(window: MainWindow) -> None:
    window.actions_table["about"].trigger()
    (dialog,) = window.findChildren(AboutDialog)
    names = child(dialog, QListWidget)
    titles = [names.item(row).text() for row in range(names.count())]
    assert titles[0].startswith(OURS)
    assert "Tabler Icons 3" in titles
    names.setCurrentRow(titles.index("Tabler Icons 3"))
    assert "Paweł Kuna" in child(dialog, QPlainTextEdit).toPlainText()
    press(dialog, "Copy the versions")
    assert f"Devlog {__version__}" in QCoreApplication.instance().clipboard().text()  # type: ignore[union-attr]


def test_the_closed_dialog_is_freed(window: MainWindow) -> None:
    window.actions_table["about"].trigger()
    (dialog,) = window.findChildren(AboutDialog)
    freed = weakref.ref(dialog)
    press(dialog, "Close")
    del dialog
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert freed() is None
