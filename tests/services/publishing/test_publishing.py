"""Publishing a note: what arrives, what is remembered, and what is refused before anything leaves."""

from dataclasses import replace
from datetime import timedelta

import pytest
from publishing_desk import NOON, NOTE_ID, Desk, a_post, pictures

from devlog_app.model.errors import ChannelError, MediaError, PublishError, UsageError
from devlog_app.model.known_state import KnownState
from devlog_app.model.ledger import Standing
from devlog_app.model.note import NoteState, Reach
from devlog_app.model.note_states import known_state
from devlog_app.model.post import SendOptions
from devlog_app.model.problem import Severity, problem
from devlog_app.model.steps import Connecting, Done, Outcome, Sent, Uploading, describe
from devlog_app.model.wire import from_json


def test_messages_arrive_in_order_and_each_is_told(desk: Desk) -> None:
    steps = desk.publish(a_post("one", "two", "three"))
    assert desk.texts() == ["one", "two", "three"]
    assert isinstance(steps[0], Connecting)
    assert [(step.number, step.of) for step in steps if isinstance(step, Sent)] == [(1, 3), (2, 3), (3, 3)]
    assert isinstance(steps[-1], Done)
    assert steps[-1].outcome is Outcome.PUBLISHED
    assert [message.ref.id for message in steps[-1].messages] == [1, 2, 3]


def test_files_are_counted_over_the_whole_post(desk: Desk) -> None:
    steps = desk.publish(a_post("one", pictures(desk.workspace, "a.png", "b.png"), pictures(desk.workspace, "a.png")))
    uploads = [(step.number, step.of) for step in steps if isinstance(step, Uploading)]
    assert uploads == [(1, 3), (2, 3), (3, 3)]
    assert [posted.kind for posted in desk.channel()] == ["text", "photo", "photo", "photo"]


def test_every_step_has_its_words(desk: Desk) -> None:
    words = [describe(step) for step in desk.publish(a_post(pictures(desk.workspace, "a.png", caption="x")))]
    assert words == [
        "Reaching local …",
        "Uploading file 1 of 1: 100 %",
        "Message 1 of 1 is there",
        "talk.md is published in local",
    ]


def test_the_ledger_tells_what_was_published_where(desk: Desk) -> None:
    desk.publish(a_post("one", pictures(desk.workspace, "a.png", "b.png", caption="two")))
    [publication] = desk.history().publications
    assert (publication.channel.name, publication.number, publication.standing) == ("local", 1, Standing.PUBLISHED)
    assert [(message.part, message.kind, message.id) for message in publication.contents.messages] == [
        (0, "text", 1),
        (1, "photo", 2),
        (1, "photo", 3),
    ]
    assert publication.contents.date == NOON
    stored = from_json(publication.contents.post)
    assert stored.note.id == NOTE_ID
    assert stored.channel == "local"


def test_a_published_note_is_published_until_its_text_changes(desk: Desk) -> None:
    post = a_post("one")
    desk.publish(post)
    assert known_state(desk.history(), post.source_digest, NOON) == KnownState(NoteState.PUBLISHED, Reach.LOCAL)
    assert known_state(desk.history(), "6" * 64, NOON) == KnownState(NoteState.CHANGED, Reach.LOCAL)


def test_the_same_note_again_sends_nothing_and_says_so(desk: Desk) -> None:
    post = a_post("one", pictures(desk.workspace, "a.png"))
    first = desk.done(post)
    again = desk.done(post)
    assert again.outcome is Outcome.UNCHANGED
    assert again.messages == first.messages
    assert len(desk.channel()) == 2


def test_other_formatting_limits_or_a_new_title_are_no_change(desk: Desk) -> None:
    post = a_post("one")
    desk.publish(post)
    assert desk.done(replace(post, note=replace(post.note, title="New"))).outcome is Outcome.UNCHANGED


def test_a_changed_note_is_not_posted_twice_unless_forced(desk: Desk) -> None:
    desk.publish(a_post("one"))
    with pytest.raises(PublishError) as refused:
        desk.publish(a_post("one, mended"))
    assert refused.value.code == "already_published"
    assert desk.texts() == ["one"]
    assert desk.done(a_post("one, mended"), force=True).outcome is Outcome.PUBLISHED
    assert desk.texts() == ["one", "one, mended"]
    assert [one.number for one in desk.history().publications] == [1, 2]


def test_another_picture_under_the_same_name_is_a_change(desk: Desk) -> None:
    desk.publish(a_post(pictures(desk.workspace, "a.png")))
    (desk.workspace / "a.png").write_bytes((desk.workspace / "b.png").read_bytes())
    with pytest.raises(PublishError, match="has changed since"):
        desk.publish(a_post(pictures(desk.workspace, "a.png")))


def test_a_note_can_be_forced_out_twice_unchanged(desk: Desk) -> None:
    desk.publish(a_post("one"))
    desk.publish(a_post("one"), force=True)
    assert desk.texts() == ["one", "one"]


def test_the_queue_takes_what_is_for_later_and_the_ledger_follows_when_it_is_out(desk: Desk) -> None:
    at = NOON + timedelta(days=1)
    done = desk.done(a_post("later"), at=at)
    assert (done.outcome, done.date) == (Outcome.SCHEDULED, at)
    assert all(message.ref.queue for message in done.messages)
    assert [waiting.text for waiting in desk.channel(queue=True)] == ["later"]
    desk.time = at + timedelta(hours=1)
    again = desk.done(a_post("later"))
    assert again.outcome is Outcome.UNCHANGED
    assert not again.messages[0].ref.queue
    [publication] = desk.history().publications
    assert publication.standing is Standing.PUBLISHED


def test_the_same_time_again_is_unchanged_and_another_time_is_refused(desk: Desk) -> None:
    at = NOON + timedelta(days=1)
    desk.publish(a_post("later"), at=at)
    assert desk.done(a_post("later"), at=at).outcome is Outcome.UNCHANGED
    for other in (None, at + timedelta(hours=1)):
        with pytest.raises(PublishError) as refused:
            desk.publish(a_post("later"), at=other)
        assert refused.value.code == "already_scheduled"


@pytest.mark.parametrize("ahead", [timedelta(seconds=-1), timedelta(0), timedelta(seconds=9)])
def test_a_time_that_is_past_or_seconds_ahead_is_refused(desk: Desk, ahead: timedelta) -> None:
    with pytest.raises(UsageError) as refused:
        desk.publish(a_post("late"), at=NOON + ahead)
    assert refused.value.code == "time_past"


def test_a_post_with_errors_is_refused_before_anything_is_touched(desk: Desk) -> None:
    broken = replace(a_post("one"), problems=(problem(Severity.ERROR, "message_gone", 7, id=3),))
    with pytest.raises(PublishError, match="Message 3") as refused:
        desk.publish(broken)
    assert refused.value.line == 7
    assert not desk.identified
    assert not desk.paths.base.exists()


def test_a_post_of_nothing_is_refused(desk: Desk) -> None:
    with pytest.raises(PublishError) as refused:
        desk.publish(a_post())
    assert refused.value.code == "post_empty"


def test_nothing_leaves_of_a_post_that_does_not_fit_whole(desk: Desk) -> None:
    with pytest.raises(ChannelError, match="4097 characters"):
        desk.publish(a_post("fits", "x" * 4097))
    assert desk.texts() == []
    assert not (desk.workspace / ".devlog").exists()


def test_nothing_leaves_of_a_post_whose_picture_is_gone(desk: Desk) -> None:
    post = a_post("one", pictures(desk.workspace, "a.png"))
    (desk.workspace / "a.png").unlink()
    with pytest.raises(MediaError, match=r"a\.png"):
        desk.publish(post)
    assert desk.texts() == []


def test_a_pin_and_a_reply_chain_are_kept(desk: Desk) -> None:
    options = SendOptions(pin=True, reply_chain=True)
    done = desk.done(replace(a_post("one", "two", "three"), options=options))
    assert [posted.pinned for posted in desk.channel()] == [True, False, False]
    assert [posted.reply_to for posted in desk.channel()] == [None, 1, 2]
    assert done.problems == ()


def test_what_the_queue_cannot_do_is_said(desk: Desk) -> None:
    options = SendOptions(pin=True, reply_chain=True)
    done = desk.done(replace(a_post("one", "two"), options=options), at=NOON + timedelta(days=1))
    assert {one.code for one in done.problems} == {"pin_not_queued", "replies_not_queued"}


def test_a_dry_run_says_what_would_happen_and_writes_nothing(desk: Desk) -> None:
    done = desk.done(a_post("one", note_id=NOTE_ID), dry_run=True)
    assert done.outcome is Outcome.PLANNED
    assert desk.texts() == []
    assert not desk.identified
    assert not (desk.workspace / ".devlog").exists()
    desk.publish(a_post("one"))
    assert desk.done(a_post("one", note_id=NOTE_ID), dry_run=True).outcome is Outcome.UNCHANGED


def test_no_copy_of_a_picture_stays_in_the_outbox(desk: Desk) -> None:
    desk.publish(a_post(pictures(desk.workspace, "a.png", "b.png")))
    assert list(desk.paths.outbox_media.iterdir()) == []


def test_a_rehearsal_elsewhere_does_not_count_here(desk: Desk) -> None:
    desk.publish(a_post("one"), channel="rehearsal")
    assert desk.done(a_post("one")).outcome is Outcome.PUBLISHED
    assert desk.texts() == ["one"]
