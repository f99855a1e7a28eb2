"""Which way up a picture was taken, from the Exif block that cameras write into its file."""

import struct

UPRIGHT = 1
TURNED_ASIDE = frozenset({5, 6, 7, 8})
"""The orientations that swap width and height."""

ORIENTATION_TAG = 0x0112
_SHORT = 3
_ENTRY = 12
_SIGNATURE = b"Exif\x00\x00"


def orientation(block: bytes) -> int:
    """The orientation, 1 to 8, that an Exif *block* states; 1 (upright) where it states none that is valid.

    The block is a TIFF file in small, with or without the ``Exif`` signature before it: Exif 2.3, section 4.5.
    """
    tiff = block.removeprefix(_SIGNATURE)
    order = {b"II*\x00": "<", b"MM\x00*": ">"}.get(tiff[:4])
    if order is None:
        return UPRIGHT
    try:
        return _first_directory_orientation(tiff, order)
    except struct.error:  # the block ends before its own directory does
        return UPRIGHT


def _first_directory_orientation(tiff: bytes, order: str) -> int:
    (directory,) = struct.unpack_from(order + "I", tiff, 4)
    (entries,) = struct.unpack_from(order + "H", tiff, directory)
    for index in range(entries):
        tag, kind, _count, value = struct.unpack_from(order + "HHIH", tiff, directory + 2 + index * _ENTRY)
        if tag == ORIENTATION_TAG:
            return value if kind == _SHORT and UPRIGHT <= value <= max(TURNED_ASIDE) else UPRIGHT
    return UPRIGHT
