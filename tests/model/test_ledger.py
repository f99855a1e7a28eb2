"""A ledger adds up to publications, in whatever order two machines' events came together."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.ledger import (
    Contents,
    Event,
    EventType,
    Fired,
    History,
    LedgerChannel,
    LedgerMedia,
    LedgerMessage,
    Standing,
    fold,
)
from devlog_app.model.ledger_wire import NewerEvent, event_from_line, event_to_line
from devlog_app.model.note import NoteState, Reach
from devlog_app.model.note_states import known_state
from devlog_app.model.reference import Author, MessageRef

NOON = datetime(2026, 9, 20, 12, tzinfo=UTC)
MAIN = LedgerChannel("main", ChannelKind.TELEGRAM, 123, "x")
LOCAL = LedgerChannel("local", ChannelKind.LOCAL, 9)
SAVED = LedgerChannel("me", ChannelKind.SAVED, 9)


def contents(source: str = "s1", *, queue: bool = False, number: int = 5) -> Contents:
    message = LedgerMessage(
        part=0, kind="photo", id=number, random_id=-(2**62), digest="d", queue=queue, media=(LedgerMedia("aa"),)
    )
    return Contents(
        date=NOON, source_digest=source, post_digest="p", post={"version": 1, "any": "ё"}, messages=(message,)
    )


def event(number: int, kind: EventType, **more: object) -> Event:
    base = Event(id=f"{number:026d}", type=kind, at=NOON, by=Author("1", "Аня"), publication=1, channel=MAIN)
    return replace(base, **more)  # type: ignore[arg-type]


PUBLISHED = event(1, EventType.PUBLISHED, contents=contents())
SCHEDULED = event(1, EventType.SCHEDULED, contents=contents(queue=True))
FIRED = event(2, EventType.FIRED, fired=(Fired(0, 5, 78),))
STORY = (
    SCHEDULED,
    event(2, EventType.RESCHEDULED, date=NOON + timedelta(days=1)),
    event(3, EventType.FIRED, fired=(Fired(0, 5, 78),)),
    event(4, EventType.CHANGED_THERE),
    event(5, EventType.EDITED, contents=contents("s2", number=78)),
    event(6, EventType.WITHDRAWN),
    event(7, EventType.PUBLISHED, contents=contents("s3", number=90), publication=2),
)


@pytest.mark.parametrize("one", STORY, ids=lambda one: one.type)
def test_an_event_survives_its_line(one: Event) -> None:
    line = event_to_line(one)
    assert "\n" not in line
    assert event_from_line(line) == one


def test_a_line_is_written_as_the_contract_says() -> None:
    assert event_to_line(event(1, EventType.WITHDRAWN)) == (
        '{"v":1,"event":"00000000000000000000000001","type":"withdrawn","at":"2026-09-20T12:00:00Z",'
        '"by":{"account":"1","name":"Аня"},"publication":1,'
        '"channel":{"name":"main","kind":"telegram","id":123,"username":"x"}}'
    )


def test_an_event_of_another_program_is_passed_over_and_a_newer_one_told() -> None:
    line = event_to_line(PUBLISHED)
    assert event_from_line(line.replace('"published"', '"applauded"')) is None
    with pytest.raises(NewerEvent):
        event_from_line(line.replace('"v":1', '"v":2'))


@pytest.mark.parametrize("line", ["", "5", "{}", '{"v":1}', '{"v":1,"type":"published"}', "<<<<<<< HEAD"])
def test_a_line_that_is_no_event_is_told_as_such(line: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        event_from_line(line)


@settings(max_examples=60, deadline=None)
@given(st.permutations(STORY + STORY[:3]))
def test_the_order_and_repeats_of_lines_do_not_matter(shuffled: list[Event]) -> None:
    assert fold(shuffled) == fold(STORY)


def test_a_story_ends_where_its_last_events_leave_it() -> None:
    first, second = fold(STORY)
    assert (first.standing, first.contents.source_digest) == (Standing.WITHDRAWN, "s2")
    assert (second.standing, second.refs) == (Standing.PUBLISHED, (MessageRef(123, 90),))


def test_a_fired_message_is_known_by_its_new_number() -> None:
    [publication] = fold((SCHEDULED, FIRED))
    assert publication.standing is Standing.PUBLISHED
    assert publication.refs == (MessageRef(123, 78, queue=False),)


def test_an_event_without_its_beginning_says_nothing() -> None:
    assert fold((FIRED,)) == ()


def state(*events: Event, source: str = "s1", now: datetime = NOON - timedelta(hours=1)) -> NoteState | None:
    known = known_state(History(publications=fold(events)), source, now)
    return known.state if known is not None else None


def test_the_state_of_a_note_follows_its_events() -> None:
    assert state() is None
    assert state(SCHEDULED) is NoteState.SCHEDULED
    assert state(SCHEDULED, now=NOON) is NoteState.PUBLISHED
    assert state(SCHEDULED, FIRED) is NoteState.PUBLISHED
    assert state(PUBLISHED, source="s2") is NoteState.CHANGED
    assert state(PUBLISHED, event(2, EventType.CHANGED_THERE)) is NoteState.CHANGED_THERE
    assert state(PUBLISHED, event(2, EventType.CHANGED_THERE), source="s2") is NoteState.DIVERGED
    assert state(PUBLISHED, event(2, EventType.DELETED_THERE)) is NoteState.DELETED_THERE
    assert state(PUBLISHED, event(2, EventType.WITHDRAWN)) is NoteState.WITHDRAWN
    assert state(PUBLISHED, event(2, EventType.EDITED, contents=contents("s2")), source="s2") is NoteState.PUBLISHED


@pytest.mark.parametrize("place", [LOCAL, SAVED])
def test_a_stale_rehearsal_does_not_hide_what_is_in_the_channel(place: LedgerChannel) -> None:
    rehearsal = event(0, EventType.PUBLISHED, contents=contents("old"), channel=place)
    assert state(rehearsal) is NoteState.CHANGED
    assert state(rehearsal, PUBLISHED) is NoteState.PUBLISHED


def test_a_state_tells_whom_the_posts_reach() -> None:
    def reach(*events: Event, tests: tuple[str, ...] = ()) -> Reach | None:
        known = known_state(History(publications=fold(events)), "s1", NOON, tests)
        return known.reach if known is not None else None

    here, saved = (
        event(number, EventType.PUBLISHED, channel=channel, contents=contents("s1"))
        for number, channel in ((2, LOCAL), (3, SAVED))
    )
    assert reach(PUBLISHED) is Reach.READERS
    assert reach(PUBLISHED, tests=("main",)) is Reach.REHEARSAL
    assert reach(here) is Reach.LOCAL
    assert reach(here, saved) is Reach.REHEARSAL
    assert reach(here, saved, PUBLISHED) is Reach.READERS
