"""Light or dark, how strong, and how large the text is: the user's choice, else the system's, for the whole program."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from devlog_app.ui.theme.colours import Colours, Scheme, colours
from devlog_app.ui.theme.palette import qt_palette

CHOICES = ("system", "light", "dark")
FUSION = ("-style", "Fusion")
"""Qt's own option, for whoever makes the application: for what ``setStyle`` returns PySide would make QStyle, 1 MB."""
SIZES = range(75, 201)
"""Percent of the system's text size."""
USUAL_SIZE = 100


class Theme(QObject):
    """Keeps the application's palette in step with *choice* (of ``CHOICES``), its font with *text_size* (percent).

    The application was made with the option ``FUSION``.
    """

    changed = Signal()
    """Another scheme is shown."""

    def __init__(self, app: QApplication, choice: str = CHOICES[0], text_size: int = USUAL_SIZE) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._text_size = USUAL_SIZE
        self._usual = QFont(app.font())
        # Else a widget below a style sheet no longer follows the application's font.
        app.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
        # PySide lets go of what the hints say about contrast with the object that was asked for them: both are kept.
        self._hints = app.styleHints()
        self._wishes = self._hints.accessibility()
        self._is_strong = self._wishes.contrastPreference() is Qt.ContrastPreference.HighContrast
        self._hints.colorSchemeChanged.connect(self._follow_system)
        self._wishes.contrastPreferenceChanged.connect(self._follow_contrast)
        self._apply()
        self._scale(text_size)

    @property
    def choice(self) -> str:
        return self._choice

    @property
    def text_size(self) -> int:
        """Percent."""
        return self._text_size

    @property
    def scheme(self) -> Scheme:
        """What is shown now."""
        if self._choice == "system":
            chosen = Scheme.DARK if self._hints.colorScheme() is Qt.ColorScheme.Dark else Scheme.LIGHT
        else:
            chosen = Scheme(self._choice)
        return chosen.strong if self._is_strong else chosen

    @property
    def colours(self) -> Colours:
        return colours(self.scheme)

    def choose(self, choice: str, text_size: int) -> None:
        """Show *choice* from now on, with text of this size (percent)."""
        if choice != self._choice:
            self._choice = choice
            self._apply()
        self._scale(text_size)

    def _follow_system(self) -> None:
        if self._choice == "system":
            self._apply()

    def _follow_contrast(self, wish: Qt.ContrastPreference) -> None:
        self._is_strong = wish is Qt.ContrastPreference.HighContrast
        self._apply()

    def _scale(self, percent: int) -> None:
        if percent == self._text_size:
            return
        self._text_size = percent
        font = QFont(self._usual)
        if font.pixelSize() > 0:
            font.setPixelSize(max(1, round(font.pixelSize() * percent / 100)))
        else:
            font.setPointSizeF(font.pointSizeF() * percent / 100)
        self._app.setFont(font)

    def _apply(self) -> None:
        self._app.setPalette(qt_palette(self.colours))
        self.changed.emit()
