"""What note and post will say, seen before it is written."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget

from devlog_app.model.after_publication import UpdatePlan
from devlog_app.services.notes.comparing import compared
from devlog_app.ui.comparing.view import ComparisonView
from devlog_app.ui.post_page.works import works_in_words
from devlog_app.ui.preview.column import BubbleColumn
from devlog_app.ui.preview.entry import post_entries


class SecondLook(QWidget):
    """The post as its readers will see it, the note beside what it says now, and two buttons."""

    back_wanted = Signal()
    """Something is to be chosen otherwise."""
    agreed = Signal(object)
    """Write it: the ``UpdatePlan`` that was shown."""

    def __init__(self, place: str, root: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._plan: UpdatePlan | None = None
        self._works = QLabel(self)
        self._works.setObjectName("works")
        self._works.setWordWrap(True)
        self._works.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._works.setContentsMargins(20, 0, 20, 8)
        self._post = BubbleColumn(self)
        self._post.pictures.look_in(root)
        self._note = ComparisonView(self)
        self._tabs = QTabWidget(self)
        self._tabs.setDocumentMode(True)
        self._tabs.addTab(self._post, self.tr("The post then"))
        self._tabs.addTab(self._note, self.tr("The note then"))
        back = QPushButton(self.tr("Choose again"), self)
        back.setAutoDefault(False)
        back.clicked.connect(self.back_wanted)
        self._write = QPushButton(self)
        self._write.clicked.connect(self._agree)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.setContentsMargins(20, 10, 20, 16)
        row.addStretch(1)
        row.addWidget(back)
        row.addWidget(self._write)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._works)
        column.addWidget(self._tabs, 1)
        column.addLayout(row)
        self.setFocusProxy(self._tabs)
        self.clear()

    def clear(self) -> None:
        """It is not known yet what will be written."""
        self._plan = None
        self._works.clear()
        self._post.show_entries(())
        self._note.show_comparison(compared("", ""), ("", ""))
        self._tabs.setEnabled(False)
        self._write.setText(self.tr("Write it to both"))
        self._write.setEnabled(False)

    def show_plan(self, before: str, text: str, plan: UpdatePlan) -> None:
        """The note says *before* and will say *text*; *plan* is what becomes of the post."""
        self._plan = plan
        self._works.setText(self._said(plan))
        # A post that has to be published anew is not touched from here: that is a question of its own.
        self._write.setText(self.tr("Write it into the note") if plan.anew else self.tr("Write it to both"))
        self._post.show_entries(post_entries(plan.post, self._place, datetime.now(UTC).astimezone()))
        self._note.show_comparison(compared(before, text), (self.tr("The note now"), self.tr("The note then")))
        self._tabs.setEnabled(True)
        self._write.setEnabled(True)
        self._write.setDefault(True)
        self._tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def _said(self, plan: UpdatePlan) -> str:
        if plan.anew:
            return self.tr(
                "Telegram takes no such edit of the post. The result is written into the note; then the page offers to "
                "withdraw the post and publish it anew."
            )
        works = works_in_words(plan)
        if not works:
            return self.tr("The post says this already; it is written into the note.")
        done = self.tr("In %1 this will happen:").replace("%1", self._place)
        return f"{done} {'; '.join(works)}. " + self.tr("Undo in the note brings its old text back; the post stays.")

    def _agree(self) -> None:
        if self._plan is not None:
            self._write.setEnabled(False)
            self.agreed.emit(self._plan)
