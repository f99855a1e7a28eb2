"""The ring around the control that the keyboard is in: the same for every kind, seen on every ground."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QTabBar, QWidget

from devlog_app.ui.theme.colours import colours

WIDTH = 2
"""Pixels."""
HALO = 1
"""Pixels around it, in the colour of paper: seen where the ring is not, as below the veil of the tour."""
RADIUS = 5
MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ZOrderChange})


class RingMark(QWidget):
    """The ring around what *came* to have the keyboard: above all else in its window.

    Neither the pointer nor a screen reader meets it.

    What Qt itself has made, as the bar of tabs, Python forgets: the control is asked for where it is needed.
    """

    def __init__(self, came: QWidget) -> None:
        super().__init__(came.window())
        control = _whole(came)
        self._is_over = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        above: QWidget | None = control
        while above is not None:
            above.installEventFilter(self)
            above = above.parentWidget() if not above.isWindow() else None
        if isinstance(control, QTabBar):
            control.currentChanged.connect(self._place)
        self._place()

    def end(self) -> None:
        """Go, and follow nothing any more."""
        self._is_over = True
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's own signature
        if event.type() in MOVES:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Parents may have given the control a palette of its own.
        look = colours(self.window().palette())
        for colour, width, inset in ((look.base, HALO, HALO / 2), (look.focus, WIDTH, HALO + WIDTH / 2)):
            painter.setPen(QPen(colour, width))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        painter.end()

    def _place(self) -> None:
        window = self.parentWidget()
        inside = window.focusWidget() if window is not None else None
        if inside is None or window is None or self._is_over:
            return
        control = _whole(inside)
        # A control that is hidden in a window without the keyboard keeps the focus, but needs no ring.
        seen = _seen(control, window) if control.isVisible() else QRect()
        if seen.isEmpty():
            self.hide()
            return
        self.setGeometry(seen)
        # Only the ring is drawn again with what is drawn below it.
        thick = WIDTH + HALO + 1
        inner = self.rect().adjusted(thick, thick, -thick, -thick)
        self.setMask(QRegion(self.rect()) - QRegion(inner))
        self.raise_()
        # Last: what is shown lets a window be laid out that waits for it, and the control goes elsewhere.
        self.show()


def _seen(control: QWidget, window: QWidget) -> QRect:
    """Where in *window* the ring goes: around what is seen of *control*; of tabs, within the one in front."""
    part = control.tabRect(control.currentIndex()) if isinstance(control, QTabBar) else control.rect()
    part = part.translated(control.mapTo(window, QPoint()))
    above: QWidget | None = control.parentWidget() if control is not window else None
    while above is not None:
        part &= above.rect().translated(above.mapTo(window, QPoint()))
        above = above.parentWidget() if above is not window else None
    if part.isEmpty() or isinstance(control, QTabBar):
        return part
    around = WIDTH + HALO
    return part.adjusted(-around, -around, around, around) & window.rect()


def _whole(control: QWidget) -> QWidget:
    """The box that *control* is the line of, or *control* itself."""
    parent = control.parentWidget()
    return parent if isinstance(parent, QAbstractSpinBox | QComboBox) else control
