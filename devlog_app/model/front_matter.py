"""What the front matter of a note may say, every key optional."""

import datetime as dt
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Literal

from devlog_app.model.said import Meant, Must, Said


class NoteKind(StrEnum):
    """What a note is for."""

    TALK = "talk"
    DEVLOG = "devlog"
    INTRO = "intro"
    INDEX = "index"
    POST = "post"


class NoteStatus(StrEnum):
    """How far its author says a note is."""

    IDEA = "idea"
    DRAFT = "draft"
    REVIEW = "review"
    READY = "ready"


def _as_text(value: object) -> object:
    """YAML reads ``2026`` and ``2026-09`` in their own ways; titles and months are meant as text."""
    return value if value is None or isinstance(value, str | bool | list | dict) else str(value)


def _as_tags(value: object) -> object:
    """``tags: python, ml`` is how many people write a list of tags."""
    return (
        [tag.strip().removeprefix("#") for tag in value.split(",") if tag.strip()] if isinstance(value, str) else value
    )


def _is_month(value: str) -> bool:
    return re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", value) is not None


Text = Annotated[str, Meant(_as_text)]
Month = Annotated[str, Meant(_as_text), Must(_is_month, "month_form", "a month is written as 2026-09")]
Tags = Annotated[tuple[Text, ...], Meant(_as_tags)]


class LinkPreviewChoice(Said):
    """A link preview chosen by the author."""

    url: str
    size: Literal["small", "large"] | None = None
    above_text: bool = False


class PostOptions(Said):
    """How a note becomes a post; what is left out comes from the channel, the workspace, then these defaults."""

    format: Literal["classic", "rich"] = "classic"
    layout: Literal["auto", "caption", "separate", "split", "link_preview"] = "auto"
    link_preview: Literal["auto", "off"] | LinkPreviewChoice = "auto"
    caption_above: bool = False
    silent: bool = False
    pin: bool = False
    numbered: bool = False
    reply_chain: bool = False
    send_as: str | None = None
    header: str | Literal[False] | None = None
    footer: str | Literal[False] | None = None

    def over(self, lower: "PostOptions") -> "PostOptions":
        """These options where they are said, *lower*'s elsewhere."""
        return PostOptions(**{**lower.said, **self.said})


class Recording(Said):
    """Where a talk's recording can be watched."""

    youtube: str | None = None
    rutube: str | None = None
    vk: str | None = None


class IndexOf(Said):
    """What an index note lists: its conference, its month, or the notes with a tag."""

    of: Literal["conference", "month"] | Mapping[Literal["tag"], str]


class FrontMatter(Said):
    """The front matter of a note, read and checked."""

    id: Text | None = None
    title: Text | None = None
    kind: NoteKind | None = None
    status: NoteStatus | None = None
    date: dt.date | None = None
    conference: Text | None = None
    month: Month | None = None
    speaker: Text | None = None
    tags: Tags = ()
    channel: Text | None = None
    planned: Text | None = None
    recording: Recording | None = None
    markdown: Literal["chat", "commonmark"] | None = None
    index: IndexOf | None = None
    post: PostOptions = PostOptions()
