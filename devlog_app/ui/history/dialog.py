"""The versions of one note: a list, and beside it how each differs from what the note says now."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from devlog_app.model.errors import DevlogError
from devlog_app.model.history import Version, VersionText
from devlog_app.services.notes.comparing import compared
from devlog_app.ui.comparing.view import ComparisonView
from devlog_app.ui.editor.notice_bar import Gravity, NoticeBar
from devlog_app.ui.history.words import version_line
from devlog_app.ui.language.wording import advice, sentence
from devlog_app.ui.times import shown_time

Role = QDialogButtonBox.ButtonRole
WIDTHS = (260, 820)
"""Of the list and the texts, in pixels of the first look."""


class HistoryDialog(QDialog):
    """Asks for the text of a version when it is turned to; the present text is *present*."""

    text_wanted = Signal(object)
    """Show the text of this ``Version``: ``show_text``."""
    restore_wanted = Signal(str)
    """This text shall be the note's again."""

    def __init__(self, title: str, present: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._present = present
        self._text: str | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("History of “%1”").replace("%1", title))
        self.resize(1080, 680)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Versions, the newest first"))
        self._list.setAlternatingRowColors(False)
        self._list.setSpacing(2)
        self._list.setWordWrap(True)
        self._list.currentItemChanged.connect(self._turn_to)
        self._view = ComparisonView(self)
        self._same = QLabel(self.tr("This version says what the note says now."), self)
        self._same.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._texts = QStackedWidget(self)
        self._texts.addWidget(self._view)
        self._texts.addWidget(self._same)
        self._failure = NoticeBar(Gravity.ERROR, self)
        columns = QSplitter(Qt.Orientation.Horizontal, self)
        columns.setChildrenCollapsible(False)
        columns.addWidget(self._list)
        columns.addWidget(self._texts)
        columns.setStretchFactor(1, 1)
        columns.setSizes(list(WIDTHS))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._restore = buttons.addButton(self.tr("Restore this version"), Role.ActionRole)
        self._copy = buttons.addButton(self.tr("Copy its text"), Role.ActionRole)
        for button in (self._restore, self._copy):
            # The Return key in the list is no command.
            button.setAutoDefault(False)
        self._restore.clicked.connect(self._want_back)
        self._copy.clicked.connect(self._copy_text)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(self._failure)
        column.addWidget(columns, 1)
        column.addWidget(buttons)
        self._offer(None)

    def show_versions(self, versions: Sequence[Version]) -> None:
        """Show these *versions*, the newest first."""
        self._list.clear()
        for version in versions:
            item = QListWidgetItem(version_line(version), self._list)
            item.setData(Qt.ItemDataRole.UserRole, version)
        if versions:
            self._list.setCurrentRow(0)
            self._list.setFocus()
        else:
            self._same.setText(self.tr("Nothing is kept of this note yet: versions are kept when it is saved."))
            self._texts.setCurrentWidget(self._same)

    def show_text(self, said: VersionText) -> None:
        """Show what a version *said*, if the user is still there, beside what the note says now."""
        version, text = said.version, said.text
        if self._current() != version:
            return
        self._failure.hide()
        self._offer(text)
        if text == self._present:
            self._texts.setCurrentWidget(self._same)
            return
        then = shown_time(version.at)
        self._view.show_comparison(compared(text, self._present), (then, self.tr("Now")))
        self._texts.setCurrentWidget(self._view)

    def show_failure(self, error: DevlogError) -> None:
        """Say why a version cannot be shown."""
        self._failure.say(sentence(error), advice(error))

    def _current(self) -> Version | None:
        item = self._list.currentItem()
        version = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return version if isinstance(version, Version) else None

    def _turn_to(self) -> None:
        self._offer(None)
        version = self._current()
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
