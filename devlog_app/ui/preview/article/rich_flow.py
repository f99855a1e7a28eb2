"""Words of an article in their place: a text flow that can raise, lower and align."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from devlog_app.model.entity import Entity
from devlog_app.model.rich import RichStyle, RichText
from devlog_app.ui.preview.article.rich_words import Stretch, flow_words
from devlog_app.ui.preview.holder import Holder
from devlog_app.ui.preview.look import Look
from devlog_app.ui.preview.text_flow import TextFlow


class RichFlow(TextFlow):
    """Rich text; *around* are entities that frame all of it, such as a quote."""

    def __init__(
        self,
        text: RichText,
        look: Look,
        holder: Holder,
        *,
        around: tuple[Entity, ...] = (),
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        words = flow_words(text)
        super().__init__(words.text, (*around, *words.entities), look, holder, (words.stretches, align))
        self.anchors = words.anchors
        for section in self.fresh:
            for stretch in words.stretches:
                _style(section.document, stretch, section.section.start, look)
            if align is not Qt.AlignmentFlag.AlignLeft:
                option = section.document.defaultTextOption()
                option.setAlignment(align)
                section.document.setDefaultTextOption(option)


def _style(document: QTextDocument, stretch: Stretch, shift: int, look: Look) -> None:
    end = document.characterCount() - 1
    first, last = stretch.offset - shift, stretch.offset + stretch.length - shift
    if last <= 0 or first >= end:
        return
    form = QTextCharFormat()
    match stretch.style:
        case RichStyle.SUBSCRIPT:
            form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
        case RichStyle.SUPERSCRIPT:
            form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        case _:
            form.setFontFamilies([formula_family(), look.text.family()])
            form.setFontItalic(True)
    cursor = QTextCursor(document)
    cursor.setPosition(max(first, 0))
    cursor.setPosition(min(last, end), QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(form)


def formula_family() -> str:
    """The family that formulas are set in until Telegram draws them."""
    return "serif"
