"""One section of a message in its place: the text, its frame, what is hidden, and what the mouse finds."""

from collections.abc import Hashable, Iterable
from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPalette,
    QTextCharFormat,
    QTextCursor,
)

from devlog_app.model.detected import Detected
from devlog_app.model.entity import EntityType
from devlog_app.ui.preview.look import Look
from devlog_app.ui.preview.sections import Section, SectionKind
from devlog_app.ui.preview.text_document import document_of, fragments, hidden_stretches, rectangles
from devlog_app.ui.preview.text_formats import SPOILER

FOLDED_LINES = 3
"""Lines of an expandable quote that Telegram shows before it is opened."""


class Link(NamedTuple):
    """Words that lead to *address*, at *places* of the bubble; *is_hidden* under a spoiler."""

    address: str
    places: tuple[QRectF, ...]
    is_hidden: bool


class TextSection:
    """A section with its document; offsets that it takes and gives are UTF-16 units of the message."""

    def __init__(
        self, section: Section, found: Iterable[Detected], look: Look, parent: QObject, key: Hashable = None
    ) -> None:
        self.section = section
        self.key = key
        """Equal for sections that are laid out alike."""
        self.rect = QRectF()
        self.expanded = False
        self._look = look
        self.document = document_of(section, found, look, parent)
        has_spoiler = any(each.type is EntityType.SPOILER for each in section.entities)
        self._hidden = hidden_stretches(self.document) if has_spoiler else []
        self._natural: tuple[float, float] | None = None
        self._framed = section.kind is not SectionKind.PLAIN
        self._language = (section.box.language or "") if section.kind is SectionKind.PRE and section.box else ""

    def natural_width(self, room: float) -> float:
        """The width that the text takes when it may take *room*."""
        if self._natural is not None and self._natural[0] == room:
            return self._natural[1]
        self.document.setTextWidth(room - self._beside())
        header = QFontMetricsF(self._look.bold).horizontalAdvance(self._language) + self._look.px(48)
        width = min(room, max(self.document.idealWidth() + self._beside(), header if self._language else 0))
        self._natural = (room, width)
        return width

    def place(self, x: float, y: float, width: float) -> float:
        """Lay the text out *width* pixels wide at (x, y); returns the height."""
        if self.document.textWidth() != width - self._beside():
            self.document.setTextWidth(width - self._beside())
        height = self.document.size().height()
        if self.is_foldable and not self.expanded:
            height = FOLDED_LINES * self._look.line
        self.rect = QRectF(x, y, width, height + self._above() + self._below())
        return self.rect.height()

    @property
    def is_foldable(self) -> bool:
        """Whether there is more of this quote than Telegram shows at first."""
        folded = FOLDED_LINES * self._look.line
        return self.section.is_expandable and self.document.size().height() > folded + 1

    @property
    def header(self) -> QRectF:
        """The strip with the code's language; empty where there is none."""
        if not self._language:
            return QRectF()
        return QRectF(self.rect.topLeft(), QSizeF(self.rect.width(), self._header_height()))

    @property
    def last_line(self) -> QRectF | None:
        """Where the text of the last line stands; None for framed text, beside which nothing else may stand."""
        if self._framed:
            return None
        layout = self.document.lastBlock().layout()
        if not layout.lineCount():
            return QRectF(self.origin, QSizeF())
        line = layout.lineAt(layout.lineCount() - 1).naturalTextRect()
        return line.translated(layout.position()).translated(self.origin)

    def paint(self, painter: QPainter, selected: tuple[int, int] | None, *, revealed: bool) -> None:
        """Draw frame and text; *selected* offsets are highlighted, spoilers shown only when *revealed*."""
        if self._framed:
            self._paint_frame(painter)
        painter.save()
        painter.setClipRect(self.rect.adjusted(0, self._above(), 0, -self._below() / 2), Qt.ClipOperation.IntersectClip)
        clouds = [] if revealed else self._clouds()
        if clouds:
            open_air = QPainterPath()
            open_air.addRect(self.rect)
            for cloud in clouds:
                open_air = open_air.subtracted(_as_path(cloud))
            painter.save()
            painter.setClipPath(open_air, Qt.ClipOperation.IntersectClip)
            self._paint_text(painter, selected)
            painter.restore()
            for cloud in clouds:
                painter.fillRect(cloud, self._look.cloud)
        else:
            self._paint_text(painter, selected)
        painter.restore()

    def offset_at(self, point: QPointF, *, exact: bool = False) -> int:
        """The offset nearest to *point* of the widget; -1 where *exact* and no text is there."""
        accuracy = Qt.HitTestAccuracy.ExactHit if exact else Qt.HitTestAccuracy.FuzzyHit
        position = self.document.documentLayout().hitTest(point - self.origin, accuracy)
        return -1 if position < 0 else self.section.start + position

    @property
    def chevron(self) -> QRectF:
        """The corner in which a quote that is open is folded again; empty where there is nothing to fold."""
        if not self.is_foldable:
            return QRectF()
        side = self._look.px(24)
        return QRectF(self.rect.right() - side, self.rect.bottom() - side, side, side)

    @property
    def links(self) -> list[Link]:
        """Every link of the text in sight."""
        found: list[Link] = []
        end = -1
        for at, length, form in fragments(self.document):
            address = form.anchorHref() if form.isAnchor() else ""
            if not address:
                continue
            places = [one.translated(self.origin) for one in rectangles(self.document, at, at + length)]
            if found and at == end and found[-1].address == address:
                # One link whose words look different.
                places, before = [*found[-1].places, *places], found.pop()
                found.append(before._replace(places=tuple(places)))
            else:
                found.append(Link(address, tuple(places), bool(form.property(SPOILER))))
            end = at + length
        return [link for link in found if link.places and self.rect.contains(link.places[0].center())]

    def rect_of(self, start: int, end: int) -> QRectF:
        """The lines from *start* to *end* in all the width; what a folded quote hides stands at its lower edge."""
        first = self._line_of(max(start, self.section.start))
        last = self._line_of(min(max(end - 1, start), self.section.end))
        found = (first | last).translated(self.origin)
        found.setTop(min(found.top(), self.rect.bottom() - 1))
        found.setBottom(min(found.bottom(), self.rect.bottom()))
        return found

    def _line_of(self, offset: int) -> QRectF:
        block = self.document.findBlock(min(offset - self.section.start, self.document.characterCount() - 1))
        layout = block.layout()
        if not layout.lineCount():
            return QRectF(layout.position(), QSizeF(1, self._look.line))
        line = layout.lineForTextPosition(offset - self.section.start - block.position())
        rect = line.rect() if line.isValid() else layout.lineAt(layout.lineCount() - 1).rect()
        return rect.translated(layout.position())

    def format_at(self, point: QPointF) -> QTextCharFormat | None:
        """The format of the very character under *point*."""
        offset = self.offset_at(point, exact=True) if self.rect.contains(point) else -1
        if offset < 0:
            return None
        cursor = QTextCursor(self.document)
        # A cursor's format is that of the character before it.
        cursor.setPosition(min(offset - self.section.start + 1, self.document.characterCount() - 1))
        return cursor.charFormat()

    def is_hidden_at(self, point: QPointF) -> bool:
        """Whether a spoiler's cloud is under *point*."""
        return any(cloud.contains(point) for cloud in self._clouds())

    def word_at(self, offset: int) -> tuple[int, int]:
        """The word around *offset*."""
        cursor = QTextCursor(self.document)
        cursor.setPosition(offset - self.section.start)
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        return self.section.start + cursor.selectionStart(), self.section.start + cursor.selectionEnd()

    @property
    def origin(self) -> QPointF:
        left = self._look.px(11) if self._framed else 0
        return self.rect.topLeft() + QPointF(left, self._above())

    def _beside(self) -> float:
        if not self._framed:
            return 0
        return self._look.px(11) + (self._look.px(20) if self.section.kind is SectionKind.QUOTE else self._look.px(8))

    def _above(self) -> float:
        return self._look.px(4) + self._header_height() if self._framed else 0

    def _below(self) -> float:
        return self._look.px(4) if self._framed else 0

    def _header_height(self) -> float:
        return self._look.px(24) if self._language else 0

    def _clouds(self) -> list[QRectF]:
        return [
            rectangle.translated(self.origin)
            for start, end in self._hidden
            for rectangle in rectangles(self.document, start, end)
        ]

    def _paint_text(self, painter: QPainter, selected: tuple[int, int] | None) -> None:
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, self._look.colours.bubble_text)
        start = max((selected or (0, 0))[0], self.section.start) - self.section.start
        end = min((selected or (0, 0))[1], self.section.end) - self.section.start
        if start < end:
            chosen = QAbstractTextDocumentLayout.Selection()
            cursor = QTextCursor(self.document)
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            chosen.cursor = cursor
            form = QTextCharFormat()
            form.setBackground(self._look.colours.selection)
            form.setForeground(self._look.colours.selection_text)
            chosen.format = form
            context.selections = [chosen]
        painter.save()
        painter.translate(self.origin)
        self.document.documentLayout().draw(painter, context)
        painter.restore()

    def _paint_frame(self, painter: QPainter) -> None:
        colours = self._look.colours
        is_code = self.section.kind is SectionKind.PRE
        shape = QPainterPath()
        shape.addRoundedRect(self.rect, self._look.px(5), self._look.px(5))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        painter.fillRect(self.rect, colours.bubble_code_fill if is_code else colours.bubble_quote_fill)
        if self._language:
            self._paint_language(painter)
        bar = QRectF(self.rect.topLeft(), self.rect.bottomLeft() + QPointF(self._look.px(3), 0))
        painter.fillRect(bar, colours.bubble_quote_bar)
        painter.restore()
        if not is_code:
            self._paint_quote_mark(painter)
        if self.is_foldable:
            self._paint_chevron(painter)

    def _paint_language(self, painter: QPainter) -> None:
        tint = QColor(self._look.colours.bubble_quote_bar)
        tint.setAlphaF(0.14)
        painter.fillRect(self.header, tint)
        painter.setFont(self._look.bold)
        painter.setPen(self._look.colours.bubble_name)
        inside = self.header.adjusted(self._look.px(11), 0, -self._look.px(8), 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._language)
        side = self._look.px(8)
        corner = QPointF(inside.right() - side - self._look.px(3), inside.center().y() - side / 2 - 1)
        pen = painter.pen()
        pen.setWidthF(1.2)
        painter.setPen(pen)
        for shift in (self._look.px(3), 0.0):
            sheet = QRectF(corner.x() + shift, corner.y() + shift, side, side)
            painter.fillRect(sheet, self._look.colours.bubble_code_fill)
            painter.drawRoundedRect(sheet, 2, 2)

    def _paint_quote_mark(self, painter: QPainter) -> None:
        size = self._look.px(4)
        corner = self.rect.topRight() + QPointF(-self._look.px(15), self._look.px(6))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colours.bubble_quote_bar)
        for shift in (0.0, size * 1.5):
            drop = QPainterPath(corner + QPointF(shift + size, 0))
            drop.lineTo(corner + QPointF(shift, 0))
            drop.lineTo(corner + QPointF(shift, size))
            drop.lineTo(corner + QPointF(shift + size * 0.5, size))
            drop.lineTo(corner + QPointF(shift, size * 1.7))
            drop.lineTo(corner + QPointF(shift + size * 0.6, size * 1.7))
            drop.lineTo(corner + QPointF(shift + size, size))
            drop.closeSubpath()
            painter.drawPath(drop)
        painter.restore()

    def _paint_chevron(self, painter: QPainter) -> None:
        size = self._look.px(4)
        middle = self.rect.bottomRight() - QPointF(self._look.px(11), self._look.px(9))
        up = -1 if self.expanded else 1
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = painter.pen()
        pen.setColor(self._look.colours.bubble_quote_bar)
        pen.setWidthF(self._look.px(2))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(middle + QPointF(-size, -up * size / 2), middle + QPointF(0, up * size / 2))
        painter.drawLine(middle + QPointF(0, up * size / 2), middle + QPointF(size, -up * size / 2))
        painter.restore()


def _as_path(rectangle: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRect(rectangle)
    return path
