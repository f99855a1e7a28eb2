"""The strip below the text: the counter of each message, and the list of problems."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from devlog_app.model.post import Post
from devlog_app.model.problem import Problem, Severity
from devlog_app.ui.problems.gauge import Gauge
from devlog_app.ui.problems.short_label import ShortLabel

if TYPE_CHECKING:
    from devlog_app.ui.problems.problem_view import ProblemView

MOST_LENGTHS = 4


class ProblemsPane(QWidget):
    """Shows how long the post's messages are and what was found in the note.

    Signals:
        line_requested: the author wants to see this line of the note (from 1).
    """

    line_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Length and problems"))
        self._gauge = Gauge(self)
        self._counter = ShortLabel(self)
        self._counter.setObjectName("counter")
        self._summary = ShortLabel(self)
        self._summary.setObjectName("summary")
        self._summary.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._view: ProblemView | None = None
        self._lengths: tuple[tuple[int, int], ...] | None = None
        self._problems: tuple[Problem, ...] | None = None
        self._lay_out()

    def show_post(self, post: Post) -> None:
        """Show the lengths and problems of *post*."""
        counted = tuple((message.length, message.limit) for message in post.messages)
        if counted != self._lengths:
            self._lengths = counted
            self._show_lengths(post)
        if post.problems != self._problems:
            self._problems = post.problems
            self._summary.setText(self._summed_up(post))
            self._show_problems(post.problems)

    def _show_lengths(self, post: Post) -> None:
        lengths = [_length(message.length, message.limit) for message in post.messages]
        self._gauge.show_messages(post.messages)
        self._counter.setText(self._counted(lengths))
        hint = self.tr("As Telegram counts: an emoji is two characters or more.")
        self._counter.setToolTip("\n".join([*lengths, hint]))

    def clear(self) -> None:
        """Show that no note is open."""
        self._lengths = self._problems = None
        self._gauge.show_messages(())
        self._counter.setText("")
        self._counter.setToolTip("")
        self._summary.setText("")
        self._show_problems(())

    def _lay_out(self) -> None:
        strip = QHBoxLayout()
        strip.setContentsMargins(12, 6, 12, 6)
        strip.setSpacing(10)
        strip.addWidget(self._gauge)
        strip.addWidget(self._counter, 1)
        strip.addWidget(self._summary)
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Plain)
        line.setForegroundRole(QPalette.ColorRole.Midlight)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(line)
        self._rows.addLayout(strip)

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        """List *problems*; the list is made for the first of them, so that the window opens sooner."""
        if self._view is None and problems:
            from devlog_app.ui.problems.problem_view import ProblemView

            self._view = ProblemView(self)
            self._view.line_requested.connect(self.line_requested)
            self._rows.addWidget(self._view)
        if self._view is not None:
            self._view.problems.show_problems(problems)

    def _counted(self, lengths: list[str]) -> str:
        if not lengths:
            return self.tr("Nothing to publish")
        if len(lengths) == 1:
            return lengths[0]
        shown = lengths if len(lengths) <= MOST_LENGTHS else [*lengths[: MOST_LENGTHS - 1], "…"]
        return "   ".join([self.tr("{count} messages:").format(count=len(lengths)), "  ·  ".join(shown)])

    def _summed_up(self, post: Post) -> str:
        words = {
            Severity.ERROR: self.tr("errors: {count}"),
            Severity.WARNING: self.tr("warnings: {count}"),
            Severity.INFO: self.tr("notes: {count}"),
        }
        counts = {each: sum(found.severity is each for found in post.problems) for each in Severity}
        found = [words[each].format(count=count) for each, count in counts.items() if count]
        return ", ".join(found) if found else self.tr("no problems")


def _length(length: int, limit: int) -> str:
    """Length and limit in UTF-16 units, as the user's language writes numbers."""
    locale = QLocale()
    return f"{locale.toString(length)} / {locale.toString(limit)}"
