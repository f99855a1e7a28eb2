"""The commands for reading and steering a note, in the whole window."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QStatusBar
from ui.editor.reading_probes import FindProbe
from ui.probes import TreeProbe, child
from ui.properties.probe import PropertiesProbe

from devlog_app.ui.actions.table import COMMANDS
from devlog_app.ui.editor.counts import CountsButton
from devlog_app.ui.editor.find_bar import FindBar
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.outline.pane import OutlinePane
from devlog_app.ui.program import Program
from devlog_app.ui.properties.pane import PropertiesPane

Eventually = Callable[[Callable[[], object]], None]


def test_no_key_gives_two_commands() -> None:
    assert [keys for keys, count in Counter(command.keys for command in COMMANDS).items() if keys and count > 1] == []


def test_the_find_bar_follows_the_tabs(window: MainWindow, eventually: Eventually) -> None:
    window.actions_table["find"].trigger()
    find = FindProbe(child(window, FindBar), window.editor.edit)
    find.look_for("four")
    assert find.selected() == "four"
    TreeProbe(window.tree).click("Synthetic data")
    eventually(lambda: "more" in window.editor.text())
    find = FindProbe(child(window, FindBar), window.editor.edit)
    find.look_for("data")
    eventually(lambda: "of 4" in find.says())
    window.actions_table["find_next"].trigger()
    assert find.selected().lower() == "data"


def test_the_status_bar_counts_the_note_that_is_shown(window: MainWindow, eventually: Eventually) -> None:
    counts = child(child(window, QStatusBar), CountsButton)
    eventually(lambda: counts.text().startswith("6 word"))
    TreeProbe(window.tree).click("evening")
    eventually(lambda: counts.text().startswith("2 word"))


def test_the_outline_stands_below_the_tree(window: MainWindow, eventually: Eventually) -> None:
    window.actions_table["outline"].trigger()
    outline = child(window, OutlinePane)
    assert outline.isVisible()
    eventually(lambda: [heading.title for heading in outline.headings] == ["Practical ML"])
    TreeProbe(window.tree).click("Synthetic data")
    eventually(lambda: [heading.title for heading in outline.headings] == ["Synthetic data"])


def test_the_form_shows_the_note_and_its_workspace(window: MainWindow, eventually: Eventually) -> None:
    window.actions_table["properties"].trigger()
    form = child(window, PropertiesPane)
    assert form.isVisible()
    probe = PropertiesProbe(form)
    assert probe.value("Title") == "Practical ML"
    TreeProbe(window.tree).click("Synthetic data")
    eventually(lambda: probe.value("Speaker") == "Анна")
    eventually(lambda: probe.hint("Kind") == "talk — from the note itself")
    probe.choose("Status", "ready")
    assert "status: ready" in window.editor.text()


def test_focus_mode_leaves_the_text_alone_on_the_desk(window: MainWindow) -> None:
    window.actions_table["focus_mode"].setChecked(True)
    assert not window.tree.isVisible()
    assert not window.preview.isVisible()
    assert window.editor.edit.marks_of("focus") or window.editor.edit.document().blockCount() < 9
    window.actions_table["focus_mode"].setChecked(False)
    assert window.tree.isVisible()
    assert window.preview.isVisible()


def test_what_was_wanted_is_wanted_at_the_next_start(
    application: QApplication, window: MainWindow, tmp_path: Path, eventually: Eventually
) -> None:
    from devlog_app.paths import AppPaths

    for name in ("outline", "properties", "typewriter_mode"):
        window.actions_table[name].setChecked(True)
    window.close()
    again = Program(application, AppPaths.under(tmp_path / "base"))
    again.open_first(tmp_path / "workspace")
    eventually(lambda: hasattr(again.window, "publish") and again.window.publish.post is not None)
    assert child(again.window, OutlinePane).isVisible()
    assert child(again.window, PropertiesPane).isVisible()
    assert again.window.editor.edit.centerOnScroll()
    again.window.close()
    again.end()
    again.window.deleteLater()
    again.deleteLater()


def test_what_was_typed_in_the_form_last_is_saved_when_the_window_closes(window: MainWindow, workspace: Path) -> None:
    window.actions_table["properties"].trigger()
    PropertiesProbe(child(window, PropertiesPane)).type_on("Speaker", "Ольга")
    window.close()
    assert "speaker: Ольга" in (workspace / "conferences/2026-09-ml/intro.md").read_text("utf-8")
