"""A publication on its way: what happens now in words, how far it is, and a way to stop it."""

import time

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from devlog_app.model.steps import Sent, Step, Uploading, Waiting
from devlog_app.ui.language.wording import step_sentence
from devlog_app.ui.publish.course import Course, Stage
from devlog_app.ui.publish.thin_bar import ThinBar

SECOND = 1000


class Progress(QWidget):
    """Hidden until the first step.

    Signals:
        cancel_requested: the user wants it stopped.
    """

    cancel_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._course: Course | None = None
        self._words = QLabel(self)
        self._words.setObjectName("step")
        self._words.setWordWrap(True)
        self._bar = ThinBar(self)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.clicked.connect(self.cancel_requested)
        self._second = QTimer(self, interval=SECOND)
        self._second.timeout.connect(self._count_down)
        row = QHBoxLayout()
        row.addWidget(self._words, 1)
        row.addWidget(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._bar)
        self.hide()

    def show_course(self, course: Course) -> None:
        """Say what happens; a wait is counted down."""
        self._course = course
        self._cancel.setEnabled(course.stage is not Stage.LEAVING)
        self._cancel.setText(self.tr("Undo") if course.stage is Stage.HELD else self.tr("Cancel"))
        if isinstance(course.step, Waiting) and course.stage is not Stage.LEAVING:
            self._second.start()
        else:
            self._second.stop()
        self._show_now()
        self.show()

    def end(self) -> None:
        """It is over."""
        self._second.stop()
        self._course = None
        self.hide()

    def _show_now(self) -> None:
        course = self._course
        if course is None:
            return
        if course.stage is Stage.LEAVING:
            self._words.setText(self.tr("Stopping …"))
            self._bar.setRange(0, 0)
            return
        match course.step:
            case None:
                self._words.setText(self.tr("Preparing …"))
                self._bar.setRange(0, 0)
            case Waiting() as step:
                self._show_wait(step, course)
            case step:
                self._words.setText(self._sentence(step))
                self._show_share(step)

    def _show_wait(self, step: Waiting, course: Course) -> None:
        left = max(0, step.seconds - int(time.monotonic() - course.since))
        if course.stage is Stage.HELD:
            words = self.tr("Nothing has left yet: %n second(s) to think again.", "", left)
        else:
            words = step_sentence(Waiting(left, step.reason))
        self._words.setText(words)
        self._bar.setRange(0, step.seconds)
        self._bar.setValue(step.seconds - left)

    def _show_share(self, step: Step) -> None:
        match step:
            case Uploading(number, of, sent, total):
                self._bar.setRange(0, of * 100)
                self._bar.setValue((number - 1) * 100 + (100 if not total else sent * 100 // total))
            case Sent(number, of):
                self._bar.setRange(0, of)
                self._bar.setValue(number)
            case _:
                self._bar.setRange(0, 0)

    def _sentence(self, step: Step) -> str:
        words = step_sentence(step)
        if not isinstance(step, Uploading) or not step.total:
            return words
        size = QLocale().formattedDataSize
        return f"{words} ({size(step.sent)} / {size(step.total)})"

    def _count_down(self) -> None:
        self._show_now()
