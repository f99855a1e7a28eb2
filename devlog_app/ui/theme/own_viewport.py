"""The viewport of a scroll area, made by us: of one that Qt made PySide would have to find out the kind."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def own_viewport(area: QAbstractScrollArea) -> QWidget:
    """Give *area*, of which nothing was asked yet, a viewport that is like Qt's own, and return it.

    For a plain widget that Python has not met, PySide makes the classes of all widgets that there are: 600 KB.
    Not for text edits, which do not survive it.
    """
    viewport = QWidget(area)
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    area.setViewport(viewport)
    return viewport
