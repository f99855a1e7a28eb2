"""A bot has no queue: the program keeps the time itself, for as long as it runs."""

import asyncio
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from publishing_desk import NOON, Desk, a_post

from devlog_app.channels.port import Channel
from devlog_app.model.capabilities import Capabilities
from devlog_app.model.errors import PublishError
from devlog_app.model.steps import Done, LeftUndone, Outcome, Step
from devlog_app.services.after_publication.scheduled_queue import ScheduledQueue

AT = NOON + timedelta(hours=1)
POST = a_post("one", "two")


@dataclass
class Botlike:
    """A real channel, as a bot sees it."""

    channel: Channel

    async def capabilities(self) -> Capabilities:
        return replace(await self.channel.capabilities(), can_schedule=False)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.channel, name)


@pytest.fixture
def bot(desk: Desk) -> Desk:
    desk.wrap = Botlike
    return desk


def kept(desk: Desk) -> list[Step]:
    async def steps() -> list[Step]:
        return [step async for step in desk.publisher.keep_time()]

    return asyncio.run(steps())


def test_what_is_for_later_waits_here_and_that_is_said(bot: Desk) -> None:
    done = bot.done(POST, at=AT)
    assert (done.outcome, done.date) == (Outcome.SCHEDULED, AT)
    assert [problem.code for problem in done.problems] == ["sent_while_running"]
    assert (bot.texts(), bot.channel(queue=True)) == ([], ())
    assert bot.publisher.interrupted() == ()


def test_it_goes_out_when_its_time_has_come(bot: Desk) -> None:
    bot.publish(POST, at=AT)
    bot.time = AT
    steps = kept(bot)
    assert isinstance(steps[-1], Done)
    assert steps[-1].outcome is Outcome.PUBLISHED
    assert bot.texts() == ["one", "two"]
    assert kept(bot) == []


def test_a_time_that_was_missed_waits_for_an_answer(bot: Desk) -> None:
    bot.publish(POST, at=AT)
    bot.time = AT + timedelta(hours=1)
    assert [type(step) for step in kept(bot)] == [LeftUndone]
    assert bot.texts() == []
    assert len(bot.publisher.interrupted()) == 1


def test_the_same_again_is_unchanged_and_another_time_is_refused(bot: Desk) -> None:
    bot.publish(POST, at=AT)
    assert bot.done(POST, at=AT).outcome is Outcome.UNCHANGED
    with pytest.raises(PublishError) as refused:
        bot.publish(POST, at=AT + timedelta(hours=1))
    assert refused.value.code == "already_scheduled"


def test_the_queue_lists_what_waits_here_and_changes_it(bot: Desk) -> None:
    bot.publish(POST, at=AT)
    queue = ScheduledQueue(bot.bench)
    [entry] = asyncio.run(queue.read("local")).entries
    assert (entry.note, entry.text, entry.cost, entry.of) == ("talk.md", "one", 2, 2)

    async def moved_and_removed() -> None:
        async for _ in queue.move("local", entry.id, AT + timedelta(hours=2)):
            pass
        assert [job.date for job in bot.publisher.waiting()] == [AT + timedelta(hours=2)]
        async for _ in queue.remove("local", entry.id):
            pass

    asyncio.run(moved_and_removed())
    assert bot.publisher.waiting() == ()
