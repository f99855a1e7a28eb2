"""The one stretch in which two texts differ, and two changes of one text put together."""


def changed_stretch(before: str, after: str) -> tuple[int, int, int]:
    """The one stretch in which two texts differ: its start, its end in *before*, its end in *after* (code points)."""
    shorter = min(len(before), len(after))
    start = _common_start(before, after, shorter)
    tail = _common_end(before, after, shorter - start)
    return start, len(before) - tail, len(after) - tail


def merged(base: str, mine: str, theirs: str) -> str | None:
    """Both changes of *base* in one text, or None where they touch each other."""
    my_start, my_end, my_new_end = changed_stretch(base, mine)
    their_start, their_end, their_new_end = changed_stretch(base, theirs)
    if my_end < their_start:
        return mine[:my_new_end] + base[my_end:their_start] + theirs[their_start:]
    if their_end < my_start:
        return theirs[:their_new_end] + base[their_end:my_start] + mine[my_start:]
    return mine if mine == theirs else None


def characters_changed(before: str, after: str) -> int:
    """How many characters lie between two texts: the longer side of the stretch in which they differ."""
    start, end_before, end_after = changed_stretch(before, after)
    return max(end_before - start, end_after - start)


def _common_start(one: str, other: str, limit: int) -> int:
    """Length of the common beginning, found by halving: slices compare faster than characters."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_end(one: str, other: str, limit: int) -> int:
    """Length of the common end, at most *limit*."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]:
            low = middle
        else:
            high = middle - 1
    return low
