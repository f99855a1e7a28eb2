"""A new conference on one page: its facts at the left, its talks at the right; nothing is written before “Make”."""

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QSplitter, QWidget

from devlog_app.model.errors import DevlogError
from devlog_app.model.folding import folded
from devlog_app.model.workspace_config import ConferenceConfig
from devlog_app.services.notes.day_ranges import Days, read_days
from devlog_app.services.notes.editions import edition_before, hashtag_of
from devlog_app.services.notes.new_notes import ConferencePlan
from devlog_app.ui.wizards.talks_field import TalksField
from devlog_app.ui.wizards.wizard import Fields, WizardDialog, say_understood, say_wrong, words_of


class ConferenceWizard(WizardDialog):
    """Its answer is a ``ConferencePlan``."""

    def __init__(
        self,
        conferences: Mapping[str, ConferenceConfig],
        channels: Sequence[str],
        today: dt.date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("New conference"))
        self.send.setText(self.tr("Make"))
        self._conferences = conferences
        self._today = today
        self._last: str | None = None
        facts = QWidget(self)
        fields = Fields()
        fields.setContentsMargins(0, 0, 12, 0)
        facts.setLayout(fields)
        self._title, self._title_said = fields.line(self.tr("&Name:"), facts, self.tr("Practical ML Conf 2026"))
        self._dates, self._dates_said = fields.line(self.tr("&Dates:"), facts, self.tr("14–15 September 2026"))
        self._city, _ = fields.line(self.tr("&City:"), facts)
        self._hashtag, self._hashtag_said = fields.line(self.tr("&Hashtag:"), facts)
        self._site, self._site_said = fields.line(self.tr("&Site:"), facts, "https://…")
        self._channel = QComboBox(facts)
        self._channel.addItem(self.tr("As everywhere in this folder"), None)
        for name in channels:
            self._channel.addItem(name, name)
        fields.add(self.tr("Channe&l:"), self._channel)
        self._previous = QCheckBox(facts)
        self._previous.setChecked(True)
        self._previous.hide()
        fields.addRow(self._previous)
        self._recordings = QCheckBox(self.tr("&Recordings are expected"), facts)
        self._recordings.setChecked(True)
        fields.addRow(self._recordings)
        self.talks = TalksField(self)
        parts = QSplitter(Qt.Orientation.Horizontal, self)
        parts.setChildrenCollapsible(False)
        parts.addWidget(facts)
        parts.addWidget(self.talks)
        parts.setSizes([400, 600])
        parts.setStretchFactor(1, 1)
        self.body.addWidget(parts, 1)
        self._title.textChanged.connect(self._look_for_last)
        self._title.textChanged.connect(self._propose_hashtag)
        self._dates.textChanged.connect(self._look_for_last)
        self._hashtag.textChanged.connect(self.check)
        self._site.textChanged.connect(self.check)
        self._look_for_last()
        self._title.setFocus()

    def is_complete(self) -> bool:
        return (
            bool(self._title.text().strip())
            and not (self._dates.text().strip() and self._days() is None)
            and not self._site_trouble()
        )

    def is_touched(self) -> bool:
        fields = (self._title, self._dates, self._city, self._site)
        return any(field.text().strip() for field in fields) or self.talks.is_touched()

    def answer(self) -> ConferencePlan:
        days = self._days()
        return ConferencePlan(
            title=self._title.text().strip(),
            starts=days.starts if days else None,
            ends=days.ends if days else None,
            city=self._city.text().strip() or None,
            hashtag=self._tag() or None,
            site=self._site.text().strip() or None,
            channel=self._channel.currentData(),
            previous=self._last if self._previous.isChecked() else None,
            recordings_expected=self._recordings.isChecked(),
            talks=self.talks.talks(),
        )

    def refuse(self, error: DevlogError) -> None:
        if error.code == "title_empty" and not any(letter.isalnum() for letter in self._title.text()):
            say_wrong(self._title_said, words_of(error), self._title)
            self._title.setFocus()
        else:
            super().refuse(error)

    def check(self) -> None:
        say_understood(self._title_said, self._twin(), self._title)
        say_wrong(self._site_said, self._site_trouble(), self._site)
        super().check()

    def _look_for_last(self) -> None:
        """The dates and the name are other ones: another edition may be the last."""
        days = self._days()
        title = self._title.text()
        self._last = edition_before(self._conferences, title, days.starts if days else None)
        if self._last is not None:
            last = self._conferences[self._last]
            words = self.tr("Continues “%1”: the intro links &back to it")
            self._previous.setText(words.replace("%1", (last.title or self._last).replace("&", "&&")))
        self._previous.setVisible(self._last is not None)
        self._echo_days(days)
        self.check()

    def _twin(self) -> str:
        """What is said of a name that a conference has already."""
        name = folded(self._title.text().strip())
        if not any(name == folded(one.title or "") for one in self._conferences.values() if name):
            return ""
        return self.tr("There is a conference of this name; this one gets a folder of its own.")

    def _propose_hashtag(self) -> None:
        last = self._conferences[self._last] if self._last is not None else None
        if not self._hashtag.isModified() or not self._hashtag.text():
            self._hashtag.setModified(False)
            self._hashtag.setText((last.hashtag if last else None) or hashtag_of(self._title.text()))

    def _tag(self) -> str:
        letters = "".join(self._hashtag.text().split()).lstrip("#")
        return f"#{letters}" if letters else ""

    def _site_trouble(self) -> str:
        site = self._site.text().strip()
        if not site or site.startswith(("https://", "http://")):
            return ""
        return self.tr("An address begins with https://")

    def _days(self) -> Days | None:
        try:
            return read_days(self._dates.text(), self._today)
        except DevlogError:
            return None

    def _echo_days(self, days: Days | None) -> None:
        written = self._dates.text().strip()
        if not written:
            say_wrong(self._dates_said, "", self._dates)
        elif days is not None:
            first, last = _shown(days.starts), _shown(days.ends)
            say_understood(self._dates_said, first if first == last else f"{first} – {last}", self._dates)
        else:
            try:
                read_days(written, self._today)
            except DevlogError as error:
                say_wrong(self._dates_said, words_of(error), self._dates)


def _shown(day: dt.date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
