"""One run of steps on the loop, told by the note that they are about; it dies with whoever began it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from devlog_app.model.steps import Done

if TYPE_CHECKING:
    from devlog_app.model.errors import DevlogError
    from devlog_app.model.steps import Step
    from devlog_app.ui.threads.bridge import Task


class Voyage(QObject):
    """Passes on what *task* tells about *note*: any number of steps, then one end and nothing behind it."""

    stepped = Signal(str, object)
    """The path of the note, and a ``Step``; ``Done`` is an end."""
    failed = Signal(str, object)
    """The path of the note, and a ``DevlogError``."""
    stopped = Signal(str)
    """The note's publication was stopped, or there was nothing to do."""

    def __init__(self, note: str, task: "Task", parent: QObject) -> None:
        super().__init__(parent)
        self._note = note
        self._task: Task | None = task
        task.stepped.connect(self._step)
        task.failed.connect(self._fail)
        task.ended.connect(self._end)

    def cancel(self) -> None:
        """Ask it to stop; an end follows."""
        if self._task is not None:
            self._task.cancel()

    def _step(self, step: "Step") -> None:
        if self._task is None:
            return
        if isinstance(step, Done):
            # The next one may be asked for before the loop has tidied up after this one.
            self._task = None
        self.stepped.emit(self._note, step)

    def _fail(self, error: "DevlogError") -> None:
        if self._task is not None:
            self._task = None
            self.failed.emit(self._note, error)

    def _end(self) -> None:
        if self._task is not None:
            self._task = None
            self.stopped.emit(self._note)
        self.deleteLater()
