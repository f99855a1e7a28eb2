"""The drawings are plain SVGs, of which the program makes, without what reads any SVG, the same pictures as Qt does."""

import re
from pathlib import Path

import pytest
from plain_drawings import picture, plain
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot
from ui.theme.pixels import difference

from devlog_app.ui.theme import Scheme, colours
from devlog_app.ui.theme.drawn_path import drawn_paths
from devlog_app.ui.theme.icons import DRAWINGS, Icons

FILES = sorted(DRAWINGS.glob("*.svg"))
SIDES = (16, 20, 24, 32, 48)
"""Pixels: as in menus and tool bars, on ordinary and dense screens."""
UNSEEN = 4
"""Shades of 255 by which a pixel may differ: Qt places what it draws by another arithmetic."""
TABLERS = b"""\
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor"
     stroke-width="2" stroke-linecap="round" stroke-linejoin="round">
  <path stroke="none" d="M0 0h24v24H0z" fill="none"/>
  <path d="M9 3h6a3 3 0 0 1 0 6z"/>
  <circle cx="12" cy="12" r="1" fill="currentColor"/>
</svg>"""


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_drawing_is_plain(qtbot: QtBot, file: Path) -> None:
    assert plain(file.read_bytes()) == file.read_text("ascii"), "make it plain: make drawings"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_icon_looks_as_qt_draws_its_file(qtbot: QtBot, tmp_path: Path, file: Path) -> None:
    ink = colours(Scheme.LIGHT).text_muted
    tinted = tmp_path / file.name
    tinted.write_text(file.read_text("ascii").replace("currentColor", ink.name()), "ascii")
    icon = Icons(colours(Scheme.LIGHT)).icon(file.stem)
    for side in SIDES:
        drawn = icon.pixmap(QSize(side, side), 1.0).toImage()
        assert difference(drawn, picture(tinted, side)) <= UNSEEN, side


def test_what_tabler_draws_is_made_plain_without_its_ground(qtbot: QtBot) -> None:
    corner, dot = re.findall(r"<path (.*)/>", plain(TABLERS))
    assert corner.startswith('d="M 9 3 L 15 3 C ')
    assert corner.endswith(' 15 9 L 9 3"')
    assert dot.startswith('fill="currentColor" d="M 13 12 C ')
    assert re.fullmatch(r"[-0-9. ]+", re.sub(r'fill="currentColor"|[d="MLC]', "", corner + dot))


def test_a_path_that_is_not_plain_is_not_read_as_something_else() -> None:
    with pytest.raises(KeyError):
        list(drawn_paths('<path d="M 3 12 a 9 9 0 1 0 18 0"/>'))
