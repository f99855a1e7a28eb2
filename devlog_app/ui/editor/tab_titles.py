"""What tells notes of the same title apart on their tabs: their folders, as few of them as do."""

from collections import Counter
from collections.abc import Sequence
from itertools import count


def told_apart(notes: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """What stands behind the title of each of *notes*, which are (path, title); nothing where the title is alone.

    Of a path as few folders are named as tell it from the others; the file's own name is the last resort.
    """
    again = Counter(title for _, title in notes)
    return tuple(
        ""
        if again[title] == 1
        else _difference(path, [other for other, same in notes if same == title and other != path])
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
