"""The marks that part a JPEG file into segments: ITU-T T.81, annex B."""

MARK = 0xFF
"""The first byte of every mark; several in a row are fill."""

SCAN = 0xDA
END = 0xD9
COMMENT = 0xFE
EXIF = 0xE1
APPLICATION = frozenset(range(0xE0, 0xF0))
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Starts of a frame, which state the picture's size."""

ALONE = frozenset({0x01, *range(0xD0, 0xDA)})
"""Marks without a segment behind them."""
