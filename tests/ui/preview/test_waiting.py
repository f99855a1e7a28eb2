"""What stands above the bubbles is true at each moment: also while there is no post, and when a channel is renamed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot
from ui.preview.probe import HeaderProbe, PreviewProbe
from ui.preview.writing import Writing, post_of

from devlog_app.ui.preview import pane as module
from devlog_app.ui.preview.pane import PreviewPane

Eventually = Callable[[Callable[[], object]], None]
SEEN = "as subscribers will see it"
MADE = "The post is being made …"
FIRST = post_of(Writing().add("Words").message(), path="first.md")
SECOND = post_of(Writing().add("Other words").message(), path="second.md")


@pytest.fixture
def header(pane: PreviewPane) -> HeaderProbe:
    return HeaderProbe(pane)


@pytest.fixture
def endless(monkeypatch: pytest.MonkeyPatch) -> None:
    """The moment in which nothing is said does not end."""
    monkeypatch.setattr(module, "PATIENCE", 60_000)


def texts(pane: PreviewPane) -> list[str]:
    return [bubble.text for bubble in PreviewProbe(pane).bubbles()]


def names(pane: PreviewPane) -> list[str | None]:
    return [row.entry.name for row in pane.column.rows]


def test_a_preview_that_was_told_nothing_asks_for_nothing(header: HeaderProbe) -> None:
    assert (header.title, header.about) == ("Preview", "")


def test_without_a_note_one_is_asked_for(pane: PreviewPane, header: HeaderProbe, tmp_path: Path) -> None:
    pane.show_post(FIRST, "Маяк", tmp_path)
    pane.clear()
    assert (header.title, header.about) == ("Preview", "Open a note to see its post")
    assert texts(pane) == []


def test_a_post_that_takes_long_is_said_to_be_made(
    pane: PreviewPane, header: HeaderProbe, eventually: Eventually, tmp_path: Path
) -> None:
    pane.await_post("first.md", "main", "Маяк")
    eventually(lambda: header.about == MADE)
    assert header.title == "Маяк"
    pane.show_post(FIRST, "Маяк", tmp_path)
    assert (header.about, texts(pane)) == (SEEN, ["Words"])


@pytest.mark.usefixtures("endless")
def test_a_post_that_is_there_in_a_moment_is_not_spoken_of(
    pane: PreviewPane, header: HeaderProbe, qtbot: QtBot, tmp_path: Path
) -> None:
    pane.show_post(FIRST, "Маяк", tmp_path)
    pane.await_post("second.md", "main", "Новости")
    qtbot.wait(10)
    assert (header.title, header.about, texts(pane)) == ("Новости", SEEN, [])
    pane.show_post(SECOND, "Новости", tmp_path)
    assert not any(timer.isActive() for timer in pane.findChildren(QTimer) if timer.interval() == 60_000)
    assert (header.about, texts(pane)) == (SEEN, ["Other words"])


def test_each_note_has_a_moment_of_its_own(
    pane: PreviewPane, header: HeaderProbe, eventually: Eventually, tmp_path: Path
) -> None:
    pane.await_post("first.md", "main", "Маяк")
    eventually(lambda: header.about == MADE)
    pane.await_post("second.md", "main", "Маяк")
    assert header.about == SEEN
    eventually(lambda: header.about == MADE)
    pane.clear()
    assert header.about == "Open a note to see its post"


@pytest.mark.parametrize("channel", [None, "other"])
def test_what_was_shown_of_a_note_stays_until_there_is_more(
    pane: PreviewPane, header: HeaderProbe, eventually: Eventually, tmp_path: Path, channel: str | None
) -> None:
    pane.show_post(FIRST, "Маяк", tmp_path)
    pane.await_post("first.md", channel, "Новости")
    assert (header.title, texts(pane), names(pane)) == ("Новости", ["Words"], ["Новости"])
    if channel != FIRST.channel:
        # It is that of another channel.
        eventually(lambda: header.about == MADE)
        assert texts(pane) == ["Words"]
    pane.show_post(replace(FIRST, channel=channel), "Новости", tmp_path)
    assert header.about == SEEN


def test_a_note_that_no_post_can_be_made_of_is_not_asked_for(
    pane: PreviewPane, header: HeaderProbe, tmp_path: Path
) -> None:
    pane.show_post(FIRST, "Маяк", tmp_path)
    pane.refuse("Маяк")
    assert (header.title, header.about) == ("Маяк", "No post can be made of this note")
    assert texts(pane) == []


def test_a_channel_that_is_renamed_is_so_above_and_in_its_post(
    pane: PreviewPane, header: HeaderProbe, eventually: Eventually, tmp_path: Path
) -> None:
    pane.show_post(FIRST, "@beacon", tmp_path)
    pane.rename("Маяк")
    assert (header.title, header.about, names(pane)) == ("Маяк", SEEN, ["Маяк"])
    pane.await_post("second.md", "main", "Маяк")
    eventually(lambda: header.about == MADE)
    pane.rename("Маяк 2")
    assert (header.title, header.about) == ("Маяк 2", MADE)
    pane.clear()
    pane.rename("Маяк 3")
    assert header.title == "Preview"
