"""The calendar in a whole window: seen, walked over by keys, and rearranged by drags."""

import datetime as dt
from collections.abc import Callable
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox
from ui.calendar.calendar_probe import MOSCOW, CalendarProbe, today
from ui.calendar.conftest import Space, day
from ui.probes import child, press

from devlog_app.ui.calendar.desk import CalendarDesk
from devlog_app.ui.calendar.plan_form import PlanForm
from devlog_app.ui.language.wording import step_sentence

Eventually = Callable[[Callable[[], object]], None]
Opened = Callable[[], CalendarProbe]


def at(number: int, time: str = "10:00") -> dt.datetime:
    """That time in Moscow, so many days from today."""
    return dt.datetime.combine(day(number), dt.time.fromisoformat(time), MOSCOW)


def week_of(calendar: CalendarProbe, number: int) -> None:
    """Show the week of the day so many days from today."""
    calendar.press("Week")
    calendar.go_to(day(number))


def test_it_takes_the_place_of_the_writing_and_gives_it_back(opened: Opened) -> None:
    calendar = opened()
    assert calendar.page.isVisible()
    assert not calendar.window.preview.isVisible()
    calendar.window.actions_table["show_writing"].trigger()
    assert not calendar.page.isVisible()
    assert calendar.window.preview.isVisible()


def test_it_opens_at_the_day_that_it_is_where_the_workspace_plans(opened: Opened, space: Space) -> None:
    utc = dt.datetime.now(dt.UTC)
    # In the one it is tomorrow already, or in the other yesterday still.
    zone = "Pacific/Kiritimati" if utc.hour >= 10 else "Etc/GMT+12"
    config = space.root / "devlog.yaml"
    config.write_text(space.text("devlog.yaml").replace("Europe/Moscow", zone), "utf-8")
    assert opened().day == utc.astimezone(ZoneInfo(zone)).date()


def test_planned_scheduled_published_and_foreign_are_told_apart(
    opened: Opened, space: Space, eventually: Eventually
) -> None:
    space.write("posts/plan.md", day(0).isoformat())
    space.write("posts/out.md")
    space.write("posts/wait.md")
    space.schedule("posts/out.md", None)
    space.schedule("posts/wait.md", at(1))
    space.foreign("Not ours", at(1, "12:00"))
    calendar = opened()
    week_of(calendar, 0)
    eventually(lambda: calendar.says("any time: plan (planned for news, not scheduled)"))
    assert calendar.says("out (published in news) On this computer only.")
    calendar.go_to(day(1))
    eventually(lambda: calendar.time("wait") is not None)
    assert calendar.says("wait (waits in the queue of news)")
    assert calendar.says("12:00: Not ours (another admin's, in the queue of news)")
    assert "news: 2 of 100 wait" in calendar.room()


def test_a_note_from_the_tray_gets_the_day_that_it_is_dropped_on(opened: Opened, space: Space) -> None:
    space.write("posts/idea.md")
    calendar = opened()
    assert "idea" in calendar.undated()
    assert calendar.drag_note("posts/idea.md", day(0))
    assert space.planned("posts/idea.md") == today().isoformat()
    assert "idea" not in calendar.undated()
    assert calendar.says("idea (planned for news")
    assert "“idea” is planned for" in calendar.offer()
    calendar.press("Undo")
    assert space.planned("posts/idea.md") is None
    assert "idea" in calendar.undated()


def test_in_a_week_it_gets_the_hour(opened: Opened, space: Space) -> None:
    space.write("posts/idea.md")
    calendar = opened()
    week_of(calendar, 7)
    assert calendar.drag_note("posts/idea.md", day(7), 14, lower=True)
    assert space.planned("posts/idea.md") == f"{day(7)}T14:30"
    assert calendar.drag_entry("idea", day(7), -1)
    assert space.planned("posts/idea.md") == day(7).isoformat()


def test_a_plan_that_is_dragged_to_another_day_keeps_its_time(opened: Opened, space: Space) -> None:
    space.write("posts/plan.md", f"{day(0)}T23:55")
    calendar = opened()
    calendar.go_to(day(7))
    calendar.go_to(day(0))
    other = day(1) if calendar.cells.index_of(day(1)).isValid() else day(-1)
    assert calendar.drag_entry("plan", other)
    assert space.planned("posts/plan.md") == f"{other}T23:55"


def test_nothing_can_be_planned_for_a_day_that_is_over(opened: Opened, space: Space) -> None:
    space.write("posts/idea.md")
    calendar = opened()
    calendar.go_to(day(-7))
    calendar.drag_note("posts/idea.md", day(-7))
    assert space.planned("posts/idea.md") is None
    assert "is past" in calendar.trouble()


def test_the_open_notes_editor_shows_the_plan_and_keeps_what_was_typed(
    opened: Opened, space: Space, eventually: Eventually
) -> None:
    space.write("posts/idea.md")
    calendar = opened()
    calendar.window.editor.edit.setFocus()
    calendar.tray.choose("posts/idea.md")
    calendar.keys("Return", on=calendar.tray.list)
    eventually(lambda: "Words of posts/idea.md" in calendar.window.editor.text())
    assert not calendar.page.isVisible()
    cursor = calendar.window.editor.edit.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    calendar.window.editor.edit.setTextCursor(cursor)
    QTest.keyClicks(calendar.window.editor.edit, "and more")
    calendar.window.actions_table["show_calendar"].trigger()
    calendar.drag_note("posts/idea.md", day(0))
    assert f"planned: {today()}" in calendar.window.editor.text()
    assert calendar.window.editor.text().endswith("and more")
    assert space.text("posts/idea.md") == calendar.window.editor.text()


def test_a_scheduled_post_is_moved_in_the_queue_and_read_back(
    opened: Opened, space: Space, eventually: Eventually
) -> None:
    space.write("posts/wait.md")
    space.schedule("posts/wait.md", at(8))
    calendar = opened()
    week_of(calendar, 8)
    eventually(lambda: calendar.time("wait") is not None)
    assert calendar.says("wait (waits in the queue of news)")
    calendar.drag_entry("wait", day(8), 16)
    eventually(lambda: calendar.time("wait") == at(8, "16:00"))
    assert calendar.says("16:00: wait (waits in the queue")
    assert [entry.date for entry in space.queue().entries] == [at(8, "16:00")]
    calendar.press("Undo")
    eventually(lambda: calendar.time("wait") == at(8))
    assert [entry.date for entry in space.queue().entries] == [at(8)]


def test_a_move_names_the_note_by_its_title(opened: Opened, space: Space, eventually: Eventually) -> None:
    space.write("posts/wait.md", title="Long wait")
    space.schedule("posts/wait.md", at(8))
    calendar = opened()
    week_of(calendar, 8)
    eventually(lambda: calendar.time("Long wait") is not None)
    desk = calendar.window.findChild(CalendarDesk)
    assert desk is not None
    said: list[str] = []
    desk.stepped.connect(lambda step: said.append(step_sentence(step)))
    calendar.drag_entry("Long wait", day(8), 16)
    eventually(lambda: calendar.time("Long wait") == at(8, "16:00"))
    assert any("“Long wait”" in words for words in said)
    assert not any("posts/wait.md" in words for words in said)


def test_the_status_line_follows_a_move_and_what_is_taken_out(
    opened: Opened, space: Space, eventually: Eventually
) -> None:
    space.write("posts/wait.md")
    space.schedule("posts/wait.md", at(1, "11:00"))
    calendar = opened()
    queue = calendar.window.status_line.queue
    eventually(lambda: "tomorrow" in queue.text())
    week_of(calendar, 8)
    desk = calendar.window.findChild(CalendarDesk)
    assert desk is not None
    entry = next(one for one in desk.entries if one.note == "posts/wait.md")
    desk.move(entry, at(8, "11:00"))
    eventually(lambda: "11:00" in queue.text() and "tomorrow" not in queue.text())
    eventually(lambda: not desk.busy)
    desk.remove(next(one for one in desk.entries if one.note == "posts/wait.md"))
    eventually(lambda: queue.text() == "Nothing waits")


def test_a_move_is_taken_back_as_soon_as_undo_is_offered(opened: Opened, space: Space, eventually: Eventually) -> None:
    """The channel is still being let go of then."""
    space.write("posts/wait.md")
    space.schedule("posts/wait.md", at(8))
    calendar = opened()
    week_of(calendar, 8)
    eventually(lambda: calendar.time("wait") is not None)
    desk = calendar.window.findChild(CalendarDesk)
    assert desk is not None
    said: list[str] = []
    desk.done.connect(said.append)
    desk.done.connect(lambda words: desk.take_back() if words else None)
    calendar.drag_entry("wait", day(8), 16)
    eventually(lambda: len(said) == 2)
    eventually(lambda: calendar.time("wait") == at(8))


def test_a_move_that_the_channel_refuses_leaves_the_entry_where_it_is(
    opened: Opened, space: Space, eventually: Eventually
) -> None:
    space.write("posts/wait.md")
    space.schedule("posts/wait.md", at(8))
    calendar = opened()
    week_of(calendar, 8)
    eventually(lambda: calendar.time("wait") is not None)
    assert calendar.says("wait (waits in the queue of news)")
    for entry in space.queue().entries:
        _taken_out(space, entry.id)
    calendar.drag_entry("wait", day(8), 16)
    eventually(calendar.trouble)
    assert not calendar.says("16:00: wait")


def test_another_admins_post_stays_where_it_is(opened: Opened, space: Space, eventually: Eventually) -> None:
    space.foreign("Not ours", at(8))
    calendar = opened()
    week_of(calendar, 8)
    eventually(lambda: calendar.time("Not ours") is not None)
    calendar.drag_entry("Not ours", day(8), 16)
    assert [entry.date for entry in space.queue().entries] == [at(8)]
    assert calendar.says("10:00: Not ours")


def test_what_is_dragged_back_into_the_tray_has_no_plan_any_more(opened: Opened, space: Space) -> None:
    space.write("posts/plan.md", day(0).isoformat())
    calendar = opened()
    assert calendar.drag_to_tray("plan")
    assert space.planned("posts/plan.md") is None
    assert "plan" in calendar.undated()


def test_a_queued_post_leaves_the_queue_only_after_a_question(
    opened: Opened, space: Space, eventually: Eventually
) -> None:
    space.write("posts/wait.md")
    space.schedule("posts/wait.md", at(8))
    calendar = opened()
    week_of(calendar, 8)
    eventually(lambda: calendar.time("wait") is not None)
    assert calendar.says("wait (waits in the queue of news)")
    calendar.drag_to_tray("wait")
    assert len(space.queue().entries) == 1
    box = child(calendar.page, QMessageBox)
    next(button for button in box.buttons() if button.text() == "Take out of the queue").click()
    eventually(lambda: calendar.time("wait") is None)
    assert space.queue().entries == ()


def test_everything_can_be_planned_by_keys(opened: Opened, space: Space) -> None:
    space.write("posts/idea.md")
    calendar = opened()
    calendar.tray.list.setFocus()
    calendar.tray.choose("posts/idea.md")
    calendar.keys("Ctrl+X", on=calendar.tray.list)
    assert calendar.grid.hasFocus()
    calendar.keys("Right", "Ctrl+V")
    assert space.planned("posts/idea.md") == day(1).isoformat()
    calendar.go_to(day(1))
    calendar.keys("Ctrl+X", "Right", "Ctrl+V")
    assert space.planned("posts/idea.md") == day(2).isoformat()
    calendar.keys("Ctrl+Z")
    assert space.planned("posts/idea.md") == day(1).isoformat()
    calendar.go_to(day(1))
    calendar.keys("Delete")
    assert space.planned("posts/idea.md") is None


def test_a_time_is_asked_for_in_words_and_said_back(opened: Opened, space: Space) -> None:
    space.write("posts/idea.md")
    calendar = opened()
    calendar.tray.list.setFocus()
    calendar.tray.choose("posts/idea.md")
    calendar.window.actions_table["plan_note"].trigger()
    form = child(calendar.page, PlanForm)
    assert isinstance(form.focusWidget(), QLineEdit)
    form.write("завтра в 10:00")
    assert "10:00 · Europe/Moscow (+03:00)" in form.understood()
    form.write("no time at all")
    assert "cannot be understood" in form.understood()
    assert not form.is_complete()
    form.write("завтра в 10:00")
    press(form, "Plan")
    assert space.planned("posts/idea.md") == f"{day(1)}T10:00"


def test_entries_are_walked_over_and_opened_by_keys(opened: Opened, space: Space, eventually: Eventually) -> None:
    space.write("posts/first.md", f"{day(7)}T09:00")
    space.write("posts/second.md", f"{day(7)}T11:00")
    calendar = opened()
    week_of(calendar, 7)
    calendar.choose("first")
    assert "first (planned" in calendar.details()
    calendar.keys("Ctrl+Down")
    assert "second (planned" in calendar.details()
    calendar.keys("Return")
    eventually(lambda: "Words of posts/second.md" in calendar.window.editor.text())
    assert calendar.window.editor.isVisible()


def test_keys_turn_to_other_days(opened: Opened) -> None:
    calendar = opened()
    shown = calendar.title()
    calendar.keys("PgDown")
    assert calendar.title() != shown
    calendar.keys("Ctrl+Home")
    assert calendar.title() == shown
    calendar.go_to(dt.date(2026, 1, 31))
    calendar.keys("PgDown")
    assert calendar.title() == "February 2026"
    calendar.go_to(dt.date(2026, 3, 1))
    calendar.keys("Down", "Down", "Down", "Down", "Down", "Down")
    assert calendar.title() == "April 2026"


def test_the_view_is_remembered(opened: Opened, space: Space, eventually: Eventually) -> None:
    space.write("posts/plan.md", day(2).isoformat())
    calendar = opened()
    calendar.press("Agenda")
    eventually(lambda: any("plan (planned for news" in line for line in calendar.lines()))
    calendar.window.actions_table["show_writing"].trigger()
    calendar.window.actions_table["show_calendar"].trigger()
    assert calendar.agenda.isVisible()
    kept = calendar.window.state.bytes("calendar/view")
    assert kept is not None
    assert kept.data() == b"agenda"


def test_the_hour_is_said_once_beside_the_row_that_says_it(
    opened: Opened, space: Space, eventually: Eventually
) -> None:
    space.write("posts/full.md", f"{day(1)}T10:00")
    space.write("posts/half.md", f"{day(1)}T10:30")
    calendar = opened()
    calendar.go_to(day(1))
    eventually(lambda: calendar.time("half") is not None)
    full, half = calendar.entry("full"), calendar.entry("half")
    assert [calendar.cells.chip(entry, beside_hour=True).time for entry in (full, half)] == ["", "10:30"]
    assert [calendar.cells.chip(entry).time for entry in (full, half)] == ["10:00", "10:30"]


def test_a_full_day_opens_its_week(opened: Opened, space: Space) -> None:
    for number in range(12):
        space.write(f"posts/n{number:02}.md", f"{day(0)}T{8 + number:02}:00")
    calendar = opened()
    place = calendar.grid.rect_of_more(day(0)).center().toPoint()
    QTest.mouseClick(calendar.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert "–" in calendar.title()
    assert sum("(planned for news" in said for said in calendar.heard()) == 12


def test_two_at_the_very_same_time_are_one_clash(opened: Opened, space: Space, eventually: Eventually) -> None:
    space.write("posts/first.md", f"{day(7)}T09:00")
    space.write("posts/second.md", f"{day(7)}T09:00")
    calendar = opened()
    week_of(calendar, 7)
    eventually(lambda: calendar.says("Clashes with “second” at 09:00."))
    assert calendar.room().count("Clash in news") == 1


def test_clashes_and_gaps_are_said_in_words(opened: Opened, space: Space, eventually: Eventually) -> None:
    space.write("posts/first.md", f"{day(7)}T09:00")
    space.write("posts/second.md", f"{day(7)}T09:20")
    folder = "conferences/2026-09-ml"
    space.write(f"{folder}/one.md", f"{day(7)}T12:00")
    space.write(f"{folder}/two.md", f"{day(28)}T12:00")
    calendar = opened()
    week_of(calendar, 7)
    eventually(lambda: calendar.says("Clashes with “second” at 09:20."))
    assert "Clash in news" in calendar.room()
    calendar.go_to(day(14))
    assert calendar.says("Gap: nothing of “Practical ML Conf 2026” from")


def test_days_behind_the_horizon_are_said_so(opened: Opened) -> None:
    calendar = opened()
    calendar.go_to(day(400))
    index = calendar.cells.index_of(day(400))
    assert "behind the horizon of the queue" in str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_one_channel_alone_can_be_shown(opened: Opened, space: Space) -> None:
    space.write("posts/here.md", day(0).isoformat(), channel="news")
    space.write("posts/there.md", day(0).isoformat(), channel="other")
    calendar = opened()
    assert calendar.says("there (planned for other")
    calendar.choose_channel("news")
    assert calendar.says("here (planned for news")
    assert not calendar.says("there (planned")
    assert "other:" not in calendar.room()


def test_a_note_is_planned_for_the_channel_of_its_conference(opened: Opened, space: Space) -> None:
    space.write("conferences/2027-03-ml/talk.md", day(0).isoformat())
    space.write("conferences/2027-03-ml/own.md", day(0).isoformat(), channel="news")
    file = space.root / "conferences/2027-03-ml/conference.yaml"
    file.write_text("version: 1\nchannel: other\n", "utf-8")
    calendar = opened()
    assert calendar.says("talk (planned for other")
    assert calendar.says("own (planned for news")


def test_the_tray_is_searched(opened: Opened, space: Space) -> None:
    space.write("posts/about-data.md")
    space.write("posts/about-judges.md")
    calendar = opened()
    calendar.search_tray("JUDG")
    assert calendar.undated() == ["about-judges"]


def test_a_skipped_hour_is_refused_in_words(opened: Opened, space: Space) -> None:
    text = (space.root / "devlog.yaml").read_text("utf-8")
    (space.root / "devlog.yaml").write_text(text.replace("Europe/Moscow", "Europe/Berlin"), "utf-8")
    space.write("posts/idea.md")
    calendar = opened()
    spring = dt.date(2027, 3, 28)
    calendar.press("Week")
    calendar.go_to(spring)
    calendar.drag_note("posts/idea.md", spring, 2)
    assert "There is no 2027-03-28 02:00 in Europe/Berlin" in calendar.trouble()
    assert space.planned("posts/idea.md") is None
    calendar.drag_note("posts/idea.md", spring, 3)
    assert space.planned("posts/idea.md") == "2027-03-28T03:00"
    assert calendar.says("03:00, Sunday, 28 March: 03:00: idea")


def test_the_menu_offers_what_can_be_done(opened: Opened, space: Space, eventually: Eventually) -> None:
    space.write("posts/plan.md", f"{day(7)}T09:00")
    space.write("posts/wait.md")
    space.schedule("posts/wait.md", at(7))
    calendar = opened()
    week_of(calendar, 7)
    eventually(lambda: calendar.time("wait") is not None)
    assert calendar.menu("plan") == ["Open", "Plan for…", "Schedule…", "Publish now…", "Remove plan"]
    assert calendar.menu("wait") == ["Open", "Move to…", "Publish now…", "Take out of the queue…"]


def test_a_screen_reader_finds_days_and_what_is_in_them(opened: Opened, space: Space) -> None:
    space.write("posts/plan.md", day(0).isoformat())
    calendar = opened()
    calendar.go_to(day(0))
    table = QAccessible.queryAccessibleInterface(calendar.grid)
    assert table.role() == QAccessible.Role.Table
    names = [table.child(number).text(QAccessible.Text.Name) for number in range(table.childCount())]
    assert "Monday" in names
    [cell] = [name for name in names if "today" in name]
    assert "plan (planned for news" in cell


def test_nothing_is_left_of_it_when_the_workspace_is_closed(opened: Opened) -> None:
    import weakref

    calendar = opened()
    reference = weakref.ref(calendar.page)
    window = calendar.window
    del calendar
    window.pages.withdraw()
    QApplication.sendPostedEvents(None, 52)
    QApplication.processEvents()
    assert reference() is None or not _is_alive(reference())


def _is_alive(page: object) -> bool:
    import shiboken6

    return shiboken6.isValid(page)


def _taken_out(space: Space, number: int) -> None:
    import asyncio

    async def go() -> None:
        async with space.services().channels.connected("news") as channel:
            await channel.delete([posted.ref for posted in await channel.queue() if posted.ref.id == number])

    asyncio.run(go())


def test_a_channel_that_cannot_be_asked_is_said_and_hides_nothing_else(
    opened: Opened, space: Space, eventually: Eventually
) -> None:
    file = space.root / "devlog.yaml"
    file.write_text(file.read_text("utf-8") + '  away: {kind: telegram, ref: "@away"}\n', "utf-8")
    space.write("posts/plan.md", day(0).isoformat(), channel="away")
    calendar = opened()
    eventually(lambda: "away: Could not be read" in calendar.room())
    assert calendar.says("plan (planned for away, not scheduled)")
    assert "news: 0 of 100 wait" in calendar.room()
