"""The ids that keep a message from being posted twice, the same on every machine that publishes the same thing."""

from devlog_app.model.digest import message_digest
from devlog_app.model.post import MediaMessage, Message
from devlog_app.model.sha256 import sha256
from devlog_app.model.wire import canonical


def random_ids(note_id: str, channel_id: int, publication: int, part: int, message: Message) -> tuple[int, ...]:
    """Signed 64-bit ids for *message*, message *part* of a publication: one, or one an album item.

    Derived and not drawn, so that the server tells repeats by another machine of the same account, too.
    """
    facts: list[object] = [note_id, channel_id, publication, part, message_digest(message)]
    items = len(message.media) if isinstance(message, MediaMessage) else 1
    return tuple(_derived([*facts, item] if item else facts) for item in range(items))


def ids_of_change(change_id: str, part: int, message: Message) -> tuple[int, ...]:
    """The same for *message* when the change called *change_id* adds it to a post that is there.

    The change is a part of it: what was added, deleted and is added again must not count as a repeat.
    """
    facts: list[object] = [change_id, part, message_digest(message)]
    items = len(message.media) if isinstance(message, MediaMessage) else 1
    return tuple(_derived([*facts, item]) for item in range(items))


def _derived(facts: list[object]) -> int:
    first = sha256(canonical(facts).encode("utf-8", "surrogatepass")).digest()[:8]
    # Telegram refuses zero as no id at all.
    return int.from_bytes(first, "big", signed=True) or 1
