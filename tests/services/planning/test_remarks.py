"""Posts that come too close, and series that fall silent."""

import datetime as dt

from devlog_app.model.schedule import Entry, EntryKind, Lull
from devlog_app.model.workspace_config import SeriesPlan
from devlog_app.services.planning.remarks import clashes, lulls, rhythm_in

NOON = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)


def entry(name: str, minutes: int, channel: str = "main", kind: EntryKind = EntryKind.PLANNED) -> Entry:
    at = NOON + dt.timedelta(minutes=minutes)
    return Entry(kind=kind, at=at, channel=channel, title=name, note=name)


def day(number: int) -> dt.date:
    return dt.date(2026, 11, number)


def test_two_posts_within_half_an_hour_in_one_channel_clash() -> None:
    entries = [entry("a", 0), entry("b", 29), entry("c", 90), entry("d", 5, "other")]
    assert {key: other.title for key, other in clashes(entries).items()} == {"main a": "b", "main b": "a"}


def test_half_an_hour_apart_is_enough_and_what_is_out_is_out() -> None:
    out = EntryKind.PUBLISHED
    assert clashes([entry("a", 0), entry("b", 30)]) == {}
    assert clashes([entry("a", 0, kind=out), entry("b", 10, kind=out)]) == {}


def test_a_week_without_a_post_is_a_lull_if_the_series_goes_on() -> None:
    assert lulls("PML", [day(3), day(4), day(20)], None, 0) == [Lull("PML", day(9), day(15))]
    assert lulls("PML", [day(3), day(9)], None, 0) == []


def test_weeks_begin_where_the_reader_begins_them() -> None:
    assert lulls("PML", [day(7), day(16)], None, 0) == [Lull("PML", day(9), day(15))]
    assert lulls("PML", [day(7), day(16)], None, 6) == [Lull("PML", day(8), day(14))]


def test_a_day_of_the_rhythm_without_a_post_is_a_lull() -> None:
    plan = SeriesPlan(start="2026-11-20T10:00", gap="1d", days=("mon", "tue", "wed", "thu", "fri"))
    rhythm = rhythm_in(plan, "Europe/Moscow", NOON)
    assert rhythm is not None
    assert lulls("PML", [day(20), day(24)], rhythm, 0) == [Lull("PML", day(23), day(23), is_off_rhythm=True)]


def test_a_rhythm_that_cannot_be_read_plans_nothing() -> None:
    assert rhythm_in(SeriesPlan(start="one day"), "Europe/Moscow", NOON) is None
    assert rhythm_in(None, "Europe/Moscow", NOON) is None
