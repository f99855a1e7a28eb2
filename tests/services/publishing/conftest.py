"""A workspace with two pictures, and a desk to publish from."""

from pathlib import Path

import pytest
from PIL import Image
from publishing_desk import Desk

from devlog_app.paths import AppPaths


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    workspace = tmp_path / "notes"
    workspace.mkdir()
    for name, colour in (("a.png", "teal"), ("b.png", "orange")):
        Image.new("RGB", (64, 48), colour).save(workspace / name)
    return Desk(workspace, AppPaths.under(tmp_path / "base"))
