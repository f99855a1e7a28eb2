"""Theme, text size, language and keys: read before the first paint, changed by the View menu, kept in the settings."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from devlog_app.model.errors import DevlogError
from devlog_app.ui.actions.actions import Actions
from devlog_app.ui.language.language import CHOICES as LANGUAGES
from devlog_app.ui.language.language import Language
from devlog_app.ui.theme.theme import CHOICES, SIZES, USUAL_SIZE, Theme

if TYPE_CHECKING:
    from devlog_app.model.configuration import Settings
    from devlog_app.services.settings import SettingsStore

STEP = 10
"""Percent that the text grows or shrinks by at a time."""
PLAIN = re.compile(r"^(theme|text_size|language):[ \t]*[\"']?(\w+)[\"']?[ \t]*(?:#.*)?$", re.MULTILINE)
"""The keys as people write them; whatever else YAML allows is read when the settings are."""


class PlainChoice(NamedTuple):
    """What the window is to look like and speak before anything else is known of the settings."""

    theme: str
    text_size: int
    language: str


class Appearance(QObject):
    """Keeps *theme*, the commands' keys and the View menu in step with the user's choice, and the file with all."""

    refused = Signal(object)
    """A ``DevlogError``: the settings cannot be read or kept; the choice holds until the window is closed."""

    language_wanted = Signal(str)
    """The user chose this language, one of ``LANGUAGES``: the window is to be opened anew if it speaks another."""

    def __init__(
        self,
        theme: Theme,
        language: Language,
        actions: Actions,
        settings: "Callable[[], SettingsStore]",
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._actions = actions
        self._settings = settings
        for choice in CHOICES:
            actions[f"theme_{choice}"].triggered.connect(partial(self._choose, choice))
        for choice in LANGUAGES:
            actions[f"language_{choice}"].triggered.connect(partial(self._choose_language, choice))
        actions["larger_text"].triggered.connect(partial(self._grow, STEP))
        actions["smaller_text"].triggered.connect(partial(self._grow, -STEP))
        actions["usual_text"].triggered.connect(partial(self._size, USUAL_SIZE))
        self._show_choice()

    def read(self) -> None:
        """Do as the settings say in every form that YAML has; say so where they cannot be read."""
        try:
            settings = self._settings().read()
        except DevlogError as error:
            self.refused.emit(error)
            return
        self.follow(settings)

    def follow(self, settings: "Settings") -> None:
        """Do as *settings* say from now on; they are kept already."""
        self._theme.choose(settings.theme, settings.text_size)
        self._actions.use_keys(settings.keys)
        self._show_choice()
        if settings.language != self._language.choice:
            self.language_wanted.emit(settings.language)

    def _choose(self, choice: str) -> None:
        self._theme.choose(choice, self._theme.text_size)
        self._keep(theme=choice)

    def _choose_language(self, choice: str) -> None:
        self._keep(language=choice)
        self.language_wanted.emit(choice)
        self._show_choice()

    def _grow(self, percent: int) -> None:
        self._size(self._theme.text_size + percent)

    def _size(self, percent: int) -> None:
        self._theme.choose(self._theme.choice, min(max(percent, SIZES[0]), SIZES[-1]))
        self._keep(text_size=self._theme.text_size)

    def _keep(self, **choice: object) -> None:
        self._show_choice()
        try:
            settings = self._settings()
            settings.write(settings.read().model_copy(update=choice))
        except DevlogError as error:
            self.refused.emit(error)

    def _show_choice(self) -> None:
        self._actions[f"theme_{self._theme.choice}"].setChecked(True)
        self._actions[f"language_{self._language.choice}"].setChecked(True)
        self._actions["larger_text"].setEnabled(self._theme.text_size < SIZES[-1])
        self._actions["smaller_text"].setEnabled(self._theme.text_size > SIZES[0])


def plain_choice(settings_file: Path) -> PlainChoice:
    """What the first paint needs, as far as it can be read at once; the usual where it cannot."""
    try:
        said = dict(PLAIN.findall(settings_file.read_text("utf-8-sig")))
    except (OSError, UnicodeDecodeError):
        # Said in words when the settings are read in earnest.
        said = {}
    theme, size = said.get("theme", ""), said.get("text_size", "")
    percent = int(size) if size.isascii() and size.isdigit() and len(size) < len("1000") else USUAL_SIZE
    return PlainChoice(
        theme if theme in CHOICES else CHOICES[0],
        percent if percent in SIZES else USUAL_SIZE,
        said.get("language", "") if said.get("language") in LANGUAGES else LANGUAGES[0],
    )
