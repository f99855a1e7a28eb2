"""Draw every scene in both themes and both languages into ``docs/images``: ``make screenshots``.

``python -m screenshots [SCENE…]`` draws some of them; each theme and language has a process of its own.
"""

import os
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path

IMAGES = Path(__file__).parents[2] / "docs" / "images"
THEMES, LANGUAGES = ("light", "dark"), ("en", "ru")


def main() -> int:
    if sys.argv[1:2] == ["--one"]:
        return draw(sys.argv[2], sys.argv[3], sys.argv[4:])
    # A child that dies takes one language and theme with it, not the rest.
    codes = [
        subprocess.run(
            [sys.executable, "-m", "screenshots", "--one", theme, language, *sys.argv[1:]], check=False
        ).returncode
        for theme, language in product(THEMES, LANGUAGES)
    ]
    return max(codes)


def draw(theme: str, language: str, chosen: list[str]) -> int:
    """Draw the *chosen* scenes (all of them if none is named); 1 where one cannot be drawn."""
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "1.25"}
    from PySide6.QtWidgets import QApplication
    from screenshots.scenes import SCENES
    from screenshots.stage import staged

    app = QApplication(sys.argv[:1])
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, (note, play) in SCENES.items():
            if chosen and name not in chosen:
                continue
            try:
                with staged(app, Path(folder) / "stage", theme, language) as stage:
                    stage.open(note)
                    play(stage)
                    stage.settle()
                    stage.take(IMAGES / f"{name}-{theme}-{language}.png")
            except AssertionError as error:
                failed = 1
                print(f"{name}, {theme}, {language}: {error}", file=sys.stderr)
    return failed


if __name__ == "__main__":
    sys.exit(main())
