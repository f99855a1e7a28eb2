"""Something under way beside the window, and how it is heard of."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from devlog_app.model.errors import DevlogError


class Task(QObject):
    """Its signals arrive in the window's thread, and die with their receivers.

    After the last of them the task deletes itself: keep no reference beyond ``ended``.
    """

    stepped = Signal(object)
    """A step of what goes on in steps."""
    finished = Signal(object)
    """It came to its end: with the result, or None for what went on in steps."""
    failed = Signal(object)
    """It ended with a ``DevlogError``, whose words may be shown."""
    ended = Signal()
    """It is over, whichever way; follows the others."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cancel: Callable[[], object] | None = None

    def cancel(self) -> None:
        """Ask the work to stop; ``ended`` follows."""
        if self._cancel is not None:
            self._cancel()

    # For the bridge that made it, in the window's thread: no signal is so much as looked up in another.

    def cancel_by(self, cancel: Callable[[], object]) -> None:
        """*cancel* is what makes the work stop."""
        self._cancel = cancel

    def tell_step(self, step: object) -> None:
        """The work made another *step*."""
        self.stepped.emit(step)

    def finish(self, result: object) -> None:
        """The work is done."""
        self.finished.emit(result)
        self.end()

    def fail(self, error: DevlogError) -> None:
        """The work could not be done."""
        self.failed.emit(error)
        self.end()

    def end(self) -> None:
        """There is nothing more to tell."""
        self._cancel = None
        self.ended.emit()
        self.deleteLater()
