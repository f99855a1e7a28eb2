"""Before a publication the channel says who would post and what is there; nothing is written by asking."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from publishing_desk import NOTE_ID, Desk, a_post

from devlog_app.model.post import Post
from devlog_app.services.publishing.preflight import ChannelCheck, Preflight

POST = a_post("one", note_id=NOTE_ID)


def look(desk: Desk, post: Post = POST) -> ChannelCheck:
    return asyncio.run(Preflight(desk.bench).look(post, "local"))


def test_a_channel_names_itself_and_who_posts(desk: Desk) -> None:
    check = look(desk)
    assert (check.name, check.identity.kind.value, check.allowed.can_post) == ("local", "local", True)
    assert (check.queued, check.queue_left, check.earlier) == (None, None, None)
    assert desk.texts() == []


def test_what_is_there_already_is_told_with_whether_it_is_the_same(desk: Desk) -> None:
    desk.publish(POST)
    earlier = look(desk).earlier
    assert earlier is not None
    assert (earlier.date, earlier.is_waiting, earlier.is_same) == (desk.time, False, True)
    other = look(desk, a_post("two", note_id=NOTE_ID)).earlier
    assert other is not None
    assert not other.is_same


def test_what_waits_in_the_queue_is_told_with_its_time(desk: Desk) -> None:
    at = desk.time + timedelta(days=1)
    desk.publish(POST, at=at)
    earlier = look(desk).earlier
    assert earlier is not None
    assert (earlier.date, earlier.is_waiting) == (at, True)


def test_a_note_without_an_id_was_never_published(desk: Desk) -> None:
    assert look(desk, replace(POST, note=replace(POST.note, id=None))).earlier is None
