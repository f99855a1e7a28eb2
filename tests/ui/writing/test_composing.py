"""The post keeps step with the text: at once in a usual note, in steps where reading would hold up the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from ui.preview.probe import HeaderProbe
from ui.probes import EditorProbe, TreeProbe

from devlog_app.model.post import TextMessage
from devlog_app.ui.main_window import MainWindow

Eventually = Callable[[Callable[[], object]], None]
LONG = "\n\n".join(f"## Раздел {number}\n\n" + "Слова о докладе. " * 20 for number in range(600))


@pytest.fixture
def workspace(workspace: Path) -> Path:
    (workspace / "posts/long.md").write_text(f"---\ntitle: Long\n---\n{LONG}\n", "utf-8")
    (workspace / "posts/naming.md").write_text("---\ntitle: Naming\n---\nSee [[named]] and no more\n", "utf-8")
    (workspace / "posts/named.md").write_text("---\ntitle: Named\n---\nWords\n", "utf-8")
    return workspace


def test_a_long_note_is_read_in_steps_between_which_the_window_has_its_turn(
    window: MainWindow, eventually: Eventually
) -> None:
    turns: list[bool] = []
    ticking = QTimer(window, interval=0)
    ticking.timeout.connect(lambda: turns.append(window.publish.post is None))
    ticking.start()
    TreeProbe(window.tree).click("Long")
    eventually(lambda: window.preview.post is not None and len(window.preview.post.messages) > 20)
    ticking.stop()
    assert turns.count(True) > 3
    assert window.publish.post is window.preview.post


def test_while_a_long_note_is_read_its_post_is_said_to_be_made(
    window: MainWindow, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
) -> None:
    # However quick the computer is.
    monkeypatch.setattr("devlog_app.ui.preview.pane.PATIENCE", 0)
    header = HeaderProbe(window.preview)
    seen: list[tuple[str, str]] = []
    ticking = QTimer(window, interval=0)
    ticking.timeout.connect(lambda: seen.append((header.title, header.about)))
    ticking.start()
    TreeProbe(window.tree).click("Long")
    eventually(lambda: window.publish.post is not None and len(window.publish.post.messages) > 20)
    eventually(lambda: seen[-1] == ("Команда", "as subscribers will see it"))
    ticking.stop()
    assert ("Команда", "The post is being made …") in seen
    assert {title for title, _ in seen} == {"Команда"}
    assert not any("Open a note" in about for _, about in seen)


def test_who_turns_from_note_to_note_sees_nothing_between_their_posts(
    window: MainWindow, eventually: Eventually
) -> None:
    header = HeaderProbe(window.preview)
    before = header.title, header.about
    for name in ("Naming", "Named", "October"):
        TreeProbe(window.tree).click(name)
        # At once: no turn of the window between.
        assert (header.title, header.about) == before
        assert window.preview.post is window.publish.post is not None


def test_what_is_typed_while_a_long_note_is_read_is_in_its_post(window: MainWindow, eventually: Eventually) -> None:
    TreeProbe(window.tree).click("Long")
    eventually(lambda: "Раздел 599" in EditorProbe(window.editor).text)
    editor = EditorProbe(window.editor)
    editor.edit.moveCursor(editor.edit.textCursor().MoveOperation.End)
    editor.type("конец")
    eventually(lambda: window.preview.post is not None and "конец" in window.preview.post.messages[-1].text)  # type: ignore[union-attr]
    assert len(window.preview.post.messages) > 20  # type: ignore[union-attr]


def test_a_click_in_the_preview_leads_into_the_note(window: MainWindow) -> None:
    column = window.preview.column
    bubble = column.bubble(0)
    flow = bubble.content.flows[0]
    stretch = flow.rect_of(len(flow.text) - 3, len(flow.text))
    QTest.mouseClick(bubble, Qt.MouseButton.LeftButton, pos=stretch.center().toPoint())
    assert window.editor.edit.textCursor().block().text() == "Two days, four halls."


def test_what_a_note_says_of_another_follows_that_one(
    window: MainWindow, workspace: Path, eventually: Eventually
) -> None:
    def says(words: str) -> None:
        def are_shown() -> bool:
            post = window.preview.post
            first = post.messages[0] if post is not None else None
            return isinstance(first, TextMessage) and words in first.text

        eventually(are_shown)

    TreeProbe(window.tree).click("Naming")
    says("See Named and no more")
    (workspace / "posts/named.md").write_text("---\ntitle: Renamed\n---\nWords\n", "utf-8")
    says("See Renamed and no more")
