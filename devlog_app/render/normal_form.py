"""Telegram's normal form of text, taken before any offset is counted.

The server and its own clients change these characters without a word (TDLib, ``clean_input_string``); what it does to
them is done here first, so that what is counted is what arrives.
"""

import re
import unicodedata

TAB_WIDTH = 4

# Every control character but the line feed becomes a space, CR goes, and so do U+2028 to U+202E and three combining
# marks. A line or paragraph separator meant a new line, so it becomes one; a tab meant an indent.
CHANGED = re.compile("[\x00-\x09\x0b-\x1f\u2028-\u202e\u030a\u0333\u033f\ud800-\udfff]|[\u200e\u200f]{2}")
CONTROL = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f]")
REMOVED = re.compile("[\r\u202a-\u202e\u030a\u0333\u033f]")
REPEATED_MARK = re.compile("([\u200e\u200f])(?=\\1)")
LETTER_WITH_RING = re.compile("[A-Za-z]\u030a")
SURROGATE = re.compile("[\ud800-\udfff]")


def normal_form(text: str) -> str:
    """*text* as Telegram keeps it, line by line; what stands at the ends of a message is not trimmed here."""
    if text.isprintable():
        # Nothing printable changes, but for three combining marks.
        if text.isascii() or not ("\u030a" in text or "\u0333" in text or "\u033f" in text):
            return text
    elif not CHANGED.search(text):
        return text
    text = text.replace("\u2028", "\n").replace("\u2029", "\n")
    text = LETTER_WITH_RING.sub(lambda match: unicodedata.normalize("NFC", match[0]), text)
    text = REMOVED.sub("", text)
    text = CONTROL.sub(" ", text)
    # A mark of direction before another of its kind is turned into a zero-width non-joiner.
    text = REPEATED_MARK.sub("\u200c", text)
    return SURROGATE.sub("\ufffd", text)


def expanded(code: str) -> str:
    """Lines of *code* with their tabs as spaces: the server would make each tab a single one."""
    return code.expandtabs(TAB_WIDTH) if "\t" in code else code
