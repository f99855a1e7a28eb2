"""Gather the flags of dictionaries as Hunspell's aliases: ``python tests/dictionary_flags.py FOLDER``.

A dictionary as it is published repeats its flags with each word, and Hunspell keeps each copy. Where the words give the
number of a row in a table (``AF``) it keeps the rows only: a fifth of the memory. What is right and what is meant stay
the same.
"""

import sys
from pathlib import Path

LANGUAGES = ("ru", "en")
REMARK = "# Modified for Devlog: the flags of the words are gathered in the table AF. Nothing else is changed.\n"


def gather(folder: Path) -> None:
    """Write the dictionaries in *folder* anew, if they are as they were published."""
    for language in LANGUAGES:
        rules, words = folder / f"{language}.aff", folder / f"{language}.dic"
        if REMARK not in rules.read_text("utf-8"):
            said = gathered(rules.read_text("utf-8"), words.read_text("utf-8"))
            rules.write_text(said[0], "utf-8")
            words.write_text(said[1], "utf-8")


def gathered(rules: str, words: str) -> tuple[str, str]:
    """The text of the ``.aff`` and of the ``.dic`` file with the flags of all words in a table."""
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
    # The first line is the encoding of all that follows.
    encoding, rest = rules.split("\n", 1)
    table = "".join(f"AF {flags}\n" for flags in numbers)
    return f"{encoding}\n{REMARK}AF {len(numbers)}\n{table}{rest}", "\n".join(shorter)


if __name__ == "__main__":
    gather(Path(sys.argv[1]))
