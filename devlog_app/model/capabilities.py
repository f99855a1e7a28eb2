"""What a channel and the account that posts to it allow."""

from devlog_app.model.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Capabilities:
    """Limits and rights, as the server gave them or as documented for a free account.

    Lengths are UTF-16 units, sizes bytes. Telegram's own numbers come from its app configuration
    (``message_length_limit_default``, ``caption_length_limit_default``, ``upload_max_fileparts_default`` …).
    """

    text_limit: int = 4096
    caption_limit: int = 1024
    entity_limit: int = 100
    album_limit: int = 10
    photo_size: int = 10 * 1024 * 1024
    photo_side_sum: int = 10_000
    photo_ratio: int = 20
    file_size: int = 4000 * 512 * 1024
    queue_limit: int = 100
    queue_days: int = 365
    premium: bool = False
    custom_emoji: bool = False
    rich: bool = False
    rich_length: int = 32_768
    rich_blocks: int = 500
    rich_depth: int = 16
    rich_media: int = 50
    rich_table_columns: int = 20
    can_post: bool = True
    can_edit: bool = True
    can_delete: bool = True
    can_schedule: bool = True


FREE_ACCOUNT = Capabilities()
"""What holds when no channel is asked: output must not depend on who is signed in."""
ON_THIS_COMPUTER = Capabilities(rich=True, custom_emoji=True)
"""The local channel: a free account's limits, and what a rehearsal must not be refused."""
