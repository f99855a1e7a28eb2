"""The rows as they are read: editions together, what a screen reader hears, thousands of them."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from ui.tree.probe import TreeHands

from devlog_app.model.note import NoteState, NoteSummary
from devlog_app.model.workspace_config import ConferenceConfig
from devlog_app.services.notes.grouping import Groups
from devlog_app.ui.tree.branches import Forest, branches_of
from devlog_app.ui.tree.pane import TreePane

CONFERENCES = {
    "2024-pml": ConferenceConfig(title="Practical ML 2024"),
    "2025-code": ConferenceConfig(title="Warm code"),
    "2026-pml": ConferenceConfig(title="Practical ML 2026"),
}
MANY = 3_000


def talk(folder: str, name: str, **facts: object) -> NoteSummary:
    path = f"conferences/{folder}/{name}.md"
    return NoteSummary(path=path, title=name, conference=folder, **facts)  # type: ignore[arg-type]


@pytest.fixture
def groups() -> Groups:
    groups = Groups()
    groups.arrange_by(CONFERENCES)
    groups.put(talk("2024-pml", "Old talk", state=NoteState.PUBLISHED))
    groups.put(talk("2026-pml", "New talk", state=NoteState.CHANGED, errors=1, warnings=2))
    groups.put(talk("2025-code", "Warm talk"))
    return groups


@pytest.fixture
def pane(qtbot: QtBot, groups: Groups) -> TreePane:
    pane = TreePane()
    qtbot.addWidget(pane)
    pane.resize(320, 600)
    pane.show()
    pane.show_tree(branches_of(groups.all()))
    return pane


def test_editions_stand_together_the_newest_first(pane: TreePane) -> None:
    assert [line.partition(",")[0] for line in TreeHands(pane).lines()] == [
        "Conferences",
        "  Practical ML",
        "    Practical ML 2026",
        "      New talk",
        "    Practical ML 2024",
        "      Old talk",
        "  Warm code",
        "    Warm talk",
    ]


def test_a_screen_reader_hears_title_state_and_problems(pane: TreePane) -> None:
    row = TreeHands(pane).accessible("New talk")
    assert row.role() == QAccessible.Role.TreeItem
    name = row.text(QAccessible.Text.Name)
    assert name.startswith("New talk, changed, 1 error")
    assert ", 2 warning" in name
    assert row.text(QAccessible.Text.Description) == "Changed since it was published"
    group = TreeHands(pane).accessible("Practical ML 2026")
    assert group.text(QAccessible.Text.Name).startswith("Practical ML 2026, 1 note")
    assert group.state().expandable
    assert group.state().expanded


def test_typing_ahead_goes_to_the_row(pane: TreePane) -> None:
    tree = TreeHands(pane)
    tree.focus()
    QTest.keyClicks(tree.view, "warm t")
    assert tree.chosen() == ["Warm talk"]


def test_a_tip_says_all_that_is_known(pane: TreePane) -> None:
    tip = TreeHands(pane).tip("New talk")
    assert tip.startswith("New talk\nconferences/2026-pml/New talk.md\nChanged since it was published\n1 error")


def test_what_the_user_closed_stays_closed_while_rows_come_and_go(pane: TreePane, groups: Groups) -> None:
    tree = TreeHands(pane)
    tree.set_open("Warm code", is_open=False)
    groups.put(talk("2025-code", "Another talk"))
    pane.show_tree(branches_of(groups.all()))
    assert not tree.is_open("Warm code")
    assert tree.is_open("Practical ML 2024")


def test_several_rows_stay_selected_while_others_change(pane: TreePane, groups: Groups) -> None:
    tree = TreeHands(pane)
    pane.follow("conferences/2024-pml/Old talk.md")
    tree.choose("Old talk", "New talk")
    groups.put(talk("2026-pml", "A talk before it"))
    pane.show_tree(branches_of(groups.all()))
    pane.follow("conferences/2024-pml/Old talk.md")
    assert sorted(tree.chosen()) == ["New talk", "Old talk"]


def test_thousands_of_notes_come_in_slices_and_all_arrive(qtbot: QtBot) -> None:
    pane = TreePane()
    qtbot.addWidget(pane)
    pane.resize(320, 600)
    pane.show()
    pane.belong_to(Path("/many"), "")
    groups, forest = Groups(), Forest()
    for number in range(MANY):
        groups.put(talk(f"{2000 + number % 40}-conf{number % 7}", f"Talk {number:04}"))
    pane.follow("conferences/2007-conf0/Talk 0007.md")
    pane.show_tree(forest.branches(groups.all()))
    tree = TreeHands(pane)
    qtbot.waitUntil(lambda: sum(line.count("Talk") for line in tree.lines()) == MANY)
    qtbot.waitUntil(lambda: tree.chosen() == ["Talk 0007"])
    tree.filter_by("State", "draft")
    assert tree.chosen() == ["Talk 0007"]
    assert tree.is_open("Conferences")
    groups.put(talk("2007-conf0", "Talk 0007", state=NoteState.READY))
    pane.show_tree(forest.branches(groups.all()))
    qtbot.waitUntil(lambda: sum(line.count("Talk") for line in tree.lines()) == MANY - 1)
    assert tree.chosen() == []
