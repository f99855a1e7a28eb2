"""The days of an event are understood as they are written in announcements."""

import datetime as dt

import pytest

from devlog_app.model.errors import UsageError
from devlog_app.services.notes.day_ranges import read_days

TODAY = dt.date(2026, 9, 20)
"""A Sunday."""


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("2026-09-14", "2026-09-14", "2026-09-14"),
        ("2026-09-14..15", "2026-09-14", "2026-09-15"),
        ("2026-09-30 – 2026-10-02", "2026-09-30", "2026-10-02"),
        ("2026-12-31 - 2027-01-02", "2026-12-31", "2027-01-02"),
        ("14.09.2026", "2026-09-14", "2026-09-14"),
        ("14–15.09.2026", "2026-09-14", "2026-09-15"),
        ("14.09–15.10.2026", "2026-09-14", "2026-10-15"),
        ("14.09.2026 - 15.09.2026", "2026-09-14", "2026-09-15"),
        ("14–15 сентября 2026", "2026-09-14", "2026-09-15"),
        ("14 и 15 сентября 2026 г.", "2026-09-14", "2026-09-15"),
        ("30 сентября — 2 октября", "2026-09-30", "2026-10-02"),
        ("30 декабря – 2 января", "2026-12-30", "2027-01-02"),
        ("3 марта", "2027-03-03", "2027-03-03"),
        ("5 мая", "2027-05-05", "2027-05-05"),
        ("с 3 по 5 ноября", "2026-11-03", "2026-11-05"),
        ("September 24-25, 2026", "2026-09-24", "2026-09-25"),
        ("24 Oct 2026", "2026-10-24", "2026-10-24"),
        ("Sep 30 – Oct 2, 2026", "2026-09-30", "2026-10-02"),
        ("завтра", "2026-09-21", "2026-09-21"),
        ("tomorrow", "2026-09-21", "2026-09-21"),
        ("в пятницу", "2026-09-25", "2026-09-25"),
    ],
)
def test_days_are_read(text: str, starts: str, ends: str) -> None:
    days = read_days(text, TODAY)
    assert (days.starts.isoformat(), days.ends.isoformat()) == (starts, ends)


@pytest.mark.parametrize("text", ["", "скоро-прескоро", "32 сентября", "2026-02-30", "14", "😀"])
def test_what_names_no_day_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_days(text, TODAY)
    assert caught.value.code == "days_unclear"


@pytest.mark.parametrize("text", ["15–14 сентября 2026", "2026-09-15..14"])
def test_an_event_does_not_end_before_it_starts(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_days(text, TODAY)
    assert caught.value.code == "conference_dates"
