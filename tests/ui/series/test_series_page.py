"""A series is planned and sent on one page, before a channel on this computer."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QMessageBox, QToolButton
from series_stage import FOLDER
from ui.probes import child
from ui.series.probe import SeriesProbe

from devlog_app.services.notes.library import Library

Eventually = Callable[[Callable[[], object]], None]

TITLES = ["Привёз конспекты", "Генерация данных", "LLM как судья", "Агенты", "Фото"]
ALT = Qt.KeyboardModifier.AltModifier
FILE = f"{FOLDER}/conference.yaml"


def said(workspace: Path, path: str = FILE) -> str:
    return (workspace / path).read_text("utf-8")


def test_every_post_stands_at_its_time(series: SeriesProbe) -> None:
    assert series.titles() == TITLES
    assert "Mon 1 Mar 2027, 10:00 MSK" in series.line("Привёз")
    assert "Fri 5 Mar 2027, 10:00 MSK" in series.line("Фото")
    assert re.search(r"1 message.* · 2 file.* · 2 place.* in the queue", series.line("Фото"))
    assert "Needs 6 of 100 free places" in series.words()
    assert "On this computer only" in series.words()


def test_times_follow_the_form_at_once(series: SeriesProbe) -> None:
    series.choose("Unit of the gap", "hour")
    assert "Mon 1 Mar 2027, 14:00" in series.line("Фото")
    series.choose("Unit of the gap", "day")
    next(one for one in series.page.findChildren(QToolButton) if one.accessibleName() == "Monday").click()
    assert "Mon 29 Mar 2027, 10:00" in series.line("Фото")
    series.choose("When", "All at once")
    assert "now, in its turn" in series.line("Агенты")
    assert series.button().text().startswith("Publish 5 post")


def test_a_start_can_be_said_in_words(series: SeriesProbe) -> None:
    field = next(one for one in series.page.findChildren(QLineEdit) if one.accessibleName() == "Start in words")
    field.setText("2 апреля 2027 в 18:30")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "Fri 2 Apr 2027, 18:30 MSK" in series.line("Привёз")


def test_a_time_that_cannot_be_is_said_at_its_post(series: SeriesProbe) -> None:
    field = next(one for one in series.page.findChildren(QLineEdit) if one.accessibleName() == "Start in words")
    field.setText("2026-01-01 10:00")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "which is past" in series.line("Привёз")
    assert "cannot go out so" in series.words()
    assert not series.button().isEnabled()


def test_keys_shift_a_post_and_the_file_says_so(series: SeriesProbe, workspace: Path, eventually: Eventually) -> None:
    series.go_to("Агенты")
    series.key(Qt.Key.Key_Up, ALT)
    order = ["Привёз конспекты", "Генерация данных", "Агенты", "LLM как судья", "Фото"]
    eventually(lambda: series.titles() == order)
    assert "[intro.md, data.md, agents.md, judges.md, hall.md]" in said(workspace)
    assert series.rows.current is not None
    assert series.rows.current.title == "Агенты"
    eventually(lambda: "Wed 3 Mar" in series.line("Агенты"))


def test_dragging_does_the_same(series: SeriesProbe, eventually: Eventually) -> None:
    model = series.rows.model()
    mime = model.mimeData([model.index(4, 0)])
    model.dropMimeData(mime, Qt.DropAction.MoveAction, 1, 0, model.index(-1, 0))
    eventually(lambda: series.titles()[1] == "Фото")


def test_a_post_that_is_left_out_takes_no_time(series: SeriesProbe, workspace: Path, eventually: Eventually) -> None:
    series.go_to("LLM как судья")
    series.key(Qt.Key.Key_Space)
    eventually(lambda: "stays out" in series.line("LLM как судья"))
    assert "Wed 3 Mar" in series.line("Агенты")
    assert "leave_out: [judges.md]" in said(workspace)
    series.click_box("LLM как судья")
    eventually(lambda: "Wed 3 Mar" in series.line("LLM как судья"))
    assert "leave_out" not in said(workspace)


def test_the_plan_is_kept_in_the_file_when_that_is_wanted(series: SeriesProbe, workspace: Path) -> None:
    series.choose("Unit of the gap", "week")
    assert "gap: 1d" in said(workspace)
    series.press("Remember this plan")
    assert "gap: 1w" in said(workspace)
    assert re.search(r'start: "?2027-03-01T10:00', said(workspace))


def test_the_times_are_written_into_the_notes_and_nothing_is_sent(series: SeriesProbe, workspace: Path) -> None:
    series.press("Write the plan")
    assert "planned: 2027-03-02T10:00" in said(workspace, f"{FOLDER}/data.md")
    assert [row.state.value for row in Library(workspace).notes()] == ["planned"] * 5
    assert any(notice.startswith("5 note") for notice in series.notices())


def test_links_are_drawn_and_said(series: SeriesProbe) -> None:
    assert "links to 2, 3, 4, 5, 4 waiting" in series.line("Привёз")
    assert "links to 1, 1 waiting" in series.line("Фото")
    assert re.fullmatch(r"7 link.* between the posts, 0 of them filled in", series.arcs().accessibleName())


def test_the_intro_is_shown_as_it_will_read(series: SeriesProbe) -> None:
    series.go_to("Привёз конспекты")
    assert "As it will read on 5 March, when all posts are out" in series.words()
    assert str(series.post()).count("?note=") == 8
    series.go_to("Агенты")
    assert "As subscribers will see it" in series.words()


def test_one_question_lists_all_and_then_all_waits(series: SeriesProbe, eventually: Eventually) -> None:
    series.button().click()
    assert series.asked()[1] == "2. Генерация данных — Tue 2 Mar 2027, 10:00 MSK"
    series.sheet().reject()
    series.send()
    series.finished()
    eventually(lambda: "waits for Fri 5 Mar" in series.line("Фото"))
    assert series.notices()[0].startswith("Done: 5 post")
    assert "scheduled" in series.line("Привёз")
    eventually(lambda: "All of it is there" in series.words())
    assert not series.button().isEnabled()
    assert series.button().text() == "All posts are out or wait"


def test_a_note_put_in_between_moves_the_rest(series: SeriesProbe, workspace: Path, eventually: Eventually) -> None:
    series.send()
    series.finished()
    (workspace / FOLDER / "new.md").write_text("---\ntitle: Ещё\n---\nЕщё доклад\n", "utf-8")
    series.window.actions_table["refresh"].trigger()
    eventually(lambda: "Ещё" in series.titles())
    eventually(lambda: "Sat 6 Mar" in series.line("Ещё"))
    series.go_to("Ещё")
    for _ in range(3):
        series.key(Qt.Key.Key_Up, ALT)
    eventually(lambda: "Wed 3 Mar" in series.line("Ещё"))
    eventually(lambda: re.fullmatch(r"Schedule 1 post.*, move 3…", series.button().text()))
    assert re.search(r": 3 post.* move by 1 day.*, later$", series.shift_box().text())
    assert "moves to Sat 6 Mar" in series.line("Фото")
    series.shift_box().click()
    assert "waits in the queue for that time" in series.line("Ещё")
    assert not series.button().isEnabled()
    series.shift_box().click()
    series.send()
    series.finished()
    eventually(lambda: "waits for Sat 6 Mar" in series.line("Фото"))
    eventually(lambda: "waits for Wed 3 Mar" in series.line("Ещё"))


def test_a_note_taken_out_lets_the_others_close_up(series: SeriesProbe, eventually: Eventually) -> None:
    series.send()
    series.finished()
    eventually(lambda: "waits for" in series.line("LLM как судья"))
    series.go_to("LLM как судья")
    series.key(Qt.Key.Key_Delete)
    box = child(series.page, QMessageBox)
    assert re.fullmatch(r"2 post.* move by 1 day.*, earlier", box.informativeText())
    next(button for button in box.buttons() if button.text() == "Take out").click()
    eventually(lambda: "stays out" in series.line("LLM как судья"))
    eventually(lambda: "waits for Thu 4 Mar" in series.line("Фото"))


def test_all_at_once_goes_out_in_its_order(series: SeriesProbe, eventually: Eventually) -> None:
    series.choose("When", "All at once")
    series.send()
    series.finished()
    eventually(lambda: all("published" in line for line in series.lines()))
    eventually(lambda: all("out since" in line for line in series.lines()))


def test_return_opens_the_note_for_writing(series: SeriesProbe, eventually: Eventually) -> None:
    series.go_to("Агенты")
    series.key(Qt.Key.Key_Return)
    eventually(lambda: series.window.pages.current == "writing")
    assert "Без ссылок." in series.window.editor.edit.text()


def test_what_was_typed_a_moment_ago_goes_out_too(series: SeriesProbe, workspace: Path, eventually: Eventually) -> None:
    series.go_to("Агенты")
    series.key(Qt.Key.Key_Return)
    eventually(lambda: "Без ссылок." in series.window.editor.edit.text())
    series.window.editor.edit.insert_text("Только что. ")
    series.show()
    series.choose("When", "All at once")
    series.send()
    series.finished()
    assert "Только что." in said(workspace, f"{FOLDER}/agents.md")


def test_an_error_in_a_note_stands_at_its_post(series: SeriesProbe, workspace: Path, eventually: Eventually) -> None:
    (workspace / FOLDER / "agents.md").write_text("![](нет.png)\n", "utf-8")
    series.window.actions_table["refresh"].trigger()
    eventually(lambda: "нет.png" in series.lines()[3])
    assert not series.button().isEnabled()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_of_a_post_leads_where_its_links_do(series: SeriesProbe, eventually: Eventually) -> None:
    series.go_to("Фото")
    series.key(Qt.Key.Key_Menu)
    menu = next(menu for menu in series.page.findChildren(QMenu) if menu.isVisible())
    next(action for action in menu.actions() if action.text() == "Go to 1. Привёз конспекты").trigger()
    assert series.rows.current is not None
    assert series.rows.current.title == "Привёз конспекты"
    menu.close()


def test_a_click_on_an_arc_goes_where_it_leads(series: SeriesProbe) -> None:
    series.go_to("Фото")
    arcs = series.arcs()
    rows = [series.rows.visualRect(series.rows.model().index(place, 0)).center().y() for place in (0, 4)]
    # The arc between the last post and the first is the widest of all: its middle is half way between both.
    middle = sum(rows) // 2
    found: list[str] = []
    arcs.row_wanted.connect(found.append)
    for x in reversed(range(arcs.width())):
        if not found:
            QTest.mouseClick(arcs, Qt.MouseButton.LeftButton, pos=QPoint(x, middle))
    assert [Path(path).stem for path in found] == ["intro"]
    assert "Привёз" in str(series.rows.currentIndex().data())
