"""The icons are drawn in the colours of the theme, at the size and for the state that are asked for."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from pytestqt.qtbot import QtBot

from devlog_app.ui.actions.table import COMMANDS
from devlog_app.ui.theme import Scheme, colours
from devlog_app.ui.theme.icons import Icons

LIGHT = colours(Scheme.LIGHT)
SIDE = 96
"""Pixels: enough for a stroke to be fully drawn."""


@pytest.fixture
def icons(qtbot: QtBot) -> Icons:  # pixmaps need an application
    return Icons(LIGHT)


@pytest.mark.parametrize("name", sorted({command.icon for command in COMMANDS if command.icon}))
def test_each_command_with_an_icon_has_a_drawing(icons: Icons, name: str) -> None:
    assert _inks(icons.icon(name).pixmap(SIDE, SIDE))


def test_what_is_disabled_is_paler_and_what_is_on_stands_out(icons: Icons) -> None:
    icon = icons.icon("plus")
    assert _inks(icon.pixmap(SIDE, SIDE)) == {LIGHT.text_muted.rgb()}
    assert _inks(icon.pixmap(SIDE, SIDE, QIcon.Mode.Disabled)) == {LIGHT.text_disabled.rgb()}
    assert _inks(icon.pixmap(SIDE, SIDE, QIcon.Mode.Normal, QIcon.State.On)) == {LIGHT.accent.rgb()}


def test_on_a_dense_screen_an_icon_is_as_large_and_finer(icons: Icons) -> None:
    pixmap = icons.icon("plus").pixmap(QSize(SIDE, SIDE), 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (2 * SIDE, 2.0)


def test_in_a_wide_place_an_icon_stands_in_the_middle(icons: Icons) -> None:
    surface = QPixmap(3 * SIDE, SIDE)
    surface.fill(QColor("white"))
    painter = QPainter(surface)
    icons.icon("plus").paint(painter, QRect(0, 0, 3 * SIDE, SIDE))
    painter.end()
    image = surface.toImage()
    assert image.copy(SIDE, 0, SIDE, SIDE) != image.copy(0, 0, SIDE, SIDE)
    assert image.copy(0, 0, SIDE, SIDE) == image.copy(2 * SIDE, 0, SIDE, SIDE)


def _inks(pixmap: QPixmap) -> set[int]:
    """The colours of what is fully drawn."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.rgb() for pixel in pixels if pixel.alpha() == 255}
