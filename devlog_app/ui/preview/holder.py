"""Owns what a bubble's texts are laid out in, and hands on what was laid out before: typing changes little of it."""

from collections.abc import Hashable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from devlog_app.ui.preview.text_section import TextSection


class Holder(QObject):
    """The parent of a bubble's documents, which die with it; *former* sections, all in the same look, may move in."""

    def __init__(self, parent: QObject, former: Iterable["TextSection"] = ()) -> None:
        super().__init__(parent)
        self._former: dict[Hashable, list[TextSection]] = {}
        for section in former:
            self._former.setdefault(section.key, []).append(section)

    def take(self, key: Hashable) -> "TextSection | None":
        """A section that was laid out for *key* before; each is given away once."""
        found = self._former.get(key)
        if not found:
            return None
        section = found.pop(0)
        section.document.setParent(self)
        return section
