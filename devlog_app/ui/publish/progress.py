"""A publication on its way: what happens now in words, how far it is, and a way to stop it."""

from functools import partial

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from devlog_app.model.steps import Step, Uploading, Waiting
from devlog_app.ui.language.wording import step_sentence
from devlog_app.ui.publish.course import Course, Stage
from devlog_app.ui.publish.step_row import StepRow


class Progress(StepRow):
    """Shows a ``Course``; hidden until the first step."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Progress"), self.tr("Cancel"), parent)

    def show_course(self, course: Course) -> None:
        """Say what happens; a wait is counted down."""
        words = self.tr("Undo") if course.stage is Stage.HELD else self.tr("Cancel")
        self.let_stop(words, can=course.stage is not Stage.LEAVING)
        match course.step:
            case _ if course.stage is Stage.LEAVING:
                self.say(self.tr("Stopping …"))
                self.show_share(0, 0)
            case None:
                self.say(self.tr("Preparing …"))
                self.show_share(0, 0)
            case Waiting() as step:
                self._show_wait(step, course)
            case step:
                self.say(self._sentence(step))
                self.show_share_of(step)

    def _show_wait(self, step: Waiting, course: Course) -> None:
        def tell(left: int) -> None:
            held = self.tr("Nothing has left yet: %n second(s) to think again.", "", left)
            words = held if course.stage is Stage.HELD else step_sentence(Waiting(left, step.reason))
            self._words.setText(words)
            self.show_share(step.seconds - left, step.seconds)

        self.show()
        self.count_down(step.seconds, tell, course.since)

    def _sentence(self, step: Step) -> str:
        words = step_sentence(step)
        if not isinstance(step, Uploading) or not step.total:
            return words
        size = partial(
            QLocale().formattedDataSize, precision=1, format=QLocale.DataSizeFormat.DataSizeTraditionalFormat
        )
        return f"{words} ({size(step.sent)} / {size(step.total)})"
