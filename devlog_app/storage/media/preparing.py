"""Keep a file exactly as it will be sent, under the name of its digest, so that resuming sends the same bytes."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TypedDict

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.errors import MediaError
from devlog_app.model.media import Media, MediaType
from devlog_app.model.values import dataclass

_BLOCK = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedMedia:
    """A file ready to be uploaded: *sha256* in hex, *size* in bytes, *width* and *height* in pixels if known."""

    path: Path
    sha256: str
    size: int
    width: int | None
    height: int | None


def prepare(source: Path, media: Media, destination_folder: Path, capabilities: Capabilities) -> PreparedMedia:
    """Put the file *source* of *media* into *destination_folder* as it will be sent.

    A photo is turned upright, freed of metadata and brought within the limits, everything else is copied byte by byte.
    ``MediaError`` where the file is gone, broken or no longer the one that the post was composed with, or where the
    destination cannot hold it; nothing half-written stays there.
    """
    name = media.path or source.name
    before = _status(source, name)
    if media.size is not None and before.st_size != media.size:
        raise MediaError("media_changed", reference=name)
    if media.type is MediaType.PHOTO:
        prepared = _photo(source, media, name, destination_folder, capabilities)
    else:
        kept = _kept(_blocks(source, name), name, destination_folder)
        prepared = PreparedMedia(**kept, width=media.width, height=media.height)
    after = _status(source, name)
    if (before.st_mtime_ns, before.st_size) != (after.st_mtime_ns, after.st_size):
        raise MediaError("media_changed", reference=name)
    return prepared


def _photo(source: Path, media: Media, name: str, folder: Path, capabilities: Capabilities) -> PreparedMedia:
    from devlog_app.storage.media.decoding import BrokenPicture, PictureTooLarge
    from devlog_app.storage.media.photo import photo_from

    try:
        photo = photo_from(source, capabilities)
    except BrokenPicture as error:
        raise MediaError("media_broken", reference=name, format="picture") from error
    except PictureTooLarge as error:
        raise MediaError("media_too_many_pixels", reference=name, width=media.width, height=media.height) from error
    except OSError as error:
        raise _unreadable(name, error) from error
    return PreparedMedia(**_kept([photo.content], name, folder), width=photo.width, height=photo.height)


def _blocks(source: Path, name: str) -> Iterator[bytes]:
    try:
        with source.open("rb") as file:
            while block := file.read(_BLOCK):
                yield block
    except OSError as error:
        raise _unreadable(name, error) from error


def _status(source: Path, name: str) -> os.stat_result:
    try:
        return source.stat()
    except FileNotFoundError as error:
        raise MediaError("media_missing", reference=name) from error
    except OSError as error:
        raise _unreadable(name, error) from error


class _Kept(TypedDict):
    path: Path
    sha256: str
    size: int


def _kept(blocks: Iterable[bytes], name: str, folder: Path) -> _Kept:
    """Write *blocks* into *folder* under their digest: whole or not at all, and on the disk when this returns."""
    digest, size = hashlib.sha256(), 0
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=folder, prefix=".", suffix=".part", delete=False) as file:
            unfinished = Path(file.name)
            try:
                for block in blocks:
                    digest.update(block)
                    size += len(block)
                    file.write(block)
                file.flush()
                os.fsync(file.fileno())
            except BaseException:
                unfinished.unlink()
                raise
        path = folder / digest.hexdigest()
        unfinished.replace(path)
    except OSError as error:
        raise MediaError("media_no_room", reference=name, folder=str(folder), reason=_reason(error)) from error
    return _Kept(path=path, sha256=path.name, size=size)


def _unreadable(name: str, error: OSError) -> MediaError:
    return MediaError("media_unreadable", reference=name, reason=_reason(error))


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
