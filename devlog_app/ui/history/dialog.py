"""The versions of one note: a list, and beside it how each differs from what the note says now."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from devlog_app.model.history import Version, VersionText
from devlog_app.services.notes.comparing import compared
from devlog_app.ui.comparing.view import ComparisonView
from devlog_app.ui.history.list_dialog import ListDialog
from devlog_app.ui.history.words import version_line
from devlog_app.ui.times import shown_time

WIDTHS = (260, 820)
"""Of the list and the texts, in pixels of the first look."""


class HistoryDialog(ListDialog):
    """Asks for the text of a version when it is turned to; the present text is *present*."""

    text_wanted = Signal(object)
    """Show the text of this ``Version``: ``show_text``."""
    restore_wanted = Signal(str)
    """This text shall be the note's again."""

    def __init__(self, title: str, present: str, parent: QWidget | None = None) -> None:
        self._texts = QStackedWidget()
        super().__init__(self._texts, WIDTHS, parent)
        self._present = present
        self._text: str | None = None
        self.setWindowTitle(self.tr("History of “%1”").replace("%1", title))
        self.call_list(self.tr("Versions, the newest first"))
        self.resize(1080, 680)
        self._view = ComparisonView(self)
        self._same = QLabel(self.tr("This version says what the note says now."), self)
        self._same.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._texts.addWidget(self._view)
        self._texts.addWidget(self._same)
        self._restore = self.add_button(self.tr("Restore this version"))
        self._restore.clicked.connect(self._want_back)
        self._copy = self.add_button(self.tr("Copy its text"))
        self._copy.clicked.connect(self._copy_text)
        self._offer(None)

    def show_versions(self, versions: Sequence[Version]) -> None:
        """Show these *versions*, the newest first."""
        if not self.show_rows((version_line(version), version) for version in versions):
            self._same.setText(self.tr("Nothing is kept of this note yet: versions are kept when it is saved."))
            self._texts.setCurrentWidget(self._same)

    def show_text(self, said: VersionText) -> None:
        """Show what a version *said*, if the user is still there, beside what the note says now."""
        version, text = said.version, said.text
        if self.at_hand() != version:
            return
        self.forget_failure()
        self._offer(text)
        if text == self._present:
            self._texts.setCurrentWidget(self._same)
            return
        then = shown_time(version.at)
        self._view.show_comparison(compared(text, self._present), (then, self.tr("Now")))
        self._texts.setCurrentWidget(self._view)

    def turn_to(self) -> None:
        self._offer(None)
        version = self.at_hand()
        if version is not None:
            self.text_wanted.emit(version)

    def _offer(self, text: str | None) -> None:
        self._text = text
        self._copy.setEnabled(text is not None)
        self._restore.setEnabled(text is not None and text != self._present)

    def _want_back(self) -> None:
        if self._text is not None:
            self.restore_wanted.emit(self._text)
            self.accept()

    def _copy_text(self) -> None:
        if self._text is not None:
            QGuiApplication.clipboard().setText(self._text)
