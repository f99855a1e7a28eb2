"""“Plan for…”: a time in words, said back as it was understood."""

import datetime as dt

from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from devlog_app.model.errors import UsageError
from devlog_app.model.values import dataclass
from devlog_app.services.planning.plans import PlannedTime, read_plan
from devlog_app.services.times import read_time
from devlog_app.ui.calendar.clock import Clock
from devlog_app.ui.calendar.spans import long_day
from devlog_app.ui.dialogs.form import FormDialog
from devlog_app.ui.language.wording import advice, sentence


@dataclass(frozen=True, slots=True)
class WantedTime:
    """What the note or entry called *subject* is to be planned for."""

    subject: str
    plan: PlannedTime


class PlanForm(FormDialog):
    """Asks when; a day alone is enough for a plan, but not for a queue (*needs_time*)."""

    def __init__(
        self, title: str, verb: str, subject: str, clock: Clock, text: str, parent: QWidget, *, needs_time: bool
    ) -> None:
        super().__init__(title, verb, parent)
        self._subject = subject
        self._clock = clock
        self._needs_time = needs_time
        self._when = self.text_row(self.tr("When:"), text, self.tr("tomorrow at 10:00"))
        self._echo = QLabel(self)
        self._echo.setWordWrap(True)
        self._echo.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.form.addRow(self._echo)
        self._when.selectAll()
        # Else a space in “tomorrow at 10:00” would press the first button.
        self._when.setFocus()
        self.check()

    def write(self, text: str) -> None:
        """Mean *text*."""
        self._when.setText(text)

    def understood(self) -> str:
        """How what is written was understood, or why it was not."""
        return self._echo.text()

    def is_complete(self) -> bool:
        return self._plan() is not None

    def answer(self) -> WantedTime:
        plan = self._plan()
        assert plan is not None
        return WantedTime(self._subject, plan)

    def check(self) -> None:
        super().check()
        if hasattr(self, "_echo"):
            words = self._understood()
            self._echo.setText(words)
            self._when.setAccessibleDescription(words)

    def _understood(self) -> str:
        if not self._when.text().strip():
            return self.tr("A time, in words or numbers: “tomorrow at 10:00”, “2026-11-24 10:00”.")
        try:
            plan = self._read()
        except UsageError as error:
            return " ".join(filter(None, (sentence(error), advice(error))))
        day = long_day(self._clock.local(plan.at).date())
        zone = self._clock.name(self._clock.local(plan.at).date())
        return day if plan.is_whole_day else f"{day}, {self._clock.shown(plan.at)} · {zone}"

    def _plan(self) -> PlannedTime | None:
        try:
            return self._read() if self._when.text().strip() else None
        except UsageError:
            return None

    def _read(self) -> PlannedTime:
        text = self._when.text().strip()
        day = None if self._needs_time else self._day(text)
        if day is not None:
            return day
        now = self._clock.now()
        if self._clock.zone is None:
            # Words are read by this computer's own clock where the workspace names no zone.
            naive = read_time(text, "UTC", now.replace(tzinfo=dt.UTC)).at.replace(tzinfo=None)
            return PlannedTime(naive.astimezone())
        return PlannedTime(read_time(text, self._clock.zone, now).at)

    def _day(self, text: str) -> PlannedTime | None:
        """The day that is meant where *text* is nothing but one."""
        date = QLocale().toDate(text, QLocale.FormatType.ShortFormat)
        if not date.isValid():
            date = QDate.fromString(text, "yyyy-MM-dd")
        if not date.isValid():
            return None
        plan = read_plan(f"{date.year():04}-{date.month():02}-{date.day():02}", self._clock.zone)
        if plan is not None and self._clock.local(plan.at).date() < self._clock.today():
            raise UsageError("time_past", time=text)
        return plan
