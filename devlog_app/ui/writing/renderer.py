"""The renderer comes into the window with the first sign of somebody: a few milliseconds at a time, between keys."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QWindow

from devlog_app.ui.threads.slices import Slices

SIGNS = frozenset(
    (
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.InputMethod,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.DragEnter,
    )
)
"""What tells of somebody at the window."""


class Renderer(QObject):
    """What makes posts of notes: megabytes that a window does not hold in which nobody does anything."""

    loaded = Signal()
    """From now on posts are composed here."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_loaded = False
        # One piece, and the window has its turn.
        self._pieces = Slices(self, seconds=0)
        self._pieces.done.connect(self._end)
        self._window: QWindow | None = None

    @property
    def is_loaded(self) -> bool:
        """Whether a post can be composed here at once."""
        return self._is_loaded

    @property
    def is_on_its_way(self) -> bool:
        """Whether it is being loaded; ``loaded`` follows."""
        return self._pieces.is_under_way

    def wait_for_somebody(self, window: QWindow) -> None:
        """Begin with the first sign of somebody at *window*."""
        if not self._is_loaded:
            self._window = window
            window.installEventFilter(self)

    def begin(self) -> None:
        """Load it as soon as what was pressed is painted, unless it is there or on its way."""
        if self._is_loaded or self._pieces.is_under_way:
            return
        self._stop_waiting()
        from devlog_app.services.composing.loading import loading

        self._pieces.begin(loading())

    def load(self) -> None:
        """Load it now, whatever it takes: somebody waits for a post."""
        self.begin()
        self._pieces.finish()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in SIGNS:
            self.begin()
        return False

    def _end(self) -> None:
        self._is_loaded = True
        self.loaded.emit()

    def _stop_waiting(self) -> None:
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window = None
