"""What one run of the command line hands to its verb."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from devlog_app.cli.output import Output
from devlog_app.model.errors import StorageError
from devlog_app.model.values import dataclass
from devlog_app.paths import AppPaths

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services

OpenWindow: TypeAlias = Callable[[AppPaths, Path | None], int]
"""Opens the window on a workspace (None: the last one) and returns its exit code; the entry hands it in."""


@dataclass(frozen=True, slots=True)
class Session:
    """The options that stand before the verb, the output, and the way to the window."""

    paths: AppPaths
    workspace: Path | None
    output: Output
    open_window: OpenWindow

    def services(self, near: Path | None = None) -> "Services":
        """The services of the workspace named with ``-w``, else of the one around *near* (default: here).

        Raises ``StorageError`` (``folder_missing``).
        """
        from devlog_app.bootstrap import open_services, workspace_around
        from devlog_app.cli.questions import ask_passphrase

        if self.workspace is not None and not self.workspace.is_dir():
            raise StorageError("folder_missing", path=str(self.workspace))
        root = self.workspace or workspace_around(near or Path.cwd())
        return open_services(self.paths, root, partial(ask_passphrase, self.output))
