"""Whether programs before may have left drafts: a quick look, before what reads them is brought in."""

from pathlib import Path

from devlog_app.storage.drafts.journal_folder import journal_folder


def has_journal(journals: Path, root: Path) -> bool:
    """Whether anything is in the journal of the workspace in *root*; says yes where it cannot tell."""
    try:
        return any(journal_folder(journals, root).iterdir())
    except FileNotFoundError:
        return False
    except OSError:
        return True
