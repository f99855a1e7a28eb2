"""Publish notes from the command line: one channel after the other, asked about once, its notes in their order."""

import asyncio
from collections.abc import AsyncGenerator, Iterable, Iterator, Sequence
from contextlib import aclosing
from typing import TYPE_CHECKING

from devlog_app.cli.output import Output
from devlog_app.cli.progress import shown_steps
from devlog_app.cli.questions import confirm
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import DevlogError
from devlog_app.model.reference import ChannelIdentity
from devlog_app.model.steps import Connecting, Done, Step
from devlog_app.model.values import dataclass

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.services.publishing.publisher import PublishRequest
    from devlog_app.services.times import ReadTime

READY = "ready"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """One note that is to go out: the *request*, the *services* of its workspace, when in words (None: now).

    *status* is what the note says of itself.
    """

    services: "Services"
    request: "PublishRequest"
    at: "ReadTime | None" = None
    status: str | None = None


def published(output: Output, publications: Sequence[Publication], *, yes: bool) -> Iterator[Done]:
    """Publish all of them and tell how each ended. Raises ``DevlogError`` where one is refused, or the answer is no.

    Questions are asked between runs of the loop, so that Ctrl+C ends them at once.
    """
    with asyncio.Runner() as runner:
        for batch in _by_channel(publications):
            channels, name = batch[0].services.channels, batch[0].request.channel
            publisher = batch[0].services.publisher
            entry = channels.entry(name)
            held = None
            try:
                if entry.kind is not ChannelKind.LOCAL and not batch[0].request.dry_run:
                    # Held open, so that every note of the batch goes over one connection.
                    with shown_steps(output) as show:
                        show(Connecting(name))
                        held = runner.run(channels.open(name))
                    confirm(output, question(batch, held.identity, entry.role), yes=yes)
                steps = publisher.publish_all([one.request for one in batch])
                yield from _ends(output, runner, steps, is_reached=held is not None)
                if publisher.waiting() and any(one.at is not None for one in batch):
                    # For a bot the program is the queue, for as long as it runs.
                    yield from _ends(output, runner, publisher.keep_time())
                if held is not None:
                    runner.run(_linked(output, batch[0].services, name))
            finally:
                if held is not None:
                    runner.run(held.close())


def _ends(
    output: Output, runner: asyncio.Runner, steps: AsyncGenerator[Step, None], *, is_reached: bool = False
) -> Iterator[Done]:
    """Every ``Done`` of *steps* as it comes, the steps between them shown; *is_reached*: that was said before."""
    try:
        while (done := runner.run(_next_end(output, steps, is_reached))) is not None:
            yield done
    finally:
        runner.run(steps.aclose())


async def _next_end(output: Output, steps: AsyncGenerator[Step, None], is_reached: bool) -> Done | None:
    with shown_steps(output) as show:
        async for step in steps:
            if isinstance(step, Done):
                return step
            if not (is_reached and isinstance(step, Connecting)):
                show(step)
    return None


async def _linked(output: Output, services: "Services", channel: str) -> None:
    """Fill in links to what is out now. The posts are there: what fails here is said, and is no failure."""
    try:
        async with aclosing(services.link_keeper.fill(channel)) as refreshed:
            async for one in refreshed:
                output.remark(one.message)
    except DevlogError as error:
        output.remark(error.message)


def question(batch: Sequence[Publication], identity: ChannelIdentity, role: str) -> str:
    """What is asked before anything goes to Telegram: how much, where and when, and whether the notes are ready."""
    messages = sum(len(publication.request.post.messages) for publication in batch)
    unready = [
        f"{publication.request.post.note.path} is marked {publication.status}."
        for publication in batch
        if publication.status not in {None, READY}
    ]
    username = f" (@{identity.username})" if identity.username else ""
    how_much = f"{_counted(len(batch), 'note')}, {_counted(messages, 'message')}"
    when = f"at {batch[0].at.echo}" if batch[0].at else "now"
    return " ".join([*unready, f"Publish {how_much}, in the {role} channel “{identity.title}”{username} {when}?"])


def _counted(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"


def _by_channel(publications: Iterable[Publication]) -> list[list[Publication]]:
    batches: dict[tuple[object, str], list[Publication]] = {}
    for publication in publications:
        batches.setdefault((publication.services.root, publication.request.channel), []).append(publication)
    return list(batches.values())
