"""Bold, headings, lists, links: what the commands of the Format menu do to the text, each in one step of undo."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QTextBlock, QTextCursor

from devlog_app.ui.editor import line_marks
from devlog_app.ui.editor.blocks import column_of, is_prose, position_of, state_before
from devlog_app.ui.editor.line_edits import rewrite, rewrite_line, window_around
from devlog_app.ui.editor.links_in_line import LinkAt, address_in, link_at, link_to
from devlog_app.ui.editor.list_order import renumbered, swapped
from devlog_app.ui.editor.marked_words import Style, marked_in
from devlog_app.ui.editor.marks import FRONT_MATTER
from devlog_app.ui.editor.text_edit import MarkdownEdit
from devlog_app.ui.editor.wrapping import SIGNS, Rewritten, content_start, is_marked, unwrapped, word_at, wrapped

Span = tuple[QTextBlock, int, int]
"""A line, and from which code point to which it is selected."""


class Formatting(QObject):
    """Works on the text that *edit* gives when a command is carried out; a text that is read-only stays as it is."""

    link_wanted = Signal(object, str)
    """A link cannot be made without asking: the ``LinkAt`` to be changed or None, and the words that are selected."""

    def __init__(self, edit: Callable[[], MarkdownEdit], parent: QObject) -> None:
        super().__init__(parent)
        self._of_now = edit

    def toggle(self, style: Style) -> None:
        """Mark the selection, or the word at the caret, as *style*; or take the marks away."""
        edit = self._writable()
        if edit is None:
            return
        cursor = edit.textCursor()
        spans = _spans(cursor)
        if style is Style.CODE and len(spans) > 1:
            self._fence(cursor)
        elif cursor.hasSelection():
            _mark_selection(cursor, spans, style)
        else:
            _mark_at_caret(cursor, style)
        edit.setTextCursor(cursor)
        edit.setFocus()

    def heading(self, level: int) -> None:
        """Make headings of the lines, or take their marks away."""
        self._change_lines(partial(line_marks.with_heading, level=level))

    def bullets(self) -> None:
        """Make a list of the lines, or plain lines of it."""
        self._change_lines(line_marks.with_bullets)

    def numbers(self) -> None:
        """Make a numbered list of the lines, or plain lines of it."""
        self._change_lines(line_marks.with_numbers)

    def tasks(self) -> None:
        """Make tasks of the lines, or tick them."""
        self._change_lines(line_marks.with_tasks)

    def quote(self) -> None:
        """Put the lines into a quote, or take them out."""
        self._change_lines(line_marks.with_quote)

    def move_up(self) -> None:
        """Change places with the line above."""
        self._move(-1)

    def move_down(self) -> None:
        """Change places with the line below."""
        self._move(1)

    def duplicate(self) -> None:
        """Repeat the selection behind itself, or the line below itself."""
        edit = self._writable()
        if edit is None:
            return
        cursor = edit.textCursor()
        if cursor.hasSelection():
            text = cursor.selectedText()
            cursor.setPosition(cursor.selectionEnd())
            start = cursor.position()
            cursor.insertText(text)
            cursor.setPosition(start)
            cursor.setPosition(start + len(text.encode("utf-16-le")) // 2, QTextCursor.MoveMode.KeepAnchor)
        else:
            offset, line = cursor.positionInBlock(), cursor.block().text()
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertText("\n" + line)
            cursor.setPosition(cursor.block().position() + offset)
        edit.setTextCursor(cursor)

    def link(self) -> None:
        """Make the selection lead to the address on the clipboard; else ask for words and address."""
        edit = self._writable()
        if edit is None:
            return
        cursor = edit.textCursor()
        block, start, end = _spans(cursor)[0]
        known = link_at(block.text(), start, end) if is_prose(block) else None
        address = address_in(QGuiApplication.clipboard().text())
        words = cursor.selectedText() if cursor.block() == block or not cursor.hasSelection() else ""
        if known is None and words.strip() and address is not None and address_in(words) is None:
            self.insert_link(None, words, address)
            return
        self.link_wanted.emit(known, words)

    def insert_link(self, known: LinkAt | None, words: str, address: str) -> None:
        """Put a link to *address* in place of the *known* one, else of the selection; no address: only the words."""
        edit = self._writable()
        if edit is None:
            return
        cursor = edit.textCursor()
        cursor.beginEditBlock()
        if known is not None:
            block = cursor.document().findBlock(cursor.selectionStart())
            cursor.setPosition(position_of(block, known.begin))
            cursor.setPosition(position_of(block, known.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(link_to(words, address) if address.strip() else words)
        cursor.endEditBlock()
        edit.setTextCursor(cursor)
        edit.setFocus()

    def _writable(self) -> MarkdownEdit | None:
        edit = self._of_now()
        return None if edit.isReadOnly() else edit

    def _fence(self, cursor: QTextCursor) -> None:
        window = window_around(cursor)
        before = list(window.lines[window.first : window.last + 1])
        after = line_marks.fenced(before)
        document = cursor.document()
        first = document.findBlockByNumber(window.start + window.first)
        last = document.findBlockByNumber(window.start + window.last)
        cursor.beginEditBlock()
        cursor.setPosition(first.position())
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        start = cursor.selectionStart()
        cursor.insertText("\n".join(after))
        end = cursor.position()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.endEditBlock()

    def _change_lines(self, change: Callable[[Sequence[str]], list[str]]) -> None:
        edit = self._writable()
        if edit is None:
            return
        cursor = edit.textCursor()
        window = window_around(cursor)
        block = cursor.document().findBlockByNumber(window.start + window.first)
        if not is_prose(block):
            return
        lines = list(window.lines)
        at_start = not cursor.hasSelection() and cursor.atBlockStart()
        lines[window.first : window.last + 1] = change(lines[window.first : window.last + 1])
        cursor.beginEditBlock()
        rewrite(cursor, window.start, window.lines, renumbered(lines, window.first, window.last))
        cursor.endEditBlock()
        if at_start:
            # Whoever begins a list at the start of a line goes on behind its mark.
            cursor.setPosition(position_of(cursor.block(), content_start(cursor.block().text())))
            edit.setTextCursor(cursor)
        edit.setFocus()

    def _move(self, by: int) -> None:
        edit = self._writable()
        if edit is None:
            return
        cursor = edit.textCursor()
        window = window_around(cursor)
        document = cursor.document()
        first, last = (document.findBlockByNumber(window.start + place) for place in (window.first, window.last))
        neighbour = first.previous() if by < 0 else last.next()
        if not neighbour.isValid() or FRONT_MATTER in (state_before(first), state_before(neighbour)):
            return
        lines = swapped(window.lines, window.first, window.last, by, counted=is_prose(first))
        ends = []
        for position in (cursor.anchor(), cursor.position()):
            block = document.findBlock(position)
            ends.append((block.blockNumber() + by, position - block.position()))
        cursor.beginEditBlock()
        rewrite(QTextCursor(document), window.start, window.lines, lines)
        cursor.endEditBlock()
        for mode, (number, offset) in zip(
            (QTextCursor.MoveMode.MoveAnchor, QTextCursor.MoveMode.KeepAnchor), ends, strict=True
        ):
            block = document.findBlockByNumber(number)
            if block.isValid():
                cursor.setPosition(block.position() + min(offset, block.length() - 1), mode)
            else:
                cursor.movePosition(QTextCursor.MoveOperation.End, mode)
        edit.setTextCursor(cursor)


def _spans(cursor: QTextCursor) -> list[Span]:
    """The lines of the selection, and what of each is selected; the caret's line where nothing is."""
    document = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    spans: list[Span] = []
    here = QTextCursor(cursor)
    while block.isValid() and (not spans or block.position() < cursor.selectionEnd()):
        here.setPosition(max(block.position(), cursor.selectionStart()))
        start = column_of(here)
        here.setPosition(min(block.position() + block.length() - 1, cursor.selectionEnd()))
        spans.append((block, start, column_of(here)))
        block = block.next()
    return spans


def _mark_selection(cursor: QTextCursor, spans: Sequence[Span], style: Style) -> None:
    """Mark the words of every line, or take the marks away where all of them are marked."""
    said = [span for span in spans if is_prose(span[0])]
    found = [is_marked(block.text(), start, end, style) for block, start, end in said]
    off = any(one is not None for one in found) and all(one is not False for one in found)
    change = unwrapped if off else wrapped
    numbers = [
        (block.blockNumber(), start, end) for (block, start, end), one in zip(said, found, strict=True) if one is off
    ]
    document = cursor.document()
    done: list[tuple[int, Rewritten]] = []
    cursor.beginEditBlock()
    for number, start, end in numbers:
        block = document.findBlockByNumber(number)
        new = change(block.text(), start, end, style)
        _write(cursor, block, new)
        done.append((number, new))
    cursor.endEditBlock()
    if done:
        (first, begin), (last, end_of) = done[0], done[-1]
        cursor.setPosition(position_of(document.findBlockByNumber(first), begin.start))
        cursor.setPosition(position_of(document.findBlockByNumber(last), end_of.end), QTextCursor.MoveMode.KeepAnchor)


def _mark_at_caret(cursor: QTextCursor, style: Style) -> None:
    """The word at the caret; where there is none, two marks with the caret between; at the end of marks, behind."""
    block, column = cursor.block(), column_of(cursor)
    line, sign = block.text(), SIGNS[style]
    if not is_prose(block):
        return
    around = next((one for one in marked_in(line, style) if one.start <= column <= one.end), None)
    if around is not None and column == around.stop:
        cursor.setPosition(position_of(block, around.end))
        return
    cursor.beginEditBlock()
    start, end = word_at(line, column)
    if around is None and _is_between(line, column, style):
        # The same key again: nothing was typed between.
        _write(cursor, block, Rewritten(line[: column - len(sign)] + line[column + len(sign) :], 0, 0))
        cursor.setPosition(position_of(block, column - len(sign)))
    elif around is not None:
        new = unwrapped(line, around.start, around.stop, style, whole=True)
        stays = max(0, min(column, around.stop) - around.start)
        _write(cursor, block, new)
        cursor.setPosition(position_of(block, new.start + stays))
    elif start == end or column < content_start(line):
        cursor.insertText(sign + sign)
        cursor.movePosition(QTextCursor.MoveOperation.Left, n=len(sign))
    else:
        new = wrapped(line, start, end, style)
        _write(cursor, block, new)
        cursor.setPosition(position_of(block, new.start + column - start))
    cursor.endEditBlock()


def _is_between(line: str, column: int, style: Style) -> bool:
    """Whether the caret stands between two marks of *style* with nothing in them."""
    sign = SIGNS[style]
    if not (line[:column].endswith(sign) and line[column:].startswith(sign)):
        return False
    stars = len(line[:column]) - len(line[:column].rstrip(sign[0]))
    return stars % 2 == 1 if style in {Style.ITALIC, Style.CODE} else stars >= len(sign)


def _write(cursor: QTextCursor, block: QTextBlock, new: Rewritten) -> None:
    if block.text() != new.line:
        rewrite_line(QTextCursor(cursor), block, block.text(), new.line)
