"""A field over a list, above the middle of a window: type, then take a row with Return or a click, or leave."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from devlog_app.ui.quick_list.delegate import QuickDelegate
from devlog_app.ui.quick_list.model import QuickModel
from devlog_app.ui.quick_list.row import QuickRow
from devlog_app.ui.theme import colours

Find: TypeAlias = Callable[[str], Sequence[QuickRow]]
"""The rows for what is typed, the best first."""

WIDTH = 620
LETTERS = 78
"""Letters of the font that a row has room for, where the window has."""
MOST_SHOWN = 12
FROM_TOP = 0.1
MARGIN = 8
MOVING = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class QuickList(QFrame):
    """Stands over *window* until a row is taken, Escape is pressed or the focus goes elsewhere; then it is freed."""

    taken = Signal(object)
    """The value of the row that was chosen; the list is closed by then."""

    def __init__(self, name: str, hint: str, find: Find, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setAccessibleName(name)
        self._find = find
        self._before = QApplication.focusWidget()
        self._model = QuickModel(self)
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(hint)
        self._field.setAccessibleName(name)
        self._field.setMinimumHeight(self._field.fontMetrics().height() + 16)
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self.refresh)
        self._view = QListView(self)
        self._set_up_view()
        self._nothing = QLabel(self.tr("Nothing is called so."), self)
        self._nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._nothing.setContentsMargins(12, 8, 12, 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(6)
        column.addWidget(self._field)
        column.addWidget(self._nothing)
        column.addWidget(self._view, 1)
        look = colours(self.palette())
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.raised)
        self.setPalette(palette)
        self.setStyleSheet(
            f"QuickList {{ background: {look.raised.name()}; border: 1px solid {look.text_disabled.name()};"
            f" border-radius: 10px; }}"
        )
        window.installEventFilter(self)

    def open(self) -> None:
        """Show the list with the caret in its field."""
        self.refresh()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def refresh(self) -> None:
        """Ask again for what is typed."""
        typed = self._field.text()
        self._model.show(tuple(self._find(typed)), typed)
        has_rows = self._model.rowCount() > 0
        self._nothing.setVisible(not has_rows)
        self._view.setVisible(has_rows)
        if has_rows:
            self._go_to(0)
        self._take_place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent():
            if event.type() is QEvent.Type.Resize:
                self._take_place()
            return False
        if event.type() is QEvent.Type.FocusOut and QApplication.activePopupWidget() is None:
            self._leave(give_back=False)
        return isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._press(event.key())

    def _press(self, key: int) -> bool:
        """Do what *key* means here; False leaves it to the field."""
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self._view.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self._leave(give_back=True)
        elif key in MOVING:
            page = max(1, MOST_SHOWN - 2)
            step = page if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) else 1
            self._move(-step if key in (Qt.Key.Key_Up, Qt.Key.Key_PageUp) else step)
        else:
            return False
        return True

    def _move(self, step: int) -> None:
        count = self._model.rowCount()
        if count:
            row = self._view.currentIndex().row() + step
            self._go_to(row % count if abs(step) == 1 else min(max(row, 0), count - 1))

    def _go_to(self, row: int) -> None:
        index = self._model.index(row)
        self._view.setCurrentIndex(index)
        self._view.scrollTo(index)
        # The focus stays in the field: there a screen reader is told what Return would take.
        self._field.setAccessibleDescription(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _take(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        if row is not None and row.enabled:
            self._leave(give_back=True)
            self.taken.emit(row.value)

    def _leave(self, *, give_back: bool) -> None:
        if self.isHidden():
            return
        before, self._before = self._before, None
        self._field.removeEventFilter(self)
        self.close()
        if give_back and before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_up_view(self) -> None:
        self._view.setModel(self._model)
        self._view.setItemDelegate(QuickDelegate(self._view))
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._view.setUniformItemSizes(True)
        self._view.setMouseTracking(True)
        self._view.setAccessibleName(self.accessibleName())
        self._view.viewport().setAutoFillBackground(False)
        # The delegate paints what is selected.
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Highlight, QColor(0, 0, 0, 0))
        self._view.setPalette(palette)
        self._view.clicked.connect(self._take)

    def _take_place(self) -> None:
        window = self.parentWidget()
        assert window is not None
        wanted = max(WIDTH, LETTERS * self.fontMetrics().averageCharWidth())
        width = min(wanted, window.width() - 4 * MARGIN)
        rows = min(self._model.rowCount(), MOST_SHOWN)
        row = self._view.sizeHintForRow(0) if rows else self._nothing.sizeHint().height()
        field = max(self._field.sizeHint().height(), self._field.minimumHeight())
        height = 2 * MARGIN + field + 14 + max(1, rows) * row
        top = round(window.height() * FROM_TOP)
        self.setGeometry(QRect((window.width() - width) // 2, top, width, min(height, window.height() - top - MARGIN)))
