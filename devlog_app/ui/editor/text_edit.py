"""The text itself: a plain text edit with a readable column, quiet looks and a mark at a broken line."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from devlog_app.model.utf16 import utf16_length
from devlog_app.ui.editor.faithful import BLOCK_END, fill, text_of
from devlog_app.ui.editor.line_layout import LineLayout
from devlog_app.ui.theme import colours

if TYPE_CHECKING:
    from devlog_app.ui.editor.highlighter import MarkdownHighlighter
    from devlog_app.ui.editor.line_sides import LineSides

COLUMN_CHARACTERS = 76
PROSE_SIZE = 1.15
"""The writing is this much larger than the interface's font."""
MARGIN = 22
LOOKED_AT = 2_000
"""Lines of what was loaded, pasted or typed, in which a language that is written from the right is looked for."""
BEHIND = 1
"""Milliseconds; a timer of none would wait for a moment without any key."""


class Taker(Protocol):
    """Who knows what to make of what is pasted and dropped."""

    def may_take(self, source: QMimeData) -> bool:
        """Whether *source* may be something for the text."""
        ...

    def take(self, source: QMimeData) -> bool:
        """Insert *source* in its own way; False leaves it to the text edit."""
        ...


class KeyTaker(Protocol):
    """Who has a use of its own for some keys."""

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether the key was for it, and nobody else shall have it."""
        ...


class MarkdownEdit(QPlainTextEdit):
    """Plain text, highlighted as Markdown; lines are counted from 1.

    What is typed is painted first. Whoever listens to the text hears of it behind the painting, of several keys at
    once: a moment later, or when ``settle`` is called.
    """

    caret_moved = Signal()
    """The caret is elsewhere, or the text is another."""
    lines_changed = Signal(int, int, int)
    """From this line on, counted from 0, so many lines became so many; or only their looks are others."""
    edited = Signal()
    """The text is another: typed, undone or loaded. Comes after the two above."""
    column_changed = Signal()
    """The column in which the text stands is elsewhere, or wider or narrower."""
    released = Signal(object)
    """A button of the mouse goes up over the text (``QMouseEvent``); the text edit hears of it afterwards."""
    focus_left = Signal()
    """The user turned to something else."""
    offered = Signal()
    """Something may be pasted or dropped, and nobody has asked for it: the last moment to ``let_take``."""
    menu_opening = Signal(object, object)
    """The menu (``QMenu``) that is about to open, and the place (``QTextCursor``) for which it was asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # PySide forgets whose it is when it is set: without a reference from here it would be gone.
        document = self._document = QTextDocument(self)
        document.setDefaultFont(self.font())
        self._layout = LineLayout(document)
        document.setDocumentLayout(self._layout)
        self.setDocument(document)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAccessibleName(self.tr("Note"))
        self.setPlaceholderText(self.tr("Write…"))
        self.setTabChangesFocus(False)
        self.setCursorWidth(2)
        self.document().setDocumentMargin(MARGIN)
        self._broken_line: int | None = None
        self._marks: dict[str, list[QTextEdit.ExtraSelection]] = {}
        self._highlighter: MarkdownHighlighter | None = None
        self._sides: LineSides | None = None
        self._taker: Taker | None = None
        self._key_takers: list[KeyTaker] = []
        self._own_takers: tuple[KeyTaker, ...] = ()
        self._told = (document.revision(), 0)
        # From Qt to Qt: between a key and its painting, a slot in Python costs more than Qt's own work.
        self._behind = QTimer(self, singleShot=True, interval=BEHIND)
        self._behind.timeout.connect(self.settle)
        self.textChanged.connect(self._behind.start)
        self.cursorPositionChanged.connect(self._behind.start)
        self.setFont(prose_font(self.font()))

    def load(self, text: str) -> None:
        """Show *text* from its beginning, with nothing to undo."""
        if self._highlighter is None:
            # An empty window is seen earlier without it.
            from devlog_app.ui.editor.highlighter import MarkdownHighlighter

            self._highlighter = MarkdownHighlighter(self.document(), colours(self.palette()), self.font())
        fill(self, text)
        self.settle()

    @property
    def is_settled(self) -> bool:
        """Whether everybody has heard of what was typed."""
        return not self._behind.isActive()

    def settle(self) -> None:
        """Tell now what would be told a moment later."""
        self._behind.stop()
        before = self._told
        revision, caret = self._told = (self.document().revision(), self.textCursor().position())
        lines = self._layout.take_changes()
        self._layout.learn_height(self.textCursor().blockNumber())
        if before != (revision, caret):
            self.caret_moved.emit()
        if lines is not None:
            self.lines_changed.emit(*lines)
            if self._sides is None:
                self._look_for_right_to_left(lines.first, min(lines.after, LOOKED_AT))
        if before[0] != revision:
            self.edited.emit()

    def _look_for_right_to_left(self, first: int, lines: int) -> None:
        block = self.document().findBlockByNumber(first)
        for _ in range(lines):
            if block.textDirection() is Qt.LayoutDirection.RightToLeft:
                from devlog_app.ui.editor.line_sides import LineSides

                self._sides = LineSides(self)
                return
            block = block.next()

    def text(self) -> str:
        """Exactly what is written, with ``\\n`` between lines."""
        return text_of(self.document())

    def line(self) -> int:
        """The line of the caret."""
        return self.textCursor().blockNumber() + 1

    def go_to_line(self, line: int) -> None:
        """Put the caret at the start of *line* and show it."""
        block = self.document().findBlockByNumber(max(0, line - 1))
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            self.show_caret_in_the_middle()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_caret_in_the_middle(self) -> None:
        """Scroll so that the caret's line stands in the middle, or as near to it as the text's ends allow."""
        # centerCursor would leave a gap above a text whose first lines are folded away.
        bar = self.verticalScrollBar()
        bar.setValue(self.textCursor().block().firstLineNumber() - bar.pageStep() // 2)
        self.ensureCursorVisible()

    def mark_line(self, line: int | None) -> None:
        """Mark *line* as the one that is wrong; None: none is."""
        self._broken_line = line
        self._show_marks()

    def show_marks(self, owner: str, marks: list[QTextEdit.ExtraSelection]) -> None:
        """Mark stretches beside the highlighting, in place of what *owner* marked before; the text stays untouched.

        Owners are painted in the order in which each first marked something, the broken line below all of them.
        """
        if marks or self._marks.get(owner):
            self._marks[owner] = marks
            self._show_marks()

    def marks_of(self, owner: str) -> list[QTextEdit.ExtraSelection]:
        """What *owner* marked."""
        return list(self._marks.get(owner, ()))

    def insert_text(self, text: str) -> None:
        """Type *text* at the caret, as one step of undo."""
        self.textCursor().insertText(text)

    def let_take(self, taker: "Taker") -> None:
        """Show what is pasted and dropped to *taker* first."""
        self._taker = taker

    def let_take_keys(self, taker: "KeyTaker") -> None:
        """Offer keys to *taker*, before those who asked earlier: an event filter would hear of every event."""
        self._key_takers.insert(0, taker)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        taker = self._wanted_taker()
        return (taker is not None and taker.may_take(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        taker = self._wanted_taker()
        if taker is None or not taker.take(source):
            super().insertFromMimeData(source)

    def _wanted_taker(self) -> Taker | None:
        if self._taker is None:
            self.offered.emit()
        return self._taker

    def createMimeDataFromSelection(self) -> QMimeData:
        # Qt would add its own HTML, which comes back as Markdown with all its marks escaped.
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace(BLOCK_END, "\n"))
        return data

    def length(self) -> int:
        """UTF-16 units of the whole text."""
        return utf16_length(self.text())

    def sizeHint(self) -> QSize:
        return QSize(560, 640)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        if not (typed.isalnum() or typed == " "):
            # Letters are for nobody else; what a command key does depends on what was typed before.
            if self._behind.isActive():
                self.settle()
            for taker in (*self._key_takers, *self._list_takers()):
                if taker.take_key(event):
                    return
        super().keyPressEvent(event)

    def _list_takers(self) -> tuple[KeyTaker, ...]:
        """What goes on with lists and marks: made with the first key or click that may be for it, behind all others."""
        if not self._own_takers and self._highlighter is not None:
            from devlog_app.ui.editor.list_typing import ListTyping
            from devlog_app.ui.editor.wrap_typing import WrapTyping

            self._own_takers = (WrapTyping(self), ListTyping(self))
        return self._own_takers

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._list_takers()
        self.released.emit(event)
        super().mouseReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_lower = 0 < event.size().height() < event.oldSize().height()
        was_seen = is_lower and 0 <= self.cursorRect().bottom() <= event.oldSize().height()
        super().resizeEvent(event)
        self._layout.forget_height()
        self._keep_a_readable_column()
        self.column_changed.emit()
        if was_seen and self.cursorRect().bottom() > event.size().height():
            # A problem that comes up below must not take the line from under the writer's eyes.
            self.ensureCursorVisible()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Of a text that is not yet seen, Qt tells the last change of its place only by showing it.
        self.column_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._behind.isActive():
            self.settle()
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.focus_left.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_opening.emit(menu, self.cursorForPosition(event.pos()) if by_mouse else self.textCursor())
        # Asked for by a key, it must not cover the word that it is about.
        menu.popup(event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.cursorRect().bottomLeft()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Qt changes palettes and fonts while it builds the widget too, before there is anything to restyle.
        highlighter = getattr(self, "_highlighter", None)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and highlighter is not None:
            self._layout.forget_height()
            highlighter.restyle(colours(self.palette()), self.font())
            self._show_marks()
            self._keep_a_readable_column()

    @property
    def column(self) -> QRect:
        """Where the text stands: between the margins, beside the scroll bar."""
        # The viewport, which Qt made, would tell it too; but PySide makes the classes of all widgets to wrap it.
        bar = self.verticalScrollBar()
        area = self.contentsRect().marginsRemoved(self.viewportMargins())
        if bar.isVisibleTo(self):
            area.adjust(*((bar.width(), 0, 0, 0) if self.isRightToLeft() else (0, 0, -bar.width(), 0)))
        return area

    def _keep_a_readable_column(self) -> None:
        column = round(QFontMetricsF(self.font()).averageCharWidth() * COLUMN_CHARACTERS) + 2 * MARGIN
        spare = self.width() - self.verticalScrollBar().sizeHint().width() - column
        side = max(0, spare // 2)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)
            # Qt broke the lines for the width before.
            super().resizeEvent(QResizeEvent(self.size(), QSize()))
            self.column_changed.emit()

    def _show_marks(self) -> None:
        selections = []
        block = self.document().findBlockByNumber((self._broken_line or 0) - 1)
        if self._broken_line is not None and block.isValid():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(block)
            mark.format.setBackground(colours(self.palette()).error_fill)
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection.value, True)
            selections.append(mark)
        for marks in self._marks.values():
            selections += marks
        self.setExtraSelections(selections)


def prose_font(interface: QFont) -> QFont:
    """The font for writing: the interface's own family, larger."""
    font = QFont(interface)
    font.setPointSizeF(interface.pointSizeF() * PROSE_SIZE)
    return font
