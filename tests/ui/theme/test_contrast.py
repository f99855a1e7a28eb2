"""The window follows a system that asks for more contrast, at once and in both themes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.theme import Scheme, colours
from devlog_app.ui.theme.theme import Theme

Eventually = Callable[[Callable[[], object]], None]
STRONG = Qt.ContrastPreference.HighContrast
USUAL = Qt.ContrastPreference.NoPreference


def ask_for(wish: Qt.ContrastPreference) -> None:
    """What the system tells Qt when its user asks for contrast."""
    hints = QApplication.styleHints()
    wishes = hints.accessibility()
    wishes.contrastPreferenceChanged.emit(wish)


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_contrast_comes_and_goes_with_the_systems_wish(application: QApplication, choice: str) -> None:
    theme = Theme(application, choice)
    usual = theme.colours
    ask_for(STRONG)
    assert theme.scheme is usual.scheme.strong
    assert application.palette().color(QPalette.ColorRole.Text) == theme.colours.text
    ask_for(USUAL)
    assert application.palette().color(QPalette.ColorRole.Text) == usual.text
    theme.deleteLater()


def test_every_part_of_the_window_takes_the_strong_colours(window: MainWindow, eventually: Eventually) -> None:
    window.actions_table["theme_dark"].trigger()
    ask_for(STRONG)
    assert colours(Scheme.STRONG_DARK).border.name() in window.styleSheet()
    eventually(lambda: shown(window) == {Scheme.STRONG_DARK})
    ask_for(USUAL)
    eventually(lambda: shown(window) == {Scheme.DARK})


def shown(window: MainWindow) -> set[Scheme]:
    """The schemes that the window's parts are painted in."""
    parts = (window, window.tree, window.editor.edit, window.preview, window.publish, window.search)
    return {colours(part.palette()).scheme for part in parts}
