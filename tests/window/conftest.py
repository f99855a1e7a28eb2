"""Every test in a real window has a screen of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from own_screen import missing_packages, own_screen


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of a program that shall open its window there."""
    missing = missing_packages()
    if missing:
        pytest.fail(f"For the tests in a real window: apt-get install {' '.join(missing)}", pytrace=False)
    with own_screen(tmp_path) as environment:
        yield environment
