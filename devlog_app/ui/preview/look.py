"""Fonts, measures and colours of the preview, worked out once for a palette and a font."""

import random
from enum import IntEnum
from functools import cached_property

from PySide6.QtCore import QSize
from PySide6.QtGui import QBrush, QColor, QFont, QFontDatabase, QFontInfo, QFontMetricsF, QImage, QPainter, QPalette

from devlog_app.model.values import dataclass
from devlog_app.ui.theme.colours import Colours, colours


class ColumnWidth(IntEnum):
    """Pixels of the column at the usual text size: as many letters a line as on a phone, or in Telegram Desktop."""

    PHONE = 370
    DESKTOP = 540


TEXT_SCALE = 1.2
"""Telegram's messages are set a little larger than a desktop's own text."""

SHADE, ON_SHADE = QColor(0, 0, 0, 110), QColor(255, 255, 255)
"""Telegram's overlays on pictures, and what stands on them: the same in every theme."""

USUAL = 14
"""Pixels of a message's text at which sizes are meant as they are written."""


@dataclass(frozen=True, eq=False)
class Look:
    """How a bubble is drawn: everything in pixels of the widget."""

    colours: Colours
    text: QFont
    bold: QFont
    small: QFont
    mono: QFont
    line: float
    unit: float
    width: ColumnWidth = ColumnWidth.PHONE

    @cached_property
    def cloud(self) -> QBrush:
        """What hides text."""
        return _particles(self.colours.bubble_text)

    @cached_property
    def sparks(self) -> QBrush:
        """What hides pictures."""
        return _particles(QColor(255, 255, 255))

    def px(self, size: float) -> float:
        """*size* pixels of the usual text size, scaled with the text."""
        return round(size * self.unit)

    @property
    def column(self) -> float:
        """Width of the column."""
        return self.px(self.width)


def look_for(palette: QPalette, font: QFont, width: ColumnWidth = ColumnWidth.PHONE) -> Look:
    """The look that goes with a widget's *palette* and *font*, and a column of *width*."""
    scheme = colours(palette)
    size = QFontInfo(font).pixelSize() * TEXT_SCALE
    text = _sized(font, size)
    bold = _sized(font, size)
    bold.setWeight(QFont.Weight.DemiBold)
    mono = _sized(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont), size * 0.94)
    mono.setStyleHint(QFont.StyleHint.Monospace)
    line = round(QFontMetricsF(text).height() * 1.1)
    return Look(scheme, text, bold, _sized(font, size * 0.82), mono, line, size / USUAL, width)


def _sized(font: QFont, pixels: float) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(max(6, round(pixels)))
    return sized


def _particles(colour: QColor) -> QBrush:
    """A tile of specks: the cloud that hides a spoiler."""
    tile = QImage(QSize(96, 96), QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(0)
    chance = random.Random(7)  # noqa: S311  # specks are no secret; a fixed start paints the same cloud each time
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for _ in range(1500):
        speck = QColor(colour)
        speck.setAlphaF(chance.uniform(0.08, 0.6))
        painter.fillRect(chance.randrange(96), chance.randrange(96), 1, chance.choice((1, 1, 1, 2)), speck)
    painter.end()
    return QBrush(tile)
