"""How the preview is looked at: as wide as a phone or a desktop, and scrolling with the text or on its own."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from devlog_app.ui.preview.look import ColumnWidth
from devlog_app.ui.window_state import WindowState

if TYPE_CHECKING:
    from devlog_app.ui.main_window import MainWindow

CHOICES = ("preview_phone", "preview_desktop", "follow_scrolling")


class PreviewChoices(QObject):
    """Carries out what is chosen, puts the choices into the preview's header, and remembers them."""

    def __init__(self, window: "MainWindow", state: WindowState) -> None:
        super().__init__(window)
        self._state = state
        self._preview = window.preview
        self._actions = window.actions_table
        self._window = window
        wide = state.flag("preview/desktop", default=False)
        self._actions["preview_desktop" if wide else "preview_phone"].setChecked(True)
        self._actions["follow_scrolling"].setChecked(state.flag("preview/follows", default=True))
        window.preview.header.show_choices([self._actions[name] for name in CHOICES])
        window.preview.set_width(ColumnWidth.DESKTOP if wide else ColumnWidth.PHONE)
        self._actions["preview_desktop"].toggled.connect(self._set_wide)
        self._actions["follow_scrolling"].toggled.connect(self._remember_following)

    def _set_wide(self, wide: bool) -> None:  # a value, not a mode
        self._state.set_flag("preview/desktop", wide)
        self._preview.set_width(ColumnWidth.DESKTOP if wide else ColumnWidth.PHONE)
        if wide:
            self._window.make_room_for_preview(self._preview.wanted_width)

    def _remember_following(self, on: bool) -> None:  # a value, not a mode
        self._state.set_flag("preview/follows", on)
