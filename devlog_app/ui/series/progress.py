"""A series on its way: which post is sent, how far that is, how many are done, and a way to stop."""

from PySide6.QtWidgets import QWidget

from devlog_app.model.steps import Step, Waiting
from devlog_app.ui.language.wording import step_sentence
from devlog_app.ui.publish.step_row import StepRow


class SeriesProgress(StepRow):
    """Hidden while nothing is on its way; stopping it leaves what is there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Progress of the series"), self.tr("Stop"), parent)
        self._count_of_posts = 1
        self.cancel_requested.connect(self._say_stopping)

    def begin(self, count: int) -> None:
        """*count* posts are to be sent or moved."""
        self._count_of_posts = max(1, count)
        self.let_stop()
        self.say(self.tr("Preparing …"))
        self.show_done(0)

    def show_done(self, count: int) -> None:
        """*count* posts are done."""
        self.show_share(count, self._count_of_posts)

    def show_step(self, title: str, step: Step) -> None:
        """Say what happens to the post called *title*; a wait is counted down."""
        before = f"{title}: " if title else ""
        if isinstance(step, Waiting):
            self.wait(step, before)
        else:
            self.say(before + step_sentence(step))

    def _say_stopping(self) -> None:
        self.let_stop(can=False)
        self.say(self.tr("Stopping … what is there stays"))
