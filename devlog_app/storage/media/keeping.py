"""Pictures and files taken into the workspace: into ``media/`` beside a note, pictures small and without metadata."""

import datetime as dt
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath

from devlog_app.model.capabilities import FREE_ACCOUNT
from devlog_app.model.errors import MediaError, StorageError
from devlog_app.model.taken import Taken
from devlog_app.storage.atomic import create_file, write_failure
from devlog_app.storage.media.header import MediaFormat, MediaHeader, read_header
from devlog_app.storage.notes.file_names import LONGEST_NAME, free_name, slug

MEDIA = "media"
LONGEST_SIDE = 2560
"""Pixels: what Telegram keeps of a photo at its best."""
LARGEST_FILE = 64 * 1024 * 1024
"""Bytes; a larger file is not copied beside a note."""
LARGEST_PNG = 4 * 1024 * 1024
"""Bytes; a larger PNG is a photo, and becomes a JPEG."""

_PHOTOS = frozenset({MediaFormat.JPEG, MediaFormat.WEBP, MediaFormat.TIFF})
_DRAWN = frozenset({MediaFormat.PNG, MediaFormat.BMP})
_SHOWN_AS_THEY_ARE = frozenset(
    {MediaFormat.GIF, MediaFormat.MP4, MediaFormat.WEBM, MediaFormat.AUDIO, MediaFormat.AVIF}
)
_ROOM = len("-20261122-160000-99.jpg")


def planned(source: Path, note: str, at: dt.datetime, is_taken: Callable[[str], bool]) -> Taken:
    """How the file *source* is taken in beside the note at path *note*; only its first bytes are read.

    A picture is called after the note and the time *at*, another file as it is called. *is_taken* tells of a path in
    the workspace. Raises ``MediaError`` for what cannot be taken in.
    """
    header, size = _looked_at(source)
    if header.format is MediaFormat.HEIC:
        raise MediaError("picture_heic", reference=source.name)
    if size > LARGEST_FILE:
        megabyte = 1024 * 1024
        raise MediaError(
            "file_too_large_to_take", reference=source.name, size=size // megabyte, limit=LARGEST_FILE // megabyte
        )
    folder = str(PurePosixPath(note).parent / MEDIA)
    is_photo = header.format in _PHOTOS | _DRAWN and not header.is_animated
    if is_photo:
        wide = max(header.width or 0, header.height or 0) > LONGEST_SIDE
        is_drawn = header.format in _DRAWN and not (size > LARGEST_PNG and header.format is MediaFormat.PNG and wide)
        name = PurePosixPath(note).stem[: LONGEST_NAME - _ROOM].rstrip("-")
        stem, suffix = f"{name}-{at:%Y%m%d-%H%M%S}", ".png" if is_drawn else ".jpg"
    else:
        suffix = source.suffix.lower()
        stem = slug(source.stem, room=LONGEST_NAME - len(suffix) - len("-99")) or "file"
    path = f"{folder}/{free_name(stem, suffix, lambda name: is_taken(f'{folder}/{name}'))}"
    return Taken(source, path, is_photo, is_photo or header.format in _SHOWN_AS_THEY_ARE)


def take_in(root: Path, taken: Taken) -> str:
    """Put the file into the workspace in *root*; its path there, another one where its own was taken meanwhile.

    Raises ``MediaError``, ``StorageError``; nothing half-written stays.
    """
    content = _photo(taken) if taken.is_photo else _bytes(taken.source)
    path = PurePosixPath(taken.path)
    folder = root / path.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise write_failure(error, folder) from error
    number = 1
    while True:
        name = path.name if number == 1 else f"{path.stem}-{number}{path.suffix}"
        try:
            create_file(folder / name, content)
        except StorageError as error:
            if error.code != "file_exists":
                raise
            number += 1
        else:
            return str(path.parent / name)


def _looked_at(source: Path) -> tuple[MediaHeader, int]:
    try:
        size = source.stat().st_size
        if source.is_dir():
            raise MediaError("media_is_folder", reference=source.name)
        if not size:
            raise MediaError("media_empty", reference=source.name)
        with source.open("rb") as file:
            return read_header(file, size), size
    except OSError as error:
        raise _unreadable(source, error) from error


def _photo(taken: Taken) -> bytes:
    from devlog_app.storage.media.decoding import BrokenPicture, PictureTooLarge
    from devlog_app.storage.media.photo import photo_from

    header, _ = _looked_at(taken.source)
    limits = FREE_ACCOUNT
    longest = max(header.width or 0, header.height or 0)
    if longest > LONGEST_SIDE:
        sides = (header.width or 0) + (header.height or 0)
        limits = replace(FREE_ACCOUNT, photo_side_sum=max(2, round(sides * LONGEST_SIDE / longest)))
    try:
        content = photo_from(taken.source, limits).content
        return _as_jpeg(content) if taken.path.endswith(".jpg") else _as_png(content)
    except BrokenPicture as error:
        raise MediaError("media_broken", reference=taken.source.name, format="picture") from error
    except PictureTooLarge as error:
        raise MediaError("picture_too_large", reference=taken.source.name) from error
    except OSError as error:
        raise _unreadable(taken.source, error) from error


def _as_jpeg(content: bytes) -> bytes:
    """*content*, a JPEG or PNG, as a JPEG; what one sees through becomes white."""
    if content.startswith(b"\xff\xd8"):
        return content
    from PIL import Image

    with Image.open(io.BytesIO(content)) as image:
        shown = image.convert("RGBA")
        on_white = Image.alpha_composite(Image.new("RGBA", shown.size, "white"), shown).convert("RGB")
    buffer = io.BytesIO()
    on_white.save(buffer, "JPEG", quality=90, optimize=True)
    return buffer.getvalue()


def _as_png(content: bytes) -> bytes:
    """*content* as a PNG: a drawing too large for one came as a JPEG."""
    if content.startswith(b"\x89PNG"):
        return content
    from PIL import Image

    buffer = io.BytesIO()
    with Image.open(io.BytesIO(content)) as image:
        image.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _bytes(source: Path) -> bytes:
    try:
        return source.read_bytes()
    except OSError as error:
        raise _unreadable(source, error) from error


def _unreadable(source: Path, error: OSError) -> MediaError:
    reason = (error.strerror or type(error).__name__).lower()
    return MediaError("media_unreadable", reference=source.name, reason=reason)
