"""What a row is that a delegate paints: chosen, under the pointer, or where the keyboard is.

Qt tells the same in ``option.state``; to look at that PySide makes QStyle, whose names take a megabyte.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex


def is_chosen(option: QStyleOptionViewItem, index: Index) -> bool:
    """Whether the row is selected."""
    return _view(option).selectionModel().isSelected(index)


def is_pointed(option: QStyleOptionViewItem, index: Index) -> bool:
    """Whether the pointer is over the row, also with something dragged. The view has to track the mouse."""
    view = _view(option)
    viewport = view.viewport()
    if not viewport.underMouse():
        return False
    place = viewport.mapFromGlobal(QCursor.pos())
    # What lies above the rows, as the field in which one is renamed, has the pointer for itself.
    return viewport.rect().contains(place) and viewport.childAt(place) is None and view.indexAt(place) == index


def has_keyboard(option: QStyleOptionViewItem, index: Index) -> bool:
    """Whether keys go to the view, and the arrows have come to this row of it."""
    view = _view(option)
    return view.currentIndex() == index and (view.hasFocus() or view.viewport().hasFocus())


def _view(option: QStyleOptionViewItem) -> QAbstractItemView:
    view = option.widget
    assert isinstance(view, QAbstractItemView)
    return view
