"""The marks that style sheets show, in boxes and on arrows: pictures, because a style sheet names files."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

MARKS: Mapping[str, tuple[int, ...]] = MappingProxyType(
    {"tick": (12, 14), "dash": (12, 14), "dot": (14,), "unfold": (11, 12, 14), "fold": (11,), "clear": (16,)}
)
"""How many pixels wide and high each is shown; ``make drawings`` makes a picture for each and one for dense screens."""
_FOLDER = Path(__file__).parent / "marks"


def mark(name: str, side: int) -> str:
    """The address of a mark *side* pixels wide and high, for a style sheet."""
    return f'url("{mark_file(name, side).as_posix()}")'


def mark_file(name: str, side: int) -> Path:
    """The picture of a mark; Qt takes the one beside it whose name ends on @2x where the screen is dense."""
    return _FOLDER / f"{name}-{side}.png"
