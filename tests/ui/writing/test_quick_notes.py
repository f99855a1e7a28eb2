"""The next talk and a new note without a dialog, as somebody makes them in a dark hall."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from ui.editor.typist import Typist
from ui.probes import TreeProbe

from devlog_app.ui.main_window import MainWindow

Eventually = Callable[[Callable[[], object]], None]
STUB = "---\ntitle: Graphs\nkind: talk\nstatus: draft\nspeaker: Олег\n---\n# Graphs\nОлег\n- \n\n#pml\n"
FOLDER = "conferences/2026-09-ml"


def no_dialog() -> bool:
    return not [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog)]


def test_the_next_talk_is_there_at_once_and_called_as_one_types(
    window: MainWindow, workspace: Path, eventually: Eventually
) -> None:
    window.actions_table["next_talk"].trigger()
    assert no_dialog()
    typist = Typist(window.editor.edit)
    assert typist.edit.textCursor().selectedText().startswith("Talk ")
    typist.edit.insert_text("Поиск по смыслу")
    typist.press(Qt.Key.Key_Down)
    eventually((workspace / FOLDER / "поиск-по-смыслу.md").exists)
    text = (workspace / FOLDER / "поиск-по-смыслу.md").read_text("utf-8")
    assert "title: Поиск по смыслу\n" in text
    assert "# Поиск по смыслу\n" in text
    assert not list((workspace / FOLDER).glob("talk-*"))
    assert any("Поиск по смыслу" in line for line in TreeProbe(window.tree).lines())


def test_a_talk_that_has_its_name_is_published_from_its_new_file(window: MainWindow, eventually: Eventually) -> None:
    window.actions_table["next_talk"].trigger()
    typist = Typist(window.editor.edit)
    typist.edit.insert_text("Hallway")
    typist.press(Qt.Key.Key_Down)
    eventually(lambda: window.publish.post is not None and window.publish.post.note.path == f"{FOLDER}/hallway.md")


def test_a_talk_is_named_once(window: MainWindow, workspace: Path, eventually: Eventually) -> None:
    window.actions_table["next_talk"].trigger()
    typist = Typist(window.editor.edit)
    typist.edit.insert_text("First")
    typist.press(Qt.Key.Key_Down)
    eventually((workspace / FOLDER / "first.md").exists)
    typist.press(Qt.Key.Key_Up)
    typist.edit.insert_text("Second")
    typist.press(Qt.Key.Key_Down)
    window.actions_table["save"].trigger()
    assert (workspace / FOLDER / "first.md").exists()


def test_a_stub_that_waits_is_opened_instead(window: MainWindow, workspace: Path, eventually: Eventually) -> None:
    (workspace / FOLDER / "zz-graphs.md").write_text(STUB, encoding="utf-8")
    window.actions_table["refresh"].trigger()
    eventually(lambda: any("Graphs" in line for line in TreeProbe(window.tree).lines()))
    window.actions_table["next_talk"].trigger()
    typist = Typist(window.editor.edit)
    assert typist.edit.text() == STUB
    typist.type("words")
    assert "- words\n" in typist.edit.text()


def test_a_new_note_is_called_after_its_first_line_when_it_is_saved(
    window: MainWindow, workspace: Path, eventually: Eventually
) -> None:
    window.actions_table["quick_post"].trigger()
    assert no_dialog()
    typist = Typist(window.editor.edit)
    typist.edit.insert_text("Evening **thoughts** 😀")
    window.actions_table["save"].trigger()
    eventually((workspace / "posts/evening-thoughts.md").exists)
    assert typist.edit.text().endswith("Evening **thoughts** 😀")
    typist.type("!")
    window.actions_table["save"].trigger()
    assert "Evening **thoughts** 😀!" in (workspace / "posts/evening-thoughts.md").read_text("utf-8")


def test_two_new_notes_in_one_minute_are_two(window: MainWindow, workspace: Path) -> None:
    before = len(list((workspace / "posts").iterdir()))
    window.actions_table["quick_post"].trigger()
    window.actions_table["quick_post"].trigger()
    assert len(list((workspace / "posts").iterdir())) == before + 2
