"""The link preview of a message: which of Telegram's ways of asking for it is needed, and reading it back."""

from telethon.tl import types

from devlog_app.channels.telegram.tl import TL
from devlog_app.model.detected import DetectedKind, detected
from devlog_app.model.entity import EntityType
from devlog_app.model.post import LinkPreview, PreviewSize, TextMessage


def first_link(message: TextMessage) -> str | None:
    """The address that Telegram itself would show a preview of: the first in the text."""
    links = [(entity.offset, entity.url) for entity in message.entities if entity.type is EntityType.TEXT_LINK]
    links += [
        (found.offset, found.url)
        for found in detected(message.text, message.entities)
        if found.kind is DetectedKind.URL
    ]
    return min(links, key=lambda link: link[0])[1] if links else None


def chosen_preview(message: TextMessage) -> TL:
    """The media to send a preview with, where the author chose more than Telegram does by itself; else None."""
    preview = message.link_preview
    if preview is None or is_telegrams_own(message, preview):
        return None
    return types.InputMediaWebPage(
        preview.url,
        force_large_media=preview.size is PreviewSize.LARGE or None,
        force_small_media=preview.size is PreviewSize.SMALL or None,
        # An address without a preview must not keep the message from going out.
        optional=True,
    )


def is_telegrams_own(message: TextMessage, preview: LinkPreview) -> bool:
    """Whether *preview* is what Telegram shows without being told."""
    return preview.size is None and not preview.above_text and preview.url == first_link(message)


def read_preview(media: TL, *, above_text: bool) -> LinkPreview | None:
    """The preview that a message shows."""
    if not isinstance(media, types.MessageMediaWebPage):
        return None
    url = getattr(media.webpage, "url", None)
    if not url:
        return None
    size = PreviewSize.LARGE if media.force_large_media else PreviewSize.SMALL if media.force_small_media else None
    return LinkPreview(url, size, above_text)
