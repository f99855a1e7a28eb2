"""A post that is withdrawn is gone for everybody, and what it said is remembered."""

import pytest
from house import House

from devlog_app.model.errors import PublishError
from devlog_app.model.ledger import EventType, Standing
from devlog_app.model.note import NoteState
from devlog_app.model.steps import Outcome
from devlog_app.model.wire import from_json

BODY = "Первый\n\n![](a.png)\n![](b.png)\n\nВторой\n"


def test_every_message_is_deleted_and_a_tombstone_stays(house: House) -> None:
    house.write(BODY)
    house.publish()
    house.withdraw()
    assert house.posts() == []
    assert house.state() is NoteState.WITHDRAWN
    publication = house.publication()
    assert publication.standing is Standing.WITHDRAWN
    assert len(from_json(publication.contents.post).messages) == 3
    assert [event.type for event in house.events()] == [EventType.PUBLISHED, EventType.WITHDRAWN]


def test_only_this_notes_messages_are_deleted(house: House) -> None:
    house.write(BODY)
    house.publish()
    house.write("Другой пост\n", "posts/other.md")
    house.publish("posts/other.md")
    house.withdraw()
    assert house.texts() == ["Другой пост"]


def test_a_queued_post_never_comes_out(house: House) -> None:
    house.write(BODY)
    house.publish(at=house.at_another_time(3))
    house.withdraw()
    assert (house.queue(), house.posts()) == ([], [])


def test_what_was_withdrawn_can_be_published_again(house: House) -> None:
    house.write(BODY)
    house.publish()
    house.withdraw()
    assert house.publish().outcome is Outcome.PUBLISHED
    assert len(house.posts()) == 4
    assert (house.publication().number, house.state()) == (2, NoteState.PUBLISHED)


def test_a_note_that_is_nowhere_cannot_be_withdrawn(house: House) -> None:
    house.write(BODY)
    with pytest.raises(PublishError) as caught:
        house.withdraw()
    assert caught.value.code == "not_published"


def test_notes_whose_posts_link_here_are_named_before(telegram: House) -> None:
    telegram.write("Слова\n")
    telegram.publish()
    number = telegram.posts()[0].ref.id
    telegram.write(f"[прежде](https://t.me/c/{telegram.publication().channel.id}/{number})\n", "posts/a.md")
    telegram.write(f"https://t.me/news/{number}5\n", "posts/b.md")
    for path in ("posts/a.md", "posts/b.md"):
        telegram.publish(path)
    assert telegram.updater().linked_from("posts/note.md", "main") == ("posts/a.md",)
