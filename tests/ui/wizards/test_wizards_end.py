"""Wizards are freed when they are closed, and a workspace that is closed takes its note beside the text along."""

import gc
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLineEdit
from ui.probes import TreeProbe
from ui.wizards.wizards_probe import WizardProbe

from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.program import Program
from devlog_app.ui.wizards.beside import BesidePane

Eventually = Callable[[Callable[[], object]], None]


@pytest.mark.parametrize("command", ["new_conference", "add_talks", "new_month", "recordings"])
def test_a_wizard_dies_when_it_is_closed(window: MainWindow, command: str) -> None:
    window.actions_table[command].trigger()
    reference = weakref.ref(WizardProbe(window).dialog)
    probe = WizardProbe(window)
    probe.dialog.close()
    del probe
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert reference() is None


@pytest.mark.parametrize("command", ["new_conference", "add_talks", "new_month", "recordings"])
def test_nothing_in_a_wizard_is_without_a_name(window: MainWindow, command: str) -> None:
    window.actions_table[command].trigger()
    dialog = WizardProbe(window).dialog
    unnamed = [
        each
        for each in dialog.findChildren(QLineEdit)
        if each.isVisible() and not each.accessibleName() and each.parent() is not None
    ]
    assert unnamed == []


def test_another_workspace_has_no_note_of_this_one_beside_its_text(
    program: Program, window: MainWindow, tmp_path: Path, eventually: Eventually
) -> None:
    window.actions_table["new_month"].trigger()
    WizardProbe(window).press("Make")
    assert [pane for pane in window.findChildren(BesidePane) if pane.isVisible()]
    other = tmp_path / "other"
    other.mkdir()
    (other / "plain.md").write_text("# Plain\n", "utf-8")
    program.open_workspace(other)
    eventually(lambda: any("Plain" in line for line in TreeProbe(window.tree).lines()))
    eventually(lambda: not window.findChildren(BesidePane))


def test_a_broken_template_is_said_and_nothing_opens(window: MainWindow, workspace: Path) -> None:
    (workspace / "templates").mkdir()
    (workspace / "templates/month.md").write_text("{{ nonsense }}\n", "utf-8")
    window.actions_table["new_month"].trigger()
    assert "nonsense" in window.error_said()
