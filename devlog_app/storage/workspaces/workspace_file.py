"""``devlog.yaml`` for those who ask again and again: read anew where the file is another than it was."""

from pathlib import Path

from devlog_app.model.errors import DevlogError
from devlog_app.model.workspace_config import WorkspaceConfig
from devlog_app.storage.workspaces.workspace import WORKSPACE_FILE, read_workspace_config
from devlog_app.storage.yaml.files import YamlFile


class WorkspaceFile:
    """That of the workspace in *root*; threads may share it."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._kept: tuple[object, YamlFile[WorkspaceConfig]] | None = None

    def read(self) -> YamlFile[WorkspaceConfig]:
        """The file as it is now; raises as ``read_workspace_config``."""
        # Before reading: what is written meanwhile is read the next time.
        version, kept = self._version(), self._kept
        if kept is None or kept[0] != version:
            kept = self._kept = version, read_workspace_config(self._root)
        return kept[1]

    @property
    def known(self) -> YamlFile[WorkspaceConfig]:
        """The file as it could be read last, by this object; the defaults where it never could."""
        try:
            return self.read()
        except DevlogError:
            return self._kept[1] if self._kept is not None else YamlFile(WorkspaceConfig())

    def _version(self) -> object:
        try:
            status = (self._root / WORKSPACE_FILE).stat()
        except OSError:
            return None
        return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino
