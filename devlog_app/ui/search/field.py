"""The search field: Down goes into what was found, Return takes the first of it, Escape empties, then leaves."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class SearchField(QLineEdit):
    """One line of words to search for."""

    down_pressed = Signal()
    """Down, or Page Down: on into the list."""
    left = Signal()
    """Escape where there are no words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Search in all notes"))
        self.setAccessibleName(self.tr("Search in all notes"))
        self.setMinimumHeight(self.fontMetrics().height() + 14)
        self._icon = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self.textChanged.connect(self._offer_to_clear)

    def draw_icon(self, icon: QIcon) -> None:
        """Show *icon* before the text."""
        self._icon.setIcon(icon)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self.down_pressed.emit()
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.text():
            self.clear()
        else:
            self.left.emit()

    def _offer_to_clear(self) -> None:
        # Its icon stands in the window's style sheet, which the field has by now.
        self.setClearButtonEnabled(True)
