"""How far two pictures are apart."""

from PySide6.QtGui import QImage


def difference(one: QImage, other: QImage) -> int:
    """The most by which a pixel of the two is more red, green, blue or opaque, of 255; what is clear has no colour."""
    assert one.size() == other.size()
    return max(abs(a - b) for a, b in zip(_bytes(one), _bytes(other), strict=True))


def _bytes(picture: QImage) -> bytes:
    # So a colour counts as much as it is seen.
    seen = picture.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    return bytes(seen.constBits())
