"""What the tree remembers of a workspace: which groups the user opened or closed, and the filters."""

import json
from dataclasses import field

from devlog_app.model.values import dataclass
from devlog_app.ui.tree.filters import NONE, Filters, filters_from

LONGEST = 2_000
"""Most groups that are remembered."""


@dataclass(slots=True)
class TreeMemory:
    """*opened* tells of a group, by its key, whether the user opened or closed it last."""

    opened: dict[str, bool] = field(default_factory=dict)
    filters: Filters = NONE

    def written(self) -> str:
        """All of it as one line of JSON; nothing where there is nothing to remember."""
        if not self.opened and not self.filters:
            return ""
        latest = dict(list(self.opened.items())[-LONGEST:])
        return json.dumps({"opened": latest, "filters": self.filters.to_json()}, ensure_ascii=True)


def memory_from(words: str) -> TreeMemory:
    """What was written as *words*; what cannot be read is as if it were not there."""
    try:
        said = json.loads(words or "{}")
        opened = {str(key): value is True for key, value in said.get("opened", {}).items()}
    except (ValueError, AttributeError):
        return TreeMemory()
    return TreeMemory(opened, filters_from(said.get("filters")))
