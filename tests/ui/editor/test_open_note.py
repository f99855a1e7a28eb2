"""The open note is saved by itself, and never over somebody else's edit."""

import resource
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot
from ui.comparing.probe import ComparingProbe
from ui.probes import EditorProbe

from devlog_app.services.notes.library import Library
from devlog_app.ui.editor.open_note import OpenNote
from devlog_app.ui.editor.pane import EditorPane

POST = "posts/evening.md"
TALK = "conferences/2026-09-ml/synthetic-data.md"


@pytest.fixture
def pane(qtbot: QtBot) -> EditorPane:
    pane = EditorPane()
    qtbot.addWidget(pane)
    pane.resize(600, 400)
    pane.show()
    return pane


@pytest.fixture
def editor(pane: EditorPane) -> EditorProbe:
    return EditorProbe(pane)


@pytest.fixture
def note(workspace: Path, pane: EditorPane) -> OpenNote:
    return OpenNote(Library(workspace), pane, pane)


def on_disk(workspace: Path, path: str = POST) -> str:
    return (workspace / path).read_bytes().decode()


def write(workspace: Path, text: str, path: str = POST) -> None:
    (workspace / path).write_bytes(text.encode())


def test_what_is_typed_is_saved_soon(
    note: OpenNote, editor: EditorProbe, workspace: Path, eventually: Callable[[Callable[[], object]], None]
) -> None:
    note.open(POST)
    editor.type("Late ")
    eventually(lambda: on_disk(workspace) == "Late An evening 😀\n")


def test_another_note_is_shown_only_after_this_one_is_saved(
    note: OpenNote, editor: EditorProbe, workspace: Path
) -> None:
    note.open(POST)
    editor.type("Да ")
    note.open(TALK)
    assert on_disk(workspace) == "Да An evening 😀\n"
    assert editor.text.startswith("---\ntitle: Synthetic data")


def test_looking_at_a_note_writes_nothing(note: OpenNote, workspace: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in workspace.rglob("*")}
    note.open(POST)
    note.open(TALK)
    note.close()
    assert {path: path.stat().st_mtime_ns for path in workspace.rglob("*")} == before


def test_an_outside_edit_is_shown_when_nothing_is_unsaved(note: OpenNote, editor: EditorProbe, workspace: Path) -> None:
    note.open(POST)
    write(workspace, "Another evening\n")
    note.look_at_disk()
    assert editor.text == "Another evening\n"
    assert editor.notices() == []


def test_front_matter_that_comes_from_elsewhere_comes_folded(
    note: OpenNote, editor: EditorProbe, workspace: Path
) -> None:
    note.open(POST)
    write(workspace, "---\ntitle: Evening\n---\nAn evening 😀\n")
    note.look_at_disk()
    document = editor.edit.document()
    seen = [block.text() for n in range(document.blockCount()) if (block := document.findBlockByNumber(n)).isVisible()]
    assert seen == ["An evening 😀", ""]
    assert editor.text.startswith("---\ntitle: Evening\n")


def test_edits_of_different_places_are_put_together(note: OpenNote, editor: EditorProbe, workspace: Path) -> None:
    note.open(TALK)
    editor.edit.go_to_line(9)
    editor.type("\nmine")
    write(workspace, on_disk(workspace, TALK).replace("title: Synthetic data", "title: Real data"), TALK)
    assert note.save()
    assert "title: Real data" in on_disk(workspace, TALK)
    assert "mine" in on_disk(workspace, TALK)
    assert editor.text == on_disk(workspace, TALK)


@pytest.fixture
def conflict(note: OpenNote, editor: EditorProbe, workspace: Path) -> None:
    """The same place was changed here and there."""
    note.open(POST)
    editor.type("Mine ")
    write(workspace, "Theirs An evening\n")
    note.look_at_disk()


@pytest.mark.usefixtures("conflict")
def test_edits_of_the_same_place_are_asked_about_and_neither_is_lost(
    note: OpenNote, editor: EditorProbe, workspace: Path
) -> None:
    assert "Another program changed this note" in editor.notices()[0]
    assert not note.save()
    assert on_disk(workspace) == "Theirs An evening\n"
    assert editor.text == "Mine An evening 😀\n"


@pytest.mark.usefixtures("conflict")
def test_keeping_mine_keeps_theirs_as_a_copy(editor: EditorProbe, workspace: Path) -> None:
    editor.press("Go on writing")
    editor.press("Keep mine")
    assert on_disk(workspace) == "Mine An evening 😀\n"
    assert on_disk(workspace, "posts/evening-copy.md") == "Theirs An evening\n"
    assert editor.notices() == []


@pytest.mark.usefixtures("conflict")
def test_loading_theirs_can_be_undone(editor: EditorProbe, workspace: Path) -> None:
    editor.press("Go on writing")
    editor.press("Load theirs")
    assert editor.text == "Theirs An evening\n"
    assert editor.notices() == []
    editor.edit.undo()
    assert editor.text == "Mine An evening 😀\n"


@pytest.mark.usefixtures("conflict")
def test_both_versions_are_side_by_side_until_somebody_has_chosen(
    note: OpenNote, editor: EditorProbe, workspace: Path
) -> None:
    comparing = ComparingProbe(editor.pane)
    assert comparing.rows() == ["Mine An evening 😀 ≠ Theirs An evening"]
    assert not comparing.can_save()
    editor.press("Take both")
    editor.press("Save the result")
    assert on_disk(workspace) == editor.text == "Mine An evening 😀\nTheirs An evening\n"
    assert editor.notices() == []
    assert not editor.edit.isHidden()
    editor.edit.undo()
    assert editor.text == "Mine An evening 😀\n"


@pytest.mark.usefixtures("conflict")
def test_whoever_goes_on_writing_is_left_alone_until_they_compare(
    note: OpenNote, editor: EditorProbe, workspace: Path
) -> None:
    editor.press("Go on writing")
    editor.type("More ")
    assert not note.save()
    assert not editor.edit.isHidden()
    editor.press("Compare")
    assert ComparingProbe(editor.pane).rows() == ["Mine More An evening 😀 ≠ Theirs An evening"]
    assert on_disk(workspace) == "Theirs An evening\n"


@pytest.mark.usefixtures("conflict")
def test_words_typed_by_somebody_who_has_not_noticed_both_versions_go_into_the_text(editor: EditorProbe) -> None:
    ComparingProbe(editor.pane).key(Qt.Key.Key_T)
    editor.type("oo ")
    assert editor.text == "Mine too An evening 😀\n"
    assert not editor.edit.isHidden()
    assert "Another program changed this note" in editor.notices()[0]


@pytest.mark.usefixtures("conflict")
def test_a_file_that_changes_again_meanwhile_is_not_overwritten(
    note: OpenNote, editor: EditorProbe, workspace: Path
) -> None:
    editor.press("Take mine")
    write(workspace, "Theirs again\n")
    editor.press("Save the result")
    assert on_disk(workspace) == "Theirs again\n"
    assert ComparingProbe(editor.pane).rows() == ["Mine An evening 😀 ≠ Theirs again"]


def test_any_number_of_places_is_put_together_and_only_the_rest_is_asked_about(
    note: OpenNote, editor: EditorProbe, workspace: Path
) -> None:
    lines = [f"line {number}" for number in range(20)]
    write(workspace, "\n".join(lines))
    note.open(POST)
    mine, theirs = list(lines), list(lines)
    mine[2], mine[9], mine[15] = "line 2 by me", "mine", "line 15 by me"
    theirs[5], theirs[9], theirs[18] = "line 5 by them", "theirs", "line 18 by them"
    editor.edit.selectAll()
    editor.edit.insert_text("\n".join(mine))
    write(workspace, "\n".join(theirs))
    note.look_at_disk()
    editor.press("All theirs")
    editor.press("Save the result")
    expected = list(theirs)
    expected[2], expected[15] = mine[2], mine[15]
    assert on_disk(workspace) == "\n".join(expected)


def test_a_merge_leaves_the_caret_the_selection_and_the_sight_where_they_were(
    note: OpenNote, editor: EditorProbe, workspace: Path
) -> None:
    lines = [f"line {number}" for number in range(300)]
    write(workspace, "\n".join(lines))
    note.open(POST)
    editor.edit.go_to_line(150)
    editor.edit.moveCursor(QTextCursor.MoveOperation.EndOfLine, QTextCursor.MoveMode.KeepAnchor)
    top = editor.edit.firstVisibleBlock().text()
    theirs = ["new at the top", *lines, "new at the end"]
    theirs[200] = "changed"
    write(workspace, "\n".join(theirs))
    note.look_at_disk()
    assert editor.edit.textCursor().selectedText() == "line 149"
    assert editor.edit.firstVisibleBlock().text() == top
    editor.edit.undo()
    assert editor.text == "\n".join(lines)


@pytest.fixture
def gone(note: OpenNote, editor: EditorProbe, workspace: Path) -> None:
    """The file was deleted while something was typed."""
    note.open(POST)
    editor.type("x")
    (workspace / POST).unlink()
    assert not note.save()


@pytest.mark.usefixtures("gone")
def test_a_note_whose_file_is_gone_keeps_its_text_and_can_be_saved_again(
    note: OpenNote, editor: EditorProbe, workspace: Path
) -> None:
    assert "is gone" in editor.notices()[0]
    assert editor.text == "xAn evening 😀\n"
    editor.press("Save it again")
    assert on_disk(workspace) == "xAn evening 😀\n"
    assert editor.notices() == []


@pytest.mark.usefixtures("gone")
def test_a_file_that_came_back_is_not_overwritten(note: OpenNote, editor: EditorProbe, workspace: Path) -> None:
    write(workspace, "Another\n")
    editor.press("Save it again")
    assert on_disk(workspace) == "Another\n"
    assert note.pane.in_conflict


def test_a_note_that_was_deleted_while_nothing_was_typed_says_so(
    qtbot: QtBot, note: OpenNote, editor: EditorProbe, workspace: Path
) -> None:
    note.open(POST)
    (workspace / POST).unlink()
    note.look_at_disk()
    assert "is gone" in editor.notices()[0]
    with qtbot.waitSignal(note.close_wanted) as closing:
        editor.press("Close")
    assert closing.args == [POST]


@pytest.mark.parametrize("data", ["Привет".encode("cp1251"), b"x" * (5 << 20)], ids=["encoding", "size"])
def test_a_file_that_became_unreadable_is_left_alone_and_the_text_can_go_elsewhere(
    note: OpenNote, editor: EditorProbe, workspace: Path, data: bytes
) -> None:
    note.open(POST)
    editor.type("Mine. ")
    (workspace / POST).write_bytes(data)
    note.look_at_disk()
    assert not note.save()
    assert "Another program changed this note's file" in editor.notices()[0]
    editor.press("Save as a copy")
    assert (workspace / POST).read_bytes() == data
    assert on_disk(workspace, "posts/evening-copy.md") == "Mine. An evening 😀\n"


def test_a_full_disk_is_said_plainly_and_saving_is_tried_again(
    note: OpenNote, editor: EditorProbe, workspace: Path
) -> None:
    note.open(POST)
    before = on_disk(workspace)
    editor.edit.insert_text("many words\n" * 2000)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        assert not note.save()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert on_disk(workspace) == before
    assert "Your text is kept here" in editor.notices()[0]
    editor.press("Try again")
    assert on_disk(workspace).startswith("many words")
    assert editor.notices() == []


def test_too_much_text_is_refused_with_words(note: OpenNote, editor: EditorProbe, workspace: Path) -> None:
    note.open(POST)
    editor.edit.insert_text(("x" * 1023 + "\n") * 4097)
    assert not note.save()
    assert "4" in editor.notices()[0]
    assert on_disk(workspace) == "An evening 😀\n"


def test_broken_front_matter_is_shown_at_its_line_and_left_alone(
    note: OpenNote, editor: EditorProbe, workspace: Path
) -> None:
    text = "---\ntitle: A\ntitle: B\n---\nText\n"
    write(workspace, text)
    note.open(POST)
    assert "line 3" in editor.notices()[0]
    editor.press("Show")
    assert editor.edit.line() == 3
    editor.edit.moveCursor(editor.edit.textCursor().MoveOperation.End)
    editor.type("more")
    note.save()
    assert on_disk(workspace) == text + "more"


def test_a_note_that_cannot_be_opened_is_refused_with_words(qtbot: QtBot, note: OpenNote, workspace: Path) -> None:
    (workspace / POST).write_bytes(b"\xff\xfe\x00")
    with qtbot.waitSignal(note.refused) as refused:
        assert not note.open(POST)
    assert "UTF-8" in refused.args[0].message


DEEDS = st.lists(
    st.tuples(st.sampled_from(["type", "outside", "save", "look"]), st.integers(0, 11)), min_size=1, max_size=14
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(DEEDS)
def test_whatever_the_order_nobodys_words_are_overwritten(
    note: OpenNote, editor: EditorProbe, workspace: Path, deeds: list[tuple[str, int]]
) -> None:
    note.drop()
    write(workspace, "".join(f"line {number} as it was\n" for number in range(12)))
    assert note.open(POST)
    mine, theirs = [], []
    for number, (deed, place) in enumerate(deeds):
        match deed:
            case "type" if not note.pane.is_comparing:
                editor.edit.go_to_line(place + 1)
                editor.edit.insert_text(f"mine{number} ")
                mine.append(f"mine{number} ")
            case "outside":
                lines = on_disk(workspace).split("\n")
                lines[place] += f" theirs{number}"
                write(workspace, "\n".join(lines))
                theirs.append(f" theirs{number}")
            case "look":
                note.look_at_disk()
            case _:
                note.save()
        assert all(words in on_disk(workspace) for words in theirs)
        assert all(words in editor.text for words in mine)
    if note.save():
        assert all(words in on_disk(workspace) for words in mine)
    else:
        assert note.pane.in_conflict


ENDINGS = st.sampled_from(["\n", "\r\n", "\r"])
WORDS = st.text("aé \t\u00a0\u2028\u200b\u200e\u0301\ufeff😀-#*\u0085\x0b\x0c\x00", max_size=8)
LINES = st.lists(st.tuples(WORDS, ENDINGS), max_size=8)
WHOLE_FILES = st.tuples(st.booleans(), LINES, WORDS)
"""A mark at the beginning or none, lines with their endings, and a last line without."""


def bytes_in(file: tuple[bool, list[tuple[str, str]], str]) -> bytes:
    bom, lines, last = file
    return (b"\xef\xbb\xbf" if bom else b"") + ("".join(text + end for text, end in lines) + last).encode()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(WHOLE_FILES)
def test_opening_and_saving_leaves_every_byte(
    note: OpenNote, editor: EditorProbe, workspace: Path, file: tuple[bool, list[tuple[str, str]], str]
) -> None:
    note.drop()
    (workspace / POST).write_bytes(bytes_in(file))
    assert note.open(POST)
    assert not editor.edit.isReadOnly()
    editor.edit.document().setModified(True)
    assert note.save()
    assert (workspace / POST).read_bytes() == bytes_in(file)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(WHOLE_FILES)
def test_typing_and_undoing_leaves_every_byte(
    note: OpenNote, editor: EditorProbe, workspace: Path, file: tuple[bool, list[tuple[str, str]], str]
) -> None:
    is_mixed = len({end for _, end in file[1]}) > 1
    note.drop()
    (workspace / POST).write_bytes(bytes_in(file))
    assert note.open(POST)
    editor.type("x")
    # A line that was changed has the ending that most lines have; where all have it, saving between is nothing.
    assert is_mixed or note.save()
    editor.edit.undo()
    editor.edit.document().setModified(True)
    assert note.save()
    assert (workspace / POST).read_bytes() == bytes_in(file)


MIXED = st.lists(ENDINGS, min_size=3, max_size=9).filter(lambda endings: len(set(endings)) > 1)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(MIXED, st.data())
def test_among_mixed_endings_a_new_line_takes_the_usual_one_and_the_others_keep_theirs(
    note: OpenNote, editor: EditorProbe, workspace: Path, endings: list[str], data: st.DataObject
) -> None:
    lines = [f"line {number}{end}" for number, end in enumerate(endings)]
    note.drop()
    (workspace / POST).write_bytes("".join(lines).encode())
    note.open(POST)
    place = data.draw(st.integers(0, len(lines) - 1))
    editor.edit.go_to_line(place + 1)
    editor.edit.insert_text("new\n")
    assert note.save()
    usual = Counter(endings).most_common(1)[0][0]
    assert on_disk(workspace) == "".join([*lines[:place], f"new{usual}", *lines[place:]])


@pytest.mark.parametrize("text", ["a\u2029b\n", "\ufdd0\n", "\ufdd1\n"])
def test_what_no_text_edit_can_hold_is_either_kept_or_read_only(
    note: OpenNote, editor: EditorProbe, workspace: Path, text: str
) -> None:
    write(workspace, text)
    assert note.open(POST)
    editor.edit.document().setModified(True)
    assert note.save() != editor.edit.isReadOnly()
    assert on_disk(workspace) == text
