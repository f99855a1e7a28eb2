"""Read the paths of a plain drawing, for which a window need not load all that reads any SVG."""

import re
from collections.abc import Callable, Iterator
from itertools import islice

from PySide6.QtGui import QPainterPath

FILLED = 'fill="currentColor" '
_PATH = re.compile(rf'<path ({FILLED})?d="([^"]*)"/>')


def drawn_paths(drawing: str) -> Iterator[tuple[QPainterPath, bool]]:
    """Each path of a *drawing*, and whether it is filled as well as stroked.

    A drawing is an SVG as ``make drawings`` writes it, all of absolute moves (M), lines (L) and curves (C); any other
    command raises ``KeyError``.
    """
    for match in _PATH.finditer(drawing):
        yield _read(match[2]), match[1] is not None


def _read(commands: str) -> QPainterPath:
    path = QPainterPath()
    takes: dict[str, tuple[Callable[..., None], int]] = {
        "M": (path.moveTo, 2),
        "L": (path.lineTo, 2),
        "C": (path.cubicTo, 6),
    }
    words = iter(commands.split())
    for command in words:
        draw, count = takes[command]
        draw(*map(float, islice(words, count)))
    return path
