"""The list of posts: dragged or shifted by keys, left out by Space, opened by Return."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from devlog_app.ui.series.delegate import SeriesDelegate
from devlog_app.ui.series.model import SeriesModel, SeriesRole
from devlog_app.ui.series.row import SeriesRow

SHIFTS = (Qt.Key.Key_Up, Qt.Key.Key_Down)


class RowList(QListView):
    """One row a note; what is done to it is told by the model, or by these signals."""

    row_shown = Signal(str)
    """The note at this path is the current one."""
    open_wanted = Signal(str)
    """The note at this path shall be opened for writing."""
    menu_wanted = Signal(str, QPoint)
    """The menu of the note at this path, at a place of the screen."""
    take_out_wanted = Signal(str)
    """The note at this path shall leave the queue."""

    def __init__(self, model: SeriesModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._kept: str | None = None
        self._posts = model
        self.setModel(model)
        self.setItemDelegate(SeriesDelegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAccessibleName(self.tr("Posts of the series"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setDragDropOverwriteMode(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Highlight, QColor(0, 0, 0, 0))
        self.setPalette(palette)
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._return)
        self.activated.connect(self._open)

    @property
    def current(self) -> SeriesRow | None:
        """The row at which the user is."""
        row = self.currentIndex().data(SeriesRole.ROW)
        return row if isinstance(row, SeriesRow) else None

    def go_to(self, path: str) -> None:
        """Make the note at *path* the current one."""
        place = self._posts.place_of(path)
        if place is not None:
            self.setCurrentIndex(self._posts.index(place))

    def event(self, event: QEvent) -> bool:
        # Alt with an arrow moves lines in the text; here it moves posts.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_shift(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current
        if row is not None and _is_shift(event):
            self._posts.shift(row.path, -1 if event.key() == Qt.Key.Key_Up else 1)
        elif row is not None and event.key() == Qt.Key.Key_Delete:
            self.take_out_wanted.emit(row.path)
        elif row is not None and event.key() == Qt.Key.Key_Menu:
            rect = self.visualRect(self.currentIndex())
            self.menu_wanted.emit(row.path, self.viewport().mapToGlobal(rect.center()))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QEvent) -> None:
        from PySide6.QtGui import QContextMenuEvent

        assert isinstance(event, QContextMenuEvent)
        row = self.indexAt(event.pos()).data(SeriesRole.ROW)
        if isinstance(row, SeriesRow):
            self.menu_wanted.emit(row.path, event.globalPos())

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        row = current.data(SeriesRole.ROW)
        if isinstance(row, SeriesRow):
            self.row_shown.emit(row.path)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # What is wrapped is as high as the list is narrow.
        self.scheduleDelayedItemsLayout()

    def _open(self, index: QModelIndex) -> None:
        row = index.data(SeriesRole.ROW)
        if isinstance(row, SeriesRow):
            self.open_wanted.emit(row.path)

    def _keep_place(self) -> None:
        row = self.current
        self._kept = row.path if row is not None else self._kept

    def _return(self) -> None:
        if self._kept is not None:
            self.go_to(self._kept)


def _is_shift(event: QKeyEvent) -> bool:
    return event.key() in SHIFTS and event.modifiers() == Qt.KeyboardModifier.AltModifier
