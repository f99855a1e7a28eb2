"""The list of completions below the caret: rows with a title and a quiet detail; the keyboard stays with the text."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from devlog_app.ui.editor.completion_sources import Choice
from devlog_app.ui.theme import colours

ROWS = 8
"""Rows that are seen at once."""
WIDEST = 460
NARROWEST = 160
SIDE = 8
GAP = 14

AnyIndex = QModelIndex | QPersistentModelIndex


class CompletionList(QFrame):
    """Stands over the window's panes; the text keeps the focus and hands the keys on."""

    picked = Signal(int)
    """The row with this number was clicked."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setFrameShape(QFrame.Shape.Box)
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._model = _Rows(self)
        self._view = QListView(self)
        self._view.setModel(self._model)
        self._view.setItemDelegate(_RowDelegate(self._view))
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setUniformItemSizes(True)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setAccessibleName(self.tr("Completions"))
        self._view.clicked.connect(self._pick)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._view)
        self.hide()

    @property
    def row(self) -> int | None:
        """The number of the chosen row."""
        index = self._view.currentIndex()
        return index.row() if index.isValid() else None

    def choices(self) -> tuple[Choice, ...]:
        """What is offered."""
        return self._model.choices

    def offer(self, choices: tuple[Choice, ...], *, first: bool) -> None:
        """Show *choices*; *first*: the first is chosen already."""
        self._model.replace(choices)
        look = self.palette()
        look.setColor(look.ColorRole.WindowText, colours(look).border)
        self.setPalette(look)
        self._view.setCurrentIndex(self._model.index(0) if first else QModelIndex())
        self._view.scrollToTop()

    def stand_at(self, caret: QRect, side: int) -> None:
        """Stand below *caret*, or above it where there is no room, the rows' text from *side* on; all in the window."""
        metrics = QFontMetrics(self.font())
        wide = max((_width_of(choice, metrics) for choice in self._model.choices), default=0)
        width = min(WIDEST, max(NARROWEST, wide + 2 * SIDE + self._view.verticalScrollBar().sizeHint().width()))
        height = min(ROWS, len(self._model.choices)) * _row_height(metrics) + 4
        room = self.window().rect()
        below = caret.bottom() + 3
        top = below if below + height <= room.bottom() else max(0, caret.top() - height - 3)
        left = max(0, min(side - SIDE, room.right() - width))
        self.setGeometry(QRect(QPoint(left, top), QSize(width, height)))
        self.raise_()
        self.show()

    def go(self, step: int) -> None:
        """Choose the row *step* below; behind the last comes the first."""
        count = len(self._model.choices)
        row = self.row
        begin = -1 if row is None and step > 0 else 0 if row is None else row
        to = (begin + step) % count if abs(step) == 1 else max(0, min(count - 1, begin + step))
        self._view.setCurrentIndex(self._model.index(to))

    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit(index.row())


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.choices: tuple[Choice, ...] = ()

    def replace(self, choices: tuple[Choice, ...]) -> None:
        self.beginResetModel()
        self.choices = choices
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.choices)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        choice = self.choices[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.title
        if role == Qt.ItemDataRole.UserRole:
            return choice.detail
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{choice.title}, {choice.detail}" if choice.detail else choice.title
        return None


class _RowDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(NARROWEST, _row_height(option.fontMetrics))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        look, rect, metrics = colours(option.palette), option.rect, option.fontMetrics
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.selection if chosen else look.hover)
        inner = rect.adjusted(SIDE, 0, -SIDE, 0)
        painter.setPen(look.selection_text if chosen else look.text)
        title = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, inner.width())
        upright = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, upright | Qt.AlignmentFlag.AlignLeft, title)
        inner.setLeft(inner.left() + metrics.horizontalAdvance(title) + GAP)
        if inner.width() > metrics.averageCharWidth() * 4:
            painter.setPen(look.selection_text if chosen else look.text_muted)
            detail = metrics.elidedText(
                str(index.data(Qt.ItemDataRole.UserRole)), Qt.TextElideMode.ElideMiddle, inner.width()
            )
            painter.drawText(inner, upright | Qt.AlignmentFlag.AlignRight, detail)


def _row_height(metrics: QFontMetrics) -> int:
    return metrics.height() + 8


def _width_of(choice: Choice, metrics: QFontMetrics) -> int:
    detail = metrics.horizontalAdvance(choice.detail) + GAP if choice.detail else 0
    return metrics.horizontalAdvance(choice.title) + detail + GAP
