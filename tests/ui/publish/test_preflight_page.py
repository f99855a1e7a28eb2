"""The page of what should be known before: times that clocks show twice, albums, and how a post is sent."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import MediaMessage, NoteRef, Post, SendOptions, Target, TextMessage
from devlog_app.ui.publish.preflight_page import PreflightPage
from devlog_app.ui.publish.time_choice import IN_WORDS, LATER, TimeState

NOW = datetime(2026, 9, 14, 12, 34, tzinfo=UTC)
NOTHING = QDateTime()


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[PreflightPage]:
    parent = QWidget()
    qtbot.addWidget(parent)
    page = PreflightPage(parent, lambda: NOW)
    page.time.set_zone("Europe/Berlin")
    yield page
    assert page.parent() is parent


def said(page: PreflightPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if not label.isHidden())


def test_a_time_that_clocks_show_twice_is_remarked_on(page: PreflightPage) -> None:
    page.time.take(TimeState(LATER, QDateTime(2026, 10, 25, 2, 30, 0), ""))
    assert "Sun 25 Oct 2026 02:30 Europe/Berlin (+02:00)" in said(page)
    assert "Clocks are put back over" in said(page)
    assert "the first of the two is meant" in said(page)


def test_a_time_that_no_clock_shows_is_refused(page: PreflightPage) -> None:
    page.time.take(TimeState(IN_WORDS, NOTHING, "2027-03-28 02:30"))
    assert "There is no 2027-03-28 02:30 in Europe/Berlin" in said(page)


def test_words_without_a_time_of_day_are_asked_to_name_it(page: PreflightPage) -> None:
    page.time.take(TimeState(IN_WORDS, NOTHING, "завтра"))
    assert "does not say at what time" in said(page)


def test_where_nothing_is_written_yet_one_reads_how_times_are_written_and_no_complaint(page: PreflightPage) -> None:
    page.time.take(TimeState(IN_WORDS, NOTHING, " "))
    assert "tomorrow at 10:00" in said(page)
    assert "cannot be understood" not in said(page)


def test_files_are_named_with_their_sizes_and_so_is_how_the_post_is_sent(page: PreflightPage) -> None:
    photos = tuple(
        Media(type=MediaType.PHOTO, path=f"media/{name}.jpg", size=2_000_000, width=1280, height=960)
        for name in ("hall", "stage")
    )
    page.show_post(
        Post(
            note=NoteRef(None, "Note", "note.md"),
            channel=None,
            target=Target.CLASSIC,
            source_digest="",
            messages=(MediaMessage(photos, "Зал"), TextMessage("Текст")),
            options=SendOptions(silent=True, pin=True, reply_chain=True, send_as="@team"),
        )
    )
    words = said(page)
    assert "2 message(s), 2 file(s)" in words
    assert "1.  Album of 2, with its caption" in words
    assert "hall.jpg · 1.9 MB · 1280 × 960" in words
    assert "3 / 1,024" in words or "3 / 1024" in words
    for option in ("Silent", "Will be pinned", "Each message answers the one before", "Sent as @team"):
        assert option in words
