"""The tray: notes that have no time yet, what is ready first, to be dragged into the calendar."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from devlog_app.model.folding import folded
from devlog_app.model.note import NoteState, NoteSummary
from devlog_app.ui.calendar.cells import NOWHERE, Index
from devlog_app.ui.calendar.dragging import entry_key_in
from devlog_app.ui.spoken import name_box
from devlog_app.ui.theme import colours
from devlog_app.ui.theme.row_ring import draw_row_ring
from devlog_app.ui.theme.row_state import is_chosen, is_pointed
from devlog_app.ui.tree.badges import look_of
from devlog_app.ui.tree.dragging import notes_to_drag

STATES = (NoteState.READY, NoteState.REVIEW, NoteState.DRAFT, NoteState.IDEA)
NOTE = Qt.ItemDataRole.UserRole
SIDE = 10
SMALL = 0.86


class TrayModel(QAbstractListModel):
    """The notes of the tray that fit what is looked for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: tuple[NoteSummary, ...] = ()
        self._shown: tuple[NoteSummary, ...] = ()
        self._folded: list[str] = []
        self._words: tuple[str, ...] = ()
        self._state: NoteState | None = None

    def hold(self, notes: Iterable[NoteSummary]) -> None:
        """These *notes* have no time."""
        held = tuple(notes)
        if held != self._all:
            self._all, self._folded = held, []
            self._sift()

    def sift(self, typed: str, state: NoteState | None) -> None:
        """Show only notes with all words that are *typed*, and in *state* if one is named."""
        self._words, self._state = tuple(folded(typed).split()), state
        self._sift()

    def note(self, index: Index) -> NoteSummary | None:
        """The note at *index*."""
        return self._shown[index.row()] if 0 <= index.row() < len(self._shown) else None

    @property
    def counts(self) -> tuple[int, int]:
        """How many notes are shown, and how many there are."""
        return len(self._shown), len(self._all)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        note = self.note(index)
        if note is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return note.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return note.path
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{note.title}, {look_of(note.state).label}"
        return note if role == NOTE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        return notes_to_drag(note.path for index in indexes if (note := self.note(index)) is not None)

    def _sift(self) -> None:
        self.beginResetModel()
        self._shown = tuple(self._fitting()) if self._words or self._state else self._all
        self.endResetModel()

    def _fitting(self) -> Iterator[NoteSummary]:
        if self._words and not self._folded:
            self._folded = [folded(f"{note.title} {note.path}") for note in self._all]
        for number, note in enumerate(self._all):
            has_state = self._state is None or note.state is self._state
            if has_state and all(word in self._folded[number] for word in self._words):
                yield note


class TrayDelegate(QStyledItemDelegate):
    """A note's title, and below it where it stands and how far it is."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, round(option.fontMetrics.height() * (1 + SMALL)) + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        note = index.data(NOTE)
        if not isinstance(note, NoteSummary):
            return
        look = colours(option.palette)
        chosen = is_chosen(option, index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or is_pointed(option, index):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.selection if chosen else look.hover)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(4, 1, -4, -1), 6, 6)
        draw_row_ring(painter, option, index, QRectF(option.rect).adjusted(4, 1, -4, -1))
        inner = option.rect.adjusted(SIDE, 6, -SIDE, -6)
        metrics = option.fontMetrics
        painter.setFont(option.font)
        painter.setPen(look.selection_text if chosen else look.text)
        title = metrics.elidedText(note.title, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, title)
        small = QFont(option.font)
        small.setPointSizeF(small.pointSizeF() * SMALL)
        painter.setFont(small)
        painter.setPen(look.selection_text if chosen else look.text_muted)
        place = note.path.rpartition("/")[0]
        words = f"{look_of(note.state).label} · {place}" if place else look_of(note.state).label
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()


class TrayList(QListView):
    """The notes; an entry that is dropped here loses its plan."""

    entry_landed = Signal(str)
    opened = Signal(object)
    cut_wanted = Signal(object)
    undo_wanted = Signal()
    menu_wanted = Signal(object, object)

    def __init__(self, model: TrayModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._notes = model
        self.setModel(model)
        self.setItemDelegate(TrayDelegate(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setAccessibleName(self.tr("Notes without a time"))
        self.doubleClicked.connect(self._open)

    @property
    def chosen(self) -> NoteSummary | None:
        """The note at hand."""
        return self._notes.note(self.currentIndex())

    def cut(self) -> None:
        if self.chosen is not None:
            self.cut_wanted.emit(self.chosen)

    def undo(self) -> None:
        self.undo_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen is not None:
            self.opened.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keys else self.indexAt(event.pos())
        point = self.viewport().mapToGlobal(self.visualRect(index).center()) if by_keys else event.globalPos()
        note = self._notes.note(index)
        if note is not None:
            self.menu_wanted.emit(note, point)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if entry_key_in(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        key = entry_key_in(event.mimeData())
        if key:
            event.acceptProposedAction()
            self.entry_landed.emit(key)
        else:
            event.ignore()

    def _open(self, index: QModelIndex) -> None:
        note = self._notes.note(index)
        if note is not None:
            self.opened.emit(note)


class Tray(QWidget):
    """The list with a field to search it and a choice of states."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = TrayModel(self)
        self._heading = QLabel(self.tr("No time yet"), self)
        strong = QFont(self._heading.font())
        strong.setWeight(QFont.Weight.DemiBold)
        self._heading.setFont(strong)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Search"))
        self.field.setAccessibleName(self.tr("Search notes without a time"))
        self.field.setClearButtonEnabled(True)
        self._state = QComboBox(self)
        name_box(self._state, self.tr("State"))
        self._state.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._state.addItem(self.tr("Any state"), None)
        for state in STATES:
            self._state.addItem(look_of(state).label, state.value)
        self.list = TrayList(self._model, self)
        self._empty = QLabel(self.tr("Every note has its time, or is out."), self)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._empty.setForegroundRole(self._empty.palette().ColorRole.PlaceholderText)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        for widget in (self._heading, self.field, self._state, self._empty):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        self.field.textChanged.connect(self._sift)
        self._state.currentIndexChanged.connect(self._sift)

    def hold(self, notes: Iterable[NoteSummary]) -> None:
        """These *notes* have no time."""
        chosen = self.list.chosen
        self._model.hold(notes)
        self._tell()
        if chosen is not None:
            self.choose(chosen.path)

    def choose(self, path: str) -> None:
        """Let the note at *path* be at hand, if it is shown."""
        rows = (self._model.index(row) for row in range(self._model.rowCount()))
        index = next((one for one in rows if (note := self._model.note(one)) and note.path == path), None)
        if index is not None:
            self.list.setCurrentIndex(index)

    def _sift(self) -> None:
        state = self._state.currentData()
        self._model.sift(self.field.text(), NoteState(state) if state else None)
        self._tell()

    def _tell(self) -> None:
        shown, there = self._model.counts
        self._heading.setText(self.tr("No time yet: %n note(s)", "", shown))
        self._empty.setVisible(shown == 0)
        self._empty.setText(
            self.tr("No note fits.") if there else self.tr("Every note has its time, or is out already.")
        )
        self.list.setVisible(True)
