"""Where the ledger of a note stands in its workspace."""

import re

from devlog_app.storage.workspaces.workspace import WORKSPACE_FOLDER

PLAIN_ID = re.compile(r"[0-9A-Za-z_-]{1,64}")
"""What may be a note's id: it names a file."""

LEDGERS = f"{WORKSPACE_FOLDER}/ledger"
"""Where the ledgers of a workspace stand in it."""

LEDGER_FILE = re.compile(rf"{re.escape(LEDGERS)}/({PLAIN_ID.pattern})\.jsonl")


def ledger_note(path: str) -> str | None:
    """The id of the note whose ledger is at *path* in the workspace; None for any other file."""
    match = LEDGER_FILE.fullmatch(path)
    return match[1] if match else None
