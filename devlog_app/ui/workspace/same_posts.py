"""Published notes whose links followed others are shown as they stand: their posts say the same."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from devlog_app.ui.threads.bridge import Bridge
from devlog_app.ui.workspace.catalogue import Catalogue

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services


class SamePosts(QObject):
    """Has it written down for some notes, on the loop, and is gone when that is done."""

    def __init__(self, services: "Services", bridge: Bridge, catalogue: Catalogue, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._bridge = bridge
        self._catalogue = catalogue
        self._paths: tuple[str, ...] = ()

    def remember(self, rewritten: Sequence[tuple[str, str]]) -> None:
        """Look at those of *rewritten* (path, text before) that have posts; without any, no loop is started."""
        published = [(path, text) for path, text in rewritten if self._has_posts(path)]
        self._paths = tuple(path for path, _ in published)
        if not published:
            self.deleteLater()
            return
        task = self._bridge.step(self._services.same_posts.remember(published))
        task.ended.connect(self._show)

    def _has_posts(self, path: str) -> bool:
        note = self._catalogue.note(path)
        return note is not None and note.id is not None and self._services.library.has_posts(note.id)

    def _show(self) -> None:
        self._catalogue.update(*map(self._services.library.row, self._paths))
        self.deleteLater()
