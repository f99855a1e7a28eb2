"""Where a note stands is told from its file, its ledger and its channel."""

from datetime import timedelta

import pytest
from house import NOTE, House

from devlog_app.model.ledger import EventType
from devlog_app.model.note import NoteState
from devlog_app.render.taking_over import words_of

BODY = "---\ntitle: Вечер\n---\nПервый абзац\n\nВторой абзац\n"


@pytest.fixture
def noted(house: House) -> House:
    """With a note in it."""
    house.write(BODY)
    return house


def test_before_it_is_published_a_note_says_itself_where_it_stands(noted: House) -> None:
    assert noted.state() is NoteState.DRAFT
    noted.write(BODY.replace("title: Вечер", "title: Вечер\nstatus: ready"))
    assert noted.state() is NoteState.READY
    noted.write(BODY.replace("title: Вечер", "title: Вечер\nplanned: 2030-01-01"))
    assert noted.state() is NoteState.PLANNED


def test_a_published_note_is_published_until_it_is_changed_here(noted: House) -> None:
    noted.publish()
    assert noted.state() is NoteState.PUBLISHED
    noted.rewrite("Второй", "Другой")
    assert noted.state() is NoteState.CHANGED


def test_a_scheduled_note_is_scheduled_and_published_when_its_time_has_come(noted: House) -> None:
    noted.publish(at=noted.at_another_time(2))
    assert noted.state() is NoteState.SCHEDULED
    noted.later(timedelta(hours=3))
    assert noted.state() is NoteState.PUBLISHED
    [message] = noted.status().messages
    assert not message.ref.queue


def test_what_somebody_else_edits_there_is_seen_and_written_down_once(noted: House) -> None:
    noted.publish()
    noted.edit_there(0, "Первый абзац\n\nЧужие слова")
    assert noted.state(offline=True) is NoteState.PUBLISHED
    first, second = noted.status(), noted.status()
    assert first.state is second.state is NoteState.CHANGED_THERE
    assert (len(first.findings), len(second.findings)) == (1, 0)
    assert [event.type for event in noted.events()] == [EventType.PUBLISHED, EventType.CHANGED_THERE]


def test_an_edit_there_that_is_undone_leaves_the_note_published(noted: House) -> None:
    noted.publish()
    [posted] = noted.posts()
    noted.edit_there(0, "Чужие слова")
    assert noted.state() is NoteState.CHANGED_THERE
    noted.edit_there(0, posted.text, *posted.entities)
    assert noted.state() is NoteState.PUBLISHED


def test_changed_here_and_there_is_diverged(noted: House) -> None:
    noted.publish()
    noted.edit_there(0, "Чужие слова")
    noted.rewrite("Второй", "Другой")
    assert noted.state() is NoteState.DIVERGED


def test_what_somebody_deletes_there_is_seen_and_written_down_once(noted: House) -> None:
    noted.publish()
    noted.delete_there(0)
    for _ in range(2):
        assert noted.state() is NoteState.DELETED_THERE
    assert [event.type for event in noted.events()] == [EventType.PUBLISHED, EventType.DELETED_THERE]


def test_offline_nobody_is_asked(noted: House) -> None:
    noted.publish()
    noted.connected.clear()
    noted.status(offline=True)
    assert noted.connected == []


def test_every_revision_is_told_with_who_made_it_and_why(noted: House) -> None:
    noted.publish()
    noted.rewrite("Второй", "Другой")
    noted.update()
    noted.withdraw()
    revisions = noted.status().revisions
    assert [(one.type.value, one.reason) for one in revisions] == [
        ("published", None),
        ("edited", "update"),
        ("withdrawn", None),
    ]
    assert [words_of(one.post.messages[0])[0] for one in revisions if one.post] == [
        "Первый абзац\n\nВторой абзац",
        "Первый абзац\n\nДругой абзац",
    ]
    assert all(one.by for one in revisions)


def test_a_link_to_the_post_is_told_where_there_is_one(noted: House) -> None:
    noted.publish()
    [message] = noted.status(offline=True).messages
    assert message.link == (f"https://t.me/news/{message.ref.id}" if noted.is_telegram else None)


def test_a_hundred_posts_are_looked_at_with_one_request(telegram: House) -> None:
    assert telegram.server is not None
    for number in range(12):
        telegram.write(f"Пост {number}\n", f"posts/{number}.md")
        telegram.publish(f"posts/{number}.md")
    calls = telegram.server.world.calls
    before = sum(call == "GetMessages" for call in calls)
    telegram.status(NOTE)
    status = telegram.status("posts/3.md")
    assert status.state is NoteState.PUBLISHED
    assert sum(call == "GetMessages" for call in calls) - before <= 2
