"""A series whose program was killed in the middle is gone on with, in another run of the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from series_stage import FILES, FOLDER, Killed, Stage, killing_at
from ui.series.conftest import opened

from devlog_app.ui.program import Program

Eventually = Callable[[Callable[[], object]], None]


@pytest.mark.parametrize("point", [12, 16, 20])
def test_a_killed_series_goes_on_in_the_rhythm_of_its_queue(
    program: Program, workspace: Path, tmp_path: Path, eventually: Eventually, point: int
) -> None:
    file = f"{FOLDER}/conference.yaml"
    (workspace / file).write_text(FILES[file] + "channel: rehearsal\n", "utf-8")
    stage = Stage(workspace, tmp_path / "base", "rehearsal")
    # Posts go out side by side; so early, some of them have not begun, whichever was quicker.
    stage.checkpoint = killing_at(point)
    with pytest.raises(Killed):
        stage.publish(stage.hourly())
    before = stage.queue()
    assert 0 < len(before) < 6
    series = opened(program, workspace, eventually)
    series.send()
    series.finished()
    assert [at for at, _ in stage.queue()][: len(before)] == [at for at, _ in before]
    assert len(stage.there(queue=True)) == 6
    eventually(lambda: all("waits for" in line for line in series.lines()))


def test_what_the_series_goes_on_with_is_not_asked_about_as_well(
    program: Program, workspace: Path, tmp_path: Path, eventually: Eventually
) -> None:
    file = f"{FOLDER}/conference.yaml"
    (workspace / file).write_text(FILES[file] + "channel: rehearsal\n", "utf-8")
    stage = Stage(workspace, tmp_path / "base", "rehearsal")
    stage.checkpoint = killing_at(20)
    with pytest.raises(Killed):
        stage.publish(stage.hourly())
    series = opened(program, workspace, eventually)
    bar = series.window.unfinished
    eventually(lambda: "was interrupted" in bar.said())
    offered: list[object] = []
    assert program.session is not None
    program.session.unfinished.offered.connect(offered.append)
    series.send()
    series.finished()
    eventually(lambda: not bar.said())
    assert offered
    assert set(offered) == {None}
    assert len(stage.there(queue=True)) == 6


def test_where_only_an_interrupted_post_is_left_the_series_finishes_it(
    program: Program, workspace: Path, tmp_path: Path, eventually: Eventually
) -> None:
    file = f"{FOLDER}/conference.yaml"
    (workspace / file).write_text(FILES[file] + "channel: rehearsal\n", "utf-8")
    stage = Stage(workspace, tmp_path / "base", "rehearsal")
    stage.checkpoint = killing_at(5, "ledger written")
    with pytest.raises(Killed):
        stage.publish(stage.hourly())
    series = opened(program, workspace, eventually)
    eventually(lambda: series.button().text() == "Finish 1 post…")
    series.send()
    series.finished()
    eventually(lambda: series.button().text() == "All posts are out or wait")
    assert len(stage.there(queue=True)) == 6


def test_a_month_is_a_series_too(program: Program, workspace: Path, eventually: Eventually) -> None:
    month = workspace / "devlog/2026-10"
    month.mkdir(parents=True)
    (month / "first.md").write_text("---\ntitle: Начало\n---\nРаз\n", "utf-8")
    (month / "second.md").write_text("---\ntitle: Конец\n---\nДва\n", "utf-8")
    series = opened(program, workspace, eventually)
    series.choose("Conference or month", "2026-10")
    eventually(lambda: series.titles() == ["Начало", "Конец"])
    series.choose("When", "One after")
    eventually(lambda: "10:00" in series.lines()[0])
    series.press("Remember this plan")
    assert "gap: 1d" in (month / "month.yaml").read_text("utf-8")


def test_a_start_without_a_time_zone_is_not_taken_for_at_once(
    program: Program, workspace: Path, eventually: Eventually
) -> None:
    (workspace / "devlog.yaml").write_text("version: 1\n", "utf-8")
    series = opened(program, workspace, eventually)
    assert any("time zone" in notice for notice in series.notices())


def test_a_file_that_cannot_be_read_leaves_nothing_to_send(
    program: Program, workspace: Path, eventually: Eventually
) -> None:
    series = opened(program, workspace, eventually)
    (workspace / FOLDER / "conference.yaml").write_text("plan: [", "utf-8")
    series.window.actions_table["show_writing"].trigger()
    series.window.actions_table["show_series"].trigger()
    eventually(lambda: series.lines() == [])
    assert any("conference.yaml" in notice for notice in series.notices())
    assert not series.button().isEnabled()
