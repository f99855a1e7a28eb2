"""Closing a workspace from which something is on its way: asked about, and then stopped in order."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QWidget

from devlog_app.ui.dialogs.changes import question
from devlog_app.ui.language.quoting import quoted

if TYPE_CHECKING:
    from devlog_app.ui.publish.publishing import Publishing


class Leaving(QObject):
    """Asks once over *window*; when everything has stopped, *go_on* is called."""

    def __init__(self, publishing: "Publishing", window: QWidget, go_on: Callable[[], object]) -> None:
        super().__init__(publishing)
        self._publishing: Publishing = publishing
        self._go_on: Callable[[], object] | None = go_on
        titles = QLocale().createSeparatedList([quoted(course.title) for course in publishing.under_way])
        verb = self.tr("Stop and close")
        box = question(
            self.tr("On its way"),
            self.tr("%1: not all of it has arrived yet.").replace("%1", titles),
            self.tr("What is there stays there. The rest is kept, and offered at the next start."),
            verb,
            window,
        )
        box.accepted.connect(self._stop)
        box.rejected.connect(self.deleteLater)
        box.open()

    def _stop(self) -> None:
        self._publishing.ended.connect(self._leave)
        self._publishing.cancel_all()
        self._leave()

    def _leave(self) -> None:
        if not self._publishing.is_busy and self._go_on is not None:
            go_on, self._go_on = self._go_on, None
            go_on()


def may_leave(publishing: "Publishing", window: QWidget, go_on: Callable[[], object]) -> bool:
    """Whether nothing is on its way, or all of it is being stopped; else it is asked, and *go_on* follows a yes."""
    if all(course.is_leaving for course in publishing.under_way):
        return True
    Leaving(publishing, window, go_on)
    return False
