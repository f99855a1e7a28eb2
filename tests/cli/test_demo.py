"""``devlog demo``."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Devlog = Callable[..., Any]


@pytest.mark.parametrize("options", [["--no-window"], []])
def test_without_a_window_the_sample_is_published_and_printed(
    options: list[str], devlog: Devlog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    run = devlog("demo", *options)
    assert run.code == 0
    assert ("There is no display" in run.err) is (options == [])
    assert run.out.count("✓ ") == 6
    assert "Синтетические данные" in run.out
    assert "[photo: " in run.out
    there = devlog("channel", "show", "local", "--limit", "50", "--json").json
    assert len(there) >= 6
