"""Which lines of a note became which stretches of its post: for those who look at both at once, never sent or kept."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple, Protocol


class Surface(Enum):
    """What the numbers of a stretch count."""

    TEXT = auto()
    """UTF-16 units of a message's text or caption."""
    MEDIA = auto()
    """Pictures and files of a message."""
    BLOCK = auto()
    """Blocks of an article and the blocks inside them, each before what it holds (`rich.every_block`)."""


class Stretch(NamedTuple):
    """[*start*, *end*) of a message's *surface* comes from the lines *first* to *last* (both included) of the file."""

    surface: Surface
    start: int
    end: int
    first: int
    last: int


class Spot(NamedTuple):
    """A stretch of the post's *message* (from 0)."""

    message: int
    stretch: Stretch


class Places(Protocol):
    """The places of one post; they are worked out when they are asked for."""

    def of(self, message: int) -> tuple[Stretch, ...]:
        """The stretches of *message* that come from the note, in order; header and footer of a channel do not."""
        ...

    def at(self, message: int, surface: Surface, offset: int) -> Stretch | None:
        """The stretch at *offset*, else the last one before it, else the first; None where nothing is the note's."""
        ...

    def of_line(self, line: int) -> Spot | None:
        """Where *line* of the file stands in the post, else where the line before it that is shown does."""
        ...


def nearest(stretches: Sequence[Stretch], surface: Surface, offset: int) -> Stretch | None:
    """The one of *stretches* that holds *offset* of *surface*, else the last before it, else the first."""
    alike = [each for each in stretches if each.surface is surface]
    before = [each for each in alike if each.start <= offset]
    return before[-1] if before else alike[0] if alike else None
