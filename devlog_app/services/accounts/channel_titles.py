"""What a channel is called in the window: as its subscribers see it, wherever this computer knows that."""

from pathlib import Path

from devlog_app.storage.secrets.known_titles import known_title


def title_found(accounts: Path, account: str, ref: str) -> str:
    """The title of the channel that *account* found under *ref*, else *ref* itself; nobody is asked.

    *accounts* is the file of what was found before.
    """
    return known_title(accounts, account, ref) or ref
