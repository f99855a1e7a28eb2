"""When a note is planned for: figures or words, and the reading of them below."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from devlog_app.model.errors import UsageError
from devlog_app.services.notes.inherited import Inherited
from devlog_app.ui.properties.fields import TextField
from devlog_app.ui.properties.rows import Row


class MomentField(TextField):
    """A date, or date and time in the workspace's zone; words become figures."""

    def __init__(self, row: Row, parent: QWidget, zone: str | None, now: Callable[[], datetime]) -> None:
        super().__init__(row, parent)
        self._zone = zone
        self._now = now
        self._echo = QLabel(self)
        self._echo.setWordWrap(True)
        self._echo.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._echo.hide()
        self.body.insertWidget(2, self._echo)

    def show_value(self, written: object, inherited: Inherited | None) -> None:
        super().show_value(written, inherited)
        if not self.line.placeholderText():
            self.line.setPlaceholderText(self.tr("for example: tomorrow at 10:00"))
        said = self._said(str(written)) if written is not None else ""
        self._echo.setText(said)
        self._echo.setVisible(bool(said))

    def echo(self) -> str:
        """The reading of what is written."""
        return self._echo.text()

    def read(self, text: str) -> object:
        from devlog_app.services.times import read_moment

        if _is_day(text):
            return text
        try:
            at = read_moment(text, self._zone, self._now()).at
        except UsageError as error:
            from devlog_app.ui.language.wording import advice, sentence

            raise ValueError(" ".join(filter(None, (sentence(error), advice(error))))) from error
        if self._zone is None:
            return at.isoformat(timespec="minutes")
        from zoneinfo import ZoneInfo

        return at.astimezone(ZoneInfo(self._zone)).replace(tzinfo=None).isoformat(timespec="minutes")

    def _said(self, written: str) -> str:
        from devlog_app.services.times import read_moment

        if _is_day(written):
            return QLocale().toString(QDate.fromString(written, "yyyy-MM-dd"), QLocale.FormatType.LongFormat)
        try:
            reading = read_moment(written, self._zone, self._now())
        except UsageError:
            # Said by the problems of the note, and by the field when it is changed.
            return ""
        time = QTime(reading.at.hour, reading.at.minute)
        day = QDate(reading.at.year, reading.at.month, reading.at.day)
        said = (
            f"{QLocale().toString(day, 'ddd d MMMM yyyy')} {QLocale().toString(time, QLocale.FormatType.ShortFormat)}"
        )
        offset = reading.at.strftime("%z")
        return f"{said} {reading.zone or ''} ({offset[:3]}:{offset[3:5]})"


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == len("2026-09-14")
