"""What becomes of a paste and a drop: rich text as Markdown, an address over words as a link, pictures as files."""

import re
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication, QImage, QTextCursor

from devlog_app.ui.editor.blocks import is_prose
from devlog_app.ui.editor.incoming_files import IncomingFiles
from devlog_app.ui.editor.line_apart import read
from devlog_app.ui.editor.links_in_line import address_in, link_to
from devlog_app.ui.editor.text_edit import MarkdownEdit

PICTURES = ("image/png", "image/jpeg", "image/webp", "image/bmp", "image/tiff")
"""What programs put on the clipboard as the bytes of a file, best first."""
FROM_AN_EDITOR = ("vscode-editor-data",)
_CODE = re.compile(r"font-family:[^;\"']*(?:mono|consolas|menlo|courier)[^>]*white-space:\s*pre", re.IGNORECASE)
_BLOCK = re.compile(r"#{1,6} |[-*+] |\d+\. |>|`{3}|\| |---")
HEAD = 2000
"""Characters of HTML that tell whether it comes from a program for code."""


class Pasting(QObject):
    """Belongs to one text edit; *incoming* takes in pictures and files."""

    def __init__(self, edit: MarkdownEdit, incoming: IncomingFiles) -> None:
        super().__init__(edit)
        self._incoming = incoming
        edit.let_take(self)

    @property
    def _edit(self) -> MarkdownEdit:
        edit = self.parent()
        assert isinstance(edit, MarkdownEdit)
        return edit

    def may_take(self, source: QMimeData) -> bool:
        """Whether *source* is something that a note can hold."""
        return not self._edit.isReadOnly() and (source.hasUrls() or source.hasImage() or source.hasHtml())

    def take(self, source: QMimeData) -> bool:
        """Insert *source*, in one step of undo; False where its plain text says all there is to say."""
        edit = self._edit
        cursor = edit.textCursor()
        if edit.isReadOnly() or not is_prose(cursor.document().findBlock(cursor.selectionStart())):
            return False
        files = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
        if files:
            return self._incoming.insert_files(edit, files)
        words = source.text().strip()
        if source.hasImage() and not words:
            return self._insert_image(source)
        return self._insert_link(words) or self._insert_rich(source)

    def _insert_image(self, source: QMimeData) -> bool:
        for kind in PICTURES:
            content = source.data(kind).data()
            if content:
                return self._incoming.insert_image(self._edit, bytes(content))
        image = source.imageData()
        return isinstance(image, QImage) and not image.isNull() and self._incoming.insert_image(self._edit, image)

    def _insert_link(self, words: str) -> bool:
        """An address over selected words makes a link of them."""
        cursor = self._edit.textCursor()
        selected = cursor.selectedText()
        address = address_in(words)
        if not selected.strip() or address is None or "\u2029" in selected or address_in(selected) is not None:
            return False
        cursor.insertText(link_to(selected, address))
        self._edit.setTextCursor(cursor)
        return True

    def _insert_rich(self, source: QMimeData) -> bool:
        from devlog_app.services.composing.pasting import RICH_TYPES, markdown_from

        if any(source.hasFormat(kind) for kind in FROM_AN_EDITOR):
            return False
        formats = {kind: bytes(source.data(kind).data()) for kind in RICH_TYPES if source.hasFormat(kind)}
        if source.hasHtml() and _CODE.search(source.html()[:HEAD]):
            return False
        found = markdown_from(formats) if formats else None
        if not found:
            return False
        cursor = self._edit.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        if _BLOCK.match(found):
            _make_room(cursor)
        cursor.insertText(found)
        cursor.endEditBlock()
        self._edit.setTextCursor(cursor)
        self._edit.ensureCursorVisible()
        return True


def _make_room(cursor: QTextCursor) -> None:
    """A block begins a line: the mark of an empty item makes way for it, words get a line end."""
    line = cursor.block().text()
    if not line.strip() or cursor.positionInBlock() == 0:
        return
    if read(line).is_item and read(line).is_empty:
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
    else:
        cursor.insertText("\n")


def paste_plain(edit: MarkdownEdit) -> None:
    """Insert the plain text of the clipboard and nothing else of it."""
    text = QGuiApplication.clipboard().text()
    if text and not edit.isReadOnly():
        cursor = edit.textCursor()
        cursor.insertText(text.replace("\r\n", "\n").replace("\r", "\n"))
        edit.setTextCursor(cursor)
        edit.ensureCursorVisible()
