"""A thread that computes lets the window go on."""

import sys
from collections.abc import Iterator

import pytest

from devlog_app.ui.threads.turns import take_short_turns

IMPERCEPTIBLE = 0.004
"""Seconds: the longest that anything may keep the window."""


@pytest.fixture(autouse=True)
def _turns() -> Iterator[None]:
    before = sys.getswitchinterval()
    yield
    sys.setswitchinterval(before)


def test_no_thread_keeps_the_window_for_longer_than_a_slice() -> None:
    take_short_turns()
    assert sys.getswitchinterval() < IMPERCEPTIBLE
