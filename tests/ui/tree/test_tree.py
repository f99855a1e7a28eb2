"""The tree shows the workspace and changes row by row."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest
from pytestqt.qtbot import QtBot
from ui.probes import TreeProbe

from devlog_app.model.note import Group, GroupKind, NoteState, NoteSummary, Reach
from devlog_app.ui.theme import Scheme, colours
from devlog_app.ui.tree.badges import look_of
from devlog_app.ui.tree.branches import branches_of
from devlog_app.ui.tree.model import TreeModel
from devlog_app.ui.tree.pane import TreePane


def note(path: str, title: str, state: NoteState = NoteState.DRAFT, **more: str) -> NoteSummary:
    return NoteSummary(path=path, title=title, state=state, **more)  # type: ignore[arg-type]


def group(kind: GroupKind, key: str, title: str, *notes: NoteSummary) -> Group:
    return Group(kind=kind, key=key, title=title, notes=notes)


INTRO = note("conferences/ml/intro.md", "Practical ML", NoteState.PUBLISHED)
TALK = note("conferences/ml/talk.md", "Synthetic data", NoteState.READY)
MONTH = note("devlog/2026-10.md", "October", NoteState.SCHEDULED)
POST = note("posts/evening.md", "An evening", NoteState.CHANGED)
WORKSPACE = (
    group(GroupKind.CONFERENCE, "ml", "Practical ML Conf 2026", INTRO, TALK),
    group(GroupKind.MONTH, "2026-10", "October 2026", MONTH),
    group(GroupKind.POSTS, "posts", "Posts", POST),
)


@pytest.fixture
def pane(qtbot: QtBot) -> TreePane:
    pane = TreePane()
    qtbot.addWidget(pane)
    pane.resize(320, 600)
    pane.show()
    pane.show_tree(branches_of(WORKSPACE))
    return pane


def test_notes_stand_under_their_conference_and_month_with_their_state(pane: TreePane) -> None:
    assert TreeProbe(pane).lines() == [
        "Conferences",
        "  Practical ML Conf 2026",
        "    Practical ML, published",
        "    Synthetic data, ready",
        "Months",
        "  October, scheduled",
        "Posts",
        "  An evening, changed",
    ]


def test_a_click_chooses_the_note(qtbot: QtBot, pane: TreePane) -> None:
    with qtbot.waitSignal(pane.note_chosen) as chosen:
        TreeProbe(pane).click("Synthetic data")
    assert chosen.args == [TALK.path]


def test_the_written_note_stays_selected_when_rows_come_and_go(pane: TreePane) -> None:
    tree = TreeProbe(pane)
    pane.follow(TALK.path)
    newer = group(GroupKind.CONFERENCE, "ml", "Practical ML Conf 2026", note("conferences/ml/a.md", "A"), TALK)
    pane.show_tree(branches_of((newer,)))
    assert tree.selected() == "Synthetic data"
    assert tree.lines() == ["Conferences", "  Practical ML Conf 2026", "    A, draft", "    Synthetic data, ready"]


def test_a_new_state_changes_one_row(pane: TreePane) -> None:
    show_instead(pane, note(TALK.path, "Synthetic data", NoteState.PUBLISHED))
    assert "    Synthetic data, published" in TreeProbe(pane).lines()


def test_a_note_with_broken_front_matter_says_so(pane: TreePane) -> None:
    show_instead(pane, note(TALK.path, "Synthetic data", error="line 3: a key twice"))
    assert "    Synthetic data, broken" in TreeProbe(pane).lines()


def show_instead(pane: TreePane, talk: NoteSummary) -> None:
    """Show the workspace with another version of its talk."""
    first = group(GroupKind.CONFERENCE, "ml", "Practical ML Conf 2026", INTRO, talk)
    pane.show_tree(branches_of((first, *WORKSPACE[1:])))


def test_an_empty_workspace_says_how_to_begin(pane: TreePane) -> None:
    pane.show_tree(())
    assert TreeProbe(pane).lines() == []


@pytest.mark.parametrize(
    "newer",
    [
        (),
        WORKSPACE[1:],
        (group(GroupKind.CONFERENCE, "ml", "Renamed", TALK, INTRO), *WORKSPACE[1:]),
        (group(GroupKind.CONFERENCE, "new", "New", TALK), WORKSPACE[0], WORKSPACE[2]),
        (group(GroupKind.POSTS, "posts", "Posts", POST, TALK),),
    ],
    ids=["nothing", "fewer", "reordered", "more", "moved"],
)
def test_another_version_of_the_tree_changes_rows_and_never_resets(newer: tuple[Group, ...]) -> None:
    model = TreeModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(branches_of(WORKSPACE))
    model.finish()
    resets = QSignalSpy(model.modelReset)
    model.show(branches_of(newer))
    model.finish()
    fresh = TreeModel()
    fresh.show(branches_of(newer))
    fresh.finish()
    assert said(model) == said(fresh)
    assert resets.count() == 0


def test_an_index_of_a_row_that_is_gone_finds_nothing() -> None:
    model = TreeModel()
    model.show(branches_of(WORKSPACE))
    model.finish()
    index = model.index_of_note(TALK.path)
    model.show(())
    model.finish()
    assert model.data(index) is None
    assert not model.parent(index).isValid()


def test_every_state_has_a_word_and_colours() -> None:
    for state in NoteState:
        look = look_of(state)
        assert look.label
        assert look.explanation
        for scheme in Scheme:
            assert look.badge(colours(scheme)).ink.isValid()


def test_painting_leaves_pythons_constants_alone(qtbot: QtBot, pane: TreePane) -> None:
    pane.grab()
    before = sys.getrefcount(None)
    for _ in range(20):
        pane.grab()
    assert abs(sys.getrefcount(None) - before) < 15


def said(model: TreeModel) -> list[str]:
    def under(parent: object) -> list[str]:
        found = []
        for row in range(model.rowCount(parent)):  # type: ignore[arg-type]
            index = model.index(row, 0, parent)  # type: ignore[arg-type]
            found += [str(model.data(index, Qt.ItemDataRole.AccessibleTextRole)), *under(index)]
        return found

    from PySide6.QtCore import QModelIndex

    return under(QModelIndex())


def test_only_the_shown_note_is_selected_whatever_key_changed_tabs(pane: TreePane) -> None:
    pane.follow(POST.path)
    handle = pane.windowHandle()
    for path, key in (
        (TALK.path, Qt.KeyboardModifier.ControlModifier),
        (MONTH.path, Qt.KeyboardModifier.ShiftModifier),
    ):
        QTest.keyPress(handle, Qt.Key.Key_PageDown, key)
        pane.follow(path)
        QTest.keyRelease(handle, Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier)
        assert [note.path for note in pane.targets] == [path]


def test_what_no_reader_has_is_not_simply_published(pane: TreePane) -> None:
    pane.show_tree(
        branches_of(
            (
                group(
                    GroupKind.POSTS,
                    "posts",
                    "Posts",
                    note("posts/a.md", "A", NoteState.PUBLISHED),
                    note("posts/b.md", "B", NoteState.PUBLISHED, reach=Reach.LOCAL),
                    note("posts/c.md", "C", NoteState.PUBLISHED, reach=Reach.REHEARSAL),
                    note("posts/d.md", "D", NoteState.CHANGED, reach=Reach.LOCAL),
                ),
            )
        )
    )
    assert TreeProbe(pane).lines() == [
        "Posts",
        "  A, published",
        "  B, published, on this computer only",
        "  C, published, as a rehearsal only",
        "  D, changed, on this computer only",
    ]
    looks = [
        look_of(NoteState.PUBLISHED, reach=Reach.LOCAL),
        look_of(NoteState.PUBLISHED, reach=Reach.REHEARSAL),
        look_of(NoteState.CHANGED, reach=Reach.LOCAL),
    ]
    assert [look.label for look in looks] == ["here only", "rehearsed", "⌂ changed"]
    assert looks[0].explanation == "Published on this computer only"
    assert looks[2].explanation == "Changed since it was published (on this computer only)"
    assert all(
        look.badge(colours(pane.palette())) != look_of(NoteState.PUBLISHED).badge(colours(pane.palette()))
        for look in looks
    )
