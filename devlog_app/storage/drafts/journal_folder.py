"""Where the journal of a workspace is, for whoever only asks whether there is anything in it."""

from pathlib import Path

from devlog_app.storage.workspaces.workspace import workspace_key


def journal_folder(journals: Path, root: Path) -> Path:
    """Where the journal of the workspace in *root* is, under the folder *journals*."""
    return journals / workspace_key(root)
