"""Text as search compares it: without case, ё as е, accents written after a letter left out."""

import re
import unicodedata

_LEFT_OUT = re.compile("[\u0300-\u036f\u00ad]+")


def folded(text: str) -> str:
    """*text* in the form in which two words are the same word: ``Ещё`` and ``еще``, ``й`` in one piece or in two."""
    if text.isascii():
        return text.lower()
    return _LEFT_OUT.sub("", unicodedata.normalize("NFC", text).casefold().replace("ё", "е"))
