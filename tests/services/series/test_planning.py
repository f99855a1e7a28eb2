"""Plans as values."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from devlog_app.model.errors import PublishError, UsageError
from devlog_app.model.series import Plan, Rhythm, Slot, Stage
from devlog_app.services.series.planning import Known, inserted, planned, removed, require_possible, shifted, timed

ZONE = ZoneInfo("Europe/Moscow")
START = datetime(2026, 9, 21, 10, tzinfo=ZONE)
DAILY = Rhythm(start=START)
DAY = timedelta(days=1)


def table(plan: Plan) -> dict[str, int | None]:
    """On which day each note goes out, counted from the start."""
    return {slot.path: None if slot.at is None else (slot.at - START).days for slot in plan.slots}


def waiting(*paths: str) -> Plan:
    """A plan of which everything is in the queue."""
    known = {path: Known(Stage.SCHEDULED, START + place * DAY) for place, path in enumerate(paths)}
    return planned(paths, known, DAILY)


def test_every_note_has_its_time_in_order() -> None:
    assert table(planned(["intro", "a", "b"], {}, DAILY)) == {"intro": 0, "a": 1, "b": 2}


def test_without_a_rhythm_everything_goes_out_at_once() -> None:
    assert table(planned(["intro", "a"], {}, None)) == {"intro": None, "a": None}


def test_without_a_rhythm_nothing_overtakes_what_waits() -> None:
    plan = planned(["intro", "new", "a"], {"a": Known(Stage.SCHEDULED, START + DAY)}, None)
    with pytest.raises(UsageError, match="a waits in the queue, so intro does not go out now") as raised:
        require_possible(plan, START, 365, "News", "Europe/Moscow")
    assert "Tue 22 Sep 2026 10:00" in (raised.value.hint or "")


def test_what_is_there_keeps_its_place_so_that_the_rest_keeps_its_times() -> None:
    known = {"intro": Known(Stage.PUBLISHED, START), "a": Known(Stage.SCHEDULED, START + DAY)}
    plan = planned(["intro", "a", "b", "c"], known, DAILY)
    assert table(plan) == {"intro": 0, "a": 1, "b": 2, "c": 3}
    assert [slot.path for slot in plan.fresh] == ["b", "c"]
    assert plan.shifted == ()


def test_an_intro_that_was_published_long_before_takes_no_place() -> None:
    known = {"intro": Known(Stage.PUBLISHED, START - 3 * DAY)}
    assert table(planned(["intro", "a"], known, DAILY)) == {"intro": -3, "a": 0}


def test_a_note_in_between_shifts_the_rest() -> None:
    plan = inserted(waiting("intro", "a", "b"), "new", 1)
    assert {slot.path: slot.planned and (slot.planned - START).days for slot in plan.shifted} == {"a": 2, "b": 3}
    assert table(shifted(plan)) == {"intro": 0, "new": 1, "a": 2, "b": 3}


def test_a_note_taken_out_lets_the_others_close_up() -> None:
    assert table(shifted(removed(waiting("intro", "a", "b"), "a"))) == {"intro": 0, "b": 1}


def test_inserting_and_removing_again_changes_nothing() -> None:
    plan = waiting("intro", "a", "b")
    assert removed(inserted(plan, "new", 2), "new") == plan


def test_a_time_in_the_past_is_refused() -> None:
    with pytest.raises(UsageError, match="which is past"):
        require_possible(planned(["a"], {}, DAILY), START, 365, "news", "Europe/Moscow")


def test_a_time_that_another_note_waits_for_is_refused() -> None:
    plan = timed([Slot(path="new"), Slot(path="a", stage=Stage.SCHEDULED, at=START)], DAILY)
    with pytest.raises(PublishError) as refused:
        require_possible(plan, START - DAY, 365, "news", None)
    assert refused.value.code == "series_slot_taken"
    require_possible(shifted(plan), START - DAY, 365, "news", None)


def test_a_time_beyond_the_queue_is_refused() -> None:
    with pytest.raises(PublishError, match="365 days ahead"):
        require_possible(planned(["a"], {}, DAILY), START - 366 * DAY, 365, "news", None)
