"""Open pictures with Pillow, where looking at their first bytes is not enough."""

import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from PIL import Image, UnidentifiedImageError

from devlog_app.storage.media.exif import ORIENTATION_TAG, TURNED_ASIDE
from devlog_app.storage.media.header import MediaFormat, MediaHeader

_DAMAGE = (
    UnidentifiedImageError,
    ArithmeticError,
    EOFError,
    LookupError,
    RuntimeError,
    SyntaxError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What Pillow's decoders have been seen to raise for damaged files; they do not agree on one error."""


class BrokenPicture(Exception):
    """The file does not hold the picture that it announces."""


class PictureTooLarge(Exception):
    """There are more pixels than memory should be filled with."""


@contextmanager
def opened(file: Path | IO[bytes]) -> Iterator[Image.Image]:
    """The picture in *file*, decoded when first needed.

    In the block, whatever Pillow makes of a damaged file becomes ``BrokenPicture``, and what asks for too much memory
    ``PictureTooLarge``; an ``OSError`` is of the disk.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow warns of odd metadata, and of sizes that are checked here
        try:
            with Image.open(file) as image:
                yield image
        except (Image.DecompressionBombError, MemoryError) as error:
            raise PictureTooLarge from error
        except _DAMAGE as error:
            raise BrokenPicture from error
        except OSError as error:
            if error.errno is None:  # Pillow's own, as "image file is truncated"
                raise BrokenPicture from error
            raise


def header_by_decoding(file: Path, header: MediaHeader) -> MediaHeader:
    """*header* with the size that Pillow reads, for formats that keep it deep in the file; errors of the disk pass."""
    try:
        with opened(file) as image:
            width, height = image.size
            turn = image.getexif().get(ORIENTATION_TAG)
    except (BrokenPicture, PictureTooLarge):
        return header
    if turn in TURNED_ASIDE and header.format is not MediaFormat.TIFF:  # Pillow has turned a TIFF's size already
        width, height = height, width
    return MediaHeader(header.format, width, height)
