"""The box that says in which way a time is meant, and when its user is done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class WhenBox(QComboBox):
    """Arrows, letters and the wheel over the closed box only pass from one way to the next.

    Signals:
        settled: a way was taken, from the opened list or with Return: what is typed now is meant for its field.
    """

    settled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_passing = False
        self.activated.connect(self._settle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The opened list takes its keys itself.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settled.emit()
            return
        self._is_passing = True
        super().keyPressEvent(event)
        self._is_passing = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._is_passing = True
        super().wheelEvent(event)
        self._is_passing = False

    def _settle(self) -> None:
        if not self._is_passing:
            self.settled.emit()
