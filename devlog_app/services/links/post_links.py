"""Addresses of posts that are known from a ledger alone, and which notes' posts lead to them."""

import json
import re
from collections.abc import Iterator, Mapping

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.ledger import History, LedgerChannel, Publication
from devlog_app.model.reference import MessageRef


def post_link(channel: LedgerChannel, ref: MessageRef) -> str | None:
    """The permanent address of a published message; None where there is none (core.telegram.org/api/links)."""
    if ref.queue or channel.kind is not ChannelKind.TELEGRAM:
        return None
    return f"https://t.me/{channel.username or f'c/{channel.id}'}/{ref.id}"


def linking_notes(
    note_id: str, publication: Publication, histories: Mapping[str, History]
) -> Iterator[tuple[str, frozenset[int]]]:
    """The paths of notes whose live posts lead to *publication* of *note_id*, each with the parts they lead to."""
    patterns = {message.part: _pattern(publication, message.part) for message in publication.contents.messages}
    for other_id, history in histories.items():
        for other in history.publications:
            if not other.is_live or other_id == note_id:
                continue
            said = json.dumps(other.contents.post, ensure_ascii=False)
            parts = frozenset(part for part, pattern in patterns.items() if pattern and pattern.search(said))
            if parts:
                yield other.contents.post["note"]["path"], parts


def _pattern(publication: Publication, part: int) -> re.Pattern[str] | None:
    """What every way of addressing message *part* matches."""
    channel = publication.channel
    if channel.kind is not ChannelKind.TELEGRAM:
        return None
    names = [f"c/{channel.id}", *([channel.username] if channel.username else ())]
    numbers = [str(one.id) for one in publication.contents.messages if one.part == part and not one.queue]
    if not numbers:
        return None
    return re.compile(rf"t\.me/(?:{'|'.join(map(re.escape, names))})/(?:{'|'.join(numbers)})(?!\d)", re.IGNORECASE)
