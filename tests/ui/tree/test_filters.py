"""The tree shows only the notes that are asked for, says so, and remembers it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from ui.tree.probe import TreeHands

from devlog_app.model.note import Group, GroupKind, NoteState, NoteSummary, Reach
from devlog_app.ui.tree.branches import branches_of
from devlog_app.ui.tree.pane import TreePane

ROOT = Path("/workspace")


def note(name: str, state: NoteState, **facts: object) -> NoteSummary:
    return NoteSummary(path=f"posts/{name}.md", title=name, state=state, **facts)  # type: ignore[arg-type]


NOTES = (
    note("plain", NoteState.DRAFT),
    note("tagged", NoteState.DRAFT, tags=("ml", "nlp")),
    note("out", NoteState.PUBLISHED, channel="main", tags=("ml",)),
    note("newer", NoteState.CHANGED, channel="main"),
    note("both", NoteState.DIVERGED, channel="test"),
    note("wrong", NoteState.READY, warnings=2),
    note("broken", NoteState.DRAFT, error="line 3: a key twice"),
)


def shown(*notes: NoteSummary) -> tuple[Group, ...]:
    return (Group(kind=GroupKind.POSTS, key="posts", title="Posts", notes=notes),)


@pytest.fixture
def pane(qtbot: QtBot) -> TreePane:
    pane = TreePane()
    qtbot.addWidget(pane)
    pane.resize(320, 600)
    pane.show()
    pane.belong_to(ROOT, "")
    pane.set_default_channel("main")
    pane.show_tree(branches_of(shown(*NOTES)))
    return pane


def names(pane: TreePane) -> list[str]:
    return [line.strip().partition(",")[0] for line in TreeHands(pane).lines()[1:]]


@pytest.mark.parametrize(
    ("ways", "left"),
    [
        ([("State", "draft")], ["plain", "tagged", "broken"]),
        ([("State", "draft"), ("State", "published")], ["plain", "tagged", "out", "broken"]),
        ([("Tag", "#ml")], ["tagged", "out"]),
        ([("Tag", "#ml"), ("State", "draft")], ["tagged"]),
        ([("Channel", "test")], ["both"]),
        ([("Channel", "main"), ("Tag", "#ml")], ["tagged", "out"]),
        ([("Changed since published",)], ["newer", "both"]),
        ([("With problems",)], ["wrong", "broken"]),
    ],
)
def test_filters_leave_what_is_asked_for(pane: TreePane, ways: list[tuple[str, ...]], left: list[str]) -> None:
    tree = TreeHands(pane)
    for way in ways:
        tree.filter_by(*way)
    assert names(pane) == left
    assert len(tree.chips()) == len(ways)
    assert any(label.text().startswith(f"{len(left)} of 7") for label in pane.findChildren(QLabel))


def test_only_what_there_is_can_be_asked_for(pane: TreePane) -> None:
    tree = TreeHands(pane)
    assert tree.filter_choices("State") == ["diverged", "changed", "published", "ready", "draft"]
    assert tree.filter_choices("Tag") == ["#ml", "#nlp"]
    assert tree.filter_choices("Channel") == ["main", "test"]


def test_a_chip_takes_its_filter_away_and_escape_all_of_them(pane: TreePane) -> None:
    tree = TreeHands(pane)
    tree.filter_by("State", "draft")
    tree.filter_by("Tag", "#ml")
    tree.press_chip("Remove the filter “draft”")
    assert names(pane) == ["tagged", "out"]
    tree.press_key(Qt.Key.Key_Escape)
    assert names(pane) == [each.title for each in NOTES]
    assert tree.chips() == []


def test_a_note_that_changes_comes_and_goes_under_the_filter(pane: TreePane) -> None:
    TreeHands(pane).filter_by("Changed since published")
    pane.show_tree(branches_of(shown(note("out", NoteState.CHANGED), note("newer", NoteState.PUBLISHED))))
    assert names(pane) == ["out"]


def test_nothing_that_fits_is_said(pane: TreePane) -> None:
    TreeHands(pane).filter_by("Channel", "test")
    pane.show_tree(branches_of(shown(NOTES[0])))
    assert "No note has all of that." in [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]


def test_filters_and_open_groups_are_remembered(qtbot: QtBot, pane: TreePane) -> None:
    tree = TreeHands(pane)
    tree.filter_by("State", "draft")
    tree.set_open("Posts", is_open=False)
    again = TreePane()
    qtbot.addWidget(again)
    again.belong_to(ROOT, pane.memory)
    again.show_tree(branches_of(shown(*NOTES)))
    assert names(again) == ["plain", "tagged", "broken"]
    TreeHands(again).press_key(Qt.Key.Key_Escape)
    assert not TreeHands(again).is_open("Posts")


@pytest.mark.parametrize("words", ["{", "[]", '{"opened": 3}', '{"filters": {"states": 3, "changed": "x"}}', "1"])
def test_what_cannot_be_remembered_is_forgotten(qtbot: QtBot, words: str) -> None:
    pane = TreePane()
    qtbot.addWidget(pane)
    pane.belong_to(ROOT, words)
    pane.show_tree(branches_of(shown(*NOTES)))
    assert len(names(pane)) == len(NOTES)


def test_another_workspace_begins_with_its_own(pane: TreePane) -> None:
    TreeHands(pane).filter_by("State", "draft")
    pane.belong_to(Path("/other"), "")
    assert TreeHands(pane).lines() == []
    pane.show_tree(branches_of(shown(*NOTES)))
    assert len(names(pane)) == len(NOTES)


def test_what_is_on_this_computer_only_is_a_state_of_its_own(pane: TreePane) -> None:
    here = note("here", NoteState.PUBLISHED, reach=Reach.LOCAL)
    pane.show_tree(branches_of(shown(*NOTES, here)))
    hands = TreeHands(pane)
    hands.filter_by("State", "here only")
    assert names(pane) == ["here"]
    hands.filter_by("State", "published")
    assert names(pane) == ["out", "here"]
