"""The program's log, as it goes on: to be searched, copied, and found on the disk."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication, QPalette, QTextOption
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from devlog_app.model.errors import DevlogError
from devlog_app.services.log_reading import LogPiece, read_log
from devlog_app.ui.dialogs.room import give_room
from devlog_app.ui.threads.io_thread import IoTask, IoThread

LOOK_AGAIN = 1000
"""Milliseconds between two looks at the file, while the dialog is seen."""
MOST_LINES = 5000
"""Lines that are shown; those before are in the file."""
SERIOUS = (" ERROR ", " WARNING ", " CRITICAL ")
LETTERS, LINES = 120, 30
"""How large the dialog is."""


class LogDialog(QDialog):
    """Stands beside the work, not before it: what is done there is seen here at once."""

    def __init__(self, folder: Path, io: IoThread, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Log"))
        self._folder = folder
        self._io = io
        self._end = 0
        self._lines: list[str] = []
        self._reading: IoTask | None = None
        self._filter = QLineEdit(self)
        self._serious = QCheckBox(self.tr("Only &troubles"), self)
        self._view = QPlainTextEdit(self)
        self._empty = QLabel(self.tr("Nothing is in the log yet."), self)
        self._timer = QTimer(self, interval=LOOK_AGAIN)
        self._timer.timeout.connect(self.look)
        self._lay_out()
        self.look()
        self._timer.start()

    def text(self) -> str:
        """What is shown."""
        return self._view.toPlainText()

    def look(self) -> None:
        """Read what was added, unless that is being done."""
        if self._reading is None:
            self._reading = self._io.call(read_log, self._folder, self._end)
            self._reading.finished.connect(self._take)
            self._reading.failed.connect(self._refuse)

    def _take(self, piece: LogPiece) -> None:
        self._reading = None
        self._end = piece.end
        if piece.is_new:
            self._lines = []
        new = piece.text.splitlines()
        self._lines = [*self._lines, *new][-MOST_LINES:]
        if piece.is_new:
            self._show_all()
        elif new:
            self._append(new)
        self._empty.setVisible(not self._lines)

    def _refuse(self, error: DevlogError) -> None:
        from devlog_app.ui.language.wording import sentence

        self._reading = None
        self._empty.setText(sentence(error))
        self._empty.show()

    def _append(self, lines: list[str]) -> None:
        bar = self._view.verticalScrollBar()
        follows = bar.value() == bar.maximum()
        for line in filter(self._is_wanted, lines):
            self._view.appendPlainText(line)
        if follows:
            bar.setValue(bar.maximum())

    def _show_all(self) -> None:
        self._view.setPlainText("\n".join(filter(self._is_wanted, self._lines)))
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _is_wanted(self, line: str) -> bool:
        if self._serious.isChecked() and not any(level in line for level in SERIOUS):
            return False
        plain = line.casefold()
        return all(word in plain for word in self._filter.text().casefold().split())

    def _copy(self) -> None:
        cursor = self._view.textCursor()
        chosen = cursor.selectedText().replace("\u2029", "\n") if cursor.hasSelection() else self.text()
        QGuiApplication.clipboard().setText(chosen)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _lay_out(self) -> None:
        self._filter.setPlaceholderText(self.tr("Show lines with these words"))
        self._filter.setAccessibleName(self.tr("Filter"))
        self._filter.setClearButtonEnabled(True)
        self._filter.textChanged.connect(self._show_all)
        self._serious.toggled.connect(self._show_all)
        self._view.setReadOnly(True)
        self._view.setTabChangesFocus(True)
        self._view.setMaximumBlockCount(MOST_LINES)
        self._view.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self._view.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._view.setAccessibleName(self.tr("Log"))
        self._empty.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        folder = buttons.addButton(self.tr("Open the folder of the log"), QDialogButtonBox.ButtonRole.ActionRole)
        folder.clicked.connect(self._open_folder)
        for button in buttons.buttons():
            button.setProperty("autoDefault", False)
        row = QHBoxLayout()
        row.addWidget(self._filter, 1)
        row.addWidget(self._serious)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self._empty)
        column.addWidget(self._view, 1)
        column.addWidget(buttons)
        give_room(self, LETTERS, LINES)
        self._filter.setFocus()
