"""A sample of the fault matrix and of the long run; `make faults` goes through every point."""

from collections.abc import Iterator

import pytest

from faults.disturbed import disturbed
from faults.dying import SCENES, Dying
from faults.matrix import Place, Tally, cut_off, killed, places

EVERY_ELEVENTH = range(2, 70, 11)
EVERY_FIFTH = range(3, 20, 5)
POINTS = {"publish": EVERY_ELEVENTH, "edit": EVERY_FIFTH, "update": EVERY_FIFTH}


@pytest.fixture(scope="module")
def both() -> Iterator[dict[str, Place]]:
    """A place for local channels, and one for channels of a loopback Telegram."""
    with places() as found:
        yield {place.kind: place for place in found}


def require_good(tally: Tally) -> None:
    assert tally.points > 0
    assert not tally.bad


@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.parametrize("kind", ["local", "telegram"])
def test_a_kill_loses_nothing_and_doubles_nothing(both: dict[str, Place], kind: str, scene: str) -> None:
    require_good(killed(both[kind], Dying(), scene, POINTS[scene]))


@pytest.mark.parametrize(("scene", "points"), [("publish", range(5, 70, 8)), ("update", range(14, 18))])
def test_a_server_that_forgets_ids_is_looked_at_first(both: dict[str, Place], scene: str, points: range) -> None:
    require_good(killed(both["telegram"], Dying(), scene, points, forgetful=True))


@pytest.mark.parametrize("scene", SCENES)
def test_a_cut_connection_loses_nothing_and_doubles_nothing(both: dict[str, Place], scene: str) -> None:
    require_good(cut_off(both["telegram"], scene, POINTS[scene]))


def test_publications_in_a_row_over_a_bad_connection_are_there_once(both: dict[str, Place]) -> None:
    require_good(disturbed(both["telegram"], 25))
