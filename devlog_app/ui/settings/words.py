"""What the settings' values are called."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

CHOICES: Mapping[str, object] = MappingProxyType(
    {
        "system": QT_TRANSLATE_NOOP("Settings", "like the system"),
        "light": QT_TRANSLATE_NOOP("Settings", "light"),
        "dark": QT_TRANSLATE_NOOP("Settings", "dark"),
        # A language is called in itself.
        "ru": "Русский",
        "en": "English",
    }
)


def choice(value: str) -> str:
    """What *value* is called; itself where it has no other name."""
    return QCoreApplication.translate("Settings", str(CHOICES.get(value, value)))
