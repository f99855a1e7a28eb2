"""Draw every scene in both themes and both languages into ``docs/images``: ``make screenshots``.

``python -m screenshots [SCENE…]`` draws some of them; each theme and language has a process of its own.
``DEVLOG_PICTURES=FOLDER`` draws elsewhere, ``DEVLOG_TEXT_SIZE=200`` with larger text, ``DEVLOG_VARIANTS=light-ru`` only
those.
"""

import json
import os
import subprocess
import sys
import tempfile
from itertools import groupby, product
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING
from unittest import mock

if TYPE_CHECKING:
    from screenshots.scenes import Scene

IMAGES = Path(os.environ.get("DEVLOG_PICTURES") or Path(__file__).parents[2] / "docs" / "images")
TEXT_SIZE = int(os.environ.get("DEVLOG_TEXT_SIZE", "100"))
"""Percent."""
SCREEN = {"name": "screen", "x": 0, "y": 0, "width": 1600, "height": 1000, "dpr": 1}
"""Dialogs take what room a usual screen has."""
SOME_COMPUTER = SimpleNamespace(
    kernelType=lambda: "linux",
    kernelVersion=lambda: "6.8.0",
    currentCpuArchitecture=lambda: "x86_64",
    prettyProductName=lambda: "Debian GNU/Linux 12 (bookworm)",
)
THEMES, LANGUAGES = ("light", "dark"), ("en", "ru")


def main() -> int:
    if sys.argv[1:2] == ["--one"]:
        return draw(sys.argv[2], sys.argv[3], sys.argv[4:])
    # A child that dies takes one language and theme with it, not the rest.
    children = [
        subprocess.Popen([sys.executable, "-m", "screenshots", "--one", theme, language, *sys.argv[1:]])
        for theme, language in product(THEMES, LANGUAGES)
        if f"{theme}-{language}" in os.environ.get("DEVLOG_VARIANTS", f"{theme}-{language}")
    ]
    return max(child.wait() for child in children)


def draw(theme: str, language: str, chosen: list[str]) -> int:
    """Draw the *chosen* scenes (all of them if none is named); 1 where one cannot be drawn."""
    with tempfile.TemporaryDirectory() as folder:
        screen = Path(folder, "screen.json")
        screen.write_text(json.dumps({"screens": [SCREEN]}), "utf-8")
        os.environ |= {
            "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
            "XDG_DATA_HOME": f"{folder}/share",
            "DEVLOG_PASSPHRASE": "верблюд пьёт чай",
        }
        # On whose computer the pictures were drawn belongs into none of them.
        with mock.patch("devlog_app.ui.versions.QSysInfo", SOME_COMPUTER):
            return _draw(Path(folder) / "devlog", theme, language, chosen)


def _draw(folder: Path, theme: str, language: str, chosen: list[str]) -> int:
    from PySide6.QtWidgets import QApplication
    from screenshots.scenes import SCENES
    from screenshots.stage import Look, staged
    from screenshots.standing_clock import clock_stands

    from devlog_app.ui.theme.theme import FUSION

    app = QApplication([*sys.argv[:1], *FUSION])
    os.environ["HOME"] = str(folder.parent)
    failed = 0
    wanted = {name: scene for name, scene in SCENES.items() if not chosen or name in chosen}
    # Scenes that share a stage stand one after another.
    for _, group in groupby(wanted.items(), lambda item: _stage_of(*item)):
        with clock_stands(), staged(app, folder, Look(theme, language, TEXT_SIZE)) as stage:
            for place, (name, scene) in enumerate(group):
                try:
                    if place == 0:
                        scene.props(stage.root, stage.paths)
                        stage.open(scene.note)
                    scene.play(stage)
                    stage.settle()
                    stage.take(IMAGES / f"{name}-{theme}-{language}.png")
                    stage.tidy()
                except AssertionError as error:
                    # What this scene left open would stand before the next.
                    stage.tidy()
                    failed = 1
                    print(f"{name}, {theme}, {language}: {error!r}", file=sys.stderr)
    return failed


def _stage_of(name: str, scene: "Scene") -> object:
    """What is equal for scenes that share a stage."""
    return (scene.note, scene.props) if scene.share else name


if __name__ == "__main__":
    sys.exit(main())
