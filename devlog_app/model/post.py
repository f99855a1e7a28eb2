"""A post: exactly what subscribers will get, ready to paint and to send."""

from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from devlog_app.model.entity import Entity
from devlog_app.model.problem import Problem
from devlog_app.model.utf16 import utf16_length
from devlog_app.model.values import dataclass

if TYPE_CHECKING:
    # Most posts are of words only, and each start of the program would pay for what files and blocks are.
    from devlog_app.model.media import Media
    from devlog_app.model.rich import RichBlock


class PreviewSize(StrEnum):
    """How large Telegram draws a link preview's picture."""

    SMALL = "small"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class LinkPreview:
    """The link whose card stands under (or above) the text; a message without one shows no card."""

    url: str
    size: PreviewSize | None = None
    above_text: bool = False


@dataclass(frozen=True, slots=True)
class TextMessage:
    """A message of text only; *limit* is the longest text allowed, in UTF-16 units."""

    text: str
    entities: tuple[Entity, ...] = ()
    link_preview: LinkPreview | None = None
    limit: int = 4096

    @property
    def kind(self) -> str:
        return "text"

    @property
    def length(self) -> int:
        """Length of the text in UTF-16 units."""
        return utf16_length(self.text)


@dataclass(frozen=True, slots=True)
class MediaMessage:
    """A photo, video, sound or file with its caption, or an album of 2 to 10; *limit* is the caption's."""

    media: "tuple[Media, ...]"
    caption: str = ""
    caption_entities: tuple[Entity, ...] = ()
    caption_above: bool = False
    limit: int = 1024

    @property
    def kind(self) -> str:
        """``album``, or the type of the only item."""
        return "album" if len(self.media) > 1 else self.media[0].type.value

    @property
    def length(self) -> int:
        """Length of the caption in UTF-16 units."""
        return utf16_length(self.caption)


@dataclass(frozen=True, slots=True)
class RichMessage:
    """An article made of blocks; *length* and *limit* are UTF-16 units."""

    blocks: "tuple[RichBlock, ...]"
    length: int
    limit: int = 32768

    @property
    def kind(self) -> str:
        return "rich"


Message: TypeAlias = TextMessage | MediaMessage | RichMessage


@dataclass(frozen=True, slots=True)
class NoteRef:
    """Which note a post was made of: its id (None until it has one), title, and path in the workspace."""

    id: str | None
    title: str
    path: str


@dataclass(frozen=True, slots=True)
class SendOptions:
    """How the post's messages are sent, beside what they say."""

    silent: bool = False
    pin: bool = False
    reply_chain: bool = False
    send_as: str | None = None


class Target(StrEnum):
    """The two forms a post can take: classic messages, or one rich message."""

    CLASSIC = "classic"
    RICH = "rich"


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """Everything that leaves for a channel, and what its author should know first.

    *source_digest* is the sha256 (hex) of the note's text that it was composed from.
    """

    note: NoteRef
    channel: str | None
    target: Target
    source_digest: str
    messages: tuple[Message, ...]
    options: SendOptions = SendOptions()
    problems: tuple[Problem, ...] = ()

    @property
    def media(self) -> "tuple[Media, ...]":
        """Every file of the post, in order."""
        return tuple(item for message in self.messages for item in media_of(message))


def media_of(message: Message) -> "tuple[Media, ...]":
    """Every file of *message*, in order."""
    match message:
        case MediaMessage(media=media):
            return media
        case RichMessage(blocks=blocks):
            from devlog_app.model.rich import media_in

            return tuple(media_in(blocks))
    return ()
