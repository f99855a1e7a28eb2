"""Completion while typing: after ``[[`` notes, after ``#`` tags, after ``@`` people and channels, after ``:`` emoji."""

from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QTextCursor

from devlog_app.model.utf16 import code_point_index, utf16_length
from devlog_app.ui.editor.blocks import is_all_prose
from devlog_app.ui.editor.completion_list import ROWS, CompletionList
from devlog_app.ui.editor.completion_sources import Choice, CompletionSources
from devlog_app.ui.editor.completion_triggers import Asked, Kind, asked
from devlog_app.ui.editor.text_edit import MarkdownEdit

STEPS = MappingProxyType({Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS})
TAKE = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
UNFINISHED = frozenset({Kind.NOTE, Kind.EMOJI})
"""What means nothing as it was typed: the first row is chosen, and Return takes it. A tag may be meant as it stands."""


class Completion(QObject):
    """Offers completions for *edit* where something asks for them; keys are taken only while the list is seen."""

    def __init__(self, edit: MarkdownEdit, sources: CompletionSources) -> None:
        super().__init__(edit)
        self._sources = sources
        self._list: CompletionList | None = None
        self._asked: tuple[Asked, ...] = ()
        self._offered: Asked | None = None
        self._dismissed: tuple[int, int] | None = None
        self._revision = edit.document().revision()
        edit.let_take_keys(self)
        edit.edited.connect(self.follow_typing)
        edit.caret_moved.connect(self._follow_caret)
        edit.verticalScrollBar().valueChanged.connect(self._follow_scrolling)
        sources.ready.connect(self._offer_again)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the keys of the list from commands that have the same; installed only while it is seen."""
        kind = event.type()
        if kind is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._means(event):
                event.accept()
                return True
            # A command: what it does may leave the caret where it is, and the list must not stay.
            if event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() != Qt.Key.Key_Control:
                self._hide()
            return False
        if kind in (QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.Resize):
            self._hide()
        return super().eventFilter(watched, event)

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether the key was for the list."""
        if self._list is None or not self._list.isVisible():
            return False
        if not self._means(event):
            if event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() != Qt.Key.Key_Control:
                self._hide()
            return False
        self._carry_out(Qt.Key(event.key()))
        return True

    def _edit(self) -> MarkdownEdit:
        edit = self.parent()
        assert isinstance(edit, MarkdownEdit)
        return edit

    def follow_typing(self) -> None:
        """The text is another: offer what it asks for before the caret."""
        self._revision = self._edit().document().revision()
        self._look()

    def _follow_caret(self) -> None:
        if self._asked and self._edit().document().revision() == self._revision:
            self._hide()

    def _follow_scrolling(self) -> None:
        # While names are still being read nothing is seen, and what was asked for is to come.
        if self._list is not None and self._list.isVisible():
            self._hide()

    def _look(self) -> None:
        """Offer what the text before the caret asks for."""
        edit = self._edit()
        cursor = edit.textCursor()
        block = cursor.block()
        line = block.text()
        before = line[: code_point_index(line, cursor.positionInBlock())]
        wanted = asked(before)
        if not wanted and not self._asked and self._dismissed is None:
            return
        if not edit.hasFocus() or cursor.hasSelection() or not is_all_prose(block):
            wanted = ()
        starts = {(block.blockNumber(), one.start) for one in wanted}
        if self._dismissed not in starts:
            self._dismissed = None
        self._asked = tuple(one for one in wanted if (block.blockNumber(), one.start) != self._dismissed)
        self._offer()

    def _offer_again(self) -> None:
        if self._asked:
            self._offer()

    def _offer(self) -> None:
        """Show what is meant by the first of what may be asked for that means anything."""
        edit = self._edit()
        line = edit.textCursor().blockNumber()
        for wanted in self._asked:
            choices = self._sources.choices(wanted, edit.document(), line)
            if choices:
                self._offered = wanted
                self._show(choices, first=wanted.kind in UNFINISHED)
                return
        self._put_away()

    def _show(self, choices: tuple[Choice, ...], *, first: bool) -> None:
        edit = self._edit()
        if self._list is None:
            self._list = CompletionList(edit.window())
            self._list.picked.connect(self._take)
            self.destroyed.connect(self._list.deleteLater)
        self._list.setFont(edit.window().font())
        self._list.offer(choices, first=first)
        caret = edit.cursorRect()
        caret.moveTopLeft(self._in_window(caret.topLeft()))
        sign = edit.cursorRect(self._stretch(position_only=True)).topLeft()
        if not self._list.isVisible():
            edit.installEventFilter(self)
        self._list.stand_at(caret, self._in_window(sign).x())
        self._announce(choices[0].title)

    def _in_window(self, point: QPoint) -> QPoint:
        edit = self._edit()
        return edit.viewport().mapTo(edit.window(), point)

    def _means(self, event: QKeyEvent) -> bool:
        """Whether the list takes this key."""
        if self._list is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._list.row is not None
        return key in STEPS or key in (Qt.Key.Key_Tab, Qt.Key.Key_Escape)

    def _carry_out(self, key: Qt.Key) -> None:
        assert self._list is not None
        if key in STEPS:
            self._list.go(STEPS[key])
            self._announce(self._list.choices()[self._list.row or 0].title)
        elif key in TAKE:
            self._take(self._list.row or 0)
        elif self._offered is not None:
            self._dismissed = (self._edit().textCursor().blockNumber(), self._offered.start)
            self._hide()

    def _take(self, row: int) -> None:
        """Write the choice in place of what was typed, as one step of undo."""
        if self._list is None or self._offered is None:
            return
        text = self._sources.text_of(self._list.choices()[row])
        cursor = self._stretch()
        rest = cursor.block().text().encode("utf-16-le")[2 * (cursor.selectionEnd() - cursor.block().position()) :]
        # Brackets that were closed already are not closed again.
        closed = rest.decode("utf-16-le", "ignore").startswith("]]") and text.endswith("]]")
        self._hide()
        if closed:
            cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, 2)
        cursor.insertText(text)
        self._edit().setTextCursor(cursor)
        self._hide()

    def _stretch(self, *, position_only: bool = False) -> QTextCursor:
        """From the sign to the caret, or only where the sign stands."""
        assert self._offered is not None
        cursor = self._edit().textCursor()
        end, block = cursor.position(), cursor.block()
        start = block.position() + utf16_length(block.text()[: self._offered.start])
        cursor.setPosition(start)
        if not position_only:
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _announce(self, title: str) -> None:
        """Tell a screen reader, whose attention is with the text."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._edit(), title))

    def _hide(self) -> None:
        self._asked = ()
        self._put_away()

    def _put_away(self) -> None:
        if self._list is not None and self._list.isVisible():
            self._edit().removeEventFilter(self)
            self._list.hide()
