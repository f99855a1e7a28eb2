"""``devlog queue``: what waits in a channel's queue, and changing it."""

import asyncio
from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from devlog_app.cli.exit_code import ExitCode
from devlog_app.cli.options import AsJson, ChannelName, Yes, session_of
from devlog_app.cli.output import Output
from devlog_app.cli.progress import shown_steps
from devlog_app.cli.questions import confirm
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import UsageError
from devlog_app.model.queue import ChannelQueue, QueueEntry
from devlog_app.model.steps import Done, Step, describe

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services

Number = Annotated[int, typer.Argument(metavar="ID", help="The number that devlog queue shows.")]
WIDTH = 60


def show(context: typer.Context, channel: ChannelName = None, as_json: AsJson = False) -> int:
    """List what waits in a channel's queue, whoever put it there."""
    if context.invoked_subcommand is not None:
        return ExitCode.DONE
    session = session_of(context)
    services = session.services()
    _show(session.output, asyncio.run(services.queue.read(_name(services, channel))), as_json=as_json)
    return ExitCode.DONE


def edit(
    context: typer.Context, number: Number, channel: ChannelName = None, yes: Yes = False, as_json: AsJson = False
) -> int:
    """Give a queued post the words that its note has now."""
    session = session_of(context)
    services, name = session.services(), _name(session.services(), channel)
    entry = _chosen(services, name, number)
    if entry.note is None:
        raise UsageError("queue_entry_foreign", id=number, channel=name)
    note = services.library.open(entry.note)
    post = services.composer.compose(note, note.text, channel=name)
    _ask(session.output, services, name, f"Put the words of {entry.note} into its queued post?", yes=yes)
    return _run(session.output, services, name, services.queue.edit(name, number, post, over=yes), as_json=as_json)


def move(
    context: typer.Context,
    number: Number,
    at: Annotated[str, typer.Option(metavar="TIME", help="When it is to come out: as for devlog publish.")],
    channel: ChannelName = None,
    yes: Yes = False,
    as_json: AsJson = False,
) -> int:
    """Give a queued post another time."""
    from devlog_app.services.times import read_time

    session = session_of(context)
    services, name = session.services(), _name(session.services(), channel)
    time = read_time(at, services.library.config.time_zone, datetime.now(UTC))
    session.output.remark(f"At {time.echo}")
    entry = _chosen(services, name, number)
    _ask(session.output, services, name, f"Move {_what(entry)} to {time.echo}?", yes=yes)
    return _run(session.output, services, name, services.queue.move(name, number, time.at), as_json=as_json)


def now(
    context: typer.Context, number: Number, channel: ChannelName = None, yes: Yes = False, as_json: AsJson = False
) -> int:
    """Publish a queued post at once."""
    session = session_of(context)
    services, name = session.services(), _name(session.services(), channel)
    entry = _chosen(services, name, number)
    _ask(session.output, services, name, f"Publish {_what(entry)} now?", yes=yes)
    return _run(session.output, services, name, services.queue.send_now(name, number), as_json=as_json, then=entry.job)


def remove(
    context: typer.Context, number: Number, channel: ChannelName = None, yes: Yes = False, as_json: AsJson = False
) -> int:
    """Take a post out of the queue; it will not come out."""
    session = session_of(context)
    services, name = session.services(), _name(session.services(), channel)
    entry = _chosen(services, name, number)
    _ask(session.output, services, name, f"Remove {_what(entry)} from the queue?", yes=yes)
    return _run(session.output, services, name, services.queue.remove(name, number), as_json=as_json)


def _name(services: "Services", channel: str | None) -> str:
    return services.channels.entry(channel or services.channels.default).name


def _chosen(services: "Services", name: str, number: int) -> QueueEntry:
    entry = asyncio.run(services.queue.read(name)).entry(number)
    if entry is None:
        raise UsageError("queue_entry_unknown", id=number, channel=name)
    return entry


def _what(entry: QueueEntry) -> str:
    if entry.note is None:
        return f"“{_short(entry.text)}”, which is no note of this workspace,"
    return entry.note if entry.of == 1 else f"{entry.note}, all {entry.of} messages of it,"


def _ask(output: Output, services: "Services", name: str, question: str, *, yes: bool) -> None:
    is_local = services.channels.entry(name).kind is ChannelKind.LOCAL
    confirm(output, question, yes=yes or is_local)


def _run(
    output: Output,
    services: "Services",
    name: str,
    steps: AsyncGenerator[Step, None],
    *,
    as_json: bool,
    then: str | None = None,
) -> int:
    """Go through *steps*, finish the publication called *then*, and show the queue as it is afterwards."""
    asyncio.run(_told(output, services, steps, then, as_json=as_json))
    _show(output, asyncio.run(services.queue.read(name)), as_json=as_json)
    return ExitCode.DONE


async def _told(
    output: Output, services: "Services", steps: AsyncGenerator[Step, None], then: str | None, *, as_json: bool
) -> None:
    ends = [step async for step in _shown(output, steps)]
    if then is not None:
        ends += [step async for step in _shown(output, services.publisher.resume({then}))]
    for done in ends:
        if not as_json and done.note:
            output.remark(describe(done))


async def _shown(output: Output, steps: AsyncGenerator[Step, None]) -> AsyncGenerator[Done, None]:
    with shown_steps(output) as show:
        async for step in steps:
            if isinstance(step, Done):
                yield step
            else:
                show(step)


def _show(output: Output, queue: ChannelQueue, *, as_json: bool) -> None:
    if as_json:
        output.document([_row(entry) for entry in queue.entries])
        return
    from devlog_app.model.named_time import NamedTime

    for entry in queue.entries:
        part = f" {entry.part}/{entry.of}" if entry.of > 1 else ""
        whose = f"{entry.note}{part}" if entry.is_ours else "by somebody else"
        cost = f" · counts {entry.cost}" if entry.cost > 1 else ""
        head = f"#{entry.id} · {NamedTime(entry.date.astimezone(), queue.zone)} · {whose}{cost}"
        output.say(output.styled("strong" if entry.is_ours else "dim", head))
        output.say(f"  {_short(entry.text)}")
    until = str(NamedTime(queue.until.astimezone(), queue.zone))
    if queue.is_kept_here:
        output.say(f"{len(queue.entries)} wait here: a bot has no queue, Devlog sends them itself while it runs.")
    else:
        output.say(f"{queue.used} of {queue.limit} used in {queue.channel.title}; it takes posts until {until}.")


def _row(entry: QueueEntry) -> dict[str, object]:
    return {
        "id": entry.id,
        "date": entry.date.astimezone(UTC).isoformat().replace("+00:00", "Z"),
        "note": entry.note,
        "ours": entry.is_ours,
        "cost": entry.cost,
        "text": entry.text,
    }


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= WIDTH else f"{line[: WIDTH - 1]}…"


def add_to(application: typer.Typer) -> None:
    """Add the verb ``queue`` with what can be done to its entries."""
    queue = typer.Typer(
        rich_markup_mode=application.rich_markup_mode, add_completion=False, invoke_without_command=True
    )
    queue.callback()(show)
    for name, action in (("edit", edit), ("move", move), ("now", now), ("remove", remove)):
        queue.command(name)(action)
    application.add_typer(queue, name="queue", help="List or change what waits in a channel's queue.")
