"""What was found, in the place of the tree."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class ResultsPane(QWidget):
    """The list of what was found."""

    left = Signal()
    """Escape: the search is over."""
    up_pressed = Signal()
    """Up at the first row: back into the field."""

    def focus_first(self) -> None:
        """Put the focus on the first row."""

    def choose_first(self) -> None:
        """Open what stands first."""
