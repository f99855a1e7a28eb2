"""A message's text inside a bubble: its sections one below another, selectable as one."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QGuiApplication, QPainter

from devlog_app.model.detected import Detected, detected
from devlog_app.model.entity import Entity
from devlog_app.model.utf16 import utf16_length, utf16_slice
from devlog_app.ui.preview.holder import Holder
from devlog_app.ui.preview.look import Look
from devlog_app.ui.preview.part import Click, Part
from devlog_app.ui.preview.sections import Section, SectionKind, sections
from devlog_app.ui.preview.text_section import Link, TextSection


class TextFlow(Part):
    """Text with entities. A selection is a pair of UTF-16 offsets of the message's text."""

    def __init__(
        self, text: str, entities: Sequence[Entity], look: Look, holder: Holder, further: Hashable = ()
    ) -> None:
        super().__init__()
        self.text = text
        self.selection: tuple[int, int] | None = None
        self.revealed = False
        found = detected(text, entities)
        self.fresh: list[TextSection] = []
        """The sections that were not laid out before; *further* is what their look depends on beside the text."""
        made = (self._section(each, found, look, holder, further) for each in sections(text, entities))
        self.sections = tuple(made)
        self._look = look

    def _section(
        self, section: Section, found: Sequence[Detected], look: Look, holder: Holder, further: Hashable
    ) -> TextSection:
        inside = tuple(each for each in found if each.offset < section.end and each.end > section.start)
        moved = tuple((each.offset - section.start, each.end - section.start, each.kind, each.url) for each in inside)
        key = (id(look), section.key, moved, further)
        known = holder.take(key)
        if known is not None:
            known.section = section
            return known
        fresh = TextSection(section, inside, look, holder, key)
        self.fresh.append(fresh)
        return fresh

    def natural_width(self, room: float) -> float:
        return max((section.natural_width(room) for section in self.sections), default=0)

    def place(self, x: float, y: float, width: float) -> float:
        top = y
        for number, section in enumerate(self.sections):
            framed = section.section.kind is not SectionKind.PLAIN
            if number and (framed or self.sections[number - 1].section.kind is not SectionKind.PLAIN):
                y += self._look.px(5)
            y += section.place(x, y, width)
        self.rect = QRectF(x, top, width, y - top)
        return self.rect.height()

    def paint(self, painter: QPainter) -> None:
        exposed = painter.clipBoundingRect() if painter.hasClipping() else QRectF()
        for section in self.sections:
            if exposed.isEmpty() or section.rect.intersects(exposed):
                section.paint(painter, self.selection, revealed=self.revealed)

    @property
    def last_line(self) -> QRectF | None:
        """The last line, beside which the time may stand; None where it may not."""
        return self.sections[-1].last_line if self.sections else None

    def offset_at(self, point: QPointF) -> int:
        """The offset nearest to *point*."""
        for section in self.sections:
            if point.y() < section.rect.bottom():
                return section.offset_at(point)
        return utf16_length(self.text)

    def rect_of(self, start: int, end: int) -> QRectF:
        """Where the lines from offset *start* to *end* stand, as far as they are in sight; empty if none is."""
        found = QRectF()
        for section in self.sections:
            if section.section.start < max(end, start + 1) and start < section.section.end:
                found |= section.rect_of(start, end)
        return found

    def word_at(self, point: QPointF) -> tuple[int, int] | None:
        """The word under *point*."""
        section = self._section_at(point)
        return section.word_at(section.offset_at(point)) if section else None

    def selected_text(self) -> str:
        """What is selected, as the post has it."""
        start, end = self.selection or (0, 0)
        return utf16_slice(self.text, start, end)

    def click(self, point: QPointF) -> Click:
        section = self._section_at(point)
        if section is None:
            return Click.NOTHING
        if not self.revealed and section.is_hidden_at(point):
            self.revealed = True
            return Click.REPAINT
        if section.header.contains(point):
            QGuiApplication.clipboard().setText(section.section.text)
            return Click.REPAINT
        if section.is_foldable and (not section.expanded or section.chevron.contains(point)):
            section.expanded = not section.expanded
            return Click.RESIZE
        return Click.NOTHING

    def link_at(self, point: QPointF) -> str | None:
        section = self._section_at(point)
        if section is None or (not self.revealed and section.is_hidden_at(point)):
            return None
        form = section.format_at(point)
        return form.anchorHref() or None if form is not None and form.isAnchor() else None

    def reacts_at(self, point: QPointF) -> bool:
        section = self._section_at(point)
        if section is None:
            return False
        hidden = not self.revealed and section.is_hidden_at(point)
        folded = section.is_foldable and (not section.expanded or section.chevron.contains(point))
        return hidden or folded or section.header.contains(point) or self.link_at(point) is not None

    def words(self) -> str:
        return self.text

    @property
    def links(self) -> list[Link]:
        """The links that can be followed now, each with its rectangles, in the order of the text."""
        return [link for section in self.sections for link in section.links if self.revealed or not link.is_hidden]

    def _section_at(self, point: QPointF) -> TextSection | None:
        return next((section for section in self.sections if section.rect.contains(point)), None)
