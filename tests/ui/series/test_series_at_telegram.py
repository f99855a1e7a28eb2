"""A series before a Telegram on loopback: what goes wrong is said plainly, and nothing is lost or doubled."""

import re
import weakref
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from series_stage import FOLDER
from series_stage import Stage as SeriesStage
from telegram_server import FaultKind, TelegramServer
from ui.probes import press
from ui.series.probe import SeriesProbe

from devlog_app.paths import AppPaths
from devlog_app.services.notes.library import Library
from devlog_app.storage.locks import Locks

Eventually = Callable[[Callable[[], object]], None]


def beginnings(server: TelegramServer, *, queue: bool = False) -> list[str]:
    """How the posts in the channel begin, in their order."""
    room = server.channel("pml_news")
    found = sorted(room.queue, key=lambda one: one.date) if queue else room.posts
    return [one.text[:8] for one in found if one.text]


ALL = ["Был на к", "Генераци", "LLM как ", "Агенты\n\n", "Фото зал"]


def test_everything_goes_out_and_links_are_filled_in(
    telegram: SeriesProbe, server: TelegramServer, eventually: Eventually
) -> None:
    telegram.choose("When", "All at once")
    telegram.button().click()
    assert "PML" in telegram.said_on_sheet()
    assert "@pml_news" in telegram.said_on_sheet()
    telegram.sheet().reject()
    telegram.send()
    telegram.finished()
    assert beginnings(server) == ALL
    eventually(lambda: "links to 2, 3, 4, 5, all filled in" in telegram.line("Привёз"))
    assert re.fullmatch(r"7 link.* between the posts, 7 of them filled in", telegram.arcs().accessibleName())


def test_a_cut_connection_is_waited_for_stopped_and_gone_on_with(
    telegram: SeriesProbe, server: TelegramServer, eventually: Eventually
) -> None:
    telegram.choose("When", "All at once")
    server.world.faults.add("SendMessage", FaultKind.DROP_BEFORE, skip=2, times=99)
    telegram.send()
    eventually(lambda: telegram.is_offered("Stop"))
    eventually(lambda: len(server.channel("pml_news").posts) == 2)
    eventually(lambda: "being sent" in telegram.line("LLM как судья"))
    telegram.press("Stop")
    telegram.finished()
    assert any("only the rest" in notice for notice in telegram.notices())
    server.world.faults.waiting.clear()
    assert beginnings(server) == ALL[:2]
    eventually(lambda: "begun and not finished" in telegram.line("LLM как судья"))
    telegram.send()
    telegram.finished()
    assert beginnings(server) == ALL
    assert len(server.channel("pml_news").posts) == 6


def test_after_a_refusal_in_the_middle_only_the_rest_is_sent(
    telegram: SeriesProbe, server: TelegramServer, eventually: Eventually
) -> None:
    server.world.faults.error("SendMessage", "CHAT_WRITE_FORBIDDEN", code=403, skip=2)
    telegram.send()
    telegram.finished()
    assert len(beginnings(server, queue=True)) == 2
    eventually(lambda: "waits for Tue 2 Mar" in telegram.line("Генерация"))
    telegram.send()
    telegram.finished()
    assert beginnings(server, queue=True) == ALL
    assert len(server.channel("pml_news").queue) == 6


def test_a_revoked_session_is_said_and_signing_in_offered(
    telegram: SeriesProbe, server: TelegramServer, eventually: Eventually
) -> None:
    telegram.choose("When", "All at once")
    server.world.faults.error("SendMessage", "SESSION_REVOKED", code=401, skip=2)
    telegram.send()
    telegram.finished()
    assert any("signed out" in notice.lower() or "sign in" in notice.lower() for notice in telegram.notices())
    assert telegram.is_offered("Sign in")
    assert len(server.channel("pml_news").posts) == 2
    # Somebody signed in again, and goes on: only the rest leaves.
    eventually(lambda: telegram.button().isEnabled())
    telegram.send()
    telegram.finished()
    assert beginnings(server) == ALL
    eventually(lambda: telegram.button().text() == "All posts are out")
    assert not telegram.button().isEnabled()


def test_a_full_queue_is_said_before_anything_leaves(
    server: TelegramServer, workspace: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    SeriesStage(workspace, tmp_path / "base", "news", server).fill_queue(96)
    series: SeriesProbe = request.getfixturevalue("series")
    assert "Needs 6 of 4 free places" in series.words()
    assert "no place left" in series.line("Фото")
    assert not series.button().isEnabled()
    assert len(server.channel("pml_news").posts) == 0


def test_a_series_that_reaches_over_the_queues_horizon_says_which_posts_and_sends_none(
    telegram: SeriesProbe, server: TelegramServer, eventually: Eventually
) -> None:
    field = next(one for one in telegram.page.findChildren(QLineEdit) if one.accessibleName() == "Start in words")
    field.setText((datetime.now(UTC) + timedelta(days=363)).strftime("%Y-%m-%d 10:00"))
    QTest.keyClick(field, Qt.Key.Key_Return)
    eventually(lambda: "365 days ahead" in telegram.line("Фото"))
    assert "365 days" not in telegram.line("Привёз")
    assert "cannot go out so" in telegram.words()
    assert not telegram.button().isEnabled()
    assert beginnings(server, queue=True) == []


def test_a_note_deleted_while_the_series_is_sent_goes_out_as_it_was(
    telegram: SeriesProbe, server: TelegramServer, workspace: Path, eventually: Eventually
) -> None:
    telegram.choose("When", "All at once")
    server.world.faults.add("SendMessage", FaultKind.DELAY, skip=1, seconds=0.5)
    telegram.send()
    eventually(lambda: len(server.channel("pml_news").posts) >= 2)
    (workspace / FOLDER / "agents.md").unlink()
    telegram.finished()
    assert beginnings(server) == ALL


def test_a_note_that_another_devlog_sends_stops_the_series_before_it_leaves(
    telegram: SeriesProbe, server: TelegramServer, workspace: Path, tmp_path: Path
) -> None:
    telegram.choose("When", "All at once")
    library = Library(workspace)
    note = library.with_id(library.open(f"{FOLDER}/data.md"))
    assert note.id is not None
    with Locks(AppPaths.under(tmp_path / "base").locks).note(note.id, note.path):
        telegram.send()
        telegram.finished()
        assert any("another Devlog" in notice for notice in telegram.notices())
        assert beginnings(server) == []
    telegram.send()
    telegram.finished()
    assert beginnings(server) == ALL


def test_a_channel_out_of_reach_leaves_a_plan_to_look_at(
    server: TelegramServer, request: pytest.FixtureRequest, eventually: Eventually
) -> None:
    server.world.faults.error("GetScheduledHistory", "CHANNEL_PRIVATE", times=9)
    series: SeriesProbe = request.getfixturevalue("series")
    assert any("last knew them" in notice for notice in series.notices())
    assert "Fri 5 Mar 2027" in series.line("Фото")
    server.world.faults.waiting.clear()
    series.press("Try again")
    eventually(lambda: series.notices() == [])


def test_the_sheet_dies_when_it_is_closed(telegram: SeriesProbe) -> None:
    telegram.button().click()
    reference = weakref.ref(telegram.sheet())
    press(telegram.sheet(), "Cancel")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert reference() is None
