"""Times as people write them: what is meant is said back, and what cannot be meant is refused in words."""

from datetime import UTC, datetime, timedelta

import pytest

from devlog_app.model.errors import UsageError
from devlog_app.model.named_time import NamedTime
from devlog_app.services.times import read_time

MOSCOW = "Europe/Moscow"
BERLIN = "Europe/Berlin"
SUNDAY = datetime(2026, 11, 22, 10, 37, 41, tzinfo=UTC)  # 13:37 in Moscow


@pytest.mark.parametrize(
    ("text", "echo"),
    [
        ("2026-12-01 10:00", "Tue 1 Dec 2026 10:00 Europe/Moscow (+03:00)"),
        ("2026-12-01T10:00:30", "Tue 1 Dec 2026 10:00 Europe/Moscow (+03:00)"),
        ("2026-12-01T10:00Z", "Tue 1 Dec 2026 13:00 Europe/Moscow (+03:00)"),
        ("2026-12-01t10:00z", "Tue 1 Dec 2026 13:00 Europe/Moscow (+03:00)"),
        ("2026-12-01T10:00:00+05:30", "Tue 1 Dec 2026 07:30 Europe/Moscow (+03:00)"),
        ("завтра в 10:00", "Mon 23 Nov 2026 10:00 Europe/Moscow (+03:00)"),
        ("завтра в 10", "Mon 23 Nov 2026 10:00 Europe/Moscow (+03:00)"),
        ("завтра в 9 утра", "Mon 23 Nov 2026 09:00 Europe/Moscow (+03:00)"),
        ("завтра в 8 вечера", "Mon 23 Nov 2026 20:00 Europe/Moscow (+03:00)"),
        ("в пятницу в 9:00", "Fri 27 Nov 2026 09:00 Europe/Moscow (+03:00)"),
        ("next friday 9am", "Fri 27 Nov 2026 09:00 Europe/Moscow (+03:00)"),
        ("monday at 10", "Mon 23 Nov 2026 10:00 Europe/Moscow (+03:00)"),
        ("tomorrow at noon", "Mon 23 Nov 2026 12:00 Europe/Moscow (+03:00)"),
        ("через 2 часа", "Sun 22 Nov 2026 15:37 Europe/Moscow (+03:00)"),
        ("in 2 hours", "Sun 22 Nov 2026 15:37 Europe/Moscow (+03:00)"),
        ("20 сентября 2027 в 10:00", "Mon 20 Sep 2027 10:00 Europe/Moscow (+03:00)"),
        ("01.12.2026 10:00", "Tue 1 Dec 2026 10:00 Europe/Moscow (+03:00)"),
        ("10:00", "Mon 23 Nov 2026 10:00 Europe/Moscow (+03:00)"),
        ("послезавтра в 00:00", "Tue 24 Nov 2026 00:00 Europe/Moscow (+03:00)"),
    ],
)
def test_a_time_is_read_as_a_person_in_moscow_means_it(text: str, echo: str) -> None:
    assert read_time(text, MOSCOW, SUNDAY).echo == echo


def test_an_offset_needs_no_time_zone() -> None:
    reading = read_time("2026-12-01T10:00:00+03:00", None, SUNDAY)
    assert reading.at == datetime(2026, 12, 1, 7, tzinfo=UTC)
    assert reading.echo == "Tue 1 Dec 2026 10:00 +03:00"


@pytest.mark.parametrize("text", ["2026-12-01 10:00", "завтра в 10:00"])
def test_without_offset_and_zone_a_time_means_nothing(text: str) -> None:
    with pytest.raises(UsageError, match="time zone") as refused:
        read_time(text, None, SUNDAY)
    assert "time_zone:" in str(refused.value.hint)


@pytest.mark.parametrize("text", ["завтра", "friday", "1 декабря", "через 3 дня"])
def test_a_day_without_an_hour_is_asked_about(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        read_time(text, MOSCOW, SUNDAY)
    assert refused.value.code == "time_of_day_missing"


@pytest.mark.parametrize(
    "text", ["", "blah", "2026-13-01 10:00", "2026-02-30T10:00Z", "25:00", "2026-12-01 10:00 blah"]
)
def test_what_is_no_time_is_told_as_such(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        read_time(text, MOSCOW, SUNDAY)
    assert refused.value.code == "time_unreadable"


@pytest.mark.parametrize("text", ["2026-11-22 13:37", "2026-11-22T10:37:51Z", "вчера в 10:00", "2020-01-01 10:00"])
def test_what_is_past_or_seconds_ahead_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        read_time(text, MOSCOW, SUNDAY)
    assert refused.value.code == "time_past"


def test_a_time_that_clocks_jump_over_is_refused() -> None:
    with pytest.raises(UsageError, match="2027-03-28 02:30") as refused:
        read_time("2027-03-28 02:30", BERLIN, SUNDAY)
    assert refused.value.code == "time_skipped"


def test_of_a_time_that_comes_twice_the_first_is_meant_and_said() -> None:
    reading = read_time("2027-10-31 02:30", BERLIN, SUNDAY)
    assert reading.is_first_of_two
    assert reading.echo == "Sun 31 Oct 2027 02:30 Europe/Berlin (+02:00)"
    assert reading.remark is not None
    assert reading.remark.message.endswith("the first of the two is meant.")
    assert read_time("2027-10-31 03:30", BERLIN, SUNDAY).remark is None


def test_an_hour_said_in_words_keeps_its_meaning_when_clocks_change() -> None:
    night = datetime(2027, 3, 27, 20, tzinfo=UTC)
    reading = read_time("завтра в 10:00", BERLIN, night)
    assert reading.at - night == timedelta(hours=12)
    assert reading.echo == "Sun 28 Mar 2027 10:00 Europe/Berlin (+02:00)"


def test_a_time_is_said_in_english_whatever_the_system_speaks() -> None:
    time = NamedTime(datetime(2026, 9, 20, 7, tzinfo=UTC), MOSCOW)
    assert str(time) == "Sun 20 Sep 2026 10:00 Europe/Moscow (+03:00)"
