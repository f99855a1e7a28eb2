"""The blocks of a rich message (an article), as Telegram names them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RichBlock:
    """One block of an article: its Telegram *type* (``heading1``, ``paragraph``, ``list`` …)."""

    type: str
