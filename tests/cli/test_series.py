"""``devlog series``, and links that fill themselves in at the command line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from series_stage import FILES, FOLDER, NAMES, made
from telegram_server import TelegramServer

Devlog = Callable[..., Any]
PATHS = [f"{FOLDER}/{name}.md" for name in NAMES]


@pytest.fixture
def conference(workspace: Path) -> Path:
    """The conference, whose posts go to a channel on this computer."""
    made(workspace)
    (workspace / FOLDER / "conference.yaml").write_text(
        FILES[f"{FOLDER}/conference.yaml"] + "channel: rehearsal\n", "utf-8"
    )
    return workspace


def test_a_dry_run_shows_every_note_at_its_time_and_sends_nothing(devlog: Devlog, conference: Path) -> None:
    run = devlog("series", FOLDER, "--start", "tomorrow at 10:00", "--gap", "2h", "--dry-run")
    assert run.code == 0
    lines = run.out.splitlines()
    assert lines[0] == "PML → rehearsal"
    assert [line.split()[4] for line in lines[1:]] == ["10:00", "12:00", "14:00", "16:00", "18:00"]
    assert "intro.md   1 message: 128 of 4096" in lines[1]
    assert "From " in run.err
    assert devlog("channel", "show", "rehearsal", "--scheduled", "--json").json == []
    rows = devlog("series", FOLDER, "--start", "tomorrow at 10:00", "--dry-run", "--json").json
    assert [(row["note"], row["outcome"]) for row in rows] == [(path, "planned") for path in PATHS]
    assert all(row["at"].endswith("T10:00:00+03:00") for row in rows)


def test_the_plan_of_the_conference_is_followed_and_a_second_time_changes_nothing(
    devlog: Devlog, conference: Path
) -> None:
    file = conference / FOLDER / "conference.yaml"
    file.write_text(file.read_text("utf-8") + 'plan: {start: tomorrow at 23:00, quiet: ["22:00", "09:00"]}\n', "utf-8")
    rows = devlog("series", FOLDER, "--json").json
    assert [(row["note"], row["outcome"]) for row in rows] == [(path, "scheduled") for path in PATHS]
    waiting = devlog("channel", "show", "rehearsal", "--scheduled", "--json").json
    assert {row["date"][10:] for row in waiting} == {"T06:00:00Z"}
    assert [row["outcome"] for row in devlog("series", FOLDER, "--json").json] == ["unchanged"] * 5


def test_without_a_plan_everything_goes_out_at_once(devlog: Devlog, conference: Path) -> None:
    run = devlog("series", "2026-09-pml")
    assert run.code == 0
    assert run.out.count("✓") == 5
    assert len(devlog("channel", "show", "rehearsal", "--json").json) == 6


def test_a_note_leaves_the_queue_and_the_others_close_up(devlog: Devlog, conference: Path) -> None:
    flags = (FOLDER, "--start", "tomorrow at 10:00", "--gap", "1h")
    devlog("series", *flags)
    run = devlog("series", *flags, "--remove", f"{FOLDER}/data.md", "--json")
    assert [(Path(row["note"]).stem, row["outcome"]) for row in run.json] == [
        ("data", "taken_back"),
        ("judges", "scheduled"),
        ("agents", "scheduled"),
        ("hall", "scheduled"),
    ]
    waiting = devlog("channel", "show", "rehearsal", "--scheduled", "--json").json
    assert [row["date"][11:13] for row in waiting] == ["07", "08", "09", "10", "10"]


def test_a_note_is_put_in_between_and_the_rest_moves_on(devlog: Devlog, conference: Path) -> None:
    flags = (FOLDER, "--start", "tomorrow at 10:00", "--gap", "1h")
    devlog("series", *flags)
    (conference / FOLDER / "new.md").write_text("Ещё один\n", "utf-8")
    file = conference / FOLDER / "conference.yaml"
    file.write_text("# порядок\n" + file.read_text("utf-8"), "utf-8")
    before = file.read_bytes()
    run = devlog("series", *flags, "--insert", "new.md", "--before", f"{FOLDER}/judges.md", "--dry-run", "--json")
    assert [row["outcome"] for row in run.json] == ["unchanged"] * 2 + ["planned"] * 4
    assert file.read_bytes() == before
    run = devlog("series", *flags, "--insert", "new.md", "--before", f"{FOLDER}/judges.md", "--json")
    assert [Path(row["note"]).stem for row in run.json] == ["intro", "data", "new", "judges", "agents", "hall"]
    assert [row["outcome"] for row in run.json] == ["unchanged"] * 2 + ["scheduled"] * 4
    waiting = devlog("channel", "show", "rehearsal", "--scheduled", "--json").json
    assert [row["text"][:4] for row in waiting] == ["Был ", "Гене", "Ещё ", "LLM ", "Аген", "Фото", ""]
    assert [row["date"][11:13] for row in waiting] == ["07", "08", "09", "10", "11", "12", "12"]
    assert file.read_text("utf-8").startswith("# порядок\nversion: 1\n")
    assert devlog("series", *flags, "--insert", "new.md", "--json").json["error"]["code"] == "insert_needs_before"


def test_times_are_written_into_the_notes_alone(devlog: Devlog, conference: Path) -> None:
    rows = devlog("series", FOLDER, "--start", "2027-03-01 10:00", "--write-plan", "--json").json
    assert {row["outcome"] for row in rows} == {"planned"}
    assert "planned: 2027-03-02T10:00" in (conference / FOLDER / "data.md").read_text("utf-8")
    assert devlog("channel", "show", "rehearsal", "--scheduled", "--json").json == []


@pytest.mark.parametrize(
    ("flags", "code"),
    [
        (["nope"], "series_unknown"),
        ([FOLDER, "--gap", "2h"], "series_start_missing"),
        ([FOLDER, "--start", "2027-01-01 10:00", "--gap", "soon"], "gap_unreadable"),
        ([FOLDER, "--start", "2027-01-01 10:00", "--days", "monday"], "days_unreadable"),
        ([FOLDER, "--start", "2027-01-01 10:00", "--quiet", "night"], "quiet_unreadable"),
        ([FOLDER, "--start", "2020-01-01 10:00"], "series_slot_past"),
        ([FOLDER, "--remove", "posts/x.md"], "series_note_unknown"),
    ],
)
def test_what_cannot_be_meant_is_wrong_use(devlog: Devlog, conference: Path, flags: list[str], code: str) -> None:
    run = devlog("series", *flags, "--json")
    assert (run.code, run.json["error"]["code"]) == (2, code)


def test_a_month_that_is_a_folder_is_a_series_too(devlog: Devlog, conference: Path) -> None:
    month = conference / "devlog" / "2026-10"
    month.mkdir(parents=True)
    (month / "month.yaml").write_text("version: 1\nseries: [second.md]\nchannel: rehearsal\n", "utf-8")
    (month / "first.md").write_text("раз\n", "utf-8")
    (month / "second.md").write_text("два\n\n{{index}}\n", "utf-8")
    devlog("series", "devlog/2026-10")
    assert [row["text"] for row in devlog("channel", "show", "rehearsal", "--json").json] == ["два\n\n• first", "раз"]


def test_nothing_goes_to_telegram_unasked(conference: Path, signed_in: TelegramServer, devlog: Devlog) -> None:
    run = devlog("series", FOLDER, "--channel", "main", "--json")
    assert (run.code, run.json["error"]["code"]) == (1, "question_refused")
    assert "Publish 5 notes in the production channel “Маяк” (@beacon)?" in run.json["error"]["message"]
    assert signed_in.channel("beacon").posts == []


def test_links_are_filled_in_by_publish_and_by_resume(
    conference: Path, signed_in: TelegramServer, devlog: Devlog
) -> None:
    room = signed_in.channel("beacon")
    devlog("publish", PATHS[2], "--channel", "main", "--yes")
    run = devlog("publish", PATHS[1], "--channel", "main", "--yes")
    assert f"{PATHS[2]} in Маяк: links to notes that are out now were filled in" in run.err
    [judges, data] = room.posts
    assert [entity.url for entity in judges.entities if hasattr(entity, "url")] == [f"https://t.me/beacon/{data.id}"]
    assert [entity.url for entity in data.entities if hasattr(entity, "url")] == [f"https://t.me/beacon/{judges.id}"]
    room.username = "lighthouse"
    assert f"{PATHS[1]} in Маяк: links" in devlog("resume", "--json").err
    assert any(getattr(one, "url", "") == f"https://t.me/lighthouse/{judges.id}" for one in data.entities)
