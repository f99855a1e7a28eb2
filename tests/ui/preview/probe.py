"""What the preview has laid out, read back from the widgets: text, formats run by run, counters, pictures."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFont, QMouseEvent, QTextCharFormat
from PySide6.QtTest import QTest

from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.utf16 import utf16_length
from devlog_app.ui.preview.bubble import Bubble
from devlog_app.ui.preview.column import BubbleColumn
from devlog_app.ui.preview.file_row import FileRow
from devlog_app.ui.preview.media_grid import MediaGrid
from devlog_app.ui.preview.pane import PreviewPane
from devlog_app.ui.preview.sections import SectionKind
from devlog_app.ui.preview.text_document import fragments, rectangles
from devlog_app.ui.preview.text_flow import TextFlow
from devlog_app.ui.preview.text_formats import ENTITY, EXTRA, SPOILER
from devlog_app.ui.preview.text_section import TextSection

ENTITY_NAMES = frozenset(str(kind) for kind in EntityType)


@dataclass(frozen=True, slots=True)
class PaintedRun:
    """A longest stretch with one set of formats, in UTF-16 units; a format is its entity's name and extra."""

    offset: int
    length: int
    formats: frozenset[str]


class PreviewProbe:
    """The preview as a reader sees it."""

    def __init__(self, pane: PreviewPane) -> None:
        self.column = pane.column

    def bubbles(self) -> list["BubbleProbe"]:
        """Every bubble, made for the purpose where it is out of sight."""
        return [BubbleProbe(self.column.bubble(number)) for number in range(len(self.column.rows))]

    def made(self) -> list[Bubble]:
        """The bubbles that exist now."""
        return made_bubbles(self.column)


class HeaderProbe:
    """What stands above the bubbles, as a screen reader says it."""

    def __init__(self, pane: PreviewPane) -> None:
        self._pane = pane

    @property
    def title(self) -> str:
        return self._pane.header.accessibleName()

    @property
    def about(self) -> str:
        return self._pane.header.accessibleDescription()


class BubbleProbe:
    """One bubble: its first text, and what surrounds it."""

    def __init__(self, bubble: Bubble) -> None:
        self.bubble = bubble

    @property
    def flow(self) -> TextFlow:
        return self.bubble.content.flows[0]

    @property
    def text(self) -> str:
        """The text as laid out, every section of it."""
        return "".join(_texts(self.flow)) if self.bubble.content.flows else ""

    @property
    def runs(self) -> tuple[PaintedRun, ...]:
        """The formats as laid out."""
        return merged(_painted(self.flow), utf16_length(self.text))

    @property
    def links(self) -> dict[str, str | None]:
        """What Telegram finds by itself: the words, and where they lead."""
        found = {}
        for section in self.flow.sections:
            raw = section.document.toRawText()
            for at, length, form in fragments(section.document):
                kind = form.property(ENTITY)
                if kind and kind not in ENTITY_NAMES:
                    words = raw.encode("utf-16-le")[at * 2 : (at + length) * 2].decode("utf-16-le")
                    found[words] = form.anchorHref() or None
        return found

    @property
    def counter(self) -> str:
        return self.bubble.entry.note

    @property
    def pictures(self) -> list[str]:
        """Paths or addresses of the pictures and files, in order."""
        return [
            media.path or media.url or ""
            for part in self.bubble.content.parts
            if isinstance(part, MediaGrid | FileRow)
            for media in (part.media if isinstance(part, MediaGrid) else (part.media,))
        ]

    def click_on(self, words: str) -> None:
        """Click in the middle of *words*."""
        self.click_at(self.place_of(words))

    def click_at(self, point: QPointF) -> None:
        QTest.mouseClick(self.bubble, Qt.MouseButton.LeftButton, pos=point.toPoint())

    def drag_over(self, words: str) -> None:
        """Select *words* with the mouse."""
        section, start, end = self._find(words)
        boxes = [box.translated(section.origin) for box in rectangles(section.document, start, end)]
        left = QPoint(int(boxes[0].left()), int(boxes[0].center().y()))
        right = QPoint(int(boxes[-1].right()), int(boxes[-1].center().y()))
        QTest.mousePress(self.bubble, Qt.MouseButton.LeftButton, pos=left)
        QTest.mouseMove(self.bubble, right)
        _move_with_button(self.bubble, right)
        QTest.mouseRelease(self.bubble, Qt.MouseButton.LeftButton, pos=right)

    def place_of(self, words: str) -> QPointF:
        """The middle of *words* in the bubble's widget."""
        section, start, end = self._find(words)
        box = next(rectangles(section.document, start, end))
        return box.translated(section.origin).center()

    def start_of(self, words: str) -> QPointF:
        """The very beginning of *words* in the bubble's widget."""
        section, start, end = self._find(words)
        box = next(rectangles(section.document, start, end)).translated(section.origin)
        return QPointF(box.left() + 1, box.center().y())

    def _find(self, words: str) -> tuple[TextSection, int, int]:
        for section in self.flow.sections:
            before, found, _ = section.section.text.partition(words)
            if found:
                start = utf16_length(before)
                return section, start, start + utf16_length(words)
        raise AssertionError(f"{words!r} is not in the bubble")


class FlowProbe(BubbleProbe):
    """A bubble looked at through another of its texts than the first."""

    def __init__(self, bubble: Bubble, flow: TextFlow) -> None:
        super().__init__(bubble)
        self._flow = flow

    @property
    def flow(self) -> TextFlow:
        return self._flow


def made_bubbles(column: BubbleColumn) -> list[Bubble]:
    return [row.bubble for row in column.rows if row.bubble is not None]


def expected_runs(text: str, entities: Sequence[Entity]) -> tuple[PaintedRun, ...]:
    """What a post's entities ought to look like, in the probe's own form."""
    return merged(((each.offset, each.length, {_named(each)}) for each in entities), utf16_length(text))


def merged(stretches: Iterable[tuple[int, int, set[str]]], total: int) -> tuple[PaintedRun, ...]:
    """Longest runs of equal formats; plain stretches are left out."""
    units: list[set[str]] = [set() for _ in range(total)]
    for offset, length, formats in stretches:
        for unit in units[offset : offset + length]:
            unit.update(formats)
    found = []
    start = 0
    for at in range(1, total + 1):
        if at == total or units[at] != units[start]:
            if units[start]:
                found.append(PaintedRun(start, at - start, frozenset(units[start])))
            start = at
    return tuple(found)


def _named(entity: Entity) -> str:
    extra = {
        EntityType.PRE: entity.language or "",
        EntityType.TEXT_LINK: entity.url,
        EntityType.TEXT_MENTION: entity.user_id,
        EntityType.CUSTOM_EMOJI: entity.custom_emoji_id,
        EntityType.DATE_TIME: entity.unix_time,
    }
    return f"{entity.type} {extra[entity.type]}" if entity.type in extra else str(entity.type)


def _texts(flow: TextFlow) -> Iterator[str]:
    end = 0
    for section in flow.sections:
        yield "\n" * (section.section.start - end)
        yield section.document.toRawText().replace("\u2029", "\n")
        end = section.section.start + section.document.characterCount() - 1


def _painted(flow: TextFlow) -> Iterator[tuple[int, int, set[str]]]:
    for section in flow.sections:
        start = section.section.start
        length = section.document.characterCount() - 1
        if section.section.kind is SectionKind.QUOTE:
            name = EntityType.EXPANDABLE_BLOCKQUOTE if section.section.is_expandable else EntityType.BLOCKQUOTE
            yield start, length, {str(name)}
        if section.section.kind is SectionKind.PRE:
            language = section.section.box.language if section.section.box else ""
            yield start, length, {f"pre {language or ''}"}
        for at, size, form in fragments(section.document):
            yield start + at, size, _seen(form, section)
        yield from _line_breaks(section)


def _line_breaks(section: TextSection) -> Iterator[tuple[int, int, set[str]]]:
    """A line break carries the format of the paragraph that it begins."""
    block = section.document.begin().next()
    while block.isValid():
        yield section.section.start + block.position() - 1, 1, _seen(block.charFormat(), section)
        block = block.next()


def _seen(form: QTextCharFormat, section: TextSection) -> set[str]:
    """The formats that can be seen in *form*."""
    checks = {
        EntityType.BOLD: form.fontWeight() >= QFont.Weight.Bold,
        EntityType.ITALIC: form.fontItalic(),
        EntityType.UNDERLINE: form.fontUnderline(),
        EntityType.STRIKETHROUGH: form.fontStrikeOut(),
        EntityType.SPOILER: bool(form.property(SPOILER)),
        EntityType.CODE: form.fontFixedPitch() and form.background().style() is not Qt.BrushStyle.NoBrush,
    }
    seen = {str(kind) for kind, shown in checks.items() if shown}
    kind = form.property(ENTITY)
    if kind in ENTITY_NAMES and section.section.kind is not SectionKind.PRE:
        extra = form.anchorHref() if kind == EntityType.TEXT_LINK else form.property(EXTRA)
        seen.add(f"{kind} {extra}")
    return seen


def _move_with_button(bubble: Bubble, point: QPoint) -> None:
    """QTest moves without saying which button is held."""
    held = Qt.MouseButton.LeftButton
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(point),
        QPointF(bubble.mapToGlobal(point)),
        held,
        held,
        Qt.KeyboardModifier.NoModifier,
    )
    bubble.mouseMoveEvent(event)
