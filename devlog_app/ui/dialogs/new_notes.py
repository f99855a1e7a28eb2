"""The forms for what can be made: a conference, a talk note, a month, a post."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDate
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QHBoxLayout, QLabel, QWidget

from devlog_app.ui.dialogs.form import FormDialog

DAY = "d MMM yyyy"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewConference:
    """A conference to be made."""

    title: str
    starts: dt.date | None = None
    ends: dt.date | None = None
    city: str | None = None
    hashtag: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTalk:
    """A talk note to be made in the conference with this folder."""

    title: str
    conference: str
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class NewMonth:
    """A month's dev-log to be made: ``YYYY-MM``."""

    month: str


@dataclass(frozen=True, slots=True)
class NewPost:
    """A post to be made."""

    title: str


class NewPostDialog(FormDialog):
    """Asks for a post's title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("Forms", "New post"), QCoreApplication.translate("Forms", "Create"), parent
        )
        self._title = self.text_row(self.tr("Title:"))
        self.check()

    def is_complete(self) -> bool:
        return bool(self._title.text().strip())

    def answer(self) -> NewPost:
        return NewPost(self._title.text().strip())


class NewTalkDialog(FormDialog):
    """Asks for a talk's title, its conference and who speaks; *conferences* are (folder, title)."""

    def __init__(
        self, conferences: Sequence[tuple[str, str]], chosen: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            QCoreApplication.translate("Forms", "New talk note"), QCoreApplication.translate("Forms", "Create"), parent
        )
        self._conference = QComboBox(self)
        for folder, title in conferences:
            self._conference.addItem(title, folder)
        self._conference.setCurrentIndex(max(0, self._conference.findData(chosen)))
        self._title = self.text_row(self.tr("Talk:"))
        self._speaker = self.text_row(self.tr("Speaker:"))
        self.add_row(self.tr("Conference:"), self._conference)
        self.check()

    def is_complete(self) -> bool:
        return bool(self._title.text().strip()) and self._conference.count() > 0

    def answer(self) -> NewTalk:
        return NewTalk(
            title=self._title.text().strip(),
            conference=str(self._conference.currentData()),
            speaker=self._speaker.text().strip() or None,
        )


class NewMonthDialog(FormDialog):
    """Asks for a month."""

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("Forms", "New month"), QCoreApplication.translate("Forms", "Create"), parent
        )
        self._month = QDateEdit(QDate(today.year, today.month, 1), self)
        self._month.setDisplayFormat("MMMM yyyy")
        self.add_row(self.tr("Month:"), self._month)
        self.check()

    def answer(self) -> NewMonth:
        return NewMonth(self._month.date().toString("yyyy-MM"))


class NewConferenceDialog(FormDialog):
    """Asks for a conference: its title, and what is known of it."""

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("Forms", "New conference"), QCoreApplication.translate("Forms", "Create"), parent
        )
        self._title = self.text_row(self.tr("Title:"), example=self.tr("Practical ML Conf 2026"))
        self._has_dates = QCheckBox(self)
        self._starts, self._ends = (QDateEdit(QDate(today.year, today.month, today.day), self) for _ in range(2))
        dates = QWidget(self)
        row = QHBoxLayout(dates)
        row.setContentsMargins(0, 0, 0, 0)
        for field in (self._has_dates, self._starts, QLabel("–", dates), self._ends):
            row.addWidget(field)
        row.addStretch(1)
        self._name_dates()
        self.add_row(self.tr("Dates:"), dates)
        self._city = self.text_row(self.tr("City:"))
        self._hashtag = self.text_row(self.tr("Hashtag:"), example="#pml")
        self._has_dates.toggled.connect(self._starts.setEnabled)
        self._has_dates.toggled.connect(self._ends.setEnabled)
        self._starts.dateChanged.connect(self._ends.setMinimumDate)
        self.check()

    def is_complete(self) -> bool:
        return bool(self._title.text().strip())

    def answer(self) -> NewConference:
        dated = self._has_dates.isChecked()
        return NewConference(
            title=self._title.text().strip(),
            starts=_date(self._starts) if dated else None,
            ends=_date(self._ends) if dated else None,
            city=self._city.text().strip() or None,
            hashtag=self._hashtag.text().strip() or None,
        )

    def _name_dates(self) -> None:
        self._has_dates.setAccessibleName(self.tr("The dates are known"))
        self._has_dates.setToolTip(self.tr("The dates are known"))
        for field, name in ((self._starts, self.tr("First day")), (self._ends, self.tr("Last day"))):
            field.setAccessibleName(name)
            field.setCalendarPopup(True)
            field.setDisplayFormat(DAY)
            field.setEnabled(False)


def _date(field: QDateEdit) -> dt.date:
    chosen = field.date()
    return dt.date(chosen.year(), chosen.month(), chosen.day())
