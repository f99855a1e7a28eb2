"""Arithmetic in UTF-16 units, the unit in which Telegram counts lengths and entity offsets."""


def utf16_length(text: str) -> int:
    """Length of *text* in UTF-16 units: a character outside the BMP takes two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf16_offset(text: str, index: int) -> int:
    """UTF-16 offset of the code point at *index*."""
    return utf16_length(text[:index])


def code_point_index(text: str, offset: int) -> int:
    """Index of the code point that starts at UTF-16 *offset*; inside a surrogate pair, the pair's own index."""
    if text.isascii():
        return min(offset, len(text))
    units = text.encode("utf-16-le", "surrogatepass")[: offset * 2]
    return len(units.decode("utf-16-le", "ignore"))


def utf16_slice(text: str, start: int, end: int) -> str:
    """The part of *text* between two UTF-16 offsets that stand between characters."""
    if text.isascii():
        return text[start:end]
    return text.encode("utf-16-le", "surrogatepass")[start * 2 : end * 2].decode("utf-16-le", "surrogatepass")
