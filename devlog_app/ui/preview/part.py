"""What every part of a bubble can do: be measured, be placed, be painted, answer the mouse."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from devlog_app.model.places import Surface

if TYPE_CHECKING:
    from devlog_app.ui.preview.text_section import Link


class Click(Enum):
    """What a click on a part did."""

    NOTHING = auto()
    REPAINT = auto()
    RESIZE = auto()


class Source(NamedTuple):
    """What of its message a part shows: from where on its *surface*; *row* is that of a table, from 0."""

    surface: Surface
    start: int
    row: int | None = None


class Part(ABC):
    """One thing inside a bubble, at *rect* of the bubble's widget once it has been placed."""

    bleeds: ClassVar[bool] = False
    """Whether it reaches the bubble's edges, as pictures do."""

    def __init__(self) -> None:
        self.rect = QRectF()
        self.sources: tuple[Source, ...] = ()
        """What of the message it shows; one for each picture of an album."""
        self.tiles: list[QRectF] = []
        """Where each of its pictures stands; of other parts, none."""
        self.children: tuple[Part, ...] = ()
        """What stands inside it, from top to bottom."""
        self.is_open: bool | None = None
        """Whether what it can fold away is in sight; None: it folds nothing."""

    @property
    def shown(self) -> "Sequence[Part]":
        """The children that are in sight."""
        return self.children

    @property
    def links(self) -> "Sequence[Link]":
        """The links of its own that can be followed, from top to bottom."""
        return ()

    @abstractmethod
    def natural_width(self, room: float) -> float:
        """The width it would like, at most *room*."""

    @abstractmethod
    def place(self, x: float, y: float, width: float) -> float:
        """Take a place, *width* pixels wide; returns the height."""

    @abstractmethod
    def paint(self, painter: QPainter) -> None:
        """Draw it in its place."""

    def click(self, point: QPointF) -> Click:  # noqa: ARG002  # most parts do nothing when clicked
        """React to a click at *point* of the widget."""
        return Click.NOTHING

    def link_at(self, point: QPointF) -> str | None:  # noqa: ARG002
        """The address under *point*."""
        return None

    def reacts_at(self, point: QPointF) -> bool:
        """Whether a click at *point* would do something."""
        return self.link_at(point) is not None

    def tip_at(self, point: QPointF) -> str:
        """The words to show while the mouse rests at *point*."""
        return self.link_at(point) or ""

    def words(self) -> str:
        """What a screen reader says of it."""
        return ""
