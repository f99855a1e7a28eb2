"""A formatted stretch of a message's text, as Telegram means it."""

from enum import StrEnum

from devlog_app.model.values import dataclass


class EntityType(StrEnum):
    """The kinds of entity that we write, by their Bot API names."""

    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    STRIKETHROUGH = "strikethrough"
    SPOILER = "spoiler"
    CODE = "code"
    PRE = "pre"
    TEXT_LINK = "text_link"
    TEXT_MENTION = "text_mention"
    CUSTOM_EMOJI = "custom_emoji"
    BLOCKQUOTE = "blockquote"
    EXPANDABLE_BLOCKQUOTE = "expandable_blockquote"
    DATE_TIME = "date_time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One entity: *offset* and *length* are UTF-16 units of the message's final text.

    The other fields belong to one type each: *url* to text_link, *language* to pre, *user_id* to
    text_mention, *custom_emoji_id* to custom_emoji, *unix_time* (seconds) and *date_time_format* to date_time.
    """

    type: EntityType
    offset: int
    length: int
    url: str | None = None
    language: str | None = None
    user_id: int | None = None
    custom_emoji_id: str | None = None
    unix_time: int | None = None
    date_time_format: str | None = None

    @property
    def end(self) -> int:
        """Offset of the first UTF-16 unit behind the entity."""
        return self.offset + self.length
