"""How large a dialog is: as many letters and lines as it has to say, and never larger than most of the screen."""

from PySide6.QtWidgets import QWidget

MOST = 0.85
"""Of the screen's width and height."""


def give_room(dialog: QWidget, letters: int, lines: int) -> None:
    """Let *dialog* be *letters* of its font wide, and *lines* high."""
    metrics = dialog.fontMetrics()
    screen = dialog.screen().availableGeometry()
    width, height = letters * metrics.averageCharWidth(), lines * metrics.lineSpacing()
    dialog.resize(min(width, round(screen.width() * MOST)), min(height, round(screen.height() * MOST)))
