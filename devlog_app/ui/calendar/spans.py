"""Stretches of days that a view shows, by the weeks of the user's locale."""

import datetime as dt
from enum import StrEnum

from PySide6.QtCore import QDate, QLocale, QTime

from devlog_app.model.values import dataclass

WEEK = 7
AGENDA_DAYS = 30


class View(StrEnum):
    """How days are shown: a month at a glance, a week by its hours, a list."""

    MONTH = "month"
    WEEK = "week"
    AGENDA = "agenda"


@dataclass(frozen=True, slots=True)
class Span:
    """The days from *first* to *last*, which a *view* shows for the sake of *day*."""

    view: View
    day: dt.date
    first: dt.date
    last: dt.date

    @property
    def days(self) -> tuple[dt.date, ...]:
        """Every day of it."""
        return tuple(self.first + dt.timedelta(days=number) for number in range((self.last - self.first).days + 1))

    @property
    def title(self) -> str:
        """What is shown, in the user's language: a month, or two days."""
        locale = QLocale()
        if self.view is View.MONTH:
            name = locale.standaloneMonthName(self.day.month)
            return f"{name[:1].upper()}{name[1:]} {self.day.year}"
        first, last = short_day(self.first), short_day(self.last)
        return f"{first} – {last} {self.last.year}"

    def beside(self, steps: int) -> dt.date:
        """The day to show so many spans later, or earlier."""
        try:
            if self.view is View.MONTH:
                moved = QDate(self.day.year, self.day.month, self.day.day).addMonths(steps)
                return dt.date(moved.year(), moved.month(), moved.day())
            return self.day + dt.timedelta(days=steps * (WEEK if self.view is View.WEEK else AGENDA_DAYS))
        except (OverflowError, ValueError):
            return self.day


def week_begins() -> int:
    """The weekday, from 0, Monday, on which the user's weeks begin."""
    return QLocale().firstDayOfWeek().value - 1


def span_of(view: View, day: dt.date) -> Span:
    """What *view* shows for the sake of *day*."""
    if view is View.AGENDA:
        return Span(view, day, day, day + dt.timedelta(days=AGENDA_DAYS - 1))
    if view is View.WEEK:
        first = _week_of(day)
        return Span(view, day, first, first + dt.timedelta(days=WEEK - 1))
    first = _week_of(day.replace(day=1))
    last = (day.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)
    return Span(view, day, first, _week_of(last) + dt.timedelta(days=WEEK - 1))


def short_day(day: dt.date) -> str:
    """*day* without its year, as the locale writes it: “3 Nov”."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")


def long_day(day: dt.date) -> str:
    """*day* in full words: “Tuesday, 24 November”."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd, d MMMM")


def weekday_name(day: dt.date, *, short: bool) -> str:
    """The name of the weekday of *day*."""
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return QLocale().standaloneDayName(day.isoweekday(), form)


def hour_name(hour: int) -> str:
    """The beginning of an *hour*, as the locale writes it."""
    return QLocale().toString(QTime(hour, 0), QLocale.FormatType.ShortFormat)


def _week_of(day: dt.date) -> dt.date:
    """The first day of the week that *day* is in."""
    return day - dt.timedelta(days=(day.weekday() - week_begins()) % WEEK)
