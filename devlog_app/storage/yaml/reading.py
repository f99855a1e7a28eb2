"""What was read from YAML: plain Python values, and the line on which each stands."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from devlog_app.model.values import dataclass

Place: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class YamlReading:
    """A mapping's *data*, and for the place of each value (keys and indexes from the top) its line, from 1."""

    data: Mapping[str, Any]
    lines: Mapping[Place, int]

    def line_of(self, place: Place) -> int:
        """The line of the value at *place*, or of the nearest thing around it that has one."""
        for length in range(len(place), 0, -1):
            if place[:length] in self.lines:
                return self.lines[place[:length]]
        return min(self.lines.values(), default=1)
