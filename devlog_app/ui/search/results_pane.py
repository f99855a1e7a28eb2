"""What was found, in the place of the tree."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QVBoxLayout, QWidget

from devlog_app.ui.search.results import Result
from devlog_app.ui.search.results_delegate import ResultsDelegate
from devlog_app.ui.search.results_model import ResultsModel


class ResultsPane(QWidget):
    """The list of what was found, with a line above it that says how much."""

    looked_at = Signal(object)
    """The ``Result`` that was clicked."""
    taken = Signal(object)
    """The ``Result`` that Return or a double click chose."""
    left = Signal()
    """Escape: the search is over."""
    up_pressed = Signal()
    """Up at the first row: back into the field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ResultsModel(self)
        self._view = _ResultsView(self)
        self._view.setModel(self._model)
        self._view.setItemDelegate(ResultsDelegate(self._view))
        self._told = QLabel(self)
        self._told.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._told.setContentsMargins(8, 0, 8, 2)
        self._told.setWordWrap(True)
        self._advice = QLabel(self)
        self._advice.setWordWrap(True)
        self._advice.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._advice.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._advice.setContentsMargins(16, 24, 16, 24)
        self._advice.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 6, 0)
        column.setSpacing(2)
        column.addWidget(self._told)
        column.addWidget(self._advice, 1)
        column.addWidget(self._view, 1)
        self.setFocusProxy(self._view)
        self._view.clicked.connect(self._look_at)
        self._view.doubleClicked.connect(self._take)
        self._view.return_pressed.connect(self._take_current)
        self._view.left.connect(self.left)
        self._view.up_pressed.connect(self.up_pressed)

    def show_results(self, results: tuple[Result, ...], told: str, advice: str = "") -> None:
        """Show *results*; *told* says how many there are, *advice* what to do where there are none."""
        self._model.show(results)
        self._told.setText(told)
        self._told.setVisible(bool(told))
        self._advice.setText(advice)
        self._advice.setVisible(not results)
        self._view.setVisible(bool(results))

    def focus_first(self) -> None:
        """Put the focus on the first row."""
        row = self._model.next_choice(0, 1)
        if row is not None:
            self._view.setCurrentIndex(self._model.index(row))
            self._view.setFocus(Qt.FocusReason.TabFocusReason)

    def choose_first(self) -> None:
        """Take what stands first."""
        row = self._model.next_choice(0, 1)
        if row is not None:
            self._take(self._model.index(row))

    def _look_at(self, index: QModelIndex) -> None:
        result = self._model.result(index)
        if result is not None and result.note is not None:
            self.looked_at.emit(result)

    def _take(self, index: QModelIndex) -> None:
        result = self._model.result(index)
        if result is not None and result.note is not None:
            self.taken.emit(result)

    def _take_current(self) -> None:
        self._take(self._view.currentIndex())


class _ResultsView(QListView):
    """The view, set up to be calm; the keys go over headings, and out at the top."""

    return_pressed = Signal()
    left = Signal()
    up_pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Found notes"))
        # The delegate paints what is selected.
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Highlight, QColor(0, 0, 0, 0))
        self.setPalette(palette)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        model = self.model()
        assert isinstance(model, ResultsModel)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.return_pressed.emit()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                row = model.next_choice(self.currentIndex().row() + step, step)
                if row is not None:
                    self.setCurrentIndex(model.index(row))
                    if model.next_choice(row - 1, -1) is None:
                        self.scrollToTop()
                elif step < 0:
                    self.up_pressed.emit()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Rows are as high as their words need at this width.
        self.scheduleDelayedItemsLayout()
