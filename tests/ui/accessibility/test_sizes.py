"""Nothing is cut off, however large the text is and however fine the screen."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

LOOK = Path(__file__).with_name("cut_off.py")


@pytest.mark.parametrize(
    ("text_size", "factor", "language"),
    [(75, "1", "en"), (125, "1", "ru"), (200, "1", "en"), (200, "1", "ru"), (100, "1.5", "ru"), (125, "2", "en")],
)
def test_every_word_has_its_room(workspace: Path, tmp_path: Path, text_size: int, factor: str, language: str) -> None:
    base = tmp_path / "base"
    base.mkdir()
    (base / "settings.yaml").write_text(f"version: 1\ntext_size: {text_size}\nlanguage: {language}\n", "utf-8")
    seen = subprocess.run(
        [sys.executable, str(LOOK), str(base), str(workspace)],
        env={
            **os.environ,
            "PYTHONPATH": str(LOOK.parents[2]),
            "QT_SCALE_FACTOR": factor,
            "QT_QPA_PLATFORM": "offscreen",
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (seen.returncode, seen.stdout.strip()) == (0, ""), seen.stderr[-2000:]
