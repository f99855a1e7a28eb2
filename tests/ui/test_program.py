"""The whole window on a real workspace: open, write, publish, rearrange."""

import gc
import weakref
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QMessageBox, QPushButton
from ui.probes import EditorProbe, TreeProbe, press
from ui.publish.sheet_probe import publish_now

from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.program import Program
from devlog_app.ui.start.first_view import last_note, recent_workspaces

Eventually = Callable[[Callable[[], object]], None]


def dialog(window: MainWindow) -> QDialog:
    """The dialog that is open over the window."""
    found = [each for each in window.findChildren(QDialog) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def fill(window: MainWindow, *texts: str) -> None:
    """Fill the open form's lines of text, from the top."""
    fields = [each for each in dialog(window).findChildren(QLineEdit) if each.isEnabled() and each.isVisible()]
    for field, text in zip(fields, texts, strict=False):
        field.setText(text)


def test_the_workspace_and_its_first_note_are_shown(window: MainWindow) -> None:
    assert TreeProbe(window.tree).lines()[:3] == [
        "Conferences",
        "  Practical ML Conf 2026",
        "    Practical ML, ready",
    ]
    assert "Two days, four halls." in EditorProbe(window.editor).text
    assert window.windowTitle() == "Practical ML[*] — Devlog"


def test_what_is_typed_is_previewed_and_is_what_the_button_holds(window: MainWindow, eventually: Eventually) -> None:
    editor = EditorProbe(window.editor)
    editor.edit.moveCursor(editor.edit.textCursor().MoveOperation.End)
    editor.type("Жми **сюда** 😀")
    eventually(lambda: "Жми сюда 😀" in window.preview.post.messages[0].text)  # type: ignore[union-attr]
    assert window.publish.post is window.preview.post
    assert window.isWindowModified()


def test_publishing_marks_the_note_as_published_and_typing_as_changed(
    window: MainWindow, eventually: Eventually
) -> None:
    publish_now(window, eventually)
    eventually(lambda: "    Practical ML, published, on this computer only" in TreeProbe(window.tree).lines())
    editor = EditorProbe(window.editor)
    editor.edit.moveCursor(editor.edit.textCursor().MoveOperation.End)
    editor.type("More.\n")
    eventually(lambda: "    Practical ML, changed, on this computer only" in TreeProbe(window.tree).lines())


def test_publishing_gives_a_note_its_id_and_the_editor_shows_it(
    window: MainWindow, workspace: Path, eventually: Eventually
) -> None:
    TreeProbe(window.tree).click("Synthetic data")
    editor = EditorProbe(window.editor)
    editor.edit.go_to_line(7)
    publish_now(window, eventually)
    eventually(lambda: "id: " in editor.text)
    path = workspace / "conferences/2026-09-ml/synthetic-data.md"
    assert editor.text == path.read_text("utf-8")
    assert editor.edit.line() == 8  # the caret stayed with its words
    assert editor.notices() == []


def test_a_changed_note_is_published_again_only_when_asked(window: MainWindow, eventually: Eventually) -> None:
    publish_now(window, eventually)
    eventually(lambda: "    Practical ML, published, on this computer only" in TreeProbe(window.tree).lines())
    editor = EditorProbe(window.editor)
    editor.edit.moveCursor(editor.edit.textCursor().MoveOperation.End)
    editor.type("More.\n")
    publish_now(window, eventually)
    eventually(lambda: window.findChildren(QMessageBox))
    press(dialog(window), "Publish again")
    eventually(lambda: "    Practical ML, published, on this computer only" in TreeProbe(window.tree).lines())


def test_a_new_post_is_made_opened_and_in_the_tree(window: MainWindow, workspace: Path, eventually: Eventually) -> None:
    window.actions_table["new_post"].trigger()
    fill(window, "О главном")
    press(dialog(window), "Create")
    assert any(line.startswith("  О главном, draft") for line in TreeProbe(window.tree).lines())
    assert TreeProbe(window.tree).selected() == "О главном"
    assert (workspace / "posts/о-главном.md").is_file()
    assert window.windowTitle().startswith("О главном")


def test_a_form_says_what_is_wrong_and_stays(window: MainWindow) -> None:
    window.actions_table["new_post"].trigger()
    fill(window, "???")
    press(dialog(window), "Create")
    assert dialog(window).isVisible()


def test_a_new_conference_has_its_intro(window: MainWindow, eventually: Eventually) -> None:
    window.actions_table["new_conference"].trigger()
    fill(window, "Тёплый код")
    press(dialog(window), "Make")
    eventually(lambda: "  Тёплый код" in TreeProbe(window.tree).lines())


def test_renaming_the_open_note_keeps_what_was_typed(window: MainWindow, workspace: Path) -> None:
    TreeProbe(window.tree).click("Synthetic data")
    editor = EditorProbe(window.editor)
    editor.edit.moveCursor(editor.edit.textCursor().MoveOperation.End)
    editor.type("typed a moment ago")
    # Where its row is not seen, a form asks for the title.
    window.actions_table["show_tree"].setChecked(False)
    window.actions_table["rename"].trigger()
    fill(window, "Real data")
    press(dialog(window), "Rename")
    file = workspace / "conferences/2026-09-ml/real-data.md"
    assert file.read_text("utf-8").endswith("typed a moment ago")
    assert window.windowTitle() == "Real data[*] — Devlog"
    assert TreeProbe(window.tree).selected() == "Real data"


def test_other_programs_edits_show_up(window: MainWindow, workspace: Path, eventually: Eventually) -> None:
    (workspace / "posts/new.md").write_text("---\ntitle: From outside\n---\n", "utf-8")
    eventually(lambda: "  From outside, draft" in TreeProbe(window.tree).lines())
    intro = workspace / "conferences/2026-09-ml/intro.md"
    intro.write_text(intro.read_text("utf-8").replace("four halls", "five halls"), "utf-8")
    eventually(lambda: "five halls" in EditorProbe(window.editor).text)


def test_another_workspace_takes_the_place_of_this_one(
    program: Program, window: MainWindow, tmp_path: Path, eventually: Eventually
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "plain.md").write_text("# Plain\n", "utf-8")
    program.open_workspace(other)
    eventually(lambda: [line[:14] for line in TreeProbe(window.tree).lines()] == ["Other notes", "  Plain, draft"])


def test_what_was_open_is_remembered(window: MainWindow, workspace: Path, tmp_path: Path) -> None:
    TreeProbe(window.tree).click("evening")
    window.close()
    assert recent_workspaces(tmp_path / "base/window.ini") == (workspace,)
    assert last_note(tmp_path / "base/window.ini", workspace) == "posts/evening.md"


def test_what_is_in_front_is_remembered_before_the_window_closes(
    window: MainWindow, workspace: Path, tmp_path: Path, eventually: Eventually
) -> None:
    TreeProbe(window.tree).click("evening")
    eventually(lambda: last_note(tmp_path / "base/window.ini", workspace) == "posts/evening.md")


def test_a_dialog_dies_when_it_is_closed(window: MainWindow) -> None:
    # A title is written into the row of its note, where that is seen.
    window.actions_table["show_tree"].setChecked(False)
    for name in ("new_post", "new_talk", "new_conference", "new_month", "rename", "move"):
        window.actions_table[name].trigger()
        open_dialog = dialog(window)
        reference = weakref.ref(open_dialog)
        open_dialog.close()
        del open_dialog
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        assert reference() is None, name


def test_every_control_has_a_name_for_screen_readers(window: MainWindow) -> None:
    from PySide6.QtGui import QAccessible

    for button in window.findChildren(QPushButton):
        interface = QAccessible.queryAccessibleInterface(button)
        assert interface.text(QAccessible.Text.Name), button
    for field in window.findChildren(QLineEdit):
        above = field.parentWidget()
        assert field.accessibleName() or (above is not None and above.accessibleName()), field
