"""What the post page has done on the loop's thread, where the services are asked for."""

from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import TYPE_CHECKING

from devlog_app.model.after_publication import BothChanged, Pulled, UpdatePlan
from devlog_app.model.errors import PublishError
from devlog_app.model.post_page import KnownPosts, Sides
from devlog_app.model.steps import Step

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services


async def known(services: "Services", path: str, *, whole: bool) -> KnownPosts:
    """What is known of the note's posts; nothing is asked."""
    return await services.post_knowledge.of(path, whole=whole)


async def linking(services: "Services", path: str, channel: str) -> tuple[str, ...]:
    """The paths of notes whose posts link to this one; nothing is asked."""
    return services.updater.linked_from(path, channel)


async def sides(services: "Services", path: str, channel: str, *, offline: bool) -> Sides:
    """The note beside its post in *channel*."""
    return await services.both_sides.read(path, channel, offline=offline)


async def measured(services: "Services", note_id: str) -> None:
    """Count the note's posts anew, and keep the numbers."""
    await services.statistics.measure([note_id])


async def plan(services: "Services", path: str, channel: str) -> UpdatePlan:
    """What an update would do."""
    [found] = await services.updater.plan(path, channel)
    return found


async def pulled(services: "Services", path: str, channel: str) -> Pulled:
    """What the channel's words would make of the note."""
    return await services.puller.read(path, channel)


async def both(services: "Services", path: str, channel: str) -> BothChanged:
    """What note and post each made of what both said before."""
    return await services.puller.both(path, channel)


async def plan_of(services: "Services", decided: BothChanged, text: str) -> UpdatePlan:
    """What an update would do with the *text* that both became; raises where the post is another one by now."""
    [found] = await services.updater.plan(decided.path, decided.channel, text=text)
    if found.changed != decided.changed:
        raise PublishError("join_changed_there", path=decided.path, channel=decided.channel)
    return found


async def remembered(services: "Services", taken: Pulled) -> None:
    """Remember that note and post say the same."""
    await services.puller.remember(taken)


async def updated(services: "Services", planned: UpdatePlan) -> AsyncIterator[Step]:
    """Do what *planned* says, and no more."""
    if planned.anew:
        steps = services.updater.replace(planned)
    else:
        steps = services.updater.update(planned, over=planned.changed_there, as_planned=True)
    async with aclosing(steps):
        async for step in steps:
            yield step


async def withdrawn(services: "Services", path: str, channel: str) -> AsyncIterator[Step]:
    """Delete the post."""
    async with aclosing(services.updater.withdraw(path, channel)) as steps:
        async for step in steps:
            yield step
