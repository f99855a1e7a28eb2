"""Plans in notes: read, written line by line, taken back."""

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from devlog_app.model.errors import StorageError
from devlog_app.model.note import NoteState, NoteSummary
from devlog_app.model.schedule import Entry, EntryKind, Trouble
from devlog_app.services.notes.library import Library
from devlog_app.services.planning.plans import (
    NotePlanner,
    PlannedTime,
    planned_entries,
    read_plan,
    undated,
    written_plan,
)

MOSCOW = "Europe/Moscow"
NOW = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


def row(path: str, planned: str | None = None, state: NoteState = NoteState.DRAFT, **more: str) -> NoteSummary:
    return NoteSummary(path=path, title=path, planned=planned, state=state, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "at", "is_whole_day"),
    [
        ("2026-11-24", "2026-11-24T00:00+03:00", True),
        ("2026-11-24T10:00", "2026-11-24T10:00+03:00", False),
        ("2026-11-24 10:00", "2026-11-24T10:00+03:00", False),
        ("2026-11-24T10:00+05:00", "2026-11-24T10:00+05:00", False),
    ],
)
def test_a_plan_is_a_day_or_a_moment(text: str, at: str, is_whole_day: bool) -> None:
    plan = read_plan(text, MOSCOW)
    assert plan == PlannedTime(dt.datetime.fromisoformat(at), is_whole_day)


@pytest.mark.parametrize("text", [None, "", "soon", "2026-13-40", "2026-11-24T25:00"])
def test_what_is_no_time_is_no_plan(text: str | None) -> None:
    assert read_plan(text, MOSCOW) is None


@pytest.mark.parametrize("text", ["2026-11-24", "2026-11-24T10:00", "2026-10-25T02:30"])
def test_a_plan_is_written_as_it_is_read(text: str) -> None:
    plan = read_plan(text, "Europe/Berlin")
    assert plan is not None
    assert written_plan(plan, "Europe/Berlin") == text


def test_a_plan_that_is_in_the_queue_is_not_told_twice() -> None:
    queued = Entry(kind=EntryKind.SCHEDULED, at=NOW, channel="main", title="a", note="a.md", note_id="A")
    notes = [row("a.md", "2026-11-25", id="A"), row("b.md", "2026-11-25", id="B", channel="other")]
    [entry] = planned_entries(notes, [queued], MOSCOW, "main", NOW)
    assert (entry.note, entry.channel) == ("b.md", "other")


def test_a_plan_whose_day_is_over_is_marked_and_one_for_today_is_not() -> None:
    notes = [row("a.md", "2026-11-21"), row("b.md", "2026-11-22"), row("c.md", "2026-11-22T10:00")]
    entries = planned_entries(notes, [], MOSCOW, "main", NOW)
    assert [entry.trouble for entry in entries] == [Trouble.PLAN_PAST, None, Trouble.PLAN_PAST]


def test_undated_are_those_still_to_come_what_is_ready_first() -> None:
    notes = [
        row("idea.md", state=NoteState.IDEA),
        row("out.md", state=NoteState.PUBLISHED),
        row("ready.md", state=NoteState.READY),
        row("dated.md", "2026-11-25", NoteState.PLANNED),
        row("unread.md", "some day", NoteState.PLANNED),
        row("broken.md", error="yaml_broken"),
    ]
    assert [note.path for note in undated(notes, MOSCOW)] == ["unread.md", "ready.md", "idea.md"]


def planner(folder: Path, text: str) -> tuple[NotePlanner, Path]:
    (folder / "devlog.yaml").write_text("version: 1\ntime_zone: Europe/Moscow\n", "utf-8")
    file = folder / "note.md"
    file.write_bytes(text.encode())
    return NotePlanner(Library(folder)), file


def test_planning_writes_one_line_and_taking_it_back_restores_every_byte(tmp_path: Path) -> None:
    text = "---\r\nid: 01K00000000000000000000001\r\n# mine\r\nplanned: 2026-11-20   # maybe\r\n---\r\nТекст\r\n"
    plans, file = planner(tmp_path, text)
    at = dt.datetime(2026, 11, 24, 10, tzinfo=ZoneInfo(MOSCOW))
    change = plans.plan("note.md", PlannedTime(at))
    written = file.read_bytes().decode()
    assert "planned: 2026-11-24T10:00" in written
    assert written.replace("2026-11-24T10:00", "2026-11-20") == text
    plans.take_back(change)
    assert file.read_bytes().decode() == text


def test_a_note_without_front_matter_gets_a_plan_and_an_id(tmp_path: Path) -> None:
    plans, file = planner(tmp_path, "Только текст\n")
    plans.plan("note.md", PlannedTime(dt.datetime(2026, 11, 24, tzinfo=ZoneInfo(MOSCOW)), is_whole_day=True))
    written = file.read_text("utf-8")
    assert "planned: 2026-11-24\n" in written
    assert "id: " in written
    assert written.endswith("Только текст\n")
    plans.plan("note.md", None)
    assert "planned" not in file.read_text("utf-8")


def test_another_plan_made_meanwhile_is_not_taken_back(tmp_path: Path) -> None:
    plans, file = planner(tmp_path, "Текст\n")
    day = PlannedTime(dt.datetime(2026, 11, 24, tzinfo=ZoneInfo(MOSCOW)), is_whole_day=True)
    change = plans.plan("note.md", day)
    file.write_text(file.read_text("utf-8").replace("2026-11-24", "2026-12-01"), "utf-8")
    with pytest.raises(StorageError):
        plans.take_back(change)
    assert "2026-12-01" in file.read_text("utf-8")
