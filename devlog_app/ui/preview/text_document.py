"""A section's text as a document of Qt, laid out from runs: never from HTML, and blind to the disk and the network."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject, QRectF, QUrl
from PySide6.QtGui import QImage, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextLine, QTextOption

from devlog_app.model.detected import Detected
from devlog_app.ui.preview.look import Look
from devlog_app.ui.preview.runs import runs
from devlog_app.ui.preview.sections import Section, SectionKind
from devlog_app.ui.preview.text_formats import SPOILER, formatted, found_format, plain_format

UNSAFE = str.maketrans(dict.fromkeys("\r\u2029\ufdd0\ufdd1\ufffc", "\ufffd"))
"""What Qt takes for structure; each is replaced by one unit, so that offsets stay."""


class BlindDocument(QTextDocument):
    """A document that refuses to load anything, whatever its text may name."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> QImage:
        """A single pixel: for nothing at all Qt would ask again at every layout."""
        return QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)


def document_of(section: Section, found: Iterable[Detected], look: Look, parent: QObject) -> QTextDocument:
    """The document of *section*; its positions are the message's UTF-16 offsets less ``section.start``."""
    document = BlindDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(look.text)
    document.setDefaultTextOption(_wrapping())
    cursor = QTextCursor(document)
    # Inside an edit block Qt does not lay the text out again at every step.
    cursor.beginEditBlock()
    cursor.setBlockFormat(_lines(look))
    base = plain_format(look, look.text if section.kind is not SectionKind.PRE else look.mono)
    if section.kind is SectionKind.PRE and section.box is not None:
        base = formatted(base, (section.box,), look)
    cursor.insertText(section.text.translate(UNSAFE), base)
    for run in runs(section.entities, section.start, section.end):
        _select(cursor, run.start - section.start, run.end - section.start)
        cursor.setCharFormat(formatted(base, run.entities, look))
    for each in found:
        start, end = max(each.offset, section.start), min(each.end, section.end)
        if start < end:
            _select(cursor, start - section.start, end - section.start)
            cursor.mergeCharFormat(found_format(each, look))
    cursor.endEditBlock()
    return document


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _lines(look: Look) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setLineHeight(look.line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return form


def _select(cursor: QTextCursor, start: int, end: int) -> None:
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)


def fragments(document: QTextDocument) -> Iterator[tuple[int, int, QTextCharFormat]]:
    """Every stretch of one format that is laid out: position, length, format."""
    block = document.begin()
    while block.isValid():
        each = block.begin()
        while not each.atEnd():
            fragment = each.fragment()
            yield fragment.position(), fragment.length(), fragment.charFormat()
            each += 1
        block = block.next()


def rectangles(document: QTextDocument, start: int, end: int) -> Iterator[QRectF]:
    """Where the text between two positions stands, a rectangle a line, in the document's own pixels."""
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        layout = block.layout()
        shift = layout.position()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            left = max(start - block.position(), line.textStart())
            right = min(end - block.position(), line.textStart() + line.textLength())
            if left < right:
                x, x_end = sorted((_x(line, left), _x(line, right)))
                yield QRectF(x, line.y(), x_end - x, line.height()).translated(shift)
        block = block.next()


def _x(line: QTextLine, position: int) -> float:
    """Where a position stands; PySide answers with a pair, its types say otherwise."""
    answer = line.cursorToX(position)
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]


def hidden_stretches(document: QTextDocument) -> list[tuple[int, int]]:
    """The stretches that are spoilers, as start and end."""
    return [(at, at + length) for at, length, form in fragments(document) if form.property(SPOILER)]
