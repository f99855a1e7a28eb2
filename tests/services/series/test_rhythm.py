"""The times of a series."""

import datetime as dt
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from devlog_app.model.errors import UsageError
from devlog_app.model.series import Gap, Rhythm
from devlog_app.services.series.rhythm import moments, read_days, read_gap, read_quiet

MOSCOW, BERLIN = ZoneInfo("Europe/Moscow"), ZoneInfo("Europe/Berlin")


def times(rhythm: Rhythm, count: int) -> list[str]:
    return [f"{moment:%a %d.%m %H:%M %z}" for moment in islice(moments(rhythm), count)]


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("1d", Gap(1)),
        ("2h", Gap(0, 120)),
        ("30m", Gap(0, 30)),
        ("1w", Gap(7)),
        ("1d 12h", Gap(1, 720)),
        ("1H30M", Gap(0, 90)),
    ],
)
def test_gaps_people_write(text: str, gap: Gap) -> None:
    assert read_gap(text) == gap


@pytest.mark.parametrize("text", ["", "0d", "1", "d", "-1d", "1y", "1h1d", "soon"])
def test_what_is_no_gap_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        read_gap(text)


def test_days_by_name_and_by_range() -> None:
    assert read_days("mon, Wed") == {0, 2}
    assert read_days("mon-fri") == {0, 1, 2, 3, 4}
    assert read_days("sat-mon") == {5, 6, 0}
    for text in ("", "monday", "mon-", "1-5"):
        with pytest.raises(UsageError):
            read_days(text)


def test_quiet_hours_need_two_different_times() -> None:
    assert read_quiet("22:00", "9:00") == (dt.time(22), dt.time(9))
    for start, end in (("22:00", "22:00"), ("25:00", "09:00"), ("late", "early")):
        with pytest.raises(UsageError):
            read_quiet(start, end)


def test_every_weekday_at_ten() -> None:
    rhythm = Rhythm(start=dt.datetime(2026, 9, 17, 10, tzinfo=MOSCOW), days=read_days("mon-fri"))
    assert times(rhythm, 4) == [
        "Thu 17.09 10:00 +0300",
        "Fri 18.09 10:00 +0300",
        "Mon 21.09 10:00 +0300",
        "Tue 22.09 10:00 +0300",
    ]


def test_a_start_on_another_day_waits_for_the_first_of_its_days() -> None:
    rhythm = Rhythm(start=dt.datetime(2026, 9, 19, 10, tzinfo=MOSCOW), days=read_days("mon"))
    assert times(rhythm, 2) == ["Mon 21.09 10:00 +0300", "Mon 28.09 10:00 +0300"]


def test_quiet_hours_move_a_post_to_their_end_and_the_gap_goes_on_from_there() -> None:
    rhythm = Rhythm(
        start=dt.datetime(2026, 9, 17, 14, tzinfo=MOSCOW), gap=read_gap("4h"), quiet=read_quiet("22:00", "09:00")
    )
    assert times(rhythm, 5) == [
        "Thu 17.09 14:00 +0300",
        "Thu 17.09 18:00 +0300",
        "Fri 18.09 09:00 +0300",
        "Fri 18.09 13:00 +0300",
        "Fri 18.09 17:00 +0300",
    ]


def test_a_quiet_night_before_the_weekend_ends_on_monday() -> None:
    rhythm = Rhythm(
        start=dt.datetime(2026, 9, 18, 23, tzinfo=MOSCOW), days=read_days("mon-fri"), quiet=read_quiet("22:00", "09:00")
    )
    assert times(rhythm, 2) == ["Mon 21.09 09:00 +0300", "Tue 22.09 09:00 +0300"]


def test_ten_in_the_morning_stays_ten_when_clocks_change() -> None:
    rhythm = Rhythm(start=dt.datetime(2026, 10, 24, 10, tzinfo=BERLIN))
    assert times(rhythm, 3) == ["Sat 24.10 10:00 +0200", "Sun 25.10 10:00 +0100", "Mon 26.10 10:00 +0100"]


def test_a_time_that_clocks_jump_over_is_an_hour_later_that_day_only() -> None:
    rhythm = Rhythm(start=dt.datetime(2027, 3, 27, 2, 30, tzinfo=BERLIN))
    assert times(rhythm, 3) == ["Sat 27.03 02:30 +0100", "Sun 28.03 03:30 +0200", "Mon 29.03 02:30 +0200"]


def test_half_hours_are_half_hours_while_clocks_change() -> None:
    rhythm = Rhythm(start=dt.datetime(2026, 10, 25, 2, 0, tzinfo=BERLIN), gap=read_gap("30m"))
    assert times(rhythm, 5) == [
        "Sun 25.10 02:00 +0200",
        "Sun 25.10 02:30 +0200",
        "Sun 25.10 02:00 +0100",
        "Sun 25.10 02:30 +0100",
        "Sun 25.10 03:00 +0100",
    ]


@settings(max_examples=60, deadline=None)
@given(
    day=st.dates(dt.date(2026, 1, 1), dt.date(2028, 1, 1)),
    hour=st.integers(0, 23),
    gap=st.builds(Gap, st.integers(0, 9), st.integers(1, 3000)) | st.builds(Gap, st.integers(1, 9)),
    days=st.frozensets(st.integers(0, 6)),
    quiet=st.none() | st.tuples(st.times(), st.times()).filter(lambda pair: pair[0] != pair[1]),
)
def test_times_follow_one_another_on_their_days_and_outside_quiet_hours(
    day: dt.date, hour: int, gap: Gap, days: frozenset[int], quiet: tuple[dt.time, dt.time] | None
) -> None:
    start = dt.datetime.combine(day, dt.time(hour), tzinfo=MOSCOW)
    rhythm = Rhythm(start=start, gap=gap, days=days, quiet=quiet)
    found = list(islice(moments(rhythm), 12))
    assert all(earlier < later for earlier, later in pairwise(found))
    assert found[0] >= rhythm.start
    assert all(moment.weekday() in days for moment in found if days)
    for moment in found:
        if quiet is not None:
            begin, end = quiet
            time = moment.time()
            is_quiet = begin <= time < end if begin < end else time >= begin or time < end
            assert not is_quiet
