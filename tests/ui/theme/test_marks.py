"""What Qt wants as files, marks in style sheets and the program's icon, are there, and show what their drawings say."""

import re
from pathlib import Path

import pytest
from plain_drawings import DENSE, picture, pictures
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from ui.theme.pixels import difference

from devlog_app.ui.app import window_icon
from devlog_app.ui.theme import Scheme, colours
from devlog_app.ui.theme.marks import MARKS, mark_file
from devlog_app.ui.theme.style import window_style

UNSEEN = 2
"""Shades of 255 by which the same drawing may come out otherwise on another machine."""


@pytest.mark.parametrize(("file", "drawing", "side"), list(pictures()), ids=lambda part: getattr(part, "stem", None))
def test_a_picture_shows_its_drawing(qtbot: QtBot, file: Path, drawing: Path, side: int) -> None:
    shown = QImage(str(file))
    assert (shown.width(), shown.height()) == (side, side), "make it: make drawings"
    assert difference(shown, picture(drawing, side)) <= UNSEEN, "make it anew: make drawings"


def test_every_mark_in_the_style_of_windows_is_there_for_ordinary_and_for_dense_screens() -> None:
    named = {Path(name) for name in re.findall(r'url\("([^"]+)"\)', window_style(colours(Scheme.LIGHT)))}
    assert named == {mark_file(name, side) for name, sides in MARKS.items() for side in sides}
    for file in named:
        assert file.is_file()
        assert file.with_stem(f"{file.stem}@{DENSE}x").is_file()


@pytest.mark.parametrize(("ratio", "largest"), [(1, 64), (1.5, 64), (2, 128), (4, 256)])
def test_the_window_has_its_icon_as_large_as_it_is_shown(ratio: float, largest: int) -> None:
    assert [size.width() for size in window_icon(ratio).availableSizes()][-1] == largest
