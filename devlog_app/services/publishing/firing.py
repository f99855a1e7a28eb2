"""Queued messages that came out meanwhile are known by new numbers: which is which."""

from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from itertools import groupby

from devlog_app.channels.likeness import is_alike
from devlog_app.model.ledger import Fired, LedgerMessage, Publication
from devlog_app.model.post import Message, Post
from devlog_app.model.posted import Posted
from devlog_app.model.reference import MessageRef

AT_ITS_TIME = timedelta(minutes=1)
"""A post this near to a planned time, and with as many items, is the planned one even if its words were changed."""


def fired_of(
    publication: Publication,
    post: Post,
    posts: Sequence[Sequence[Posted]],
    told: Mapping[int, int],
    taken: Collection[MessageRef],
) -> tuple[Fired, ...]:
    """The new numbers of queued messages of *publication* that are not in the queue any more.

    *posts* are the channel's last posts, unit by unit; *told* is what the server said itself (queued number → new
    one), *taken* are the posts that other publications are known to be. Known by random id, else as told, else by
    words and time.
    """
    left = [unit for unit in posts if not any(one.ref in taken for one in unit)]
    found: list[Fired] = []
    for part, waiting in _waiting_parts(publication):
        unit = _by_random_id(waiting, left) or _told(waiting, left, told)
        if unit is None:
            unit = _by_words(post.messages[part], publication, len(waiting), left)
        if unit is None:
            unit = _by_time(publication, len(waiting), left)
        if unit is not None:
            found += [Fired(part, old.id, new.ref.id) for old, new in zip(waiting, unit, strict=True)]
            left = [other for other in left if other is not unit]
    return tuple(found)


def _waiting_parts(publication: Publication) -> list[tuple[int, list[LedgerMessage]]]:
    waiting = [message for message in publication.contents.messages if message.queue]
    return [(part, list(messages)) for part, messages in groupby(waiting, key=lambda message: message.part)]


def _by_random_id(waiting: Sequence[LedgerMessage], left: Sequence[Sequence[Posted]]) -> Sequence[Posted] | None:
    wanted = [message.random_id for message in waiting]
    return next((unit for unit in left if [one.random_id for one in unit] == wanted), None)


def _told(
    waiting: Sequence[LedgerMessage], left: Sequence[Sequence[Posted]], told: Mapping[int, int]
) -> Sequence[Posted] | None:
    wanted = [told.get(message.id) for message in waiting]
    return next((unit for unit in left if [one.ref.id for one in unit] == wanted), None)


def _by_words(
    message: Message, publication: Publication, count: int, left: Sequence[Sequence[Posted]]
) -> Sequence[Posted] | None:
    """The post that says the same, the one nearest to the planned time where there are several."""
    alike = [unit for unit in left if len(unit) == count and is_alike(message, unit)]
    return min(alike, key=lambda unit: abs(unit[0].date - publication.contents.date), default=None)


def _by_time(publication: Publication, count: int, left: Sequence[Sequence[Posted]]) -> Sequence[Posted] | None:
    planned = publication.contents.date
    then = [unit for unit in left if len(unit) == count and abs(unit[0].date - planned) <= AT_ITS_TIME]
    return then[0] if len(then) == 1 else None
