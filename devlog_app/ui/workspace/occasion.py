"""What looks after publications lives on the loop, and is begun where there is something to look after."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from devlog_app.ui.threads.bridge import Bridge
from devlog_app.ui.threads.io_thread import IoThread


class Occasion(QObject):
    """Looks first, so that a window in which somebody only reads and writes starts no loop.

    *has_any* tells, on the I/O thread, whether anything of the workspace is to be looked after.
    """

    def __init__(self, has_any: Callable[[], bool], bridge: Bridge, io: IoThread, parent: QObject) -> None:
        super().__init__(parent)
        self._has_any = has_any
        self._bridge = bridge
        self._io = io
        self._waiting: list[Callable[[], object]] = []

    def use(self, begin: Callable[[], object]) -> None:
        """Call *begin* at once where the loop runs anyway, else soon, if there is something for it."""
        if self._bridge.has_loop:
            begin()
            return
        self._waiting.append(begin)
        if len(self._waiting) == 1:
            self._io.call(self._has_any).finished.connect(self._take)

    def stop(self) -> None:
        """Begin nothing more."""
        self._waiting.clear()

    def _take(self, has_any: bool) -> None:
        waiting, self._waiting = self._waiting, []
        for begin in waiting if has_any else ():
            begin()
