"""The strip below the text: lengths against limits, and problems that lead to their lines."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView
from pytestqt.qtbot import QtBot

from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import MediaMessage, Message, NoteRef, Post, Target, TextMessage
from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.ui.problems.pane import ProblemsPane

WARNING = problem(Severity.WARNING, "time_of_day_missing", 7, text="завтра")
ERROR = problem(Severity.ERROR, "time_zone_missing", 12, text="завтра")
NOTE = problem(Severity.INFO, "time_twice", None, time="03:00")


def post_with(*problems: Problem, messages: tuple[Message, ...] = (TextMessage("текст"),)) -> Post:
    note = NoteRef(None, "Note", "note.md")
    return Post(note=note, channel=None, target=Target.CLASSIC, source_digest="", messages=messages, problems=problems)


@pytest.fixture
def pane(qtbot: QtBot) -> ProblemsPane:
    pane = ProblemsPane()
    qtbot.addWidget(pane)
    pane.resize(480, 200)
    pane.show()
    return pane


def said(pane: ProblemsPane, name: str) -> str:
    label = pane.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def listed(pane: ProblemsPane) -> QListView:
    view = pane.findChild(QListView)
    assert isinstance(view, QListView)
    return view


def list_height(pane: ProblemsPane) -> int:
    """Pixels that the list takes."""
    view = pane.findChild(QListView)
    return 0 if view is None or view.isHidden() else view.height()


@pytest.mark.parametrize(
    ("messages", "words"),
    [
        ((), "Nothing to publish"),
        ((TextMessage("🙂 да"),), "5 / 4096"),
        ((MediaMessage((Media(type=MediaType.PHOTO, path="a.png"),), "абв"),), "3 / 1024"),
        ((TextMessage("a"), TextMessage("bc", limit=8192)), "2 messages:   1 / 4096  ·  2 / 8192"),
    ],
)
def test_every_message_is_counted_against_its_own_limit(
    pane: ProblemsPane, messages: tuple[Message, ...], words: str
) -> None:
    pane.show_post(post_with(messages=messages))
    assert said(pane, "counter").replace(",", "") == words


def test_problems_are_listed_errors_first_with_line_words_and_hint(pane: ProblemsPane) -> None:
    pane.show_post(post_with(NOTE, WARNING, ERROR))
    view = listed(pane)
    spoken = [
        view.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(view.model().rowCount())
    ]
    assert spoken == [
        f"Error, Line 12: {ERROR.message} {ERROR.hint}",
        f"Warning, Line 7: {WARNING.message} {WARNING.hint}",
        f"Note: {NOTE.message}",
    ]
    assert said(pane, "summary") == "errors: 1, warnings: 1, notes: 1"


def test_a_click_on_a_problem_asks_for_its_line(pane: ProblemsPane, qtbot: QtBot) -> None:
    pane.show_post(post_with(ERROR, WARNING))
    view = listed(pane)
    place = view.visualRect(view.model().index(1, 0)).center()
    with qtbot.waitSignal(pane.line_requested) as asked:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [7]


def test_the_return_key_asks_for_the_line_too(pane: ProblemsPane, qtbot: QtBot) -> None:
    pane.show_post(post_with(ERROR, WARNING))
    view = listed(pane)
    view.setCurrentIndex(view.model().index(0, 0))
    with qtbot.waitSignal(pane.line_requested) as asked:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert asked.args == [12]


def test_a_problem_of_the_whole_note_leads_nowhere(pane: ProblemsPane, qtbot: QtBot) -> None:
    pane.show_post(post_with(NOTE))
    view = listed(pane)
    with qtbot.assertNotEmitted(pane.line_requested):
        QTest.mouseClick(
            view.viewport(),
            Qt.MouseButton.LeftButton,
            pos=view.visualRect(view.indexAt(view.rect().topLeft())).center(),
        )


def test_the_list_takes_no_room_without_problems_and_little_with_many(pane: ProblemsPane) -> None:
    pane.show_post(post_with())
    assert list_height(pane) == 0
    assert said(pane, "summary") == "no problems"
    pane.show_post(post_with(*[problem(Severity.WARNING, "time_twice", line, time="x") for line in range(1, 40)]))
    assert 40 < list_height(pane) < 240
    pane.show_post(post_with())
    assert list_height(pane) == 0


def test_the_list_leaves_most_of_a_low_window_to_the_text(pane: ProblemsPane) -> None:
    pane.resize(480, 600)
    pane.show_post(post_with(*[ERROR] * 14))
    assert list_height(pane) <= 600 / 4


def test_a_chosen_problem_stays_chosen_while_typing_changes_nothing(pane: ProblemsPane) -> None:
    pane.show_post(post_with(ERROR, WARNING))
    view = listed(pane)
    view.setCurrentIndex(view.model().index(1, 0))
    pane.show_post(post_with(ERROR, WARNING, messages=(TextMessage("другой текст"),)))
    assert view.currentIndex().row() == 1


def test_clearing_says_nothing(pane: ProblemsPane) -> None:
    pane.show_post(post_with(ERROR))
    pane.clear()
    assert (said(pane, "counter"), said(pane, "summary")) == ("", "")
    assert list_height(pane) == 0
