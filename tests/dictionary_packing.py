"""Make dictionaries small and quick for Hunspell: ``python tests/dictionary_packing.py FOLDER``.

A dictionary as it is published repeats its flags with each word, and Hunspell keeps each copy. Where the words give the
number of a row in a table (``AF``) it keeps the rows only. Of UTF-8 it keeps two bytes for a Russian letter, and makes
sixteen bits of each letter whenever it compares words: in an encoding of one byte a letter it suggests three times as
quickly. What is right and what resembles a wrong word stay the same; of words that resemble it equally little, Hunspell
offers those that it comes upon first, and these may be others.
"""

import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

ENCODINGS: Mapping[str, str] = MappingProxyType({"ru": "KOI8-R", "en": "ISO8859-1"})
REMARK = """\
# Modified for Devlog: the flags of the words are gathered in the table AF, a letter is one byte, and what makes plain
# apostrophes of typeset ones (ICONV) is left out. Nothing else is changed.
"""


def pack(folder: Path) -> None:
    """Write the dictionaries in *folder* anew, if they are as they were published."""
    for language, encoding in ENCODINGS.items():
        rules, words = folder / f"{language}.aff", folder / f"{language}.dic"
        if REMARK.encode() not in rules.read_bytes():
            said = packed(rules.read_text("utf-8"), words.read_text("utf-8"), encoding)
            rules.write_bytes(said[0].encode(encoding))
            words.write_bytes(said[1].encode(encoding))


def packed(rules: str, words: str, encoding: str) -> tuple[str, str]:
    """The text of the ``.aff`` and of the ``.dic`` file, to be written in *encoding*, with all flags in a table."""
    count, *lines = words.split("\n")
    numbers: dict[str, int] = {}
    shorter = [count]
    for line in lines:
        word, slash, flags = line.partition("/")
        if slash:
            # Their order says nothing.
            number = numbers.setdefault("".join(sorted(flags)), len(numbers) + 1)
            shorter.append(f"{word}/{number}")
        else:
            shorter.append(line)
    table = "".join(f"AF {flags}\n" for flags in numbers)
    # The first line was the encoding of all that follows.
    rest = (line for line in rules.split("\n")[1:] if not line.startswith("ICONV"))
    return f"SET {encoding}\n{REMARK}AF {len(numbers)}\n{table}" + "\n".join(rest), "\n".join(shorter)


if __name__ == "__main__":
    pack(Path(sys.argv[1]))
