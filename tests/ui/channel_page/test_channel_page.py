"""The page of a channel shows what the channel holds: published posts, albums, and the queue with its times."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from ui.preview.probe import BubbleProbe, expected_runs

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.media import Media, MediaType
from devlog_app.model.posted import Posted
from devlog_app.model.reference import ChannelIdentity, MessageRef
from devlog_app.ui.channel_page.page import ChannelPage
from devlog_app.ui.preview.entry import Mark

LOCAL = ChannelIdentity(name="local", kind=ChannelKind.LOCAL, id=1, title="Local")
TEAM = ChannelIdentity(name="main", kind=ChannelKind.TELEGRAM, id=5, title="Команда", username="team")
MONDAY = datetime(2026, 9, 14, 9, 30, tzinfo=UTC)


def text(number: int, words: str, *, date: datetime = MONDAY, queue: bool = False) -> Posted:
    return Posted(ref=MessageRef(1, number, queue), date=date, kind="text", text=words)


def picture(number: int, file: Path, *, words: str = "", group: int | None = None) -> Posted:
    media = Media(type=MediaType.PHOTO, path="media/a.png", width=40, height=30)
    return Posted(ref=MessageRef(1, number), date=MONDAY, kind="photo", text=words, media=media, group=group, file=file)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[ChannelPage]:
    parent = QWidget()
    qtbot.addWidget(parent)
    yield ChannelPage(parent)
    parent.close()


def bubbles(page: ChannelPage) -> list[BubbleProbe]:
    return [BubbleProbe(page.column.bubble(number)) for number in range(len(page.column.rows))]


def about(page: ChannelPage) -> str:
    said = (child.accessibleDescription() for child in page.findChildren(QWidget))
    return next(words for words in said if "messages" in words)


def test_posts_are_bubbles_oldest_first(page: ChannelPage) -> None:
    page.show_posts([text(2, "второе"), text(1, "первое")], LOCAL)
    assert [probe.text for probe in bubbles(page)] == ["первое", "второе"]


def test_a_local_channel_is_said_to_be_on_this_computer_only(page: ChannelPage) -> None:
    page.show_posts([text(1, "a")], LOCAL)
    assert about(page) == "on this computer only · messages: 1"
    page.show_posts([text(1, "a"), text(9, "b", queue=True)], TEAM)
    assert about(page) == "@team · messages: 1 · in the queue: 1"


def test_the_queue_stands_last_with_its_day_and_a_clock(page: ChannelPage) -> None:
    later = datetime(2026, 9, 20, 7, 0, tzinfo=UTC)
    page.show_posts([text(3, "потом", date=later, queue=True), text(1, "сейчас")], LOCAL)
    published, queued = (probe.bubble.entry for probe in bubbles(page))
    assert (published.stamp.mark, queued.stamp.mark) == (Mark.SEEN, Mark.QUEUED)
    assert queued.day == "Scheduled for 20 September 2026"
    assert queued.title == "Scheduled message 3"


def test_days_are_told_apart_once_each(page: ChannelPage) -> None:
    tuesday = datetime(2026, 9, 15, 9, 30, tzinfo=UTC)
    page.show_posts([text(1, "a"), text(2, "b"), text(3, "c", date=tuesday)], LOCAL)
    assert [probe.bubble.entry.day for probe in bubbles(page)] == ["14 September 2026", None, "15 September 2026"]


def test_formats_are_painted_as_the_channel_has_them(page: ChannelPage) -> None:
    entities = (Entity(type=EntityType.BOLD, offset=3, length=4),)
    posted = Posted(ref=MessageRef(1, 1), date=MONDAY, kind="text", text="не жирно", entities=entities)
    page.show_posts([posted], LOCAL)
    assert bubbles(page)[0].runs == expected_runs("не жирно", entities)


def test_the_items_of_an_album_are_one_bubble(page: ChannelPage, tmp_path: Path) -> None:
    file = tmp_path / "kept"
    items = [picture(1, file, words="подпись", group=7), picture(2, file, group=7), picture(3, file)]
    page.show_posts(items, LOCAL)
    assert [(len(probe.pictures), probe.text) for probe in bubbles(page)] == [(2, "подпись"), (1, "")]


def test_pictures_come_from_where_the_channel_keeps_them(page: ChannelPage, tmp_path: Path, qtbot: QtBot) -> None:
    posts = []
    for number, colour in ((1, "#c03030"), (2, "#3030c0")):
        image = QImage(40, 30, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        image.save(str(tmp_path / f"{number}.png"))
        posts.append(picture(number, tmp_path / f"{number}.png"))
    page.show_posts(posts, LOCAL)

    def colours() -> list[str]:
        return [
            probe.bubble.grab().toImage().pixelColor(probe.bubble.content.parts[-1].rect.center().toPoint()).name()
            for probe in bubbles(page)
        ]

    qtbot.waitUntil(lambda: colours() == ["#c03030", "#3030c0"])


def test_the_newest_post_is_in_sight(page: ChannelPage, qtbot: QtBot) -> None:
    page.show_posts([text(number, "строка\n" * 12) for number in range(1, 60)], LOCAL)
    page.show()
    bar = page.column.verticalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() == bar.maximum()


def test_an_empty_channel_says_so(page: ChannelPage) -> None:
    page.show_posts([], LOCAL)
    page.show()
    assert not page.column.isVisible()


def test_a_closed_page_is_gone(page: ChannelPage, qtbot: QtBot) -> None:
    page.show_posts([text(1, "a")], LOCAL)
    page.open()
    with qtbot.waitSignal(page.destroyed):
        page.close()
