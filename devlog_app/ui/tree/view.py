"""The view of the tree: calm, with keys of its own, and notes that can be dragged."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QLineEdit, QTreeView, QWidget

from devlog_app.ui.theme.own_viewport import own_viewport

if TYPE_CHECKING:
    # Only what is refused needs words at its row.
    from devlog_app.ui.tree.row_notice import RowNotice

OPENS_AFTER = 600
"""Milliseconds that something dragged rests on a closed group before it opens."""


class TreeView(QTreeView):
    """No frame, no header, one column."""

    trash_wanted = Signal()
    """Delete: away with what is selected."""
    undo_wanted = Signal()
    """Take back what was done to notes last."""
    shift_wanted = Signal(int)
    """The row shall go up (-1) or down (1) in its series."""
    escaped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        own_viewport(self).setAutoFillBackground(False)
        self._notice: RowNotice | None = None
        self.setHeaderHidden(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setIndentation(14)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        # The delegate paints what is selected; the style would paint the indentation too.
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Highlight, QColor(0, 0, 0, 0))
        self.setPalette(palette)
        self.setExpandsOnDoubleClick(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Notes"))

    def paint_rows(self) -> None:
        """Paint rows our way, and let them be dragged; what that needs of Qt is not wanted before there are rows."""
        from devlog_app.ui.tree.delegate import TreeDelegate

        if isinstance(self.itemDelegate(), TreeDelegate):
            return
        self.setItemDelegate(TreeDelegate(self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setAutoExpandDelay(OPENS_AFTER)

    def choose_only(self, index: QModelIndex) -> None:
        """Let the row at *index* be the current one, and the only one that is selected.

        ``setCurrentIndex`` asks which keys are held: a Ctrl that changes tabs would add the row to those selected.
        """
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def rename(self, index: QModelIndex, title: str = "") -> None:
        """Edit the title in its row, beginning with *title*."""
        self.choose_only(index)
        self.scrollTo(index)
        self.edit(index)
        editor = self.indexWidget(index)
        if title and isinstance(editor, QLineEdit):
            editor.setText(title)

    def refuse(self, index: QModelIndex, title: str, words: str) -> None:
        """Say below the row why *title* cannot be given, and let it be mended there."""
        from devlog_app.ui.tree.row_notice import RowNotice

        self.rename(index, title)
        if self._notice is None:
            self._notice = RowNotice(self.viewport())
        self._notice.say(words, self.visualRect(index))
        editor = self.indexWidget(index)
        if editor is not None:
            editor.setAccessibleDescription(words)

    def event(self, event: QEvent) -> bool:
        # Commands of the window have the same keys; while the focus is here they mean notes.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._means_notes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Delete) or event.key() == Qt.Key.Key_Delete:
            self.trash_wanted.emit()
        elif self._means_notes(event):
            self.shift_wanted.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """The title stands, or not; Tab in it does not go on to the next note's."""
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        if self._notice is not None:
            self._notice.hide()
        if hint is not QAbstractItemDelegate.EndEditHint.NoHint:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    @staticmethod
    def _means_notes(event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo) or event.key() == Qt.Key.Key_Delete:
            return True
        is_arrow = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        return is_arrow and event.modifiers() & Qt.KeyboardModifier.AltModifier == Qt.KeyboardModifier.AltModifier
