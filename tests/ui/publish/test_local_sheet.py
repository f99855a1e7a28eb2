"""The publish sheet from the first look to the end, on the local channel."""

from collections.abc import Callable
from pathlib import Path

import pytest
from publishing_desk import Desk
from ui.publish.sheet_probe import SheetProbe

from devlog_app.paths import AppPaths
from devlog_app.ui.main_window import MainWindow

Eventually = Callable[[Callable[[], object]], None]


@pytest.fixture
def desk(workspace: Path, tmp_path: Path) -> Desk:
    """Looks at what the local channel holds."""
    from datetime import UTC, datetime

    return Desk(workspace, AppPaths.under(tmp_path / "base"), time=datetime.now(UTC))


@pytest.fixture
def probe(window: MainWindow, eventually: Eventually) -> SheetProbe:
    return SheetProbe(window, eventually)


def test_the_sheet_says_where_what_and_how_long_and_publishes_the_painted_post(probe: SheetProbe, desk: Desk) -> None:
    painted = probe.window.publish.post
    assert painted is not None
    probe.open()
    assert probe.sheet.post is painted
    probe.shows("on this computer only")
    probe.shows("1 message")
    probe.shows(f"{painted.messages[0].length} / {painted.messages[0].limit:,}")
    assert probe.button.text().replace("&", "") == "Publish on this computer only"
    probe.publish()
    probe.shows("“Practical ML” is published in")
    probe.shows("It is on this computer only.")
    assert [text.splitlines()[0] for text in desk.texts()] == ["Practical ML"]
