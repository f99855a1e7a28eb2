"""A change of a post on its way: what happens now, and a way to stop it."""

from PySide6.QtWidgets import QWidget

from devlog_app.model.steps import Step, Waiting
from devlog_app.ui.language.wording import step_sentence
from devlog_app.ui.publish.step_row import StepRow


class StepBar(StepRow):
    """Hidden while nothing is under way."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Progress"), self.tr("Stop"), parent)
        self.setContentsMargins(16, 4, 16, 4)
        self.cancel_requested.connect(self._say_stopping)

    def begin(self, words: str) -> None:
        """Something begins: say what."""
        self.let_stop()
        self.say(words)
        self.show_share(0, 0)

    def show_step(self, step: Step) -> None:
        """Say what happens; a wait is counted down."""
        self.show_share_of(step)
        if isinstance(step, Waiting):
            self.wait(step)
        else:
            self.say(step_sentence(step))

    def _say_stopping(self) -> None:
        self.let_stop(can=False)
        self.say(self.tr("Stopping …"))
