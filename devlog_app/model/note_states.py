"""Where a note stands, told from its ledger and its text."""

from datetime import datetime

from devlog_app.model.ledger import History, Publication, Standing
from devlog_app.model.note import NoteState
from devlog_app.model.reference import ChannelKind

ORDER = tuple(NoteState)

REHEARSALS = frozenset({ChannelKind.LOCAL, ChannelKind.SAVED})
"""Kinds of channel that nobody but the author reads."""


def state_of(history: History, source_digest: str, now: datetime) -> NoteState | None:
    """The state that publications give a note whose text has *source_digest*; None where there are none.

    Several channels: the first state that holds for any of them. Rehearsals, on this computer or in Saved Messages,
    count only while the note is nowhere else.
    """
    latest = {publication.channel.key: publication for publication in history.publications}
    elsewhere = [publication for (kind, _), publication in latest.items() if kind not in REHEARSALS]
    states = {_state(publication, source_digest, now) for publication in elsewhere or latest.values()}
    return min(states, key=ORDER.index, default=None)


def _state(publication: Publication, source_digest: str, now: datetime) -> NoteState:
    is_changed_here = publication.contents.source_digest != source_digest
    if publication.standing is Standing.DELETED_THERE:
        return NoteState.DELETED_THERE
    if publication.standing is Standing.WITHDRAWN:
        return NoteState.WITHDRAWN
    if publication.is_changed_there:
        return NoteState.DIVERGED if is_changed_here else NoteState.CHANGED_THERE
    if is_changed_here:
        return NoteState.CHANGED
    # The server publishes what it has in its queue, whether or not anybody here looks.
    is_out = publication.standing is Standing.PUBLISHED or publication.contents.date <= now
    return NoteState.PUBLISHED if is_out else NoteState.SCHEDULED
