"""Flatten a section's entities into runs: neighbouring stretches that each have one set of formats."""

from collections.abc import Sequence
from itertools import pairwise

from devlog_app.model.entity import Entity
from devlog_app.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch from *start* to *end* (UTF-16 units) that exactly *entities* cover, outermost first."""

    start: int
    end: int
    entities: tuple[Entity, ...]


def runs(entities: Sequence[Entity], start: int, end: int) -> tuple[Run, ...]:
    """The runs between *start* and *end* that any entity covers, in order; plain stretches are left out."""
    edges = {start, end}
    for entity in entities:
        edges.update(edge for edge in (entity.offset, entity.end) if start < edge < end)
    steps = sorted(edges)
    ordered = sorted(entities, key=lambda each: (each.offset, -each.length))
    found = []
    for left, right in pairwise(steps):
        covering = tuple(each for each in ordered if each.offset <= left and each.end >= right)
        if covering:
            found.append(Run(left, right, covering))
    return tuple(found)
