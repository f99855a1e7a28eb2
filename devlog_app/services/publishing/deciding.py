"""Which interrupted publications a person has to decide about, and how that is told."""

from datetime import datetime, timedelta

from devlog_app.model.job import Job, PartState
from devlog_app.model.steps import LeftUndone

LONG_AGO = timedelta(hours=24)
"""After this long nothing is sent again unasked: the server may have forgotten the ids, the reader the occasion."""

MISSED = timedelta(minutes=5)
"""How much later than planned a message still goes out unasked."""


def needs_an_answer(job: Job, now: datetime) -> bool:
    """Whether *job* is so old, or so late, that nobody but a person can say if it is still wanted."""
    is_late = job.date is not None and now - job.date > MISSED
    is_sent = all(item.state is PartState.SENT for item in job.items)
    return not is_sent and (is_late or now - job.created > LONG_AGO)


def left_undone(job: Job) -> LeftUndone:
    """The step that says that *job* waits for a decision."""
    there = sum(all(item.state is PartState.SENT for item in items) for items in job.parts)
    return LeftUndone(
        job=job.id, note=job.post.note.path, channel=job.channel, since=job.created, sent=there, of=len(job.parts)
    )
