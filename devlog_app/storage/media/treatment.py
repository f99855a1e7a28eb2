"""What Telegram is asked to treat a file as, and what its author should know about that."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias
from urllib.parse import unquote

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.errors import MediaError
from devlog_app.model.media import MediaType
from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.storage.media.header import MediaFormat, MediaHeader

PIXEL_LIMIT = 120_000_000
"""Pictures of more pixels than any phone takes are traps for memory; none is decoded."""

MEGABYTE = 1024 * 1024

_PLAIN_PHOTOS = frozenset({MediaFormat.PNG, MediaFormat.JPEG})
_PHOTOS = _PLAIN_PHOTOS | {
    MediaFormat.GIF,
    MediaFormat.WEBP,
    MediaFormat.BMP,
    MediaFormat.TIFF,
    MediaFormat.AVIF,
}
_SENT_AS: Mapping[MediaFormat, MediaType] = MappingProxyType(
    {
        MediaFormat.MP4: MediaType.VIDEO,
        MediaFormat.WEBM: MediaType.VIDEO,
        MediaFormat.AUDIO: MediaType.AUDIO,
        MediaFormat.GIF: MediaType.ANIMATION,
    }
)

Treatment: TypeAlias = tuple[MediaType, tuple[Problem, ...]]


def treatment(reference: str, header: MediaHeader, size: int, capabilities: Capabilities) -> Treatment:
    """The type that a picture, video or sound of *size* bytes is sent as, with remarks.

    ``MediaError`` where it is none of them, is broken or too large.
    """
    if header.format in _PHOTOS and not header.is_animated:
        return _photo_treatment(reference, header, size, capabilities)
    if header.format is MediaFormat.OTHER:
        raise unusable("not_a_picture", reference)
    check_size(reference, size, capabilities)
    sent_as = _SENT_AS.get(header.format, MediaType.DOCUMENT)
    if sent_as is MediaType.DOCUMENT:
        return sent_as, (_remark(Severity.WARNING, "format_as_file", reference, format=header.format.value),)
    return sent_as, ()


def _photo_treatment(reference: str, header: MediaHeader, size: int, capabilities: Capabilities) -> Treatment:
    if header.width is None or header.height is None:
        raise unusable("media_broken", reference, format=header.format.value)
    shape = {"width": header.width, "height": header.height}
    if header.width * header.height > PIXEL_LIMIT:
        raise unusable("media_too_many_pixels", reference, **shape)
    if max(shape.values()) > min(shape.values()) * capabilities.photo_ratio:
        check_size(reference, size, capabilities)
        ratio = capabilities.photo_ratio
        return MediaType.DOCUMENT, (_remark(Severity.WARNING, "photo_as_file", reference, ratio=ratio, **shape),)
    remarks = []
    if header.format not in _PLAIN_PHOTOS:
        remarks.append(_remark(Severity.INFO, "photo_converted", reference, format=header.format.value))
    if sum(shape.values()) > capabilities.photo_side_sum or (
        size > capabilities.photo_size and header.format in _PLAIN_PHOTOS
    ):
        remarks.append(_remark(Severity.INFO, "photo_shrunk", reference))
    return MediaType.PHOTO, tuple(remarks)


def check_size(reference: str, size: int, capabilities: Capabilities) -> None:
    """Refuse a file larger than the account may upload."""
    if size > capabilities.file_size:
        in_megabytes = {"size": -(-size // MEGABYTE), "limit": capabilities.file_size // MEGABYTE}
        raise unusable("media_too_large", reference, **in_megabytes)


def unusable(code: str, reference: str, **values: object) -> MediaError:
    """The error of *code*, with the reference as its writer would read it."""
    return MediaError(code, path=None, line=None, reference=unquote(reference), **values)


def _remark(severity: Severity, code: str, reference: str, **values: object) -> Problem:
    return problem(severity, code, None, reference=unquote(reference), **values)
