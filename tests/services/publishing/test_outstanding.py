"""Before what looks after publications is brought in, a quick look tells whether there are any to look after."""

from contextlib import closing, suppress
from dataclasses import replace
from datetime import timedelta

import pytest
from publishing_desk import NOON, NOTE_ID, Desk, a_post

from devlog_app.channels.local.channel import LocalChannel
from devlog_app.model.capabilities import ON_THIS_COMPUTER, Capabilities
from devlog_app.services.publishing.outstanding import Outstanding
from devlog_app.storage.publications.outbox import Outbox

LATER = NOON + timedelta(hours=1)


class Stop(Exception):
    """Ends a publication at a checkpoint, as a killed process does."""


@pytest.fixture
def outstanding(desk: Desk) -> Outstanding:
    return Outstanding(desk.paths, desk.workspace)


def test_there_is_nothing_where_nothing_was_ever_published(outstanding: Outstanding) -> None:
    assert not outstanding.has_any()


def test_there_is_nothing_where_everything_is_out(outstanding: Outstanding, desk: Desk) -> None:
    desk.publish(a_post("done"))
    assert not outstanding.has_any()
    assert not outstanding.has_any()


def test_what_waits_in_a_channels_queue_is_looked_after(outstanding: Outstanding, desk: Desk) -> None:
    desk.publish(a_post("for later"), at=LATER)
    assert outstanding.has_any()


def test_what_waits_for_its_time_here_is_looked_after(
    outstanding: Outstanding, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def no_queue(_channel: LocalChannel) -> Capabilities:
        return replace(ON_THIS_COMPUTER, can_schedule=False)

    monkeypatch.setattr(LocalChannel, "capabilities", no_queue)
    desk.publish(a_post("for later"), at=LATER)
    assert outstanding.has_any()


def test_what_was_interrupted_is_looked_after(outstanding: Outstanding, desk: Desk) -> None:
    def checkpoint(name: str) -> None:
        if name == "message 2 comes next":
            raise Stop

    desk.checkpoint = checkpoint
    with suppress(Stop):
        desk.publish(a_post("one", "two"))
    assert outstanding.has_any()


def test_links_that_are_owed_are_looked_after(outstanding: Outstanding, desk: Desk) -> None:
    with closing(Outbox(desk.paths.outbox, desk.paths.outbox_media)) as outbox:
        assert not outstanding.has_any()
        outbox.owe_links(str(desk.workspace.resolve()), "main", NOTE_ID)
    assert outstanding.has_any()


def test_what_another_workspace_does_is_none_of_this_ones(outstanding: Outstanding, desk: Desk) -> None:
    with closing(Outbox(desk.paths.outbox, desk.paths.outbox_media)) as outbox:
        outbox.owe_links(str(desk.workspace.parent), "main", NOTE_ID)
    assert not outstanding.has_any()


def test_somebody_who_is_signed_in_is_looked_after(outstanding: Outstanding, desk: Desk) -> None:
    desk.paths.accounts.parent.mkdir(parents=True, exist_ok=True)
    desk.paths.accounts.write_text("{}")
    assert outstanding.has_any()


def test_an_outbox_that_cannot_be_read_is_for_others_to_tell_of(outstanding: Outstanding, desk: Desk) -> None:
    desk.paths.outbox.parent.mkdir(parents=True, exist_ok=True)
    desk.paths.outbox.write_bytes(b"no database")
    assert outstanding.has_any()
