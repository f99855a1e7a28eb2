"""Colours and weights for Markdown while it is typed."""

from PySide6.QtGui import QColor, QFont, QFontDatabase, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from devlog_app.model.utf16 import utf16_offset
from devlog_app.ui.editor import marks as m
from devlog_app.ui.theme import Colours

HEADING_SIZES = (1.55, 1.32, 1.16, 1.08, 1.0, 1.0)
LAST_OF_THE_PLANE = "\uffff"
LONGEST_LINE = 20_000
"""Code points; a longer line is data, not prose, and stays plain."""


class MarkdownHighlighter(QSyntaxHighlighter):
    """Paints what ``marks`` finds; formats are made once for each combination of marks."""

    def __init__(self, document: QTextDocument, colours: Colours, font: QFont) -> None:
        super().__init__(document)
        self._colours = colours
        self._font = font
        self._formats: dict[int, QTextCharFormat] = {}

    def restyle(self, colours: Colours, font: QFont) -> None:
        """Show everything in other colours or another size."""
        if (colours, font) != (self._colours, self._font):
            self._colours, self._font = colours, font
            self._formats.clear()
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        before = max(self.previousBlockState(), m.PLAIN)
        if len(text) > LONGEST_LINE:
            self.setCurrentBlockState(before)
            return
        first = text.startswith("---") and self.currentBlock().blockNumber() == 0
        stretches, state = m.marks_of(text, before, first=first)
        self.setCurrentBlockState(state)
        if not stretches:
            return
        bits = [0] * len(text)
        for stretch in stretches:
            for position in range(stretch.start, stretch.end):
                bits[position] |= stretch.marks
        self._apply(text, bits)

    def _apply(self, text: str, bits: list[int]) -> None:
        # Qt counts UTF-16 units, Python code points; they differ only where a character is outside the plane.
        simple = max(text, default="") <= LAST_OF_THE_PLANE
        start = 0
        for position in range(1, len(bits) + 1):
            if position < len(bits) and bits[position] == bits[start]:
                continue
            if bits[start]:
                begin = start if simple else utf16_offset(text, start)
                end = position if simple else utf16_offset(text, position)
                self.setFormat(begin, end - begin, self._format(bits[start]))
            start = position

    def _format(self, bits: int) -> QTextCharFormat:
        known = self._formats.get(bits)
        if known is None:
            known = self._formats[bits] = format_for(bits, self._colours, self._font)
        return known


def format_for(bits: int, colours: Colours, font: QFont) -> QTextCharFormat:
    """How a character with these marks looks, in a text whose plain font is *font*."""
    look = QTextCharFormat()
    if bits & (m.CODE | m.CODE_BLOCK | m.KEY | m.VALUE):
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        look.setFontFamilies([fixed.family()])
        look.setFontPointSize(font.pointSizeF() * 0.95)
    if bits & m.CODE:
        look.setBackground(colours.editor_code_fill)
    for level, size in enumerate(HEADING_SIZES):
        if bits & (m.HEADING << level):
            look.setFontPointSize(font.pointSizeF() * size)
            look.setFontWeight(QFont.Weight.Bold)
    if bits & m.BOLD:
        look.setFontWeight(QFont.Weight.Bold)
    if bits & (m.ITALIC | m.COMMENT):
        look.setFontItalic(True)
    if bits & m.STRIKE:
        look.setFontStrikeOut(True)
    if bits & m.UNDERLINE:
        look.setFontUnderline(True)
    if bits & m.SPOILER:
        look.setBackground(colours.hover)
    look.setForeground(_colour(bits, colours))
    return look


def _colour(bits: int, colours: Colours) -> QColor:
    for marks, colour in (
        (m.MARK, colours.editor_mark),
        (m.COMMENT, colours.editor_comment),
        (m.CODE | m.CODE_BLOCK, colours.editor_code),
        (m.LINK | m.TAG, colours.link),
        (m.KEY, colours.editor_key),
        (m.VALUE, colours.text_muted),
        (m.LIST, colours.editor_list),
        (m.HEADING * 63, colours.editor_heading),
        (m.QUOTE, colours.editor_quote),
    ):
        if bits & marks:
            return colour
    return colours.text
