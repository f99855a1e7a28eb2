"""The files of a message as Telegram's media, uploaded where they must be."""

import mimetypes
from collections.abc import AsyncIterator, Sequence
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from telethon.tl import functions, types

from devlog_app.channels.telegram.asking import Answer, Telegram
from devlog_app.channels.telegram.tl import TL
from devlog_app.channels.telegram.uploads import Arrived, Uploaded, upload
from devlog_app.model.errors import ChannelError
from devlog_app.model.media import Media, MediaType
from devlog_app.model.steps import Uploading, Waiting
from devlog_app.model.values import dataclass

OTHER_FILE = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Ready:
    """Every item of a message, in order, as TL InputMedia."""

    items: tuple[TL, ...]

    @property
    def known(self) -> tuple[TL, ...]:
        """The same as InputPhoto and InputDocument, where Telegram has made media of all."""
        return tuple(item.id for item in self.items)


Step: TypeAlias = Uploading | Waiting | Ready


async def input_media(
    telegram: Telegram, peer: TL, wanted: Sequence[Media], files: Sequence[Path | None], *, as_known: bool
) -> AsyncIterator[Step]:
    """Upload the *files* of the media *wanted* and give them last, *as_known* as media that Telegram has made of them.

    Raises ``ChannelError``.
    """
    items = []
    for number, (media, file) in enumerate(zip(wanted, files, strict=True), start=1):
        given = _by_address(media)
        if file is not None:
            async for step in upload(telegram, file, file_name(media, file)):
                if isinstance(step, Uploaded):
                    given = uploaded_media(media, step.handle, file_name(media, file))
                elif isinstance(step, Arrived):
                    yield Uploading(number, len(files), step.sent, step.total)
                else:
                    yield step
        if as_known:
            async for answer in telegram.ask(functions.messages.UploadMediaRequest(peer, given)):
                if isinstance(answer, Answer):
                    given = _known_media(answer.value, media)
                else:
                    yield answer
        items.append(given)
    yield Ready(tuple(items))


def file_name(media: Media, file: Path) -> str:
    """The name that readers see: the note's own, not the one the file is kept under."""
    return PurePosixPath(media.path).name if media.path else file.name


def uploaded_media(media: Media, handle: TL, name: str) -> TL:
    """An uploaded file as what *media* says it is."""
    spoiler = media.spoiler or None
    if media.type is MediaType.PHOTO:
        return types.InputMediaUploadedPhoto(handle, spoiler=spoiler)
    return types.InputMediaUploadedDocument(
        handle,
        mime_type=mimetypes.guess_type(name)[0] or OTHER_FILE,
        attributes=[types.DocumentAttributeFilename(name), *_attributes(media)],
        nosound_video=media.type is MediaType.ANIMATION or None,
        force_file=media.type is MediaType.DOCUMENT or None,
        spoiler=spoiler,
    )


def _attributes(media: Media) -> list[TL]:
    # Durations are unknown here; Telegram finds them out itself.
    width, height = media.width or 0, media.height or 0
    match media.type:
        case MediaType.VIDEO:
            return [types.DocumentAttributeVideo(duration=0, w=width, h=height, supports_streaming=True)]
        case MediaType.ANIMATION:
            return [
                types.DocumentAttributeAnimated(),
                types.DocumentAttributeVideo(duration=0, w=width, h=height, nosound=True),
            ]
        case MediaType.AUDIO:
            return [types.DocumentAttributeAudio(duration=0)]
    return []


def _by_address(media: Media) -> TL:
    if media.url is None:
        return None
    spoiler = media.spoiler or None
    if media.type is MediaType.PHOTO:
        return types.InputMediaPhotoExternal(media.url, spoiler=spoiler)
    return types.InputMediaDocumentExternal(media.url, spoiler=spoiler)


def _known_media(answer: TL, media: Media) -> TL:
    spoiler = media.spoiler or None
    match answer:
        case types.MessageMediaPhoto(photo=types.Photo() as photo):
            known = types.InputPhoto(photo.id, photo.access_hash, photo.file_reference)
            return types.InputMediaPhoto(known, spoiler=spoiler)
        case types.MessageMediaDocument(document=types.Document() as document):
            known = types.InputDocument(document.id, document.access_hash, document.file_reference)
            return types.InputMediaDocument(known, spoiler=spoiler)
    raise ChannelError("file_refused", name=type(answer).__name__)


def read_media(media: TL) -> Media | None:
    """The file of a message as a value; Telegram keeps neither our path nor a description of it."""
    match media:
        case types.MessageMediaPhoto(photo=types.Photo() as photo):
            width, height = _largest(photo.sizes)
            return Media(type=MediaType.PHOTO, spoiler=bool(media.spoiler), width=width, height=height)
        case types.MessageMediaDocument(document=types.Document() as document):
            return _read_document(document, spoiler=bool(media.spoiler))
    return None


def remote_of(media: TL) -> str | None:
    """The number under which Telegram keeps the file of a message; another one there is another number."""
    match media:
        case types.MessageMediaPhoto(photo=types.Photo() as photo):
            return f"photo:{photo.id}"
        case types.MessageMediaDocument(document=types.Document() as document):
            return f"document:{document.id}"
    return None


def _largest(sizes: list[TL]) -> tuple[int | None, int | None]:
    known = [(size.w, size.h) for size in sizes if hasattr(size, "w")]
    return max(known, default=(None, None), key=lambda size: size[0] or 0)


def _read_document(document: TL, *, spoiler: bool) -> Media:
    video = next((a for a in document.attributes if isinstance(a, types.DocumentAttributeVideo)), None)
    return Media(
        type=_type_of(document.attributes),
        spoiler=spoiler,
        width=None if video is None else video.w or None,
        height=None if video is None else video.h or None,
        size=document.size,
    )


def _type_of(attributes: list[TL]) -> MediaType:
    kinds = {type(attribute) for attribute in attributes}
    if types.DocumentAttributeAnimated in kinds:
        return MediaType.ANIMATION
    if types.DocumentAttributeVideo in kinds:
        return MediaType.VIDEO
    if types.DocumentAttributeAudio in kinds:
        return MediaType.AUDIO
    return MediaType.DOCUMENT
