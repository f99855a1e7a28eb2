"""Where a note stands, told from its ledger and its text."""

from collections.abc import Collection, Iterable
from datetime import datetime

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.known_state import KnownState
from devlog_app.model.ledger import History, LedgerChannel, Publication, Standing
from devlog_app.model.note import NoteState, Reach

ORDER = tuple(NoteState)

REHEARSALS = frozenset({ChannelKind.LOCAL, ChannelKind.SAVED})
"""Kinds of channel that nobody but the author reads."""


def known_state(history: History, source_digest: str, now: datetime, tests: Collection[str] = ()) -> KnownState | None:
    """The state that publications give a note whose text has *source_digest*; None where there are none.

    Several channels: the first state that holds for any of them. Rehearsals (on this computer, in Saved Messages, and
    in the channels for *tests*, by their names) count only while the note is nowhere else.
    """
    latest = {publication.channel.key: publication for publication in history.publications}
    by_reach: dict[Reach, list[NoteState]] = {}
    for publication in latest.values():
        reach = reach_of(publication.channel, tests)
        by_reach.setdefault(reach, []).append(_state(publication, source_digest, now))
    # Reaches stand in their order: what others see goes before what nobody does.
    reach, states = next(((one, by_reach[one]) for one in Reach if one in by_reach), (Reach.READERS, []))
    return KnownState(min(states, key=ORDER.index), reach) if states else None


def reach_of(channel: LedgerChannel, tests: Collection[str] = ()) -> Reach:
    """Whom a post in *channel* reaches; *tests* are the names of channels for tests."""
    if channel.kind is ChannelKind.LOCAL:
        return Reach.LOCAL
    return Reach.REHEARSAL if channel.kind is ChannelKind.SAVED or channel.name in tests else Reach.READERS


def foremost(states: Iterable[KnownState | None]) -> KnownState | None:
    """Of several states of one note the one that is shown; None where there is none."""
    return min((one for one in states if one is not None), key=lambda one: ORDER.index(one.state), default=None)


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
