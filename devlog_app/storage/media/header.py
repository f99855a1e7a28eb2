"""What a media file is and how large its picture, read from a few bytes of it: no picture is decoded here."""

import re
import struct
from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import BinaryIO

from devlog_app.model.values import dataclass
from devlog_app.storage.media import jpeg
from devlog_app.storage.media.boxes import brands, movie_size
from devlog_app.storage.media.exif import TURNED_ASIDE, UPRIGHT, orientation

HEAD = 4096
"""How many bytes of a file tell its format."""

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_MPEG_FRAME = re.compile(rb"\xff[\xe2-\xe7\xf2-\xf7\xfa-\xff][^\xff]")
_PNG_CHUNK_START = 8
_CHUNKS_LOOKED_AT = 256
"""A picture states its size and orientation before this many chunks or segments, or not at all."""

_BLOCKS_LOOKED_AT = 100_000
"""A GIF's first frame ends before this many blocks of up to 255 bytes; a file of more is no picture of a note."""


class MediaFormat(StrEnum):
    """The formats that are told apart."""

    PNG = "PNG"
    JPEG = "JPEG"
    GIF = "GIF"
    WEBP = "WebP"
    BMP = "BMP"
    TIFF = "TIFF"
    AVIF = "AVIF"
    HEIC = "HEIC"
    SVG = "SVG"
    MP4 = "MP4"
    WEBM = "WebM"
    AUDIO = "sound"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class MediaHeader:
    """What the first bytes say; *width* and *height* are pixels as shown, None where the header does not tell."""

    format: MediaFormat
    width: int | None = None
    height: int | None = None
    is_animated: bool = False
    orientation: int = UPRIGHT


def read_header(file: BinaryIO, length: int) -> MediaHeader:
    """Read the header of *file*, which is *length* bytes long.

    A file that breaks off in its header has its format and no size.
    """
    head = file.read(HEAD)
    kind = _format(head)
    reader = _READERS.get(kind)
    if reader is None:
        return MediaHeader(kind)
    try:
        return reader(file, head, length)
    except (struct.error, IndexError):
        return MediaHeader(kind)


def _format(head: bytes) -> MediaFormat:
    for is_it, kind in _SIGNATURES:
        if is_it(head):
            return kind
    return MediaFormat.OTHER


def _is_svg(head: bytes) -> bool:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith(b"<svg") or (start.startswith((b"<?xml", b"<!--", b"<!DOCTYPE svg")) and b"<svg" in start)


def _is_sound(head: bytes) -> bool:
    is_wave = head.startswith(b"RIFF") and head[8:12] == b"WAVE"
    return (
        head.startswith((b"ID3", b"OggS", b"fLaC"))
        or _MPEG_FRAME.match(head) is not None
        or is_wave
        or b"M4A " in brands(head)
    )


def _has_brand(*names: bytes) -> Callable[[bytes], bool]:
    return lambda head: not brands(head).isdisjoint(names)


_SIGNATURES: tuple[tuple[Callable[[bytes], bool], MediaFormat], ...] = (
    (lambda head: head.startswith(_PNG), MediaFormat.PNG),
    (lambda head: head.startswith(_JPEG), MediaFormat.JPEG),
    (lambda head: head.startswith((b"GIF87a", b"GIF89a")), MediaFormat.GIF),
    (lambda head: head.startswith(b"RIFF") and head[8:12] == b"WEBP", MediaFormat.WEBP),
    (lambda head: head.startswith(b"BM") and head[6:10] == bytes(4), MediaFormat.BMP),
    (lambda head: head.startswith((b"II*\x00", b"MM\x00*")), MediaFormat.TIFF),
    (_has_brand(b"avif", b"avis"), MediaFormat.AVIF),
    (_has_brand(b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"), MediaFormat.HEIC),
    (_is_sound, MediaFormat.AUDIO),
    (lambda head: head[4:8] == b"ftyp", MediaFormat.MP4),
    (lambda head: head.startswith(b"\x1aE\xdf\xa3"), MediaFormat.WEBM),
    (_is_svg, MediaFormat.SVG),
)


def _png(file: BinaryIO, head: bytes, _length: int) -> MediaHeader:
    width, height = struct.unpack_from(">II", head, 16)
    turn, at = UPRIGHT, 8
    for _ in range(_CHUNKS_LOOKED_AT):
        file.seek(at)
        chunk = file.read(_PNG_CHUNK_START)
        if len(chunk) < _PNG_CHUNK_START or chunk[4:] in {b"IDAT", b"IEND"}:
            break
        size = int.from_bytes(chunk[:4])
        if chunk[4:] == b"eXIf":
            turn = orientation(file.read(min(size, HEAD)))
        at += size + 12
    return _sized(MediaFormat.PNG, width, height, turn)


def _jpeg(file: BinaryIO, _head: bytes, _length: int) -> MediaHeader:
    turn, at = UPRIGHT, 2
    for _ in range(_CHUNKS_LOOKED_AT):
        file.seek(at)
        mark = file.read(2)
        if mark[0] != jpeg.MARK or mark[1] == jpeg.SCAN:
            break
        if mark[1] == jpeg.MARK:  # a fill byte
            at += 1
        elif mark[1] in jpeg.ALONE:
            at += 2
        else:
            segment = file.read(HEAD)
            (size,) = struct.unpack_from(">H", segment)
            if mark[1] in jpeg.FRAMES:
                height, width = struct.unpack_from(">HH", segment, 3)
                return _sized(MediaFormat.JPEG, width, height, turn)
            if mark[1] == jpeg.EXIF and segment[2:8] == b"Exif\x00\x00":
                turn = orientation(segment[2:size])
            at += 2 + size
    return MediaHeader(MediaFormat.JPEG)


def _gif(file: BinaryIO, head: bytes, _length: int) -> MediaHeader:
    width, height, flags = struct.unpack_from("<HHB", head, 6)
    file.seek(13 + _colour_table(flags))
    return _sized(MediaFormat.GIF, width, height, is_animated=_has_second_frame(file))


def _colour_table(flags: int) -> int:
    """Bytes that the colour table takes which *flags* announce."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _has_second_frame(file: BinaryIO) -> bool:
    is_second = is_in_blocks = False
    for _ in range(_BLOCKS_LOOKED_AT):
        if is_in_blocks:
            size = file.read(1)[0]
            file.seek(size, 1)
            is_in_blocks = size > 0
            continue
        match file.read(1):
            case b"\x21":  # an extension: its label, then its blocks
                file.seek(1, 1)
            case b"\x2c":
                if is_second:
                    return True
                is_second = True
                file.seek(_colour_table(file.read(9)[8]) + 1, 1)
            case _:
                return False
        is_in_blocks = True
    return False


def _webp(file: BinaryIO, head: bytes, length: int) -> MediaHeader:
    kind = head[12:16]
    if kind == b"VP8X":
        flags = head[20]
        width, height = (1 + int.from_bytes(head[at : at + 3], "little") for at in (24, 27))
        turn = _webp_orientation(file, length) if flags & 0x08 else UPRIGHT
        return _sized(MediaFormat.WEBP, width, height, turn, is_animated=bool(flags & 0x02))
    if kind == b"VP8L":
        (bits,) = struct.unpack_from("<I", head, 21)
        return _sized(MediaFormat.WEBP, 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF))
    width, height = struct.unpack_from("<HH", head, 26)
    return _sized(MediaFormat.WEBP, width & 0x3FFF, height & 0x3FFF)


def _webp_orientation(file: BinaryIO, length: int) -> int:
    at = 12
    for _ in range(_CHUNKS_LOOKED_AT):
        if at + 8 > length:
            break
        file.seek(at)
        kind, size = struct.unpack("<4sI", file.read(8))
        if kind == b"EXIF":
            return orientation(file.read(min(size, HEAD)))
        at += 8 + size + size % 2
    return UPRIGHT


def _bmp(_file: BinaryIO, head: bytes, _length: int) -> MediaHeader:
    if struct.unpack_from("<I", head, 14) == (12,):
        width, height = struct.unpack_from("<HH", head, 18)
    else:
        width, height = struct.unpack_from("<ii", head, 18)
    return _sized(MediaFormat.BMP, width, abs(height))  # rows from the top are told by a negative height


def _mp4(file: BinaryIO, _head: bytes, length: int) -> MediaHeader:
    width, height = movie_size(file, length) or (None, None)
    return MediaHeader(MediaFormat.MP4, width, height)


def _sized(
    kind: MediaFormat, width: int, height: int, turn: int = UPRIGHT, *, is_animated: bool = False
) -> MediaHeader:
    if width <= 0 or height <= 0:
        return MediaHeader(kind)
    if turn in TURNED_ASIDE:
        width, height = height, width
    return MediaHeader(kind, width, height, is_animated, turn)


_READERS: Mapping[MediaFormat, Callable[[BinaryIO, bytes, int], MediaHeader]] = MappingProxyType(
    {
        MediaFormat.PNG: _png,
        MediaFormat.JPEG: _jpeg,
        MediaFormat.GIF: _gif,
        MediaFormat.WEBP: _webp,
        MediaFormat.BMP: _bmp,
        MediaFormat.MP4: _mp4,
    }
)
