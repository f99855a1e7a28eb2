"""What kind of film, sound or picture an ISO media file (MP4, MOV, M4A, HEIC, AVIF) is, and how large its picture."""

import struct
from collections.abc import Iterator
from typing import BinaryIO

from devlog_app.model.values import dataclass

_BOX_HEADER = 8
_LARGE_BOX_HEADER = 16
_MOVIE_LIMIT = 16 * 1024 * 1024
"""A ``moov`` box above this is not worth reading for a width and a height."""

_BOXES_LOOKED_AT = 1000
"""Fragmented films have thousands of boxes, but the one that describes the film comes early."""

_TRACK_SIZE_FROM_END = 8
_FIXED_POINT_BITS = 16


@dataclass(frozen=True, slots=True)
class Box:
    """One box of the file: its four-letter *kind*, and where its content starts and ends, in bytes."""

    kind: bytes
    start: int
    end: int


def brands(head: bytes) -> frozenset[bytes]:
    """The brands that the ``ftyp`` box at the start of *head* names; empty where there is no such box."""
    if head[4:8] != b"ftyp" or len(head) < _LARGE_BOX_HEADER:
        return frozenset()
    (size,) = struct.unpack_from(">I", head)
    compatible = head[_LARGE_BOX_HEADER : max(size, _LARGE_BOX_HEADER)]
    return frozenset([head[8:12], *(compatible[at : at + 4] for at in range(0, len(compatible) - 3, 4))])


def movie_size(file: BinaryIO, length: int) -> tuple[int, int] | None:
    """Width and height in pixels of the first track that is seen, turned as its matrix says, or None."""
    movie = next((box for box in _boxes_of_file(file, length) if box.kind == b"moov"), None)
    if movie is None or movie.end - movie.start > _MOVIE_LIMIT:
        return None
    file.seek(movie.start)
    content = file.read(movie.end - movie.start)
    sizes = (
        _track_size(content[header.start : header.end])
        for track in _boxes(content, 0, len(content))
        if track.kind == b"trak"
        for header in _boxes(content, track.start, track.end)
        if header.kind == b"tkhd"
    )
    return next((size for size in sizes if size is not None), None)


def _boxes_of_file(file: BinaryIO, length: int) -> Iterator[Box]:
    at = 0
    for _ in range(_BOXES_LOOKED_AT):
        if at + _BOX_HEADER > length:
            return
        file.seek(at)
        box = _box(file.read(_LARGE_BOX_HEADER), at, length)
        if box is None:
            return
        yield box
        at = box.end


def _boxes(content: bytes, start: int, end: int) -> Iterator[Box]:
    at = start
    for _ in range(_BOXES_LOOKED_AT):
        if at + _BOX_HEADER > end:
            return
        box = _box(content[at : at + _LARGE_BOX_HEADER], at, end)
        if box is None:
            return
        yield box
        at = box.end


def _box(header: bytes, at: int, end: int) -> Box | None:
    """The box whose *header* stands *at* an offset; None where its size cannot be true."""
    if len(header) < _BOX_HEADER:
        return None
    size, kind = struct.unpack_from(">I4s", header)
    start = at + _BOX_HEADER
    if size == 0:  # up to the end of the file
        size = end - at
    elif size == 1:
        if len(header) < _LARGE_BOX_HEADER:
            return None
        (size,) = struct.unpack_from(">Q", header, _BOX_HEADER)
        start = at + _LARGE_BOX_HEADER
    return Box(kind, start, at + size) if start <= at + size <= end else None


def _track_size(header: bytes) -> tuple[int, int] | None:
    """Width and height end a track's header as 16.16 numbers; the matrix of nine stands before them."""
    tail = header[-(_TRACK_SIZE_FROM_END + 36) :]
    if len(tail) < _TRACK_SIZE_FROM_END + 36:
        return None
    matrix = struct.unpack_from(">9i", tail)
    width, height = (value >> _FIXED_POINT_BITS for value in struct.unpack_from(">2I", tail, 36))
    if not width or not height:
        return None
    is_turned_aside = matrix[0] == 0 and matrix[4] == 0
    return (height, width) if is_turned_aside else (width, height)
