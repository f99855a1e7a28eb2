"""The log of a note: every revision of its post, told from its ledger."""

from devlog_app.model.after_publication import Revision
from devlog_app.model.ledger import Event
from devlog_app.model.wire import from_json
from devlog_app.storage.publications.ledger_files import LedgerFiles


def revisions(ledger: LedgerFiles, note_id: str) -> tuple[Revision, ...]:
    """What became of the note's posts, the oldest first. Raises ``StorageError``."""
    return tuple(_revision(event) for event in ledger.events(note_id))


def _revision(event: Event) -> Revision:
    contents = event.contents
    return Revision(
        event=event.id,
        type=event.type,
        at=event.at,
        by=event.by.name,
        channel=event.channel,
        publication=event.publication,
        reason=None if contents is None else contents.reason,
        date=event.date if contents is None else contents.date,
        post=None if contents is None else from_json(contents.post),
    )
