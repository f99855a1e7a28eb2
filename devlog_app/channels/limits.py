"""Whether a message fits what a channel allows, asked before anything of it leaves."""

from collections.abc import Sequence
from pathlib import Path

from devlog_app.channels.articles import require_article_fits
from devlog_app.channels.captions import item_captions
from devlog_app.channels.entity_rules import require_valid_entities
from devlog_app.model.capabilities import Capabilities
from devlog_app.model.errors import ChannelError
from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import MediaMessage, Message, RichMessage, TextMessage, media_of
from devlog_app.model.posted import Outgoing
from devlog_app.model.utf16 import utf16_length

PICTURES = frozenset({MediaType.PHOTO, MediaType.VIDEO})
"""The only kinds that share an album."""
ALONE = frozenset({MediaType.ANIMATION})


def require_fit(message: Message, files: Sequence[Path | None], allowed: Capabilities) -> None:
    """Raise ``ChannelError`` where *message* with its *files* breaks a limit of *allowed*."""
    match message:
        case TextMessage():
            if not message.text.strip():
                raise ChannelError("message_empty")
            _require_length(message.length, allowed.text_limit, "message_too_long")
            require_valid_entities(message.text, message.entities, allowed.entity_limit)
        case MediaMessage():
            _require_media(message, files, allowed)
        case RichMessage():
            require_article_fits(message, allowed)
            _require_files(tuple(media_of(message)), files, allowed)


def require_edit_fits(outgoing: Outgoing, allowed: Capabilities) -> None:
    """The same of a message that another becomes; without files it keeps those it has."""
    message = outgoing.message
    if isinstance(message, MediaMessage) and not outgoing.files:
        for text, entities in item_captions(message):
            _require_length(utf16_length(text), allowed.caption_limit, "caption_too_long")
            require_valid_entities(text, entities, allowed.entity_limit)
    elif isinstance(message, RichMessage) and not outgoing.files:
        require_article_fits(message, allowed)
    else:
        require_fit(message, outgoing.files, allowed)


def _require_length(length: int, limit: int, code: str) -> None:
    if length > limit:
        raise ChannelError(code, length=length, limit=limit)


def _require_media(message: MediaMessage, files: Sequence[Path | None], allowed: Capabilities) -> None:
    _require_files(message.media, files, allowed)
    _require_album(message.media, allowed)
    for text, entities in item_captions(message):
        _require_length(utf16_length(text), allowed.caption_limit, "caption_too_long")
        require_valid_entities(text, entities, allowed.entity_limit)


def _require_files(media: Sequence[Media], files: Sequence[Path | None], allowed: Capabilities) -> None:
    if len(files) != len(media):
        raise ChannelError("files_missing", media=len(media), files=len(files))
    for item, file in zip(media, files, strict=True):
        _require_file(item, file, allowed)


def _require_album(media: Sequence[Media], allowed: Capabilities) -> None:
    if len(media) > allowed.album_limit:
        raise ChannelError("album_too_large", count=len(media), limit=allowed.album_limit)
    kinds = {item.type for item in media}
    if len(media) > 1 and (kinds & ALONE or (len(kinds) > 1 and not kinds <= PICTURES)):
        raise ChannelError("album_mixed", kinds=", ".join(sorted(kinds)))


def _require_file(item: Media, file: Path | None, allowed: Capabilities) -> None:
    if file is None:
        if item.url is None:
            raise ChannelError("files_missing", media=1, files=0)
        return
    name = item.path or file.name
    try:
        size = file.stat().st_size
    except OSError as error:
        raise ChannelError("upload_unreadable", name=name, reason=error.strerror or str(error)) from error
    if size == 0:
        raise ChannelError("upload_empty", name=name)
    if item.type is not MediaType.PHOTO:
        _require_size(name, size, allowed.file_size)
        return
    _require_size(name, size, allowed.photo_size)
    width, height = item.width, item.height
    if (
        width
        and height
        and (width + height > allowed.photo_side_sum or max(width, height) > allowed.photo_ratio * min(width, height))
    ):
        raise ChannelError("photo_shape", name=name, width=width, height=height)


def _require_size(name: str, size: int, limit: int) -> None:
    if size > limit:
        raise ChannelError("upload_too_large", name=name, size=size, limit=limit)
