"""What of its message each part of a bubble shows, and what of it somebody points at."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from devlog_app.model.places import Stretch, Surface
from devlog_app.ui.preview.part import Part, Source
from devlog_app.ui.preview.parts_inside import chain_at, every_part
from devlog_app.ui.preview.text_flow import TextFlow


class Touch(NamedTuple):
    """A place of a message: *at* counts as *surface* says.

    *words* are the text around it and *offset* the place in them (UTF-16 units); *row* is that of a table, from 0.
    """

    surface: Surface
    at: int
    words: str = ""
    offset: int = 0
    row: int | None = None


def touch_at(parts: Sequence[Part], point: QPointF) -> Touch | None:
    """What stands at *point* of the bubble, or else nearest to it in height; None where nothing is of the note."""
    for part in reversed(chain_at(parts, point)):
        found = _touch(part, point)
        if found is not None:
            return found
    near = [
        (max(part.rect.top() - point.y(), point.y() - part.rect.bottom(), 0.0), part)
        for part in every_part(parts)
        if part.sources
    ]
    return _touch(min(near, key=_distance)[1], point) if near else None


def _distance(found: tuple[float, Part]) -> float:
    return found[0]


def _touch(part: Part, point: QPointF) -> Touch | None:
    if not part.sources:
        return None
    if part.tiles:
        number = min(range(len(part.tiles)), key=[_away(tile, point) for tile in part.tiles].__getitem__)
        return _bare(part.sources[min(number, len(part.sources) - 1)])
    source = part.sources[0]
    if not isinstance(part, TextFlow):
        return _bare(source)
    offset = part.offset_at(point)
    at = source.start + offset if source.surface is Surface.TEXT else source.start
    return Touch(source.surface, at, part.text, offset, source.row)


def _bare(source: Source) -> Touch:
    return Touch(source.surface, source.start, row=source.row)


def _away(tile: QRectF, point: QPointF) -> float:
    return (tile.center() - point).manhattanLength()


def place_of(parts: Sequence[Part], stretch: Stretch) -> QRectF | None:
    """Where *stretch* stands in the bubble; None where it is out of sight, as what is folded is."""
    found = QRectF()
    for part in every_part(parts):
        for number, source in enumerate(part.sources):
            if source.surface is not stretch.surface:
                continue
            if isinstance(part, TextFlow) and source.surface is Surface.TEXT:
                found |= part.rect_of(stretch.start, stretch.end)
            elif stretch.start <= source.start < stretch.end:
                found |= part.tiles[number] if part.tiles else part.rect
    return None if found.isEmpty() else found
