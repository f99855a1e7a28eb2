"""Go through the parts of a bubble and the parts inside them."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF

from devlog_app.ui.preview.part import Part


def every_part(parts: Sequence[Part]) -> Iterator[Part]:
    """All of *parts* and what is in sight inside them, from top to bottom."""
    for part in parts:
        yield part
        yield from every_part(part.shown)


def chain_at(parts: Sequence[Part], point: QPointF) -> list[Part]:
    """The parts under *point*, the innermost last."""
    for part in parts:
        if part.rect.contains(point):
            return [part, *chain_at(part.shown, point)]
    return []


def every_fold(parts: Sequence[Part]) -> Iterator[Part]:
    """All that can fold something away, in sight or not."""
    for part in parts:
        if part.is_open is not None:
            yield part
        yield from every_fold(part.children)
