"""The page of the sheet that tells how far a publication is, step by step, and how it ended."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from devlog_app.model.steps import Step
from devlog_app.ui.language.wording import step_sentence
from devlog_app.ui.publish.course import Course
from devlog_app.ui.publish.outcome import OutcomeBars
from devlog_app.ui.publish.progress import Progress

MOST = 12
"""Steps behind that are listed; of a long series the last ones."""


class CoursePage(QWidget):
    """What is behind, what happens now, and the end."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._behind = QLabel(self)
        self._behind.setObjectName("behind")
        self._behind.setWordWrap(True)
        self._behind.setTextFormat(Qt.TextFormat.PlainText)
        self._behind.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.progress = Progress(self)
        self.outcome = OutcomeBars(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 12)
        column.setSpacing(12)
        column.addWidget(self._behind)
        column.addWidget(self.progress)
        column.addWidget(self.outcome)
        column.addStretch(1)

    def show_course(self, course: Course, zone: str | None) -> None:
        """Show *course*; times are said in *zone*."""
        self._behind.setText("\n".join(_ticked(step) for step in course.behind[-MOST:]))
        self._behind.setVisible(bool(course.behind))
        if course.is_over:
            self.progress.end()
            self.outcome.show_course(course, zone)
        else:
            self.outcome.clear()
            self.progress.show_course(course)


def _ticked(step: Step) -> str:
    return f"✓ {step_sentence(step).rstrip(' …')}"
