"""The window's looks: colours by role, palettes for Qt, and the choice between light and dark."""

from devlog_app.ui.theme.colours import Badge, Colours, Scheme, colours
from devlog_app.ui.theme.palette import qt_palette

__all__ = ["Badge", "Colours", "Scheme", "colours", "qt_palette"]
