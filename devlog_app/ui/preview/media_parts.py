"""Which parts the bubble of a message with pictures or files is made of."""

from devlog_app.model.media import Media, MediaType
from devlog_app.model.places import Surface
from devlog_app.model.post import MediaMessage
from devlog_app.ui.preview.file_row import FileRow
from devlog_app.ui.preview.holder import Holder
from devlog_app.ui.preview.look import Look
from devlog_app.ui.preview.media_grid import MediaGrid
from devlog_app.ui.preview.part import Part, Source
from devlog_app.ui.preview.pictures import Pictures
from devlog_app.ui.preview.text_flow import TextFlow

SEEN_AT_ONCE = frozenset({MediaType.PHOTO, MediaType.VIDEO, MediaType.ANIMATION})


def media_parts(message: MediaMessage, look: Look, pictures: Pictures, holder: Holder) -> list[Part]:
    """The parts from top to bottom; *holder* owns what Qt must keep."""
    parts: list[Part] = []
    seen = [media for media in message.media if media.type in SEEN_AT_ONCE]
    if seen:
        grid = MediaGrid(seen, look, pictures)
        numbers = (number for number, media in enumerate(message.media) if media.type in SEEN_AT_ONCE)
        grid.sources = tuple(Source(Surface.MEDIA, number) for number in numbers)
        parts.append(grid)
    for number, media in enumerate(message.media):
        if media.type not in SEEN_AT_ONCE:
            made: list[Part] = [FileRow(media, look, pictures)]
            if media.caption and not message.caption:
                made.append(TextFlow(media.caption, media.caption_entities, look, holder))
            for part in made:
                part.sources = (Source(Surface.MEDIA, number),)
            parts += made
    caption = _caption(message, seen, look, holder)
    if caption is not None:
        parts.insert(0 if message.caption_above else len(parts), caption)
    return parts


def _caption(message: MediaMessage, seen: list[Media], look: Look, holder: Holder) -> TextFlow | None:
    """The caption; a picture's own is shown in the chat only when it is the album's only one."""
    if message.caption:
        flow = TextFlow(message.caption, message.caption_entities, look, holder)
        flow.sources = (Source(Surface.TEXT, 0),)
        return flow
    own = [number for number, media in enumerate(message.media) if media in seen and media.caption]
    if len(own) != 1:
        return None
    media = message.media[own[0]]
    flow = TextFlow(media.caption, media.caption_entities, look, holder)
    flow.sources = (Source(Surface.MEDIA, own[0]),)
    return flow
