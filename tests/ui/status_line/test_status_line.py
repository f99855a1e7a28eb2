"""The status line always tells connection, queue and what is saved, and each part leads to the right place."""

import errno
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot
from ui.probes import EditorProbe

from devlog_app.model.connection import Line, LineState
from devlog_app.model.errors import ChannelUnreachable, StorageError
from devlog_app.model.schedule import Entry, EntryKind, Trouble
from devlog_app.ui.editor.counts import CountsButton
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.program import Program
from devlog_app.ui.status_line.queue_words import Waiting
from devlog_app.ui.status_line.status_line import StatusLine

Eventually = Callable[[Callable[[], object]], None]
NOW = datetime(2026, 11, 22, 9, 0).astimezone()


@pytest.fixture
def line(qtbot: QtBot) -> Iterator[StatusLine]:
    owner = QWidget()
    qtbot.addWidget(owner)
    line = StatusLine(owner)
    owner.show()
    yield line
    owner.close()


def entry(hours: float, channel: str = "main", trouble: Trouble | None = None) -> Entry:
    at = NOW + timedelta(hours=hours)
    return Entry(kind=EntryKind.SCHEDULED, at=at, channel=channel, title="a", trouble=trouble)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (Line("default", LineState.CONNECTING), "Connecting…"),
        (Line("default", LineState.CONNECTED, "Анна"), "Connected as Анна"),
        (Line("default", LineState.WAITING, "Анна", 25), "Waiting 25 s"),
        (Line("default", LineState.LOST, error=ChannelUnreachable("telegram_busy")), "No connection"),
    ],
)
def test_the_connection_is_said_as_it_stands(told: Line, words: str, line: StatusLine) -> None:
    assert line.connection.text() == "No account"
    line.show_line(told)
    assert line.connection.text() == words
    assert line.connection.accessibleName() == f"Telegram: {words}"


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        ((), "Nothing waits"),
        ((entry(5),), "1 scheduled in main, next today 14:00"),
        ((entry(25), entry(50), entry(-5)), "2 scheduled in main, next tomorrow 10:00"),
        ((entry(25), entry(26, "other")), "2 scheduled, next tomorrow 10:00"),
        ((entry(25), entry(-5, trouble=Trouble.NOT_THERE)), "1 post did not go out"),
        ((entry(2, trouble=Trouble.INTERRUPTED),), "Nothing waits"),
    ],
)
def test_the_queue_is_said_with_its_next_time(entries: tuple[Entry, ...], words: str, line: StatusLine) -> None:
    line.show_queue(Waiting.of(entries, NOW))
    for hour in (10, 14):
        words = words.replace(f"{hour}:00", QLocale().toString(QTime(hour, 0), QLocale.FormatType.ShortFormat))
    assert line.queue.text().replace("(s)", "") == words


def test_the_next_time_is_said_on_the_clocks_of_the_workspace() -> None:
    waiting = Waiting.of((entry(5),), NOW, "Asia/Tokyo")
    there = (NOW + timedelta(hours=5)).astimezone(ZoneInfo("Asia/Tokyo"))
    assert waiting.words().endswith(QLocale().toString(QTime(there.hour, 0), QLocale.FormatType.ShortFormat))
    assert f"{there:%H:%M} Asia/Tokyo (+09:00)" in waiting.tip()


def test_typing_is_said_to_be_unsaved_and_then_saved(window: MainWindow, eventually: Eventually) -> None:
    saved = window.status_line.saved
    assert saved.text() == "Saved"
    EditorProbe(window.editor).type("x")
    assert saved.text() == "Not saved yet"
    window.actions_table["save"].trigger()
    assert saved.text() == "Saved"


def test_a_save_that_failed_says_why_and_a_click_tries_again(window: MainWindow, program: Program) -> None:
    assert program.session is not None
    EditorProbe(window.editor).type("x")
    program.session.open_notes.save_failed.emit(
        StorageError("disk_full", path="a.md", reason=os.strerror(errno.ENOSPC))
    )
    saved = window.status_line.saved
    assert saved.text().startswith("Not saved: ")
    assert "no space is left on the disk" in saved.text()
    QTest.mouseClick(saved, Qt.MouseButton.LeftButton)
    assert saved.text() == "Saved"


def test_the_connection_leads_to_the_accounts(window: MainWindow, eventually: Eventually) -> None:
    QTest.mouseClick(window.status_line.connection, Qt.MouseButton.LeftButton)
    eventually(lambda: [each for each in window.findChildren(QDialog) if each.windowTitle() == "Accounts"])


def test_a_message_is_never_painted_over_the_counts(window: MainWindow, eventually: Eventually) -> None:
    counts = window.findChildren(CountsButton)[0]
    eventually(counts.isVisible)
    window.say("Something was done.")
    EditorProbe(window.editor).type("word ")
    counts.setVisible(True)
    assert not counts.isVisible()


def test_words_are_cut_where_there_is_no_room(line: StatusLine) -> None:
    line.show_line(Line("default", LineState.CONNECTED, "Анна " * 40))
    assert line.connection.minimumSizeHint().width() < 300
    assert "Анна Анна" in line.connection.toolTip()


def test_a_narrow_window_leaves_out_whole_parts_and_what_is_saved_last(line: StatusLine) -> None:
    line.show_empty_queue()
    line.show_saved(modified=False)
    seen = []
    # Down to nothing, and wide again: every part comes back.
    widths = range(line.minimumSizeHint().width(), line.sizeHint().width() + 1)
    for width in (*reversed(widths), widths[-1]):
        line.resize(width, line.sizeHint().height())
        seen.append(tuple(part.seen() for part in (line.connection, line.queue, line.saved)))
    whole = ("No account", "Nothing waits", "Saved")
    assert list(dict.fromkeys(seen)) == [whole, ("", *whole[1:]), ("", "", whole[2]), ("", "", "")]
    assert seen[-1] == whole


def test_what_went_wrong_is_read_longer_than_anything_else(line: StatusLine) -> None:
    line.show_empty_queue()
    line.show_saved(True, StorageError("write_failed", path="a.md", reason="ENOSPC"))
    line.resize(line.sizeHint().width() * 2 // 3, line.sizeHint().height())
    assert (line.connection.seen(), line.queue.seen()) == ("", "")
    assert line.saved.seen().startswith("Not saved: a.md")
    assert line.saved.seen().endswith("…")


def test_a_scheduled_post_is_told_at_once(window: MainWindow, program: Program, eventually: Eventually) -> None:
    from devlog_app.services.publishing.publisher import PublishRequest

    assert program.session is not None
    session = program.session
    post = window.publish.post
    assert post is not None
    at = datetime.now(UTC) + timedelta(days=30)
    request = PublishRequest(post=post, channel="local", at=at)

    async def schedule() -> None:
        async for _ in session.services.publisher.publish(request):
            pass

    task = session.bridge.run(schedule())
    task.finished.connect(session.accounts.changed)
    eventually(lambda: window.status_line.queue.text().startswith("1 scheduled in local"))
    assert "On this computer only" in window.status_line.queue.toolTip()
