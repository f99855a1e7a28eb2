"""Cancelling, taking back, and what is too old to be finished unasked."""

import asyncio
from contextlib import aclosing
from dataclasses import replace
from datetime import timedelta

import pytest
from publishing_desk import NOON, Desk, a_post

from devlog_app.model.errors import ChannelError, PublishError
from devlog_app.model.ledger import Standing
from devlog_app.model.steps import Done, LeftUndone, Outcome, Step, Waiting
from devlog_app.services.publishing.publisher import PublishRequest

POST = a_post("one", "two", "three")


class Stop(Exception):
    """Ends a publication at a checkpoint, as a killed process does."""


def stopped_at(desk: Desk, point: str) -> None:
    def checkpoint(name: str) -> None:
        if name == point:
            raise Stop

    desk.checkpoint = checkpoint
    with pytest.raises(Stop):
        desk.publish(POST)
    desk.checkpoint = lambda _point: None


def taken_back(desk: Desk) -> list[Step]:
    async def steps() -> list[Step]:
        [job] = desk.publisher.interrupted()
        return [step async for step in desk.publisher.take_back(job.id)]

    return asyncio.run(steps())


@pytest.mark.parametrize(
    "point", ["intents kept", "message 1 is about to leave", "message 2 is there", "message 2 has its receipt"]
)
def test_what_was_interrupted_can_be_taken_back(desk: Desk, point: str) -> None:
    stopped_at(desk, point)
    steps = taken_back(desk)
    assert isinstance(steps[-1], Done)
    assert steps[-1].outcome is Outcome.TAKEN_BACK
    assert desk.texts() == []
    assert desk.publisher.interrupted() == ()
    assert all(one.standing is Standing.WITHDRAWN for one in desk.history().publications)


def test_the_same_words_can_be_published_after_they_were_taken_back(desk: Desk) -> None:
    stopped_at(desk, "message 2 is there")
    taken_back(desk)
    assert desk.done(POST).outcome is Outcome.PUBLISHED
    assert desk.texts() == ["one", "two", "three"]


@pytest.mark.parametrize("point", ["taking back", "deleted", "taking back written"])
def test_taking_back_that_is_interrupted_goes_on(desk: Desk, point: str) -> None:
    stopped_at(desk, "message 2 is there")

    def checkpoint(name: str) -> None:
        if name == point:
            raise Stop

    desk.checkpoint = checkpoint
    with pytest.raises(Stop):
        taken_back(desk)
    desk.checkpoint = lambda _point: None
    steps = desk.resume()
    assert isinstance(steps[-1], Done)
    assert desk.texts() == []
    assert desk.done(POST).outcome is Outcome.PUBLISHED
    assert desk.texts() == ["one", "two", "three"]


def test_what_is_older_than_a_day_waits_for_an_answer(desk: Desk) -> None:
    stopped_at(desk, "message 2 is there")
    desk.time = NOON + timedelta(hours=25)
    [step] = desk.resume()
    assert isinstance(step, LeftUndone)
    assert (step.note, step.sent, step.of) == ("talk.md", 1, 3)
    with pytest.raises(PublishError) as refused:
        desk.publish(POST)
    assert refused.value.code == "interrupted_long_ago"

    async def finished() -> None:
        async for _ in desk.publisher.resume({step.job}, also_old=True):
            pass

    asyncio.run(finished())
    assert desk.texts() == ["one", "two", "three"]


def test_what_should_have_come_out_meanwhile_waits_for_an_answer(desk: Desk) -> None:
    desk.checkpoint = lambda name: (_ for _ in ()).throw(Stop) if name == "intents kept" else None
    with pytest.raises(Stop):
        desk.publish(POST, at=NOON + timedelta(hours=1))
    desk.checkpoint = lambda _point: None
    desk.time = NOON + timedelta(hours=2)
    assert [type(step) for step in desk.resume()] == [LeftUndone]
    assert desk.texts() == []


def test_what_never_left_gives_way_to_newer_words(desk: Desk) -> None:
    stopped_at(desk, "intents kept")
    assert desk.done(a_post("newer")).outcome is Outcome.PUBLISHED
    assert desk.texts() == ["newer"]


def test_cancelling_in_the_undo_window_leaves_no_trace(desk: Desk) -> None:
    async def cancelled() -> None:
        request = PublishRequest(post=POST, channel="local", undo_window=30)
        async with aclosing(desk.publisher.publish(request)) as steps:
            async for step in steps:
                if isinstance(step, Waiting):
                    assert (step.seconds, step.reason) == (30, "wait_undo")
                    return

    asyncio.run(cancelled())
    assert desk.texts() == []
    assert desk.publisher.interrupted() == ()


def test_of_several_notes_nothing_leaves_unless_all_can(desk: Desk) -> None:
    fits, too_long = a_post("fits"), a_post("x" * 5000)
    requests = [
        PublishRequest(post=fits, channel="local"),
        PublishRequest(post=replace(too_long, note=replace(too_long.note, path="other.md")), channel="local"),
    ]

    async def published() -> None:
        async for _ in desk.publisher.publish_all(requests):
            pass

    with pytest.raises(ChannelError):
        asyncio.run(published())
    assert desk.texts() == []
