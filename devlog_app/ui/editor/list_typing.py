"""Lists and quotes go on while they are typed: Enter, Tab and Shift+Tab, and a click on a task's box."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from devlog_app.model.utf16 import utf16_length, utf16_offset
from devlog_app.ui.editor.blocks import column_of, is_prose, position_of, state_before
from devlog_app.ui.editor.line_apart import read
from devlog_app.ui.editor.line_edits import rewrite, rewrite_line, window_around
from devlog_app.ui.editor.list_lines import box_of, entered, ticked
from devlog_app.ui.editor.list_order import deeper, renumbered, shallower
from devlog_app.ui.editor.marked_words import Style, marked_in
from devlog_app.ui.editor.marks import FENCE
from devlog_app.ui.editor.text_edit import MarkdownEdit

CLOSING = "*_+~|`"
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
REMOVING = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete})
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class ListTyping(QObject):
    """Belongs to one text edit. Esc, then Tab or Shift+Tab leaves the text by keyboard."""

    def __init__(self, edit: MarkdownEdit) -> None:
        super().__init__(edit)
        self._left_at: int | None = None
        """The text's revision at which Esc was pressed last, nothing but letters since."""
        self._lines_before = 0
        edit.released.connect(self._tick)

    @property
    def _edit(self) -> MarkdownEdit:
        edit = self.parent()
        assert isinstance(edit, MarkdownEdit)
        return edit

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether the key was for lists."""
        key, modifiers = event.key(), event.modifiers()
        revision = self._edit.document().revision()
        leaving, self._left_at = self._left_at == revision, revision if key == Qt.Key.Key_Escape else None
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and not modifiers & ~Qt.KeyboardModifier.ShiftModifier:
            back = key == Qt.Key.Key_Backtab or bool(modifiers)
            if leaving or self._edit.isReadOnly():
                return _move_focus(self._edit, back=back)
            return self._tab(back=back)
        if self._edit.isReadOnly():
            return False
        if key in ENTER and modifiers in PLAIN:
            return self._enter()
        if key in ENTER and modifiers == Qt.KeyboardModifier.ShiftModifier:
            # Qt's own would be a line separator, which is no line end in a file.
            self._edit.textCursor().insertText("\n")
            self._edit.ensureCursorVisible()
            return True
        if key in REMOVING:
            self._lines_before = self._edit.blockCount()
            QTimer.singleShot(0, self, self._renumber_after_removal)
        return False

    def _enter(self) -> bool:
        cursor = self._edit.textCursor()
        block = cursor.document().findBlock(cursor.selectionStart())
        if state_before(block) >= FENCE or not is_prose(block):
            return self._enter_keeping_indent(cursor)
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        _step_behind_marks(cursor)
        window = window_around(cursor)
        place, column = window.first, column_of(cursor)
        wanted = entered(window.lines, place, column)
        if wanted is None:
            cursor.insertText("\n")
        else:
            line = window.lines[place]
            rewrite_line(QTextCursor(cursor), cursor.block(), line, wanted.here)
            if wanted.below is None:
                cursor.setPosition(cursor.block().position() + utf16_length(wanted.here))
            else:
                self._begin_line(cursor, wanted.here, wanted.below)
            self._renumber(cursor)
        cursor.endEditBlock()
        self._edit.setTextCursor(cursor)
        self._edit.ensureCursorVisible()
        return True

    @staticmethod
    def _begin_line(cursor: QTextCursor, here: str, below: str) -> None:
        cursor.setPosition(cursor.block().position() + utf16_length(here))
        cursor.insertText("\n" + below)
        prefix = read(below).prefix
        cursor.setPosition(cursor.block().position() + utf16_offset(below, len(prefix)))

    def _enter_keeping_indent(self, cursor: QTextCursor) -> bool:
        text = cursor.block().text()[: column_of(cursor)]
        cursor.insertText("\n" + text[: len(text) - len(text.lstrip(" \t"))])
        self._edit.setTextCursor(cursor)
        self._edit.ensureCursorVisible()
        return True

    def _tab(self, *, back: bool) -> bool:
        cursor = self._edit.textCursor()
        window = window_around(cursor)
        lines = window.lines[window.first : window.last + 1]
        prose = is_prose(cursor.document().findBlock(cursor.selectionStart()))
        is_list = prose and any(read(line).is_item for line in lines)
        if not back and not is_list and len(lines) == 1:
            cursor.insertText("\t")
            self._edit.setTextCursor(cursor)
            return True
        move = shallower if back else deeper
        after = move(window.lines, window.first, window.last)
        cursor.beginEditBlock()
        rewrite(cursor, window.start, window.lines, after)
        cursor.endEditBlock()
        return True

    def _renumber(self, cursor: QTextCursor) -> None:
        window = window_around(cursor)
        if not any(read(line).number is not None for line in window.lines[max(0, window.first - 1) :]):
            return
        rewrite(cursor, window.start, window.lines, renumbered(window.lines, window.first, window.last))

    def _renumber_after_removal(self) -> None:
        """A key took line ends away: the numbers below close up, in the same step of undo."""
        cursor = self._edit.textCursor()
        if self._edit.blockCount() >= self._lines_before or not is_prose(cursor.block()):
            return
        window = window_around(cursor)
        after = renumbered(window.lines, window.first, window.last)
        if list(window.lines) == after:
            return
        cursor.joinPreviousEditBlock()
        rewrite(cursor, window.start, window.lines, after)
        cursor.endEditBlock()

    def _tick(self, event: QMouseEvent) -> None:
        """Tick the box that was clicked, if one was."""
        edit = self._edit
        if event.button() != Qt.MouseButton.LeftButton or event.modifiers() or edit.isReadOnly():
            return
        if edit.textCursor().hasSelection():
            return
        place = edit.cursorForPosition(event.position().toPoint())
        line = place.block().text()
        box = box_of(line)
        if box is None or not is_prose(place.block()):
            return
        begin, end = (position_of(place.block(), column) for column in box)
        left, right = (edit.cursorRect(_at(place, position)) for position in (begin, end))
        point = event.position().toPoint()
        if not (left.left() <= point.x() <= right.left() and left.top() <= point.y() <= right.bottom()):
            return
        place.beginEditBlock()
        rewrite_line(QTextCursor(place), place.block(), line, ticked(line))
        place.endEditBlock()


def _step_behind_marks(cursor: QTextCursor) -> None:
    """Bold that ends the line ends there: Enter before its mark must not tear the two marks apart."""
    line, column = cursor.block().text(), column_of(cursor)
    rest = line[column:]
    if not rest or rest.strip(CLOSING):
        return
    if any(one.stop <= column < one.end for style in Style for one in marked_in(line, style)):
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)


def _at(cursor: QTextCursor, position: int) -> QTextCursor:
    other = QTextCursor(cursor)
    other.setPosition(position)
    return other


def _move_focus(widget: QWidget, *, back: bool) -> bool:
    """Give the focus to what comes before or behind *widget* in the tab order."""
    # A text edit would keep the focus to itself.
    return QWidget.focusNextPrevChild(widget, not back)
