"""Take out of a JPEG or PNG file what is not the picture (place, camera, thumbnails, comments), pixels untouched."""

import re
import struct

from devlog_app.storage.media import jpeg

_KEPT_APPLICATION = {0xE0: b"JFIF\x00", 0xE2: b"ICC_PROFILE\x00", 0xEE: b"Adobe"}.items()
_NEXT_MARK = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")

_PNG_SIGNATURE = 8
_PNG_CHUNK_FRAME = 12
_KEPT_CHUNKS = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT", b"pHYs"}
)


def jpeg_without_metadata(content: bytes) -> bytes:
    """The JPEG picture in *content* with its colour profile and nothing else beside the picture.

    What follows the picture's end goes too: phones hang depth maps and films there. *content* must be a picture that
    can be decoded; ``ValueError`` where its marks do not follow one another.
    """
    kept, at = [content[:2]], 2
    while True:
        mark = content[at + 1] if content[at : at + 1] == b"\xff" else None
        if mark is None:
            raise ValueError("no mark where one must stand")
        if mark == jpeg.MARK:  # a fill byte
            at += 1
            continue
        if mark == jpeg.END:
            return b"".join([*kept, content[at : at + 2]])
        (size,) = struct.unpack_from(">H", content, at + 2)
        end = at + 2 + size
        if mark == jpeg.SCAN:
            end = _end_of_scan(content, end)
        if _is_kept(mark, content[at + 4 : end]):
            kept.append(content[at:end])
        at = end


def _is_kept(mark: int, segment: bytes) -> bool:
    if mark in jpeg.APPLICATION:
        return any(mark == kept and segment.startswith(name) for kept, name in _KEPT_APPLICATION)
    return mark != jpeg.COMMENT


def _end_of_scan(content: bytes, start: int) -> int:
    mark = _NEXT_MARK.search(content, start)
    if mark is None:
        raise ValueError("the picture has no end")
    return mark.start()


def png_without_metadata(content: bytes) -> bytes:
    """The PNG picture in *content* with its colours and transparency and nothing else; the first frame of a film.

    *content* must be a picture that can be decoded; ``ValueError`` where it has no end.
    """
    kept, at = [content[:_PNG_SIGNATURE]], _PNG_SIGNATURE
    while at + _PNG_CHUNK_FRAME <= len(content):
        size, kind = struct.unpack_from(">I4s", content, at)
        end = at + _PNG_CHUNK_FRAME + size
        if kind in _KEPT_CHUNKS:
            kept.append(content[at:end])
        if kind == b"IEND":
            return b"".join(kept)
        at = end
    raise ValueError("the picture has no end")
