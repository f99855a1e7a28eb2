"""The dialog after an unexpected exception."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

Role = QDialogButtonBox.ButtonRole


class CrashReportDialog(QDialog):
    """Says plainly what happened and that nothing is lost, and offers the *report* for copying.

    *is_saved*: everything is in its files; otherwise it is in the journal. *logs* is the folder of the log, *is_old*
    tells that the program had been ended by this and was started again.
    """

    quit_wanted = Signal()
    """End the program."""

    def __init__(
        self,
        report: str,
        parent: QWidget | None = None,
        *,
        logs: Path | None = None,
        is_saved: bool = True,
        is_old: bool = False,
    ) -> None:
        super().__init__(parent)
        self._logs = logs
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(720, 480)
        said = self.tr("This ended Devlog the last time. It is a mistake in Devlog, not yours.")
        words = QLabel(said if is_old else self._words(is_saved=is_saved), self)
        words.setWordWrap(True)
        about = QLabel(
            self.tr("Nothing of your notes is in this report. Please send it to those who make Devlog."), self
        )
        about.setWordWrap(True)
        self._report = QPlainTextEdit(report, self)
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        self._report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._report.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox(self)
        go_on = buttons.addButton(self.tr("Go on"), Role.AcceptRole)
        buttons.addButton(self.tr("Copy the report"), Role.ActionRole).clicked.connect(self._copy)
        if logs is not None:
            buttons.addButton(self.tr("Open the folder of the log"), Role.ActionRole).clicked.connect(self._open_logs)
        if not is_old:
            buttons.addButton(self.tr("Quit Devlog"), Role.DestructiveRole).clicked.connect(self._quit)
        buttons.accepted.connect(self.accept)
        go_on.setDefault(True)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        for widget, stretch in ((words, 0), (self._report, 1), (about, 0), (buttons, 0)):
            column.addWidget(widget, stretch)
        go_on.setFocus()

    def add(self, mistake: str) -> None:
        """Tell of another *mistake* that happened meanwhile."""
        self._report.appendPlainText(f"\n{mistake}")

    def _words(self, *, is_saved: bool) -> str:
        if is_saved:
            return self.tr(
                "This is a mistake in Devlog, not yours. What you wrote was saved. "
                "You can go on; if things look odd, start Devlog again."
            )
        return self.tr(
            "This is a mistake in Devlog, not yours. Not every note could be saved, but what you wrote is kept and "
            "offered at the next start. You can go on; if things look odd, start Devlog again."
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())

    def _open_logs(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._logs)))

    def _quit(self) -> None:
        self.accept()
        self.quit_wanted.emit()
