"""A left draft beside what its note says now, with what can be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from devlog_app.model.draft import LeftDraft
from devlog_app.services.notes.comparing import compared
from devlog_app.ui.comparing.view import ComparisonView
from devlog_app.ui.times import shown_time

Role = QDialogButtonBox.ButtonRole


class DraftDialog(QDialog):
    """Closes with each choice; closed without one, the draft goes on being offered."""

    draft_chosen = Signal(object)
    """Put the draft in place of what the note says."""
    both_chosen = Signal(object)
    """Keep both: the draft as a note of its own."""
    discard_chosen = Signal(object)
    """Leave the note as it is."""

    def __init__(self, left: LeftDraft, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left = left
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Not saved: %1").replace("%1", title))
        self.resize(980, 640)
        words = QLabel(self._words(), self)
        words.setWordWrap(True)
        view = ComparisonView(self)
        typed = self.tr("Typed, %1").replace("%1", shown_time(left.draft.at))
        view.show_comparison(compared(left.present, left.draft.text), (self.tr("In the file now"), typed))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        for said, chosen in (
            (self.tr("Take what was typed"), self._take),
            (self.tr("Keep both"), self._keep_both),
            (self.tr("Leave the file as it is"), self._discard),
        ):
            button = buttons.addButton(said, Role.ActionRole)
            # The Return key in the texts is no command.
            button.setAutoDefault(False)
            button.clicked.connect(chosen)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(words)
        column.addWidget(view, 1)
        column.addWidget(buttons)
        view.setFocus()

    def _words(self) -> str:
        if self._left.is_overtaken:
            return self.tr(
                "The file was changed after this was typed. Whichever you take, the other stays in the note's history."
            )
        return self.tr("Whichever you take, the other stays in the note's history.")

    def _take(self) -> None:
        self.draft_chosen.emit(self._left)
        self.accept()

    def _keep_both(self) -> None:
        self.both_chosen.emit(self._left)
        self.accept()

    def _discard(self) -> None:
        self.discard_chosen.emit(self._left)
        self.accept()
