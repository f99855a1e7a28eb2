"""Groups of media as Telegram takes them together: albums of like kinds, evenly filled."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from devlog_app.model.media import Media, MediaType

SEEN_TOGETHER = "seen"


def albums(media: Iterable[Media], limit: int) -> list[tuple[Media, ...]]:
    """*media* in their order, in groups of at most *limit* that may stand in one album."""
    return [album for _, alike in groupby(media, key=_family) for album in _even(list(alike), limit)]


def _family(item: Media) -> object:
    """Photos go with videos, sounds and files with their like; an animation stands alone."""
    if item.type in (MediaType.PHOTO, MediaType.VIDEO):
        return SEEN_TOGETHER
    return id(item) if item.type is MediaType.ANIMATION else item.type


def _even(items: Sequence[Media], limit: int) -> Iterable[tuple[Media, ...]]:
    """*items* in as few groups as possible, of nearly equal size, so that none is left over alone."""
    count = -(-len(items) // limit)
    size, larger = divmod(len(items), count)
    start = 0
    for index in range(count):
        end = start + size + (1 if index < larger else 0)
        yield tuple(items[start:end])
        start = end
