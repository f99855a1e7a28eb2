"""The fields for a moment that is not now: date and time, or words, and the zone that is meant."""

from PySide6.QtCore import QCoreApplication, QDateTime
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QLabel, QLineEdit, QWidget


class TimeFields(QWidget):
    """Holds all of them side by side; who made them shows those that are wanted."""

    def __init__(self, picked: QDateTime, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.edit = QDateTimeEdit(self)
        self.edit.setAccessibleName(QCoreApplication.translate("TimeChoice", "Date and time"))
        self.edit.setCalendarPopup(True)
        self.edit.setDisplayFormat("dd.MM.yyyy HH:mm")
        self.words = QLineEdit(self)
        self.words.setAccessibleName(QCoreApplication.translate("TimeChoice", "Time in words"))
        self.words.setPlaceholderText(QCoreApplication.translate("TimeChoice", "tomorrow at 10:00"))
        self.zone = QLabel(self)
        self.zone.setObjectName("zone")
        self.zone.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for part in (self.edit, self.words, self.zone):
            part.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.edit, 1)
        row.addWidget(self.words, 1)
        row.addWidget(self.zone)
        self.put(picked, words)

    def put(self, picked: QDateTime, words: str) -> None:
        """Let *picked* and *words* stand in them."""
        self.edit.setDateTime(picked)
        self.words.setText(words)

    def take_keyboard(self) -> None:
        """Let the next key go into the field that is shown, if one is; it takes the place of what stands there."""
        if not self.words.isHidden():
            self.words.setFocus()
            self.words.selectAll()
        elif not self.edit.isHidden():
            self.edit.setFocus()
            self.edit.setSelectedSection(QDateTimeEdit.Section.DaySection)
