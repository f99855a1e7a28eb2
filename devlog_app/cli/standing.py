"""Where notes stand, said or as JSON, for the verbs that look after posts."""

from collections.abc import Sequence

from devlog_app.cli.output import Output
from devlog_app.model.after_publication import LiveMessage, NoteStatus, Revision
from devlog_app.model.ledger_wire import moment_to_text
from devlog_app.model.note import NoteState, Reach

STATE_STYLES = (
    ("error", frozenset({NoteState.IN_DOUBT, NoteState.DELETED_THERE, NoteState.DIVERGED, NoteState.MISSED})),
    ("warning", frozenset({NoteState.CHANGED, NoteState.CHANGED_THERE})),
    ("good", frozenset({NoteState.PUBLISHED, NoteState.PUBLISHING})),
    ("info", frozenset({NoteState.SCHEDULED, NoteState.PLANNED, NoteState.READY})),
)
WORDS = (
    (NoteState.CHANGED, "changed here"),
    (NoteState.CHANGED_THERE, "changed there"),
    (NoteState.DELETED_THERE, "deleted there"),
    (NoteState.IN_DOUBT, "in doubt"),
)
"""States that people call otherwise than scripts do."""


REACHES = ((Reach.LOCAL, "on this computer only"), (Reach.REHEARSAL, "as a rehearsal only"))
"""What is said of posts that no reader has."""


def state_words(output: Output, state: NoteState, width: int = 0, reach: Reach = Reach.READERS) -> str:
    """*state* in words and its colour, in at least *width* columns."""
    return output.styled(style_of(state, reach), f"{dict(WORDS).get(state, state.value):<{width}}")


def place_words(output: Output, path: str, reach: Reach) -> str:
    """The note's *path*, and that no reader has its post where that is so."""
    where = dict(REACHES).get(reach)
    return output.styled("dim", path if where is None else f"{path}  ({where})")


def style_of(state: NoteState, reach: Reach = Reach.READERS) -> str:
    """The style that *state* is shown in; what no reader has is nothing to be proud of."""
    if reach is not Reach.READERS and state is NoteState.PUBLISHED:
        return "dim"
    return next((style for style, states in STATE_STYLES if state in states), "dim")


def row_of(status: NoteStatus, *, with_revisions: bool = False) -> dict[str, object]:
    """One row of JSON."""
    row: dict[str, object] = {
        "note": status.path,
        "state": status.state.value,
        "reach": status.reach.value,
        "messages": [message_row(message) for message in status.messages],
    }
    if with_revisions:
        row["revisions"] = [_revision_row(revision) for revision in status.revisions]
    return row


def message_row(message: LiveMessage) -> dict[str, object]:
    """One message of a note in JSON."""
    return {
        "id": message.ref.id,
        "queue": message.ref.queue,
        "link": message.link,
        "channel": message.channel,
    }


def _revision_row(revision: Revision) -> dict[str, object]:
    from devlog_app.model.wire import to_json

    return {
        "event": revision.event,
        "type": revision.type.value,
        "at": moment_to_text(revision.at),
        "by": revision.by,
        "channel": revision.channel.name,
        "publication": revision.publication,
        "reason": revision.reason,
        "date": None if revision.date is None else moment_to_text(revision.date),
        "post": None if revision.post is None else to_json(revision.post),
    }


def say_revisions(output: Output, revisions: Sequence[Revision]) -> None:
    """The log of a note, the newest first."""
    for revision in reversed(revisions):
        why = f" ({revision.reason})" if revision.reason else ""
        moment = f"{revision.at.astimezone():%Y-%m-%d %H:%M}"
        what = revision.type.value.replace("_", " ")
        output.say(f"  {output.styled('dim', moment)}  {what}{why} in {revision.channel.name}, by {revision.by}")
