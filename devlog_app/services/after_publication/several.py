"""The posts of several notes: what an update would change in each, and the updates one after another."""

from collections.abc import AsyncGenerator, Iterable, Sequence
from contextlib import aclosing

from devlog_app.model.after_publication import UpdatePlan
from devlog_app.model.errors import ChannelError, DevlogError, PublishError
from devlog_app.model.post_page import Sides
from devlog_app.model.steps import Step
from devlog_app.model.values import dataclass
from devlog_app.services.after_publication.sides import BothSides
from devlog_app.services.after_publication.updating import Updater


@dataclass(frozen=True, slots=True)
class PostChange:
    """What an update would make of one post: note and post side by side, and the plan."""

    sides: Sides
    plan: UpdatePlan

    @property
    def path(self) -> str:
        """The note's path."""
        return self.plan.path

    @property
    def channel(self) -> str:
        """The channel's name."""
        return self.plan.channel


@dataclass(frozen=True, slots=True)
class PostTrouble:
    """Why a post of the note at *path* could not be looked at, or not be updated."""

    path: str
    channel: str
    error: DevlogError


@dataclass(frozen=True, slots=True)
class PostStep:
    """A step on the way of one post."""

    path: str
    channel: str
    step: Step


class SeveralPosts:
    """Looks at posts and updates them; belongs to the loop it is used on."""

    def __init__(self, updater: Updater, both_sides: BothSides) -> None:
        self._updater = updater
        self._both_sides = both_sides

    async def changes(self, paths: Iterable[str]) -> AsyncGenerator[PostChange | PostTrouble, None]:
        """Each post of the notes at *paths* that an update would change, after a look at it; notes never out have none.

        A channel that cannot be reached is told once, and its other posts are passed over.
        """
        deaf: set[str] = set()
        for path in paths:
            for channel in self._channels(path):
                if channel in deaf:
                    continue
                try:
                    sides = await self._both_sides.read(path, channel)
                    [plan] = await self._updater.plan(path, channel)
                except DevlogError as error:
                    deaf |= {channel} if isinstance(error, ChannelError) else set()
                    yield PostTrouble(path, channel, error)
                    continue
                if plan.works or plan.anew:
                    yield PostChange(sides, plan)

    async def update(self, changes: Sequence[PostChange]) -> AsyncGenerator[PostStep | PostTrouble, None]:
        """Update each post as it was shown, in turn; one that cannot be is told, and the others go on.

        Where a post was changed in its channel, that was seen and is written over. What is interrupted stays in the
        outbox and is finished with the next update.
        """
        deaf: set[str] = set()
        for change in changes:
            if change.channel in deaf:
                continue
            try:
                steps = self._updater.update(change.plan, over=change.plan.changed_there, as_planned=True)
                async with aclosing(steps):
                    async for step in steps:
                        yield PostStep(change.path, change.channel, step)
            except DevlogError as error:
                deaf |= {change.channel} if isinstance(error, ChannelError) else set()
                yield PostTrouble(change.path, change.channel, error)

    def _channels(self, path: str) -> tuple[str, ...]:
        try:
            return self._updater.channels_of(path)
        except PublishError:
            # It was never out.
            return ()
