"""One notice: what happened, when, and where it leads."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from devlog_app.model.values import dataclass


class NoticeKind(StrEnum):
    """What became of a post: it is ``out``, was ``changed`` by somebody else, is ``gone``, or ``failed``."""

    OUT = "out"
    CHANGED = "changed"
    GONE = "gone"
    FAILED = "failed"


ICONS: Mapping[NoticeKind, str] = MappingProxyType(
    {
        NoticeKind.OUT: "circle-check",
        NoticeKind.CHANGED: "pencil",
        NoticeKind.GONE: "trash",
        NoticeKind.FAILED: "alert-triangle",
    }
)
"""Names of drawings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """*title* is the note's, *words* a sentence about it; *path* leads to the note, *link* to the post."""

    kind: NoticeKind
    at: datetime
    title: str
    words: str
    path: str | None = None
    link: str | None = None

    @property
    def said(self) -> str:
        """All of it in one breath."""
        return f"{self.title}. {self.words}" if self.title else self.words
