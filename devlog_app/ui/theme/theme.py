"""The choice between light and dark: the user's, else the system's, applied to the whole application."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from devlog_app.ui.theme.colours import Colours, Scheme, colours
from devlog_app.ui.theme.palette import qt_palette


class Theme(QObject):
    """Keeps the application's palette in step with *choice*: ``system``, ``light`` or ``dark``."""

    changed = Signal()
    """Another scheme is shown."""

    def __init__(self, app: QApplication, choice: str = "system") -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply()

    @property
    def choice(self) -> str:
        return self._choice

    @property
    def scheme(self) -> Scheme:
        """What is shown now."""
        if self._choice == "system":
            dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
            return Scheme.DARK if dark else Scheme.LIGHT
        return Scheme(self._choice)

    @property
    def colours(self) -> Colours:
        return colours(self.scheme)

    def choose(self, choice: str) -> None:
        """Show *choice* from now on."""
        if choice != self._choice:
            self._choice = choice
            self._apply()

    def _follow_system(self) -> None:
        if self._choice == "system":
            self._apply()

    def _apply(self) -> None:
        self._app.setPalette(qt_palette(self.colours))
        self.changed.emit()
