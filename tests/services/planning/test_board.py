"""What comes out when, told from ledgers and the queue, and rearranged in the queue."""

import asyncio
from collections.abc import AsyncGenerator, Coroutine
from datetime import datetime, timedelta
from typing import Any, TypeVar

import pytest
from house import House

from devlog_app.channels.port import Channel
from devlog_app.model.errors import UsageError
from devlog_app.model.post import TextMessage
from devlog_app.model.posted import Outgoing
from devlog_app.model.schedule import Entry, EntryKind, Schedule, Trouble
from devlog_app.model.steps import Done
from devlog_app.services.after_publication.scheduled_queue import ScheduledQueue
from devlog_app.services.planning.board import Board

T = TypeVar("T")
TALK = "---\ntitle: Доклад\n---\nСлова доклада\n"


def board(house: House) -> Board:
    bench = house.bench()
    return Board(bench, house.library, house.composer, ScheduledQueue(bench))


def run(work: Coroutine[Any, Any, T]) -> T:
    return asyncio.run(work)


def last(steps: AsyncGenerator[object, None]) -> list[object]:
    async def all_of() -> list[object]:
        return [step async for step in steps]

    return asyncio.run(all_of())


async def foreign(channel: Channel, at: datetime) -> None:
    async for _ in channel.send(Outgoing(message=TextMessage("чужое\nи ещё"), random_ids=(77,), at=at)):
        pass


def only(schedule: Schedule) -> Entry:
    [entry] = schedule.entries
    return entry


def test_a_scheduled_note_is_known_without_asking_anybody(house: House) -> None:
    house.write(TALK)
    at = house.at_another_time(48)
    house.publish(at=at)
    house.connected.clear()
    entry = only(run(board(house).known()))
    assert (entry.kind, entry.at, entry.title, entry.channel) == (EntryKind.SCHEDULED, at, "Доклад", "main")
    assert (entry.is_local, house.connected) == (not house.is_telegram, [])


def test_a_published_note_has_its_link(house: House) -> None:
    house.write(TALK)
    house.publish()
    entry = only(run(board(house).known()))
    assert entry.kind is EntryKind.PUBLISHED
    assert (entry.link is not None) == house.is_telegram


def test_other_admins_posts_come_with_the_queue_and_are_remembered(house: House) -> None:
    house.write(TALK)
    house.publish(at=house.at_another_time(48))
    at = house.at_another_time(20)
    house.channel(lambda channel: foreign(channel, at))
    read = run(board(house).read("main"))
    assert [(entry.kind, entry.title) for entry in read.entries] == [
        (EntryKind.FOREIGN, "чужое"),
        (EntryKind.SCHEDULED, "Доклад"),
    ]
    assert read.queues["main"].queue.used == 2
    again = run(board(house).known())
    assert again.entries == read.entries
    assert again.queues["main"].at == read.queues["main"].at


def test_a_move_is_read_back_from_the_queue(house: House) -> None:
    house.write(TALK)
    house.publish(at=house.at_another_time(48))
    entry = only(run(board(house).read("main")))
    to = house.at_another_time(72)
    steps = last(board(house).move(entry, to))
    assert any(isinstance(step, Done) for step in steps)
    assert isinstance(steps[-1], Schedule)
    assert only(steps[-1]).at == to
    assert [posted.date for posted in house.queue()] == [to]


def test_what_was_moved_is_never_told_by_an_older_look_at_the_queue(house: House) -> None:
    house.write(TALK)
    house.publish(at=house.at_another_time(48))
    ours = board(house)
    entry = only(run(ours.read("main")))
    to = house.at_another_time(72)
    house.ahead = timedelta(seconds=2)
    bench = house.bench()

    async def moved() -> None:
        async for _ in ScheduledQueue(bench).move("main", entry.number or 0, to):
            pass

    run(moved())
    assert only(run(board(house).known())).at == to


def test_a_move_into_the_past_is_refused_and_nothing_is_changed(house: House) -> None:
    house.write(TALK)
    at = house.at_another_time(48)
    house.publish(at=at)
    entry = only(run(board(house).known()))
    with pytest.raises(UsageError, match="past"):
        last(board(house).move(entry, house.at_another_time(-1)))
    assert [posted.date for posted in house.queue()] == [at]


def test_other_admins_posts_are_left_alone(house: House) -> None:
    house.channel(lambda channel: foreign(channel, house.at_another_time(20)))
    entry = only(run(board(house).read("main")))
    assert not entry.is_movable
    with pytest.raises(UsageError):
        last(board(house).move(entry, house.at_another_time(30)))


def test_what_somebody_took_out_of_the_queue_is_marked(house: House) -> None:
    house.write(TALK)
    house.publish(at=house.at_another_time(48))
    house.ahead = timedelta(seconds=5)

    async def gone(channel: Channel) -> None:
        await channel.delete([posted.ref for posted in await channel.queue()])

    house.channel(gone)
    entry = only(run(board(house).read("main")))
    assert (entry.trouble, entry.is_movable) == (Trouble.NOT_THERE, False)


def test_a_removed_one_is_gone(house: House) -> None:
    house.write(TALK)
    house.publish(at=house.at_another_time(48))
    entry = only(run(board(house).known()))
    steps = last(board(house).remove(entry))
    assert isinstance(steps[-1], Schedule)
    assert steps[-1].entries == ()
    assert house.queue() == []


def test_the_room_that_an_album_takes_is_told_before_it_is_sent(local: House) -> None:
    from PIL import Image

    (local.workspace / "posts").mkdir()
    for name in ("a", "b", "c"):
        Image.new("RGB", (64, 48), "teal").save(local.workspace / "posts" / f"{name}.png")
    local.write("![](a.png)\n![](b.png)\n![](c.png)\n\nСнимки\n")
    assert run(board(local).cost("posts/note.md", "main")) == 3


def test_a_damaged_memory_of_queues_is_as_none(local: House) -> None:
    local.channel(lambda channel: foreign(channel, local.at_another_time(20)))
    run(board(local).read("main"))
    [file] = (local.base / "index").glob("*.queues.json")
    file.write_text('{"version": 1, "queues": [{"at": 3}]}')
    assert run(board(local).known()).entries == ()
