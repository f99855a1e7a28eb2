"""The one line that stands above a note's text and tells what its front matter says."""

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from devlog_app.model.values import dataclass
from devlog_app.ui.theme import colours

BETWEEN = "  ·  "
MARGIN = 22
"""Pixels between the column's edge and its text, as in the text below."""
BELOW = 8
"""Pixels between the line and the text: the text's own margin is folded away."""
ARROW = 4.0
"""Pixels from the arrow's middle to its point."""


@dataclass(frozen=True, slots=True)
class FoldWords:
    """What the line says: the note's *title*, what else is known of it, or what is *wrong*."""

    title: str = ""
    rest: tuple[str, ...] = ()
    wrong: str = ""


class FoldLine(QAbstractButton):
    """A click or Space folds and unfolds; hidden where there is no front matter."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        # Until the front matter is read: nothing that the Tab key stops at is without a name.
        self.setAccessibleName(self.tr("Properties: %1").replace("%1", self.tr("nothing yet")))
        self._words = FoldWords()
        self._open = False
        self._column = (0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def show_words(self, words: FoldWords, *, is_open: bool) -> None:
        """Say *words*; *is_open*: the front matter is shown below as it is written."""
        self._words, self._open = words, is_open
        said = words.wrong or BETWEEN.join(filter(None, (words.title, *words.rest))) or self.tr("nothing yet")
        self.setText(said)
        self.setAccessibleName(self.tr("Properties: %1").replace("%1", said))
        self.setToolTip(
            self.tr("Fold the properties (front matter)") if is_open else self.tr("Show the properties as text")
        )
        self.update()

    def keep_to(self, left: int, width: int) -> None:
        """The text below stands in a column of *width* pixels that begins at *left*."""
        if (left, width) != self._column:
            self._column = (left, width)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self.fontMetrics().height() + 14 + BELOW)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self.updateGeometry()
            self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        look = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.base)
        left, width = self._column
        strip = QRect(left + MARGIN - 10, 4, width - 2 * MARGIN + 20, self.height() - 4 - BELOW)
        painter.setPen(QPen(look.accent, 1.5) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(look.hover if self.underMouse() else look.panel)
        painter.drawRoundedRect(strip.adjusted(1, 1, -1, -1), 6, 6)
        self._paint_arrow(painter, QPointF(strip.left() + 14, strip.center().y() + 0.5))
        self._paint_words(painter, strip.adjusted(26, 0, -10, 0))
        painter.end()

    def _paint_arrow(self, painter: QPainter, middle: QPointF) -> None:
        painter.setPen(QPen(colours(self.palette()).text_muted, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = ARROW / 2
        points = (
            (QPointF(-ARROW, -half), QPointF(0, half), QPointF(ARROW, -half))
            if self._open
            else (QPointF(-half, -ARROW), QPointF(half, 0), QPointF(-half, ARROW))
        )
        painter.drawPolyline(QPolygonF([middle + point for point in points]))

    def _paint_words(self, painter: QPainter, space: QRect) -> None:
        look = colours(self.palette())
        rest = BETWEEN.join(self._words.rest)
        if self._words.wrong or not self._words.title:
            painter.setPen(look.error if self._words.wrong else look.text_muted)
            said = self._words.wrong or rest or self.text()
            _paint_line(painter, space, said, self.font())
            return
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setPen(look.text)
        taken = _paint_line(painter, space, self._words.title, bold)
        if rest:
            painter.setPen(look.text_muted)
            _paint_line(painter, space.adjusted(taken, 0, 0, 0), BETWEEN + rest, self.font())


def _paint_line(painter: QPainter, space: QRect, words: str, font: QFont) -> int:
    """Paint as much of *words* as fits; the pixels that they took."""
    painter.setFont(font)
    metrics = QFontMetrics(font)
    said = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, space.width()))
    painter.drawText(space, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, said)
    return metrics.horizontalAdvance(said)
