"""What stands on tabs: titles, told apart by their folders where several notes have the same one."""

from collections import Counter
from collections.abc import Sequence
from itertools import count


def told_apart(notes: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """The words for each of *notes*, which are (path, title); folders stand behind titles that occur twice.

    Of a path as few folders are named as tell it from the others; the file's own name is the last resort.
    """
    again = Counter(title for _, title in notes)
    return tuple(
        title
        if again[title] == 1
        else f"{title} — {_difference(path, [p for p, t in notes if t == title and p != path])}"
        for path, title in notes
    )


def _difference(path: str, others: Sequence[str]) -> str:
    """The shortest end of *path*'s folder, or of the whole path, that none of *others* has."""
    folder, _, name = path.rpartition("/")
    folders_of_others = {other.rpartition("/")[0] for other in others}
    if folder in folders_of_others or not folder:
        return name
    for length in count(1):
        end = _end(folder, length)
        if end == folder or all(_end(other, length) != end for other in folders_of_others):
            return end
    raise AssertionError


def _end(folder: str, length: int) -> str:
    return "/".join(folder.split("/")[-length:])
