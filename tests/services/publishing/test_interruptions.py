"""Whatever fails on the way: what was sent is remembered, what is missing follows, nothing comes twice."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from publishing_desk import NOON, NOTE_ID, Desk, a_post, pictures

from devlog_app.channels.port import Channel, Progress
from devlog_app.model.after_publication import Numbers
from devlog_app.model.capabilities import Capabilities
from devlog_app.model.errors import ChannelError, ChannelUnreachable, FormatError, PublishError, StorageError
from devlog_app.model.known_state import KnownState
from devlog_app.model.ledger import Standing
from devlog_app.model.note import NoteState, Reach
from devlog_app.model.note_states import known_state
from devlog_app.model.post import SendOptions
from devlog_app.model.posted import Outgoing, Posted, Receipt
from devlog_app.model.reference import Author, ChannelIdentity, MessageRef
from devlog_app.model.steps import Done, Outcome, Resuming, Waiting
from devlog_app.services.publishing.publisher import PublishRequest
from devlog_app.storage.locks import Locks
from devlog_app.storage.publications.ledger_files import LedgerFiles


class Faulty:
    """A real channel behind a bad connection: *faults* names, for the sends to come, what goes wrong with each."""

    def __init__(self, channel: Channel, faults: list[str]) -> None:
        self._channel = channel
        self._faults = faults

    @property
    def identity(self) -> ChannelIdentity:
        return self._channel.identity

    @property
    def author(self) -> Author:
        return self._channel.author

    async def capabilities(self) -> Capabilities:
        return await self._channel.capabilities()

    async def send(self, outgoing: Outgoing) -> AsyncIterator[Progress | Receipt]:
        fault = self._faults.pop(0) if self._faults else "none"
        if fault == "lost before":
            raise ChannelUnreachable("message_gone", id=0)
        if fault == "refused":
            raise ChannelError("message_gone", id=0)
        async for step in self._channel.send(outgoing):
            if isinstance(step, Receipt) and fault == "lost after":
                raise ChannelUnreachable("message_gone", id=0)
            yield step

    async def edit(self, ref: MessageRef, outgoing: Outgoing) -> Posted:
        return await self._channel.edit(ref, outgoing)

    async def reschedule(self, ref: MessageRef, at: datetime) -> None:
        await self._channel.reschedule(ref, at)

    async def delete(self, refs: Sequence[MessageRef]) -> None:
        await self._channel.delete(refs)

    async def pin(self, ref: MessageRef, *, silent: bool) -> None:
        raise ChannelError("pin_queued")

    async def send_now(self, refs: Sequence[MessageRef]) -> None:
        await self._channel.send_now(refs)

    async def queue(self) -> tuple[Posted, ...]:
        return await self._channel.queue()

    async def history(self, limit: int, before: int | None = None) -> tuple[Posted, ...]:
        return await self._channel.history(limit, before)

    async def read(self, refs: Sequence[MessageRef]) -> tuple[Posted | None, ...]:
        return await self._channel.read(refs)

    async def numbers(self, refs: Sequence[MessageRef]) -> tuple[Numbers | None, ...]:
        return await self._channel.numbers(refs)

    def fired(self) -> Mapping[int, int]:
        return self._channel.fired()

    def link(self, ref: MessageRef) -> str | None:
        return self._channel.link(ref)

    async def close(self) -> None:
        await self._channel.close()


def faulty(*faults: str) -> Callable[[Channel], Channel]:
    remaining = list(faults)
    return lambda channel: Faulty(channel, remaining)


POST = a_post("one", "two", "three")


@pytest.mark.parametrize("fault", ["lost before", "lost after"])
def test_a_message_without_an_answer_is_sent_again_and_posted_once(desk: Desk, fault: str) -> None:
    desk.wrap = faulty("none", fault, fault)
    steps = desk.publish(POST)
    assert sum(isinstance(step, Waiting) for step in steps) == 2
    assert desk.texts() == ["one", "two", "three"]


@pytest.mark.parametrize("fault", ["lost before", "lost after"])
def test_when_no_answer_ever_comes_publishing_again_continues(desk: Desk, fault: str) -> None:
    desk.wrap = faulty("none", fault, fault, fault)
    with pytest.raises(PublishError) as doubt:
        desk.publish(POST)
    assert doubt.value.code == "outcome_unknown"
    assert desk.history().publications == ()
    steps = desk.publish(POST)
    assert any(isinstance(step, Resuming) for step in steps)
    assert isinstance(steps[-1], Done)
    assert steps[-1].outcome is Outcome.PUBLISHED
    assert desk.texts() == ["one", "two", "three"]
    [publication] = desk.history().publications
    assert [ref.id for ref in publication.refs] == [posted.ref.id for posted in desk.channel()]


def test_a_refusal_of_the_first_message_leaves_nothing_behind(desk: Desk) -> None:
    desk.wrap = faulty("refused")
    with pytest.raises(ChannelError) as refused:
        desk.publish(POST)
    assert refused.value.code == "message_gone"
    assert desk.publisher.interrupted() == ()
    assert desk.done(a_post("mended")).outcome is Outcome.PUBLISHED
    assert desk.texts() == ["mended"]


def test_a_refusal_halfway_says_how_far_it_came_and_can_be_continued(desk: Desk) -> None:
    desk.wrap = faulty("none", "refused")
    with pytest.raises(PublishError, match="after 1 of 3 messages"):
        desk.publish(POST)
    assert desk.done(POST).outcome is Outcome.PUBLISHED
    assert desk.texts() == ["one", "two", "three"]


def test_an_edited_note_is_published_only_after_what_it_interrupted(desk: Desk) -> None:
    desk.wrap = faulty("none", "refused")
    with pytest.raises(PublishError):
        desk.publish(POST)
    with pytest.raises(PublishError) as refused:
        desk.publish(a_post("mended"))
    assert refused.value.code == "already_published"
    assert desk.texts() == ["one", "two", "three"]


def test_force_gives_up_what_cannot_be_finished_and_tells_the_ledger_what_is_there(desk: Desk) -> None:
    desk.wrap = faulty("none", "refused", "refused", "refused")
    for _ in range(2):
        with pytest.raises(PublishError):
            desk.publish(POST)
    assert desk.done(a_post("mended"), force=True).outcome is Outcome.PUBLISHED
    assert desk.texts() == ["one", "mended"]
    given_up, mended = desk.history().publications
    assert [message.id for message in given_up.contents.messages] == [1]
    assert [message.id for message in mended.contents.messages] == [2]
    assert desk.publisher.interrupted() == ()


def test_what_was_given_up_counts_as_changed(desk: Desk) -> None:
    desk.wrap = faulty("none", "refused", "refused", "refused")
    for force in (False, True):
        with pytest.raises((PublishError, ChannelError)):
            desk.publish(POST, force=force)
    assert known_state(desk.history(), POST.source_digest, NOON) == KnownState(NoteState.CHANGED, Reach.LOCAL)
    with pytest.raises(PublishError, match="has changed since"):
        desk.publish(POST)


def test_a_post_stands_though_its_pin_is_refused(desk: Desk) -> None:
    desk.wrap = faulty()
    done = desk.done(replace(a_post("one"), options=SendOptions(pin=True)))
    assert done.outcome is Outcome.PUBLISHED
    assert [problem.code for problem in done.problems] == ["pin_refused"]
    assert len(desk.history().publications) == 1


def test_a_ledger_that_fails_at_the_end_is_written_by_the_next_try(desk: Desk) -> None:
    def full_disk(point: str) -> None:
        if point == "pinned":
            ledger = desk.workspace / ".devlog" / "ledger"
            ledger.rmdir()
            ledger.write_text("in the way")

    desk.checkpoint = full_disk
    with pytest.raises(StorageError):
        desk.publish(POST)
    (desk.workspace / ".devlog" / "ledger").unlink()
    desk.checkpoint = lambda _point: None
    assert desk.done(POST).outcome is Outcome.PUBLISHED
    assert desk.texts() == ["one", "two", "three"]
    assert len(desk.history().publications) == 1


def test_a_picture_may_change_or_vanish_once_the_intent_is_kept(desk: Desk) -> None:
    before = (desk.workspace / "a.png").read_bytes()
    desk.wrap = faulty("none", "lost before", "lost before", "lost before")
    with pytest.raises(PublishError):
        desk.publish(a_post("one", pictures(desk.workspace, "a.png")))
    (desk.workspace / "a.png").unlink()
    steps = desk.resume()
    assert isinstance(steps[-1], Done)
    file = desk.channel()[1].file
    assert file is not None
    assert file.read_bytes() == before


def test_resuming_finishes_everything_the_workspace_left_undone(desk: Desk) -> None:
    desk.wrap = faulty("none", "lost after", "lost after", "lost after")
    with pytest.raises(PublishError):
        desk.publish(POST)
    assert len(desk.publisher.interrupted()) == 1
    desk.resume()
    assert desk.texts() == ["one", "two", "three"]
    assert desk.resume() == []


def test_a_scheduled_post_is_resumed_for_its_own_time(desk: Desk) -> None:
    at = NOON + timedelta(days=1)
    desk.wrap = faulty("none", "lost after", "lost after", "lost after")
    with pytest.raises(PublishError):
        desk.publish(POST, at=at)
    assert desk.done(POST, at=at).outcome is Outcome.SCHEDULED
    assert [(waiting.text, waiting.date) for waiting in desk.channel(queue=True)] == [
        ("one", at),
        ("two", at),
        ("three", at),
    ]
    assert desk.history().publications[0].standing is Standing.SCHEDULED


def test_a_channel_that_was_replaced_under_its_name_gets_nothing_meant_for_the_first(desk: Desk) -> None:
    desk.wrap = faulty("none", "lost before", "lost before", "lost before")
    with pytest.raises(PublishError):
        desk.publish(POST)
    with closing(sqlite3.connect(desk.paths.local_channel)) as database, database:
        database.execute("UPDATE channels SET name = 'elsewhere'")
    with pytest.raises(PublishError) as refused:
        desk.resume()
    assert refused.value.code == "channel_changed"
    assert desk.texts() == []


def test_a_note_that_another_process_is_sending_is_left_to_it(desk: Desk) -> None:
    with Locks(desk.paths.locks).note(NOTE_ID, "talk.md"), pytest.raises(StorageError, match=r"process \d+"):
        desk.publish(POST)
    assert desk.texts() == []


def test_nothing_is_sent_where_it_could_not_be_remembered(desk: Desk) -> None:
    (desk.workspace / ".devlog").write_text("a file in the way")
    with pytest.raises(StorageError):
        desk.publish(POST)
    assert desk.texts() == []


def test_nothing_is_sent_where_a_newer_devlog_keeps_the_ledger(desk: Desk) -> None:
    ledger = desk.workspace / ".devlog" / "ledger" / f"{NOTE_ID}.jsonl"
    ledger.parent.mkdir(parents=True)
    ledger.write_text('{"v":2,"event":"01K","type":"published"}\n')
    with pytest.raises(FormatError, match="newer Devlog"):
        desk.publish(POST)
    assert desk.texts() == []
    assert LedgerFiles(desk.workspace).read(NOTE_ID).is_newer


def test_a_series_stops_at_its_first_failure(desk: Desk) -> None:
    async def publish() -> None:
        requests = [PublishRequest(post=post, channel="local") for post in (a_post("one"), a_post(), a_post("three"))]
        async for _ in desk.publisher.publish_all(requests):
            pass

    with pytest.raises(PublishError):
        asyncio.run(publish())
    assert desk.texts() == ["one"]


def test_whoever_stops_listening_halfway_loses_nothing(desk: Desk) -> None:
    async def listen_to_one_message() -> None:
        steps = desk.publisher.publish(PublishRequest(post=POST, channel="local"))
        async for step in steps:
            if type(step).__name__ == "Sent":
                break
        await steps.aclose()

    asyncio.run(listen_to_one_message())
    assert desk.texts() == ["one"]
    assert desk.done(POST).outcome is Outcome.PUBLISHED
    assert desk.texts() == ["one", "two", "three"]


def test_a_full_disk_stops_publishing_before_anything_leaves(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from devlog_app.services.publishing import workbench as module
    from devlog_app.storage.publications.outbox import Outbox

    class Small(Outbox):
        def __init__(self, database: Path, media: Path) -> None:
            super().__init__(database, media)
            (pages,) = self._connection.execute("PRAGMA page_count").fetchone()
            self._connection.execute(f"PRAGMA max_page_count = {pages}")

    monkeypatch.setattr(module, "Outbox", Small)
    long = a_post(*["x" * 4000] * 10)
    with pytest.raises(StorageError, match="disk is full"):
        desk.publish(long)
    assert desk.texts() == []
    monkeypatch.undo()
    assert desk.publisher.interrupted() == ()
    assert desk.done(long).outcome is Outcome.PUBLISHED
