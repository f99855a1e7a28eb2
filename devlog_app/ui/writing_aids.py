"""What helps writing in one workspace: each open note's text gets the same aids, put together here."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from devlog_app.ui.catalogue import Catalogue
from devlog_app.ui.editor.pane import EditorPane

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services


class WritingAids(QObject):
    """Gives every pane its aids: objects that belong to the pane's text edit and go with it."""

    def __init__(self, services: "Services", catalogue: Catalogue, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._catalogue = catalogue

    def attach(self, pane: EditorPane) -> None:
        """Give the text of *pane* everything that helps while it is written."""
