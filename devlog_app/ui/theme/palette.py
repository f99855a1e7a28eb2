"""Qt's palette made of our colours, so that every stock widget belongs to the scheme."""

from PySide6.QtGui import QColor, QPalette

from devlog_app.ui.theme.colours import Colours


def qt_palette(colours: Colours) -> QPalette:
    """The palette for the Fusion style."""
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.base),
        (role.AlternateBase, colours.panel),
        (role.Text, colours.text),
        (role.Button, colours.raised),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.error),
        (role.ToolTipBase, colours.raised),
        (role.ToolTipText, colours.text),
        (role.PlaceholderText, colours.text_muted),
        (role.Highlight, colours.selection),
        (role.HighlightedText, colours.selection_text),
        (role.Accent, colours.accent),
        (role.Link, colours.link),
        (role.LinkVisited, colours.link),
        (role.Light, colours.raised.lighter(108)),
        (role.Midlight, colours.border),
        (role.Mid, colours.border.darker(110)),
        (role.Dark, colours.border.darker(130)),
        (role.Shadow, QColor(0, 0, 0, 90)),
    ):
        palette.setColor(name, colour)
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText, role.PlaceholderText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, colours.text_disabled)
    return palette
