"""The line below the preview tells of the posts that readers see."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.ledger import LedgerChannel, Standing
from devlog_app.model.post_page import KnownPost, KnownPosts
from devlog_app.ui.post_page.strip import PostStrip

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def known(*posts: KnownPost) -> KnownPosts:
    return KnownPosts(path="devlog/2026-11.md", note_id="x", posts=posts)


def post(kind: ChannelKind, username: str | None = None, *, changed: bool = False) -> KnownPost:
    channel = LedgerChannel("main", kind, 1, username)
    return KnownPost(channel=channel, standing=Standing.PUBLISHED, date=NOON, told=NOON, is_changed_here=changed)


@pytest.fixture
def strip(qtbot: QtBot) -> PostStrip:
    shown = PostStrip()
    qtbot.addWidget(shown)
    return shown


def test_a_rehearsal_that_is_behind_its_note_asks_for_no_update_once_the_post_is_out(strip: PostStrip) -> None:
    rehearsed = post(ChannelKind.SAVED, changed=True)
    strip.show_known(known(rehearsed))
    assert "Saved Messages" in strip.said()
    assert offers_update(strip)
    strip.show_known(known(post(ChannelKind.TELEGRAM, "beacon"), rehearsed))
    assert strip.said().startswith("In @beacon, since")
    assert "Saved Messages" not in strip.said()
    assert not offers_update(strip)


def offers_update(strip: PostStrip) -> bool:
    [button] = [each for each in strip.findChildren(QPushButton) if each.text() == "Update…"]
    return not button.isHidden()
