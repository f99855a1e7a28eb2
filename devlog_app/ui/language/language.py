"""Which language the window speaks: the user's choice, else the system's."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

CHOICES = ("system", "ru", "en")
TRANSLATIONS = Path(__file__).parent


class Language:
    """Keeps the application's translators and the locale of dates and numbers in step with *choice* (of ``CHOICES``).

    Widgets read their words when they are made: a window is made anew to speak another language.
    """

    def __init__(self, app: QApplication, choice: str = CHOICES[0]) -> None:
        self._app = app
        self._choice = choice
        self._installed: tuple[QTranslator, ...] = ()
        self._apply()

    @property
    def choice(self) -> str:
        return self._choice

    def would_change(self, choice: str) -> bool:
        """Whether *choice* means another language than the one that is spoken."""
        return spoken(choice) != spoken(self._choice)

    def choose(self, choice: str) -> None:
        """Speak *choice* from now on."""
        changes = self.would_change(choice)
        self._choice = choice
        if changes:
            self._apply()

    def _apply(self) -> None:
        for translator in self._installed:
            self._app.removeTranslator(translator)
        language = spoken(self._choice)
        QLocale.setDefault(_locale(language))
        qt_words = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        # The last one installed is asked first.
        files = (qt_words / f"qtbase_{language}.qm", TRANSLATIONS / f"devlog_{language}.qm")
        self._installed = tuple(filter(None, map(self._translator, files)))
        for translator in self._installed:
            self._app.installTranslator(translator)

    def _translator(self, file: Path) -> QTranslator | None:
        translator = QTranslator(self._app)
        return translator if translator.load(str(file)) else None


def spoken(choice: str) -> str:
    """The language, ``ru`` or ``en``, that *choice* means on this system."""
    if choice != CHOICES[0]:
        return choice
    return "ru" if QLocale.system().uiLanguages()[:1] and QLocale.system().uiLanguages()[0].startswith("ru") else "en"


def _locale(language: str) -> QLocale:
    """The system's locale where it is of this *language*: it knows the user's own forms of dates and numbers."""
    system = QLocale.system()
    return system if system.name().startswith(language) else QLocale(language)
