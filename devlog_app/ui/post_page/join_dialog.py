"""Two changes of one note, here and in its channel: chosen from, looked at once more, written to both."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QStackedWidget, QVBoxLayout, QWidget

from devlog_app.model.after_publication import BothChanged, UpdatePlan
from devlog_app.model.errors import DevlogError
from devlog_app.services.notes.merging import pieces
from devlog_app.ui.comparing.conflict_view import ConflictView, Naming
from devlog_app.ui.language.titled import titled
from devlog_app.ui.language.wording import advice, sentence
from devlog_app.ui.post_page.second_look import SecondLook

SIZE = (980, 660)


class JoinDialog(QDialog):
    """First the two sides, then what comes of them; ``agreed`` is the word to write it."""

    plan_wanted = Signal(object, str)
    """The ``BothChanged`` was decided, and became this text: what would an update do?"""
    agreed = Signal(object, str, object)
    """Write the text that the ``BothChanged`` became into the note, and carry out the ``UpdatePlan``."""

    def __init__(self, both: BothChanged, title: str, place: str, root: Path, parent: QWidget | None = None) -> None:
        """Of the note called *title* and its post in *place*; pictures are looked for below *root*."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Put both together"))
        self.resize(*SIZE)
        self._both = both
        self._title = title
        self._text = ""
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self._sentence.setContentsMargins(20, 16, 20, 8)
        self._choosing = ConflictView(self, self._naming())
        self._choosing.show_conflict(pieces(both.base, both.mine, both.theirs))
        self._choosing.decided.connect(self._look_again)
        self._choosing.left.connect(self.reject)
        self._look = SecondLook(place, root, self)
        self._look.back_wanted.connect(self._choose)
        self._look.agreed.connect(self._agree)
        self._steps = QStackedWidget(self)
        self._steps.addWidget(self._choosing)
        self._steps.addWidget(self._look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._sentence)
        column.addWidget(self._steps, 1)
        self._choose()

    def show_plan(self, plan: UpdatePlan) -> None:
        """Show what would be written, and what becomes of the post."""
        self._sentence.setText(self.tr("This is what both will say. Nothing was written yet."))
        self._look.show_plan(self._both.mine, self._text, plan)

    def show_failure(self, error: DevlogError) -> None:
        """It cannot be said what would happen: say why; what was chosen stays."""
        self._choose()
        said = titled(error, {self._both.path: self._title}.get)
        self._sentence.setText(" ".join(filter(None, (sentence(said), advice(said)))))

    def _choose(self) -> None:
        self._sentence.setText(
            self.tr(
                "What only one side changed is taken already. Where both changed the same place, choose: "
                "1 takes the note’s words, 2 the channel’s, 3 both."
            )
        )
        self._steps.setCurrentWidget(self._choosing)
        self._choosing.setFocus()

    def _look_again(self, text: str) -> None:
        self._text = text
        self._sentence.setText(self.tr("The channel is being read …"))
        self._look.clear()
        self._steps.setCurrentWidget(self._look)
        self.plan_wanted.emit(self._both, text)

    def _agree(self, plan: UpdatePlan) -> None:
        self.agreed.emit(self._both, self._text, plan)
        self.accept()

    def _naming(self) -> Naming:
        return Naming(
            mine=self.tr("In the note"),
            theirs=self.tr("In the channel"),
            by_them=self.tr("Changed in the channel only: taken"),
            leave=self.tr("Cancel"),
            why_leave=self.tr("Nothing is written (Esc)"),
            save=self.tr("Look at the result"),
            why_save=self.tr("See what note and post will say before anything is written"),
        )
