"""Find the same word in what was typed and in what is shown of it."""

import re

WORD = re.compile(r"[^\W_]+")


def same_place(here: str, offset: int, there: str) -> int:
    """The code point of *there* that stands for *offset* of *here*: in the same word, the same time that it occurs.

    One of the two is Markdown and the other what it becomes: nearly all words stand in both, in the same order.
    """
    before = list(WORD.finditer(here, 0))
    at = next((index for index, word in enumerate(before) if word.start() <= offset <= word.end()), None)
    if at is None:
        at = next((index for index in range(len(before) - 1, -1, -1) if before[index].end() <= offset), None)
    while at is not None and at >= 0:
        word = before[at]
        nth = sum(1 for other in before[:at] if other[0] == word[0])
        found = [other.start() for other in WORD.finditer(there) if other[0] == word[0]]
        if found:
            into = min(offset - word.start(), len(word[0]))
            return found[min(nth, len(found) - 1)] + into
        at -= 1
    first = WORD.search(there)
    return first.start() if first else 0
