"""An album's tiles fill its width, keep apart, and stand in the order in which they are read."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from devlog_app.ui.preview.mosaic import Frame, Tile, mosaic

FRAME = Frame(width=380, gap=2, least=70)
RATIOS = st.lists(st.floats(0.05, 20), min_size=2, max_size=10)


def overlap(one: Tile, other: Tile) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


@settings(max_examples=150)
@given(ratios=RATIOS)
def test_tiles_fill_the_width_and_never_overlap(ratios: list[float]) -> None:
    tiles = mosaic(ratios, FRAME)
    assert len(tiles) == len(ratios)
    assert min(tile.x for tile in tiles) == 0
    assert max(tile.x + tile.width for tile in tiles) == pytest.approx(FRAME.width)
    assert all(tile.width > 0 and tile.height > 0 for tile in tiles)
    assert not any(overlap(one, other) for number, one in enumerate(tiles) for other in tiles[:number])


@settings(max_examples=150)
@given(ratios=RATIOS)
def test_tiles_stand_in_reading_order(ratios: list[float]) -> None:
    places = [(tile.y, tile.x) for tile in mosaic(ratios, FRAME)]
    assert not any(places[0])
    assert all(later[0] > earlier[0] or later[1] > earlier[1] for earlier, later in pairwise(places))


@pytest.mark.parametrize(
    ("ratios", "rows"),
    [
        ([1.6, 1.6], [1, 1]),
        ([1.0, 1.0], [2]),
        ([1.5, 1.0, 1.0], [1, 2]),
        ([1.5, 1.0, 1.0, 1.0], [1, 3]),
        ([1.0] * 9, [3, 3, 3]),
    ],
)
def test_usual_albums_look_as_in_telegram(ratios: list[float], rows: list[int]) -> None:
    tops = [tile.y for tile in mosaic(ratios, FRAME)]
    assert [tops.count(top) for top in sorted(set(tops))] == rows


def test_a_tall_first_picture_stands_beside_the_others() -> None:
    first, second, third = mosaic([0.6, 1.0, 1.0], FRAME)
    assert second.x == third.x > first.x
    assert first.height == pytest.approx(second.height + third.height + FRAME.gap)
