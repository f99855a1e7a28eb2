"""Where the notes of a series stand in one channel, by the ledgers and the outbox."""

from devlog_app.model.job import Job
from devlog_app.model.ledger import Publication, Standing
from devlog_app.model.note import NoteSummary
from devlog_app.model.reference import ChannelIdentity
from devlog_app.model.series import Stage
from devlog_app.model.values import dataclass
from devlog_app.services.publishing.workbench import Workbench
from devlog_app.services.series.planning import Known


@dataclass(frozen=True, slots=True)
class Standings:
    """What is known of notes in the channel called *identity*; nothing where that is None."""

    bench: Workbench
    identity: ChannelIdentity | None

    def known(self, note: NoteSummary) -> Known | None:
        """How far *note* is, and when it goes or went out; None where nothing of it is there."""
        if note.id is None:
            return None
        job = self.kept_here(note.id)
        if job is not None and job.date is not None:
            return Known(Stage.SCHEDULED, job.date)
        latest = self.latest(note.id)
        if latest is None:
            return None
        date = latest.contents.date
        waits = latest.standing is Standing.SCHEDULED and date > self.bench.now()
        return Known(Stage.SCHEDULED if waits else Stage.PUBLISHED, date)

    def latest(self, note_id: str) -> Publication | None:
        """The note's latest publication in the channel, if it is there or waits."""
        if self.identity is None:
            return None
        found = self.bench.ledger.read(note_id).in_channel(self.identity.kind, self.identity.id)
        return found if found is not None and found.is_live else None

    def kept_here(self, note_id: str) -> Job | None:
        """The publication of the note that this program itself will send, as the channel has no queue."""
        if self.identity is None or not self.bench.has_outbox:
            return None
        key = (note_id, self.identity.kind, self.identity.id)
        with self.bench.outbox() as outbox:
            waiting = outbox.waiting(self.bench.key)
        return next((job for job in waiting if (job.note_id, job.channel_kind, job.channel_id) == key), None)
