"""Posts as JSON with all that composing found out about them: how the process beside the window tells of one."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from devlog_app.model.errors import FormatError
from devlog_app.model.places import Places, Spot, Stretch, Surface, nearest
from devlog_app.model.post import Post
from devlog_app.model.problem import Problem, Severity
from devlog_app.model.values import dataclass
from devlog_app.model.wire import from_json, to_json


@dataclass(frozen=True, slots=True)
class ToldPlaces:
    """The places of a post as they were told: the stretches of each message, and the spots of lines.

    *spots* hold from their line (the first of the pair) up to that of the next one.
    """

    stretches: tuple[tuple[Stretch, ...], ...]
    spots: tuple[tuple[int, Spot | None], ...]

    def of(self, message: int) -> tuple[Stretch, ...]:
        return self.stretches[message]

    def at(self, message: int, surface: Surface, offset: int) -> Stretch | None:
        return nearest(self.of(message), surface, offset)

    def of_line(self, line: int) -> Spot | None:
        number = bisect_right(self.spots, line, key=_line) - 1
        return self.spots[number][1] if number >= 0 else None


@dataclass(frozen=True, slots=True)
class ToldPost:
    """A *post* with its problems, and the *places* of its text."""

    post: Post
    places: ToldPlaces


def told_post(post: Post, places: Places, lines: int) -> dict[str, Any]:
    """*post* of a text of so many *lines* as JSON; raises ``TypeError`` where a problem's values are none."""
    return {
        "post": to_json(replace(post, problems=())),
        "problems": [[each.severity.value, each.code, each.line, dict(each.values)] for each in post.problems],
        "stretches": [[_told_stretch(each) for each in places.of(number)] for number in range(len(post.messages))],
        "spots": _told_spots(places, lines),
    }


def heard_post(said: Mapping[str, Any]) -> ToldPost:
    """What :func:`told_post` told. Raises ``FormatError`` where it is something else."""
    try:
        problems = tuple(
            Problem(Severity(severity), code, line, MappingProxyType(values))
            for severity, code, line, values in said["problems"]
        )
        stretches = tuple(tuple(_heard_stretch(each) for each in message) for message in said["stretches"])
        spots = tuple((line, _heard_spot(spot)) for line, spot in said["spots"])
        return ToldPost(replace(from_json(said["post"]), problems=problems), ToldPlaces(stretches, spots))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise FormatError("post_unreadable", reason=repr(error)) from error


def _told_spots(places: Places, lines: int) -> list[tuple[int, object]]:
    """The spots of the lines, from 1, each at the first of the lines that it is the spot of."""
    told: list[tuple[int, object]] = []
    before: Spot | None = None
    for line in range(1, lines + 1):
        spot = places.of_line(line)
        if spot != before:
            told.append((line, None if spot is None else [spot.message, _told_stretch(spot.stretch)]))
            before = spot
    return told


def _told_stretch(stretch: Stretch) -> list[object]:
    return [stretch.surface.name, *stretch[1:]]


def _heard_stretch(said: Sequence[Any]) -> Stretch:
    surface, start, end, first, last = said
    return Stretch(Surface[surface], start, end, first, last)


def _heard_spot(said: Sequence[Any] | None) -> Spot | None:
    return None if said is None else Spot(said[0], _heard_stretch(said[1]))


def _line(spot: tuple[int, Spot | None]) -> int:
    return spot[0]
