"""A window in which nobody has done anything yet: a child composed what it shows, and nothing of it is missing."""

from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView
from ui.preview.probe import HeaderProbe
from ui.probes import EditorProbe

from devlog_app import children
from devlog_app.model.post import MediaMessage, Post, TextMessage
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.program import Program
from devlog_app.ui.publish.sheet import PublishSheet
from devlog_app.ui.start.first_view import FirstViewChild
from devlog_app.ui.workspace.session import Session

Eventually = Callable[[Callable[[], object]], None]

INTRO = "conferences/2026-09-ml/intro.md"
WORDS = "# Practical ML\n\nTwo days, four halls. %%? Which%%\n\n![](missing.png)\n"
LONG = "\n\n".join(f"## Раздел {number}\n\n" + "Слова о докладе. " * 20 for number in range(600))


@pytest.fixture
def workspace(workspace: Path) -> Path:
    (workspace / INTRO).write_text(f"---\ntitle: Intro\n---\n{WORDS}", "utf-8")
    return workspace


@pytest.fixture
def program(cold_program: Program) -> Program:
    return cold_program


def session_of(program: Program) -> Session:
    assert program.session is not None
    return program.session


def begun(program: Program, note: Path, eventually: Eventually) -> Session:
    """The window with *note* shown, at the moment when its post is still to come."""
    program.open_first(note)
    eventually(lambda: program.session is not None and program.session.open_notes.note is not None)
    assert session_of(program).composing.is_awaited
    return session_of(program)


def words_of(post: Post | None) -> str:
    messages = post.messages if post is not None else ()
    return "\n".join(
        each.text if isinstance(each, TextMessage) else each.caption
        for each in messages
        if isinstance(each, TextMessage | MediaMessage)
    )


def says(program: Program, words: str) -> bool:
    """Whether *words* are in the post that the preview shows, the panel would publish, and the session knows."""
    post = program.window.preview.post
    composing = session_of(program).composing
    return words in words_of(post) and composing.post == post == program.window.publish.post and composing.is_current


def test_all_of_what_is_shown_first_is_there_without_the_renderer(program: Program, window: MainWindow) -> None:
    session = session_of(program)
    note = session.services.library.open(INTRO)
    expected = session.services.composer.compose(note, window.editor.text(), channel="local")
    assert not program.renderer.is_loaded
    assert {problem.code for problem in expected.problems} >= {"come_back"}
    assert window.publish.post == window.preview.post == session.composing.post == expected
    assert session.composing.is_current
    problems = window.problems.findChild(QListView)
    assert isinstance(problems, QListView)
    assert problems.model().rowCount() == len(expected.problems)
    counter = window.problems.findChild(QLabel, "counter")
    assert isinstance(counter, QLabel)
    assert counter.text() == f"{expected.messages[0].length} / {expected.messages[0].limit:,}"


def test_a_click_in_the_preview_leads_into_the_note_without_the_renderer(program: Program, window: MainWindow) -> None:
    bubble = window.preview.column.bubble(0)
    flow = bubble.content.flows[0]
    QTest.mouseClick(bubble, Qt.MouseButton.LeftButton, pos=flow.rect_of(14, 18).center().toPoint())
    assert window.editor.edit.textCursor().block().text().startswith("Two days")
    assert not program.renderer.is_loaded


def test_the_first_key_is_in_the_text_before_anything_is_loaded_and_then_in_the_post(
    program: Program, window: MainWindow, eventually: Eventually
) -> None:
    window.editor.edit.go_to_line(6)
    was_loaded: list[bool] = []
    window.editor.edit.document().contentsChanged.connect(lambda: was_loaded.append(program.renderer.is_loaded))
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Z)
    assert "zTwo days" in window.editor.text()
    assert was_loaded[0] is False
    eventually(lambda: says(program, "zTwo days"))
    assert program.renderer.is_loaded
    places = session_of(program).composing.places()
    assert places is not None
    assert [stretch.first for stretch in places.of(0)][:2] == [4, 6]


def test_what_is_typed_while_the_renderer_is_loaded_comes_into_the_post_too(
    program: Program, window: MainWindow, eventually: Eventually
) -> None:
    window.editor.edit.go_to_line(6)
    for letter in (Qt.Key.Key_X, Qt.Key.Key_Y, Qt.Key.Key_Z):
        QTest.keyClick(window.windowHandle(), letter)
        QTest.qWait(1)
    eventually(lambda: says(program, "xyzTwo days"))


@pytest.mark.parametrize("act", ["move", "wheel", "key"])
def test_whoever_only_looks_round_makes_nothing_flicker(
    program: Program, window: MainWindow, eventually: Eventually, act: str
) -> None:
    composed: list[Post] = []
    session_of(program).composing.composed.connect(composed.append)
    handle = window.windowHandle()
    if act == "move":
        QTest.mouseMove(handle, handle.geometry().center() - handle.position())
    elif act == "wheel":
        QTest.wheelEvent(handle, handle.geometry().center().toPointF(), handle.position(), handle.position())
    else:
        QTest.keyClick(handle, Qt.Key.Key_Down)
    eventually(lambda: program.renderer.is_loaded and session_of(program).composing.is_current)
    assert composed == []
    EditorProbe(window.editor).type("нов")
    eventually(lambda: says(program, "нов"))


def test_a_post_is_composed_at_once_for_whoever_publishes(program: Program, window: MainWindow) -> None:
    session = session_of(program)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Z)
    post = session.composing.compose()
    assert post is not None
    assert "z" in words_of(post)
    assert program.renderer.is_loaded
    assert session.composing.classic() == post


def test_whoever_wants_to_publish_before_the_child_has_answered_is_shown_the_sheet(
    program: Program, workspace: Path, eventually: Eventually
) -> None:
    session = begun(program, workspace / INTRO, eventually)
    program.window.actions_table["publish"].trigger()
    sheet = program.window.findChild(PublishSheet)
    assert sheet is not None
    assert sheet.post == session.composing.post
    assert "Two days" in words_of(sheet.post)
    sheet.close()


def test_where_the_child_dies_the_window_composes_itself(
    program: Program, workspace: Path, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A module that does nothing ends with success and without a word.
    monkeypatch.setattr(children, "PROCESSES", MappingProxyType({**children.PROCESSES, "compose": "keyword"}))
    begun(program, workspace / INTRO, eventually)
    eventually(lambda: says(program, "Two days"))
    assert program.renderer.is_loaded


def test_why_no_post_can_be_made_is_said_by_the_window(
    program: Program, workspace: Path, eventually: Eventually
) -> None:
    session = begun(program, workspace / INTRO, eventually)
    refused: list[object] = []
    session.composing.refused.connect(refused.append)
    session.composing.begin("nobody")
    eventually(lambda: refused)
    assert session.composing.post is None
    assert HeaderProbe(program.window.preview).about == "No post can be made of this note"


def test_a_note_that_changes_while_the_child_composes_is_composed_as_it_is_then(
    program: Program, workspace: Path, eventually: Eventually
) -> None:
    session = begun(program, workspace / INTRO, eventually)
    (workspace / INTRO).write_text("---\ntitle: Intro\n---\nThree days.\n", "utf-8")
    session.open_notes.look_at_disk()
    eventually(lambda: says(program, "Three days"))


def test_another_note_that_is_opened_at_once_never_stands_beside_the_post_of_the_first(
    program: Program, workspace: Path, eventually: Eventually
) -> None:
    session = begun(program, workspace / INTRO, eventually)
    beside: list[tuple[str | None, str]] = []
    session.composing.composed.connect(lambda post: beside.append((session.open_notes.path, post.note.path)))
    session.open_notes.glance("posts/evening.md")
    assert program.window.preview.post is None
    eventually(lambda: says(program, "An evening"))
    assert {shown for shown, _ in beside} == {of for _, of in beside} == {"posts/evening.md"}


@pytest.mark.parametrize("text", [WORDS, LONG], ids=["short", "long"])
def test_nobody_is_asked_for_a_note_while_one_is_shown(
    program: Program, workspace: Path, eventually: Eventually, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setattr("devlog_app.ui.preview.pane.PATIENCE", 0)
    (workspace / INTRO).write_text(text, "utf-8")
    begun(program, workspace / INTRO, eventually)
    header, panel = HeaderProbe(program.window.preview), program.window.publish.findChild(QLabel, "words")
    assert isinstance(panel, QLabel)
    assert (header.title, panel.text()) == ("Команда", "To local, on this computer only, now")
    eventually(lambda: header.about == "The post is being made …")
    eventually(lambda: program.window.publish.post is not None)
    assert (header.title, header.about) == ("Команда", "as subscribers will see it")


def test_what_is_shown_before_the_services_are_there_stays_until_its_post_comes(
    program: Program, workspace: Path, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("devlog_app.ui.preview.pane.PATIENCE", 0)
    seen: list[str] = []

    def look() -> None:
        preview = program.window.preview
        seen.append(f"{HeaderProbe(preview).about}: {words_of(preview.post)[:8]}")

    program.drawn.connect(look)
    program.alive.connect(look)
    program.open_first(workspace / INTRO, FirstViewChild(program.paths.base, workspace / INTRO, given=True))
    eventually(lambda: hasattr(program.window, "publish") and program.window.publish.post is not None)
    look()
    assert seen == ["as subscribers will see it: Practica"] * 3


def test_a_long_note_is_read_in_the_window_from_the_start(
    program: Program, workspace: Path, eventually: Eventually
) -> None:
    (workspace / "posts/long.md").write_text(LONG, "utf-8")
    begun(program, workspace / "posts/long.md", eventually)
    eventually(lambda: says(program, "Раздел 599"))
    assert program.renderer.is_loaded


def test_a_note_that_names_others_follows_them_without_the_renderer(
    program: Program, workspace: Path, eventually: Eventually
) -> None:
    (workspace / "posts/naming.md").write_text("See [[named]] and no more\n", "utf-8")
    (workspace / "posts/named.md").write_text("---\ntitle: Named\n---\nWords\n", "utf-8")
    begun(program, workspace / "posts/naming.md", eventually)
    eventually(lambda: says(program, "See Named and no more"))
    (workspace / "posts/named.md").write_text("---\ntitle: Renamed\n---\nWords\n", "utf-8")
    eventually(lambda: says(program, "See Renamed and no more"))
    assert not program.renderer.is_loaded


def test_closing_while_the_child_composes_ends_it(program: Program, workspace: Path, eventually: Eventually) -> None:
    begun(program, workspace / INTRO, eventually)
    program.window.close()
    assert program.session is None


def test_without_a_note_there_is_nothing_to_load_the_renderer_for(
    program: Program, workspace: Path, eventually: Eventually
) -> None:
    for note in workspace.rglob("*.md"):
        note.unlink()
    program.open_first(workspace)
    eventually(lambda: program.session is not None)
    assert session_of(program).composing.compose() is None
    assert not program.renderer.is_loaded
