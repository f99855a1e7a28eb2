"""Titles in ``accounts.json``, read without the rest of it: a window names its channel before it needs any of that."""

import json
from pathlib import Path


def known_title(accounts: Path, account: str, ref: str) -> str | None:
    """What the channel was called that *account* found last under *ref*.

    None where it was never found, and where the file *accounts* cannot be read: whoever needs more of it says why.
    """
    try:
        for entry in json.loads(accounts.read_bytes())["channels"]:
            if (entry.get("account"), entry.get("ref")) == (account, ref):
                title: str = entry["title"]
                # What no encoding knows cannot be painted either.
                return title if title.encode() else None
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        # Nothing of it is precious: Telegram tells it again.
        pass
    return None
