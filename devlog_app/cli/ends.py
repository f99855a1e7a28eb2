"""How a publication ended, said or as a row of JSON."""

from devlog_app.cli.output import Output
from devlog_app.cli.problem_lines import problem_lines
from devlog_app.model.steps import Done, Outcome, describe

DID_SOMETHING = frozenset({Outcome.PUBLISHED, Outcome.SCHEDULED, Outcome.UPDATED, Outcome.TAKEN_BACK})


def row_of(done: Done) -> dict[str, object]:
    """One row of what ``publish`` and its like print with ``--json``."""
    return {
        "note": done.note,
        "outcome": done.outcome.value,
        "channel": done.channel.name,
        "messages": [
            {"id": message.ref.id, "queue": message.ref.queue, "link": message.link} for message in done.messages
        ],
    }


def say_end(output: Output, done: Done) -> None:
    """Say what became of the note, and where its messages are."""
    mark = "✓" if done.outcome in DID_SOMETHING else "="
    output.say(f"{output.styled('good', mark)} {describe(done)}")
    for message in done.messages:
        output.say(f"  {message.link or f'message {message.ref.id}'}")


def remark_problems(output: Output, done: Done) -> None:
    """Say what did not go as asked, beside the result."""
    for line in problem_lines(output, done.note, done.problems, errors=True):
        output.remark(line)
