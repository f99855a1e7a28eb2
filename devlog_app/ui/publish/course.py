"""How far one publication is: a value that every place in the window shows alike."""

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import DevlogError
from devlog_app.model.steps import Done, Step, Uploading, Waiting
from devlog_app.model.values import dataclass
from devlog_app.ui.language.titled import titled_step
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

    @property
    def is_leaving(self) -> bool:
        """Whether it is stopped just now."""
        return self.stage is Stage.LEAVING

    @property
    def may_have_left(self) -> bool:
        """Whether it ended before its goal, and it is not known yet what it left behind."""
        return self.stage in {Stage.FAILED, Stage.STOPPED} and not self.is_settled

    @classmethod
    def of(cls, wish: PublishWish) -> "Course":
        """The course that *wish* begins."""
        return cls(note=wish.post.note.path, title=wish.post.note.title, channel=wish.channel, wish=wish)

    @classmethod
    def going_on(cls, found: Interrupted) -> "Course":
        """The course of an interrupted publication that is continued, or taken back."""
        job = found.job
        is_local = job.channel_kind is ChannelKind.LOCAL
        return cls(note=job.post.note.path, title=job.post.note.title, channel=job.channel, is_local=is_local)

    def leaving(self) -> "Course":
        """The course that somebody wants to stop."""
        return replace(self, stage=Stage.LEAVING)

    def stopped(self) -> "Course":
        """The course that was stopped."""
        return replace(self, stage=Stage.STOPPED, step=None)

    def failed(self, error: DevlogError) -> "Course":
        """The course that *error* ended."""
        return replace(self, stage=Stage.FAILED, step=None, error=error)

    def settled(self, left: Interrupted | None) -> "Course":
        """The course of which it is known what it *left* behind."""
        return replace(self, left=left, is_settled=True)

    def anew(self) -> "Course":
        """The course as it was before its first step."""
        return replace(self, stage=Stage.UNDER_WAY, step=None, behind=(), error=None)

    def moved(self, step: Step, now: float) -> "Course":
        """The course after *step*, which came at *now*."""
        if isinstance(step, Done):
            return replace(self, stage=Stage.DONE, step=None, behind=self._behind(), done=step)
        stage = self.stage
        if stage is not Stage.LEAVING:
            stage = Stage.HELD if isinstance(step, Waiting) and step.reason == UNDO else Stage.UNDER_WAY
        said = titled_step(step, {self.note: self.title}.get)
        return replace(self, stage=stage, step=said, since=now, behind=self._behind())

    def _behind(self) -> tuple[Step, ...]:
        """What is over: of uploads and pauses only the last words matter, and only while they last."""
        if self.step is None or isinstance(self.step, Uploading | Waiting):
            return self.behind
        return (*self.behind, self.step)
