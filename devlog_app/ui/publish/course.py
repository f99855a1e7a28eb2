"""How far one publication is: a value that every place in the window shows alike."""

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from devlog_app.model.errors import DevlogError
from devlog_app.model.steps import Done, Step, Uploading, Waiting
from devlog_app.model.values import dataclass
from devlog_app.ui.publish.wish import PublishWish

if TYPE_CHECKING:
    # The window is drawn earlier without what a job is made of.
    from devlog_app.model.job import Job

UNDO = "wait_undo"
"""The reason of the pause in which nothing has left yet."""


@dataclass(frozen=True, slots=True)
class Interrupted:
    """A publication to decide about; *is_old* when nobody but a person can say whether it is still wanted."""

    job: "Job"
    is_old: bool

    @property
    def messages_there(self) -> int:
        """How many of its messages arrived for certain."""
        from devlog_app.model.job import PartState

        return sum(all(item.state is PartState.SENT for item in part) for part in self.job.parts)


class Stage(StrEnum):
    """Where a publication stands; ``held`` is the undo window, ``leaving`` a publication that is stopped just now."""

    HELD = "held"
    UNDER_WAY = "under_way"
    LEAVING = "leaving"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One publication of the note at *note*, which is called *title*, in *channel*.

    *wish* is None for one that is continued or taken back; *is_local*: it stays on this computer. *step* is the latest,
    begun at *since* (seconds of the monotonic clock); *behind* are the steps that are over. *left* is what an end
    before the goal left behind, known once the course *is_settled*.
    """

    note: str
    title: str
    channel: str
    wish: PublishWish | None = None
    is_local: bool = False
    stage: Stage = Stage.UNDER_WAY
    step: Step | None = None
    since: float = 0.0
    behind: tuple[Step, ...] = ()
    done: Done | None = None
    error: DevlogError | None = None
    left: Interrupted | None = None
    is_settled: bool = False

    @property
    def is_over(self) -> bool:
        """Whether nothing more happens by itself."""
        return self.stage in {Stage.DONE, Stage.FAILED, Stage.STOPPED}

    @property
    def is_rehearsal(self) -> bool:
        """Whether it only showed how the post would be."""
        return self.wish is not None and self.wish.is_rehearsal

    def moved(self, step: Step, now: float) -> "Course":
        """The course after *step*, which came at *now*."""
        if isinstance(step, Done):
            return replace(self, stage=Stage.DONE, step=None, behind=self._behind(), done=step)
        stage = self.stage
        if stage is not Stage.LEAVING:
            stage = Stage.HELD if isinstance(step, Waiting) and step.reason == UNDO else Stage.UNDER_WAY
        return replace(self, stage=stage, step=step, since=now, behind=self._behind())

    def _behind(self) -> tuple[Step, ...]:
        """What is over: of uploads and pauses only the last words matter, and only while they last."""
        if self.step is None or isinstance(self.step, Uploading | Waiting):
            return self.behind
        return (*self.behind, self.step)
