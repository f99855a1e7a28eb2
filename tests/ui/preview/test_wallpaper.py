"""What is behind the bubbles."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from devlog_app.ui.preview.wallpaper import TILE, Wallpaper
from devlog_app.ui.theme.colours import Scheme, colours

SIZE = QSize(TILE * 2, TILE * 3)
LOOK = colours(Scheme.LIGHT)


@pytest.fixture
def wallpaper(qtbot: QtBot) -> Wallpaper:
    return Wallpaper()


def paper(ratio: float = 1.0) -> QImage:
    image = QImage(SIZE * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    return image


def paint(wallpaper: Wallpaper, image: QImage, part: QRect | None = None, scheme: Scheme = Scheme.LIGHT) -> None:
    painter = QPainter(image)
    if part is not None:
        painter.setClipRect(part)
    wallpaper.paint(painter, QRect(0, 0, SIZE.width(), SIZE.height()), colours(scheme))
    painter.end()


def test_a_part_that_is_painted_anew_fits_the_rest(wallpaper: Wallpaper) -> None:
    whole, mended = paper(), paper()
    paint(wallpaper, whole)
    for part in (QRect(0, 0, 300, 150), QRect(0, 150, 300, 30), QRect(0, 180, 300, 300)):
        paint(wallpaper, mended, part)
    assert mended == whole


def test_it_grows_darker_from_the_top_to_the_bottom(wallpaper: Wallpaper) -> None:
    image = paper()
    paint(wallpaper, image)
    top, bottom = image.pixelColor(0, 0), image.pixelColor(0, SIZE.height() - 1)
    assert top.lightness() > LOOK.wallpaper.lightness() > bottom.lightness()


def test_drawings_repeat_and_are_as_fine_as_the_screen(wallpaper: Wallpaper) -> None:
    image = paper(2.0)
    paint(wallpaper, image)
    row = [image.pixel(x, 60) for x in range(image.width())]
    assert row[: TILE * 2] == row[TILE * 2 :]
    assert any(left != right for left, right in zip(row[::2], row[1::2], strict=True))


def test_another_scheme_is_painted_in_its_colours(wallpaper: Wallpaper) -> None:
    light, dark = paper(), paper()
    paint(wallpaper, light)
    paint(wallpaper, dark, scheme=Scheme.DARK)
    assert dark.pixelColor(0, 200).lightness() < 64 < light.pixelColor(0, 200).lightness()
