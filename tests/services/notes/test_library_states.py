"""Where notes stand, after real publications to the channel on this computer."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from devlog_app.bootstrap import Services, open_services
from devlog_app.model.note import NoteState
from devlog_app.model.steps import Connecting, Step
from devlog_app.paths import AppPaths
from devlog_app.services.notes.scanning import scanning
from devlog_app.services.publishing.publisher import PublishRequest

PLAIN = "posts/вечер.md"
TALK = "conferences/2026-09-pml/b.md"


class Crash(Exception):
    """The program ends here."""


@pytest.fixture
def services(workspace: Path, tmp_path: Path) -> Services:
    return open_services(AppPaths.under(tmp_path / "base"), workspace)


def publish(services: Services, path: str) -> list[Step]:
    """Publish the note at *path* to the channel ``local``."""
    note = services.library.open(path)
    request = PublishRequest(post=services.composer.compose(note, note.text, channel="local"), channel="local")

    async def steps() -> list[Step]:
        return [step async for step in services.publisher.publish(request)]

    return asyncio.run(steps())


def state(services: Services, path: str) -> NoteState:
    return next(note.state for note in services.library.notes() if note.path == path)


def test_a_note_is_published_then_changed_then_published_again(services: Services) -> None:
    assert state(services, PLAIN) is NoteState.DRAFT
    publish(services, PLAIN)
    assert state(services, PLAIN) is NoteState.PUBLISHED
    note = services.library.open(PLAIN)
    saved = services.library.save(note, note.text + "P. S.\n")
    assert state(services, PLAIN) is NoteState.CHANGED
    services.library.save(saved, note.text)
    assert state(services, PLAIN) is NoteState.PUBLISHED


def test_putting_a_published_note_into_order_does_not_change_it(services: Services) -> None:
    publish(services, TALK)
    services.library.set_keys(services.library.open(TALK), {"status": "ready", "planned": "2026-12-01"})
    assert state(services, TALK) is NoteState.PUBLISHED


def test_a_renamed_and_moved_note_is_still_the_published_one(services: Services) -> None:
    publish(services, TALK)
    ((_, note),) = services.library.move(TALK, "posts").moved
    assert state(services, note.path) is NoteState.PUBLISHED


def test_a_publication_that_broke_off_is_shown_as_under_way(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    from devlog_app.channels.local.channel import LocalChannel

    async def cut(*_: object) -> AsyncIterator[Step]:
        yield Connecting("local")
        raise Crash

    monkeypatch.setattr(LocalChannel, "send", cut)
    with pytest.raises(Crash):
        publish(services, PLAIN)
    assert state(services, PLAIN) is NoteState.PUBLISHING
    pieces = scanning(services.root, services.paths.indexes, services.paths.outbox)
    found = [note.state for piece in pieces for note in piece.notes if note.path == PLAIN]
    assert found == [NoteState.PUBLISHING]


def test_a_ledger_that_cannot_be_read_hides_no_note(services: Services) -> None:
    publish(services, PLAIN)
    (ledger,) = (services.root / ".devlog" / "ledger").glob("*.jsonl")
    ledger.unlink()
    ledger.mkdir()
    assert state(services, PLAIN) is NoteState.DRAFT
