"""What a post needs to know beside its note's text: looked up by others, given as one value."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import PurePosixPath
from types import MappingProxyType

from devlog_app.model.entity import EntityType
from devlog_app.model.front_matter import PostOptions
from devlog_app.model.media import FoundMedia, Media, MediaType
from devlog_app.model.post import NoteRef, Target
from devlog_app.model.problem import Problem
from devlog_app.model.values import dataclass
from devlog_app.render.parsing.block_rules import Reading

MEDIA_TYPES: Mapping[str, MediaType] = MappingProxyType(
    {
        **dict.fromkeys((".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff"), MediaType.PHOTO),
        **dict.fromkeys((".mp4", ".mov", ".m4v"), MediaType.VIDEO),
        ".gif": MediaType.ANIMATION,
        **dict.fromkeys((".mp3", ".m4a", ".ogg", ".flac", ".wav"), MediaType.AUDIO),
    }
)

DATE_DAYS = 1098
DAY = 24 * 60 * 60
LATEST_DATE = (1 << 31) - 1
NO_NOTE = NoteRef(None, "", "")
NO_OPTIONS = PostOptions()

HEADING_STYLES: tuple[tuple[EntityType, ...], ...] = (
    (EntityType.BOLD, EntityType.UNDERLINE),
    (EntityType.BOLD,),
    (EntityType.BOLD, EntityType.ITALIC),
    (EntityType.UNDERLINE,),
    (EntityType.ITALIC,),
    (),
)
"""How headings of level 1 to 6 look in a classic message."""


@dataclass(frozen=True, slots=True)
class NoteTarget:
    """A note that another one names: its *title*, and its post's *url* once there is one in the same channel."""

    title: str
    url: str | None = None


class MediaUse(StrEnum):
    """How a note refers to a file: ``![](picture)``, ``![[embed]]`` by its name alone, ``[words](file)``."""

    PICTURE = "picture"
    EMBED = "embed"
    FILE = "file"


MediaLookup = Callable[[str, MediaUse], FoundMedia | Problem]
"""What is known of a file, by its reference as written in the note; a Problem when it cannot be used."""

NoteLookup = Callable[[str], NoteTarget | None]
"""The note that ``[[target]]`` names, or None."""

SnippetLookup = Callable[[str], str | None]
"""The Markdown of a snippet by its name, or None; the empty name is the note's index."""


def media_by_name(reference: str, use: MediaUse) -> FoundMedia | Problem:
    """What a reference's ending says, without looking at the file."""
    kind = MEDIA_TYPES.get(PurePosixPath(reference).suffix.lower(), MediaType.DOCUMENT)
    return FoundMedia(Media(type=MediaType.DOCUMENT if use is MediaUse.FILE else kind, path=reference))


def latest_date(now: float) -> int:
    """The last moment that a post composed *now* (both unix seconds) may show in a reader's zone, to the whole day."""
    return int(now // DAY + DATE_DAYS) * DAY


def no_note(target: str) -> NoteTarget | None:  # noqa: ARG001
    """No note is known."""
    return None


def no_snippet(name: str) -> str | None:  # noqa: ARG001
    """No snippet is known."""
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """Everything that `compose` is told.

    *target* None is as the options say: rich where the account may, else classic. *options* are the note's, merged
    over the channel's and the workspace's. *first_line* is the line of the file where the body begins. *header* and
    *footer* are Markdown. *long_quote* (characters) is the length over which a quote is folded, *table_width*
    (columns) the width of a phone. *latest_date* is the last moment (unix seconds) that can be shown in a reader's own
    zone: Telegram takes those up to `DATE_DAYS` ahead.
    """

    note: NoteRef = NO_NOTE
    channel: str | None = None
    target: Target | None = None
    options: PostOptions = NO_OPTIONS
    reading: Reading = "chat"
    first_line: int = 1
    media: MediaLookup = media_by_name
    notes: NoteLookup = no_note
    snippets: SnippetLookup = no_snippet
    header: str | None = None
    footer: str | None = None
    heading_styles: tuple[tuple[EntityType, ...], ...] = HEADING_STYLES
    long_quote: int = 800
    table_width: int = 36
    latest_date: int = LATEST_DATE
