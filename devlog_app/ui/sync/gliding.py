"""Bring a scrolled area to another place in a moment, so that eyes can follow; at once where nothing may move."""

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QStyle

GLIDE = 110
"""Milliseconds in which it comes to where it goes."""
FAR = 3
"""What is so many heights of the area away is not glided to."""


class Gliding(QObject):
    """Moves the vertical scroll bar of *area*.

    Signals:
        arrived: it stands where it was to go; whoever hears of it may correct that, which happens at once.
    """

    arrived = Signal()

    def __init__(self, area: QAbstractScrollArea, parent: QObject) -> None:
        super().__init__(parent)
        self._area = area
        self._is_arriving = False
        self._motion = QVariantAnimation(self, duration=GLIDE, easingCurve=QEasingCurve(QEasingCurve.Type.OutCubic))
        self._motion.valueChanged.connect(self._move)
        self._motion.finished.connect(self._arrive)

    @property
    def target(self) -> int:
        """The value that the bar has, or is about to have."""
        return int(self._motion.endValue()) if self._is_on_the_way else self._area.verticalScrollBar().value()

    def go(self, target: int) -> None:
        """Bring the bar to *target*, one of its values."""
        bar = self._area.verticalScrollBar()
        if self._is_on_the_way and self.target == target:
            return
        self.stop()
        way = abs(target - bar.value())
        if self._is_arriving:
            bar.setValue(target)
        elif way and (way > FAR * self._area.viewport().height() or self._must_be_still):
            bar.setValue(target)
            self._arrive()
        elif way:
            self._motion.setStartValue(bar.value())
            self._motion.setEndValue(target)
            self._motion.start()

    def stop(self) -> None:
        """Stay where it is just now."""
        self._motion.stop()

    @property
    def _is_on_the_way(self) -> bool:
        return self._motion.state() is QVariantAnimation.State.Running

    @property
    def _must_be_still(self) -> bool:
        """Whether the system asks for windows in which nothing moves by itself."""
        return not self._area.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)

    def _move(self, value: int) -> None:
        self._area.verticalScrollBar().setValue(int(value))

    def _arrive(self) -> None:
        self._is_arriving = True
        self.arrived.emit()
        self._is_arriving = False
