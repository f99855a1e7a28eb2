"""The blocks of a rich message as JSON and back."""

from collections.abc import Mapping
from typing import Any

from devlog_app.model.rich import RichBlock


def block_to_json(block: RichBlock) -> dict[str, Any]:
    """One block, its Telegram type first."""
    return {"type": block.type}


def block_from_json(data: Mapping[str, Any]) -> RichBlock:
    """The block that :func:`block_to_json` wrote."""
    return RichBlock(data["type"])
