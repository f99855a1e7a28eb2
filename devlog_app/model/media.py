"""A picture, video, sound or file that a post carries."""

from enum import StrEnum

from devlog_app.model.entity import Entity
from devlog_app.model.problem import Problem
from devlog_app.model.values import dataclass


class MediaType(StrEnum):
    """What Telegram is asked to treat a file as."""

    PHOTO = "photo"
    VIDEO = "video"
    ANIMATION = "animation"
    AUDIO = "audio"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """One file of a message: a *path* in the workspace (relative, with ``/``) or a *url* that Telegram fetches.

    *width* and *height* are pixels as shown (orientation applied), *size* is bytes; None where unknown.
    *alt* is for readers of the note and is never sent; *caption* is this item's own.
    """

    type: MediaType
    path: str | None = None
    url: str | None = None
    alt: str = ""
    spoiler: bool = False
    width: int | None = None
    height: int | None = None
    size: int | None = None
    caption: str = ""
    caption_entities: tuple[Entity, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundMedia:
    """A file that a note refers to, and what its author should know about how it is sent (remarks without lines)."""

    media: Media
    remarks: tuple[Problem, ...] = ()
