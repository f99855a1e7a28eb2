"""The older versions are, the fewer of them are kept, and never the last of its time goes."""

from datetime import UTC, datetime, timedelta
from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from devlog_app.model.history import DAILY_FOR, HOURLY_FOR, Version, thinned
from devlog_app.model.reason import Reason

NOW = datetime(2026, 9, 20, 12, 30, tzinfo=UTC)
AGES = st.lists(st.integers(0, 400 * 24 * 60), max_size=60)


def version(minutes_ago: int, number: int = 0) -> Version:
    at = NOW - timedelta(minutes=minutes_ago)
    return Version(number=number, at=at, reason=Reason.SAVED, length=1, changed=1)


def versions(ages: list[int]) -> list[Version]:
    return [version(age, number) for number, age in enumerate(ages)]


def test_all_of_the_last_hour_stay() -> None:
    assert len(thinned(versions(list(range(61))), NOW)) == 61


def test_then_one_an_hour_a_day_a_week() -> None:
    every_ten_minutes = versions(list(range(0, 100 * 24 * 60, 10)))
    ages = [NOW - kept.at for kept in thinned(every_ten_minutes, NOW)]
    assert len([age for age in ages if age <= timedelta(hours=1)]) == 7
    assert len([age for age in ages if timedelta(hours=1) < age <= HOURLY_FOR]) == 24
    assert len([age for age in ages if HOURLY_FOR < age <= DAILY_FOR]) == 30
    assert len([age for age in ages if age > DAILY_FOR]) == 11


@given(AGES)
def test_thinning_again_takes_nothing_more(ages: list[int]) -> None:
    once = thinned(versions(ages), NOW)
    assert thinned(once, NOW) == once


@given(AGES)
def test_the_newest_stays_and_the_order_is_from_new_to_old(ages: list[int]) -> None:
    kept = thinned(versions(ages), NOW)
    assert [one.at for one in kept] == sorted((one.at for one in kept), reverse=True)
    assert [one.at for one in kept[:1]] == [NOW - timedelta(minutes=age) for age in sorted(ages)[:1]]


@given(AGES, st.lists(st.integers(0, 100 * 24 * 60), max_size=5))
def test_the_last_version_of_each_week_stays_however_often_is_thinned(ages: list[int], waits: list[int]) -> None:
    made = sorted(versions(ages), key=lambda one: (one.at, one.number))
    last_of_weeks = {list(week)[-1] for _, week in groupby(made, key=lambda one: one.at.isocalendar()[:2])}
    kept, now = tuple(made), NOW
    for wait in waits:
        now += timedelta(minutes=wait)
        kept = thinned(kept, now)
    assert last_of_weeks <= set(kept)


@given(AGES)
def test_how_many_stay_is_bounded_by_time_and_not_by_how_much_was_written(ages: list[int]) -> None:
    old = [one for one in thinned(versions(ages), NOW) if NOW - one.at > timedelta(hours=1)]
    assert len(old) <= 25 + 31 + 400 // 7 + 2


def test_a_version_from_the_future_of_a_wrong_clock_stays() -> None:
    assert len(thinned([version(-500), version(-400, 1)], NOW)) == 2
