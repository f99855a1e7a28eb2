"""What Telegram's version of a post would change in its note, shown before anything is written."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from devlog_app.model.after_publication import Pulled
from devlog_app.services.notes.comparing import compared
from devlog_app.ui.comparing.view import ComparisonView


class PullDialog(QDialog):
    """The note's Markdown as it is, and as it would be; ``accepted`` is the word to write it."""

    def __init__(self, pulled: Pulled, place: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Take it into the note"))
        self.resize(900, 560)
        sentence = QLabel(self._sentence(pulled, place), self)
        sentence.setWordWrap(True)
        view = ComparisonView(self)
        view.show_comparison(compared(pulled.before, pulled.text), (self.tr("The note now"), self.tr("The note then")))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        take = buttons.addButton(self.tr("Write it into the note"), QDialogButtonBox.ButtonRole.AcceptRole)
        take.setDefault(not pulled.changed_here)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(sentence)
        column.addWidget(view, 1)
        column.addWidget(buttons)
        view.setFocus()

    def _sentence(self, pulled: Pulled, place: str) -> str:
        words = [self.tr("What %1 says becomes what the note says. Undo in the note brings the old text back.")]
        if pulled.changed_here:
            words.append(self.tr("What was changed in the note since it was published is lost where it differs."))
        if not pulled.exact:
            words.append(self.tr("The note would still be cut into messages otherwise than it is there."))
        return " ".join(words).replace("%1", place)
