"""A preview with a clock that stands still, and a workspace with pictures."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from devlog_app.ui.preview.pane import PreviewPane


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    root = tmp_path / "workspace"
    (root / "media").mkdir(parents=True)
    for name, colour, width, height in (("red.png", "#c03030", 320, 200), ("blue.png", "#3030c0", 200, 300)):
        picture = QImage(width, height, QImage.Format.Format_RGB32)
        picture.fill(QColor(colour))
        assert picture.save(str(root / "media" / name))
    return root


@pytest.fixture
def pane(qtbot: QtBot) -> PreviewPane:
    pane = PreviewPane(now=lambda: datetime(2026, 9, 14, 12, 34, tzinfo=UTC))
    qtbot.addWidget(pane)
    pane.resize(440, 700)
    pane.show()
    return pane
