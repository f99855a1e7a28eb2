"""Lines of text with emphasised stretches, painted or measured: what rows of results and of quick lists are made of."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from devlog_app.model.utf16 import utf16_length

Stretch: TypeAlias = tuple[int, int, QTextCharFormat]
"""From and to, in code points, and how it looks."""


def marked(marks: Iterable[tuple[int, int]], look: QTextCharFormat) -> tuple[Stretch, ...]:
    """All *marks* with the same *look*."""
    return tuple((start, end, look) for start, end in marks)


def emphasis(ink: QColor, ground: QColor | None = None) -> QTextCharFormat:
    """How emphasised stretches look."""
    look = QTextCharFormat()
    look.setForeground(ink)
    look.setFontWeight(QFont.Weight.DemiBold)
    if ground is not None:
        look.setBackground(ground)
    return look


def laid_out(text: str, font: QFont, width: float, most_lines: int, stretches: Sequence[Stretch] = ()) -> QTextLayout:
    """*text* in at most *most_lines* lines of *width* pixels, what does not fit cut off with an ellipsis."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_ranges(text, stretches))
    cut = _broken(layout, width, most_lines)
    if cut < utf16_length(text):
        last = layout.lineAt(layout.lineCount() - 1)
        start = last.textStart()
        units = text.encode("utf-16-le")
        head = units[: 2 * start].decode("utf-16-le", "ignore")
        rest = units[2 * start :].decode("utf-16-le", "ignore")
        shown = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
        layout.setText(head + shown)
        layout.setFormats(_ranges(head + shown, stretches))
        _broken(layout, width, most_lines)
    return layout


def draw(painter: QPainter, layout: QTextLayout, at: QPointF, ink: QColor) -> float:
    """Paint *layout* with its top left corner at *at*; the result is its height."""
    painter.setPen(ink)
    layout.draw(painter, at)
    return layout.boundingRect().height()


def _ranges(text: str, stretches: Sequence[Stretch]) -> list[QTextLayout.FormatRange]:
    ranges = []
    for start, end, look in stretches:
        if end <= len(text):
            stretch = QTextLayout.FormatRange()
            stretch.start = utf16_length(text[:start])
            stretch.length = utf16_length(text[start:end])
            stretch.format = look
            ranges.append(stretch)
    return ranges


def _broken(layout: QTextLayout, width: float, most_lines: int) -> int:
    """Break the text into lines; the result is how many UTF-16 units fit."""
    top = 0.0
    fit = 0
    layout.beginLayout()
    for _ in range(most_lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, top))
        top += line.height()
        fit = line.textStart() + line.textLength()
    layout.endLayout()
    return fit
