"""What a plan would come to, tried without asking the channel again."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest
from series_stage import FOLDER, HOUR, NAMES, Killed, Stage, killing_at

from devlog_app.model.series import Rhythm
from devlog_app.model.series import Stage as Standing
from devlog_app.model.workspace_config import SeriesPlan
from devlog_app.services.links.foreseen_links import ForeseenLinks
from devlog_app.services.series.foreseeing import Foreseen, foreseen, plan_of_notes
from devlog_app.services.series.looking import Seen
from devlog_app.services.series.planning import Known
from devlog_app.services.series.reading import keep_left_out, keep_plan, plan_of, read_series
from devlog_app.services.series.rhythm import read_gap


def look(stage: Stage) -> Seen:
    return asyncio.run(stage.series().look(read_series(stage.library, FOLDER), stage.name))


def tried(stage: Stage, rhythm: Rhythm | None, names: list[str] = NAMES, *, shift: bool = False) -> Foreseen:
    paths = [f"{FOLDER}/{name}.md" for name in names]
    return foreseen(look(stage), paths, rhythm, shift=shift, now=datetime.now(UTC), zone="Europe/Moscow")


def codes(found: Foreseen) -> dict[str, list[str]]:
    """What is wrong, by the names of notes."""
    return {Path(one.slot.path).stem: [each.code for each in one.problems] for one in found.posts if one.problems}


def test_what_is_tried_agrees_with_the_rehearsal(local: Stage) -> None:
    found = tried(local, local.hourly())
    assert found.plan == local.rehearse(local.hourly()).plan
    assert found.is_possible
    assert (found.coming, found.left, found.limit) == (6, 100, 100)
    assert found.posts[-1].places == 2


def test_looking_writes_nothing(local: Stage) -> None:
    before = {path: path.read_bytes() for path in local.workspace.rglob("*") if path.is_file()}
    look(local)
    assert {path: path.read_bytes() for path in local.workspace.rglob("*") if path.is_file()} == before


def test_every_time_that_cannot_be_is_said_at_its_post(local: Stage) -> None:
    far = codes(tried(local, local.hourly(gap="100d")))
    assert far == {"hall": ["series_too_far"]}
    past = codes(tried(local, local.hourly(delay=-4 * HOUR)))
    assert past == {name: ["series_slot_past"] for name in ("intro", "data", "judges")}


def test_what_notes_plan_for_themselves_is_a_plan(local: Stage) -> None:
    def planning(**times: str) -> SeriesPlan | None:
        for name in NAMES:
            planned = f"planned: {times[name]}\n" if name in times else ""
            local.write(f"{FOLDER}/{name}.md", f"---\ntitle: {name}\n{planned}---\nWords\n")
        notes = read_series(local.library, FOLDER).notes
        known = {f"{FOLDER}/agents.md": Known(Standing.PUBLISHED, now)}
        return plan_of_notes(notes, known, "Europe/Moscow", now)

    now = datetime(2026, 12, 1, tzinfo=UTC)
    plan = planning(intro="2026-12-10T10:00", judges="2026-12-14T10:00")
    assert plan == SeriesPlan(start="2026-12-10T10:00", gap="2d")
    assert planning(data="2026-12-10") == SeriesPlan(start="2026-12-10T10:00", gap="1d")
    assert planning(intro="2026-11-30T10:00", agents="2026-12-10T10:00") is None


def test_a_full_queue_is_said_where_it_ends(local: Stage) -> None:
    local.fill_queue(97)
    found = tried(local, local.hourly())
    assert codes(found) == {name: ["series_no_place"] for name in ("agents", "hall")}
    assert (found.coming, found.left) == (6, 3)


def test_another_post_at_the_same_time_is_told_and_refuses_nothing(local: Stage) -> None:
    local.fill_queue(1)
    found = tried(local, local.hourly(gap="20h"))
    assert codes(found) == {"data": ["series_time_shared"]}
    assert found.is_possible


def test_a_note_in_between_moves_the_others_when_that_is_wanted(local: Stage) -> None:
    local.publish(local.hourly())
    local.write(f"{FOLDER}/new.md", "---\ntitle: Ещё\n---\nЕщё доклад\n")
    order = ["intro", "data", "new", "judges", "agents", "hall"]
    assert codes(tried(local, local.hourly(), order)) == {"new": ["series_slot_taken"]}
    found = tried(local, local.hourly(), order, shift=True)
    assert codes(found) == {}
    assert [(Path(one.slot.path).stem, one.moves_to) for one in found.posts if one.moves_to] == [
        (name, local.start + place * HOUR) for place, name in ((3, "judges"), (4, "agents"), (5, "hall"))
    ]


def test_nothing_goes_ahead_of_what_waits(local: Stage) -> None:
    local.publish(local.hourly())
    local.write(f"{FOLDER}/new.md", "Ещё доклад\n")
    assert codes(tried(local, None, [*NAMES, "new"])) == {"new": ["series_waits"]}


def test_clocks_that_change_are_told(local: Stage) -> None:
    from zoneinfo import ZoneInfo

    start = datetime(2027, 3, 27, 10, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    rhythm = Rhythm(start=start, gap=read_gap("1d"))
    assert codes(tried(local, rhythm)) == {"data": ["series_clocks_change"]}


def test_links_are_found_and_filled_ones_are_known(telegram: Stage) -> None:
    seen = look(telegram)
    said = {(Path(one.source).stem, Path(one.target).stem) for one in seen.arrows}
    listed = {("intro", name) for name in ("data", "judges", "agents", "hall")}
    assert said == {*listed, ("data", "judges"), ("judges", "data"), ("hall", "intro")}
    assert not any(one.is_filled for one in seen.arrows)
    telegram.publish()
    assert all(one.is_filled for one in look(telegram).arrows)


def test_the_intro_is_shown_as_it_will_read(telegram: Stage) -> None:
    seen = look(telegram)
    # Seven links, and the card of the first one.
    assert str(seen.foreseen[f"{FOLDER}/intro.md"].messages).count("t.me/pml_news?note=") == 8
    assert "t.me" not in str(seen.posts[f"{FOLDER}/intro.md"].messages)


def test_a_channel_out_of_reach_leaves_what_is_known_of_it(telegram: Stage) -> None:
    telegram.publish(telegram.hourly())
    assert telegram.server is not None
    telegram.server.world.faults.error("GetScheduledHistory", "CHANNEL_PRIVATE", times=9)
    seen = look(telegram)
    assert seen.unreached is not None
    assert len(seen.posts) == 5


def test_what_was_interrupted_is_marked(local: Stage) -> None:
    local.checkpoint = killing_at(20)
    with pytest.raises(Killed):
        local.publish(local.hourly())
    local.checkpoint = lambda _point: None
    begun = look(local).begun
    assert begun
    marked = {one.slot.path for one in tried(local, local.hourly()).posts if one.is_begun}
    assert marked == begun


def test_what_is_there_and_not_at_its_end_is_still_to_be_finished(local: Stage) -> None:
    local.checkpoint = killing_at(5, "ledger written")
    with pytest.raises(Killed):
        local.publish(local.hourly())
    local.checkpoint = lambda _point: None
    assert [Path(slot.path).stem for slot in tried(local, local.hourly()).unfinished] == ["hall"]
    local.publish(local.hourly())
    assert not tried(local, local.hourly()).unfinished


def test_a_note_that_is_gone_is_said_at_its_place(local: Stage) -> None:
    series = read_series(local.library, FOLDER)
    (local.workspace / FOLDER / "agents.md").unlink()
    seen = asyncio.run(local.series().look(series, local.name))
    assert list(seen.unreadable) == [f"{FOLDER}/agents.md"]


def test_a_plan_is_written_into_its_file_and_comments_stay(local: Stage) -> None:
    path = f"{FOLDER}/conference.yaml"
    local.write(
        path, local.text(path) + "plan:\n  # решили вместе\n  start: 2026-12-01T10:00\n  quiet: [22:00, 09:00]\n"
    )
    series = read_series(local.library, FOLDER)
    plan = plan_of(local.library, series)
    keep_plan(local.library, series, SeriesPlan(start=plan.start, gap="2d", days=("mon", "fri")))
    text = local.text(path)
    assert "# решили вместе" in text
    assert "series: [intro.md, data.md, judges.md, agents.md, hall.md]" in text
    again = plan_of(local.library, series)
    assert (again.start, again.gap, again.days, again.quiet) == ("2026-12-01T10:00", "2d", ("mon", "fri"), None)


def test_what_is_left_out_stays_out_everywhere(local: Stage) -> None:
    series = read_series(local.library, FOLDER)
    keep_left_out(local.library, series, [f"{FOLDER}/judges.md"])
    assert [Path(note.path).stem for note in read_series(local.library, FOLDER).left_out] == ["judges"]
    assert "judges" not in local.outcomes(local.hourly())
    keep_left_out(local.library, series, [])
    assert "leave_out" not in local.text(f"{FOLDER}/conference.yaml")


def test_links_ahead_stand_in_only_for_what_is_not_out(tmp_path: Path) -> None:
    links = ForeseenLinks(tmp_path, "news", None, {"a.md": "https://t.me/news?note=1"})
    assert links.url_of("a.md", None) == "https://t.me/news?note=1"
    assert links.url_of("b.md", None) is None
