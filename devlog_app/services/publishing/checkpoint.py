"""Named points between durable steps, where tests end the process."""

from collections.abc import Callable
from typing import TypeAlias

Checkpoint: TypeAlias = Callable[[str], None]
"""Told the name of each point as it is passed."""


def no_checkpoint(_point: str) -> None:
    """What is handed in outside tests."""
