"""Arrange the pictures of an album as Telegram does: no gaps, little cut away, reading order kept."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from devlog_app.model.values import dataclass

WIDE = 1.2
NARROW = 0.8
VERY_WIDE = 2.0
SQUARE = 1.1
FEW = 4
MOST_IN_A_ROW = 3
TALLEST = 4 / 3
"""An album of many rows strives for this height, in widths."""


@dataclass(frozen=True, slots=True)
class Tile:
    """Where one picture goes, in pixels."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Frame:
    """The room for an album: its *width*, the *gap* between tiles and the *least* side of one, in pixels."""

    width: float
    gap: float
    least: float


def mosaic(ratios: Sequence[float], frame: Frame) -> tuple[Tile, ...]:
    """Tiles for pictures with these *ratios* (width ÷ height), filling the frame's width."""
    if len(ratios) == 1:
        return (Tile(0, 0, frame.width, frame.width / ratios[0]),)
    if len(ratios) > FEW or max(ratios) > VERY_WIDE:
        return _rows(ratios, frame)
    return {2: _two, 3: _three, 4: _four}[len(ratios)](ratios, frame)


def _two(ratios: Sequence[float], frame: Frame) -> tuple[Tile, ...]:
    first, second = ratios
    if min(ratios) > WIDE and sum(ratios) / 2 > VERY_WIDE * 0.7 and second - first < NARROW / 4:
        return _stacked(ratios, frame)
    usable = frame.width - frame.gap
    if min(ratios) > WIDE or all(NARROW <= ratio <= WIDE for ratio in ratios):
        left = usable / 2
        height = min(left / first, left / second, frame.width)
    else:
        right = max(0.4 * usable, usable * second / (first + second))
        left = usable - min(right, usable - 1.5 * frame.least)
        height = min(left / first, (usable - left) / second, frame.width)
    return Tile(0, 0, left, height), Tile(left + frame.gap, 0, usable - left, height)


def _stacked(ratios: Sequence[float], frame: Frame) -> tuple[Tile, ...]:
    height = min(*(frame.width / ratio for ratio in ratios), (frame.width - frame.gap) / 2)
    return tuple(Tile(0, number * (height + frame.gap), frame.width, height) for number in range(len(ratios)))


def _three(ratios: Sequence[float], frame: Frame) -> tuple[Tile, ...]:
    if ratios[0] < NARROW:
        return _first_and_a_column(ratios, frame, tallest_first=frame.width)
    return _first_and_a_row(ratios, frame)


def _four(ratios: Sequence[float], frame: Frame) -> tuple[Tile, ...]:
    if ratios[0] > WIDE:
        return _first_and_a_row(ratios, frame)
    return _first_and_a_column(ratios, frame, tallest_first=frame.width)


def _first_and_a_row(ratios: Sequence[float], frame: Frame) -> tuple[Tile, ...]:
    """The first across the top, the others side by side below it."""
    top = min(frame.width / ratios[0], 0.66 * (frame.width - frame.gap))
    widths = _shares(ratios[1:], frame.width - frame.gap * (len(ratios) - 2), frame.least)
    below = min(frame.width - top - frame.gap, *(w / r for w, r in zip(widths, ratios[1:], strict=True)))
    below = max(below, frame.least)
    row = _placed_in_a_row(widths, top + frame.gap, below, frame.gap)
    return (Tile(0, 0, frame.width, top), *row)


def _first_and_a_column(ratios: Sequence[float], frame: Frame, *, tallest_first: float) -> tuple[Tile, ...]:
    """The first down the left, the others one below another beside it."""
    height = tallest_first
    usable = frame.width - frame.gap
    others = ratios[1:]
    free = height - frame.gap * (len(others) - 1)
    column = min(max(free / sum(1 / ratio for ratio in others), frame.least), usable / 2)
    left = min(height * ratios[0], usable - column)
    column = usable - left
    heights = _shares([1 / ratio for ratio in others], free, frame.least)
    tops = _starts(heights, frame.gap)
    beside = (Tile(left + frame.gap, y, column, h) for y, h in zip(tops, heights, strict=True))
    return (Tile(0, 0, left, height), *beside)


def _rows(ratios: Sequence[float], frame: Frame) -> tuple[Tile, ...]:
    """Rows of full width; of all ways to break them, the one whose height comes nearest to what fits a screen."""
    average = sum(ratios) / len(ratios)
    low, high = (1.0, 2.75) if average > SQUARE else (2 / 3, 1.0)
    tamed = [min(max(ratio, low), high) for ratio in ratios]

    def height_of(row: Sequence[float]) -> float:
        return (frame.width - frame.gap * (len(row) - 1)) / sum(row)

    def strain(counts: Sequence[int]) -> float:
        heights = [height_of(row) for row in _cut(tamed, counts)]
        off = abs(sum(heights) + frame.gap * (len(heights) - 1) - TALLEST * frame.width)
        narrowing = any(later < earlier for earlier, later in pairwise(counts))
        return off * (1.5 if narrowing else 1) * (1.5 if min(heights) < frame.least else 1)

    best = min(_ways(len(ratios), rows=4), key=strain)
    tiles: list[Tile] = []
    y = 0.0
    for row in _cut(tamed, best):
        height = height_of(row)
        tiles += _placed_in_a_row([ratio * height for ratio in row], y, height, frame.gap)
        y += height + frame.gap
    return tuple(tiles)


def _ways(count: int, rows: int) -> Iterator[tuple[int, ...]]:
    """Every way to lay *count* things in at most *rows* rows of at most three."""
    if 0 < count <= MOST_IN_A_ROW:
        yield (count,)
    if rows > 1:
        for first in range(1, min(MOST_IN_A_ROW, count - 1) + 1):
            yield from ((first, *rest) for rest in _ways(count - first, rows - 1))


def _cut(ratios: Sequence[float], counts: Sequence[int]) -> list[Sequence[float]]:
    ends = list(accumulate(counts))
    return [ratios[end - count : end] for end, count in zip(ends, counts, strict=True)]


def _shares(weights: Sequence[float], room: float, least: float) -> list[float]:
    """*room* divided by *weights*, no share below *least*."""
    shares = [max(room * weight / sum(weights), least) for weight in weights]
    scale = room / sum(shares)
    return [share * scale for share in shares]


def _starts(sizes: Sequence[float], gap: float) -> list[float]:
    return [0.0, *accumulate(size + gap for size in sizes[:-1])]


def _placed_in_a_row(widths: Sequence[float], y: float, height: float, gap: float) -> list[Tile]:
    return [Tile(x, y, width, height) for x, width in zip(_starts(widths, gap), widths, strict=True)]
