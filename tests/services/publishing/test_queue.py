"""The queue and the ledger: ours and other admins' posts, changed here, changed there, come out, deleted."""

import asyncio
import datetime as dt
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import pytest
from faults.matrix import Place, places
from faults.rehearsal import Stage, in_days, posts, publish
from telegram_server.world import StoredMessage

from devlog_app.channels.port import Channel
from devlog_app.model.errors import PublishError, UsageError
from devlog_app.model.findings import FindingKind
from devlog_app.model.ledger import Publication, Standing
from devlog_app.model.post import Post, TextMessage
from devlog_app.model.posted import Outgoing
from devlog_app.model.queue import ChannelQueue
from devlog_app.services.after_publication.reconciling import Reconciler
from devlog_app.services.after_publication.scheduled_queue import ScheduledQueue

T = TypeVar("T")
ALBUM = posts()[-1]
NOTE = "NOTEALBUM"


@dataclass
class Scene:
    """A stage with the album note in its queue, in two messages of which one is an album of three."""

    place: Place
    stage: Stage

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run(work)

    def queue(self) -> ChannelQueue:
        return self.run(ScheduledQueue(self.stage.bench()).read(self.stage.name))

    def do(self, verb: str, *arguments: object, **named: object) -> None:
        async def steps() -> None:
            async for _ in getattr(ScheduledQueue(self.stage.bench()), verb)(self.stage.name, *arguments, **named):
                pass

        self.run(steps())

    def there(self, deed: Callable[[Channel], Coroutine[Any, Any, object]]) -> None:
        """What somebody else does in the channel, past our outbox and ledger."""

        async def done() -> None:
            async with self.stage.channel() as channel:
                await deed(channel)

        self.run(done())

    def news(self, stage: Stage | None = None) -> list[FindingKind]:
        found = self.run(Reconciler((stage or self.stage).bench()).reconcile(self.stage.name))
        return [finding.kind for finding in found]

    @property
    def publication(self) -> Publication:
        return self.stage.bench().ledger.read(NOTE).publications[-1]


@pytest.fixture(scope="module")
def both() -> Iterator[dict[str, Place]]:
    with places() as found:
        yield {place.kind: place for place in found}


@pytest.fixture(params=["local", "telegram"])
def scene(request: pytest.FixtureRequest, both: dict[str, Place]) -> Scene:
    place = both[request.param]
    stage = place.stage()
    asyncio.run(publish(stage.bench(), stage.name, at=in_days(3), of=[ALBUM]))
    return Scene(place, stage)


async def foreign(channel: Channel, words: str = "чужое", at: dt.datetime | None = None) -> None:
    async for _ in channel.send(Outgoing(message=TextMessage(words), random_ids=(77,), at=at)):
        pass


def test_the_queue_shows_ours_and_others_and_what_is_left(scene: Scene) -> None:
    scene.there(lambda channel: foreign(channel, at=in_days(1)))
    queue = scene.queue()
    assert [(one.note, one.cost, one.text, one.is_ours) for one in queue.entries] == [
        (None, 1, "чужое", False),
        ("album.md", 1, "снимки", True),
        ("album.md", 3, "альбом", True),
    ]
    assert (queue.used, queue.left) == (5, 95)
    assert [(one.part, one.of) for one in queue.entries[1:]] == [(1, 2), (2, 2)]


def test_a_move_takes_all_messages_of_the_note_and_keeps_their_words(scene: Scene) -> None:
    before = scene.queue().entries
    scene.do("move", before[1].id, in_days(9))
    after = scene.queue().entries
    assert {one.date for one in after} == {in_days(9)}
    assert [one.text for one in after] == [one.text for one in before]
    assert scene.publication.contents.date == in_days(9)
    assert scene.news() == []


def test_a_removed_note_is_gone_from_the_queue_and_withdrawn(scene: Scene) -> None:
    scene.do("remove", scene.queue().entries[0].id)
    assert scene.queue().entries == ()
    assert scene.publication.standing is Standing.WITHDRAWN


def test_what_is_sent_now_is_out_and_known_by_its_new_numbers(scene: Scene) -> None:
    scene.do("send_now", scene.queue().entries[0].id)
    assert scene.queue().entries == ()
    assert scene.publication.standing is Standing.PUBLISHED
    assert scene.publication.contents.date <= dt.datetime.now(dt.UTC)

    async def same(channel: Channel) -> None:
        assert [posted.text for posted in await channel.history(10)] == ["снимки", "альбом", "", ""]
        assert [posted.ref for posted in await channel.history(10)] == list(scene.publication.refs)

    scene.there(same)


def test_an_entry_of_somebody_else_can_be_moved_and_removed_but_not_rewritten(scene: Scene) -> None:
    scene.there(lambda channel: foreign(channel, at=in_days(1)))
    number = scene.queue().entries[0].id
    scene.do("move", number, in_days(2))
    assert scene.queue().entries[0].date == in_days(2)
    with pytest.raises(UsageError) as refused:
        scene.do("edit", number, ALBUM)
    assert refused.value.code == "queue_entry_foreign"
    scene.do("remove", number)
    assert all(one.is_ours for one in scene.queue().entries)


def test_an_entry_that_is_not_there_is_told(scene: Scene) -> None:
    with pytest.raises(UsageError) as refused:
        scene.do("remove", 99999)
    assert refused.value.code == "queue_entry_unknown"


def test_nothing_new_is_no_news(scene: Scene) -> None:
    assert scene.news() == []


def test_what_came_out_meanwhile_is_found_by_its_words_and_time(scene: Scene) -> None:
    scene.there(foreign)
    waiting = [ref for ref in scene.publication.refs if ref.queue]
    scene.there(lambda channel: channel.send_now(waiting))
    assert scene.news() == [FindingKind.FIRED]
    assert scene.publication.standing is Standing.PUBLISHED
    assert all(ref not in waiting for ref in scene.publication.refs)
    assert scene.news() == []


def test_another_time_set_by_somebody_else_is_found(scene: Scene) -> None:
    async def moved(channel: Channel) -> None:
        for ref in scene.publication.refs[:2]:
            await channel.reschedule(ref, in_days(4))

    scene.there(moved)
    assert scene.news() == [FindingKind.MOVED_THERE]
    assert scene.publication.contents.date == in_days(4)


def test_words_changed_by_somebody_else_are_found_once_and_not_overwritten_unasked(scene: Scene) -> None:
    outgoing = Outgoing(message=TextMessage("иначе"), random_ids=(1,))
    scene.there(lambda channel: channel.edit(scene.publication.refs[0], outgoing))
    assert scene.news() == [FindingKind.CHANGED_THERE]
    assert scene.publication.is_changed_there
    assert scene.news() == []
    number = scene.queue().entries[0].id
    with pytest.raises(PublishError) as refused:
        scene.do("edit", number, _other(ALBUM))
    assert refused.value.code == "queue_changed_there"
    scene.do("edit", number, _other(ALBUM), over=True)
    assert scene.queue().entries[0].text == "другие снимки"
    assert not scene.publication.is_changed_there


def test_what_somebody_else_deleted_is_found(scene: Scene) -> None:
    scene.there(lambda channel: channel.delete(scene.publication.refs))
    assert scene.news() == [FindingKind.DELETED_THERE]
    assert scene.publication.standing is Standing.DELETED_THERE


def test_one_message_deleted_of_several_is_a_change(scene: Scene) -> None:
    scene.there(lambda channel: channel.delete(scene.publication.refs[:1]))
    assert scene.news() == [FindingKind.CHANGED_THERE]
    assert [(one.part, one.digest) for one in scene.publication.changed] == [(0, "")]


@pytest.mark.parametrize("tells", [True, False])
def test_what_comes_out_while_connected_is_known_even_if_its_words_were_changed(
    both: dict[str, Place], tells: bool
) -> None:
    """The server's word for it is taken; without it the time tells, if nothing else came out then."""
    place = both["telegram"]
    stage, server = place.stage(), place.server
    assert server is not None
    room = server.channel(stage.name)
    asyncio.run(publish(stage.bench(), stage.name, at=in_days(3), of=[ALBUM]))
    room.queue[0].text = "иначе"

    async def fired() -> list[FindingKind]:
        async with stage.channel() as channel:
            server.world.tells_firing = tells
            server.world.clock_shift = dt.timedelta(days=4)
            await channel.history(1)
            async with asyncio.timeout(10):
                while tells and not channel.fired():  # noqa: ASYNC110 - nothing tells when it is there
                    await asyncio.sleep(0.01)
            found = await Reconciler(stage.bench()).reconcile_with(channel)
            return [finding.kind for finding in found]

    try:
        assert set(asyncio.run(fired())) == {FindingKind.FIRED, FindingKind.CHANGED_THERE}
    finally:
        server.world.clock_shift, server.world.tells_firing = dt.timedelta(), True
    publication = stage.bench().ledger.read(NOTE).publications[-1]
    assert [ref.id for ref in publication.refs] == [message.id for message in room.posts]


def test_the_same_post_by_another_account_is_taken_over(both: dict[str, Place]) -> None:
    place = both["telegram"]
    stage = place.stage()
    assert place.server is not None
    room = place.server.channel(stage.name)
    for words in ("один", "два"):
        room.messages.append(StoredMessage(room.next_id(), place.server.world.now(), 999, text=words))
    post = replace(posts()[0], messages=(TextMessage("один"), TextMessage("два")))
    asyncio.run(publish(stage.bench(), stage.name, of=[post]))
    assert [message.text for message in room.posts] == ["один", "два"]
    [publication] = stage.bench().ledger.read("NOTEINTRO").publications
    assert [ref.id for ref in publication.refs] == [message.id for message in room.posts]


def _other(post: Post) -> Post:
    return replace(post, messages=(TextMessage("другие снимки"), *post.messages[1:]))


def test_what_came_out_is_found_with_its_permanent_link(scene: Scene) -> None:
    waiting = [ref for ref in scene.publication.refs if ref.queue]
    scene.there(lambda channel: channel.send_now(waiting))
    (found,) = scene.run(Reconciler(scene.stage.bench()).reconcile(scene.stage.name))
    links: list[str | None] = []

    async def look(channel: Channel) -> None:
        links.append(channel.link(scene.publication.refs[0]))

    scene.there(look)
    assert found.link == links[0]
    assert (found.link is None) == (scene.place.kind == "local")
