"""``devlog resume``: finish, or take back, what was interrupted, and see what became of the rest meanwhile."""

import asyncio
import sys
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import TYPE_CHECKING

import typer

from devlog_app.cli.ends import remark_problems, row_of, say_end
from devlog_app.cli.exit_code import ExitCode
from devlog_app.cli.options import AsJson, Yes, session_of
from devlog_app.cli.output import Output
from devlog_app.cli.progress import shown_steps
from devlog_app.cli.questions import ask
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import DevlogError
from devlog_app.model.job import Job
from devlog_app.model.steps import Done, LeftUndone, Step, describe

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services


def resume(context: typer.Context, yes: Yes = False, as_json: AsJson = False) -> int:
    """Finish every publication that was interrupted: what is missing is sent, nothing twice.

    Then every channel is compared with the ledgers: what came out, was changed or deleted there is written down, and
    links to posts that are out now are filled in.
    """
    session = session_of(context)
    output, services = session.output, session.services()
    ends: list[Done] = []
    with asyncio.Runner() as runner:
        # Questions are asked between runs of the loop, so that Ctrl+C ends them at once.
        ends += runner.run(_told(output, services.publisher.resume_changes()))
        for job in services.publisher.interrupted():
            wanted = _decided(output, services, job, yes=yes)
            if wanted is not None:
                ends += runner.run(_told(output, wanted))
        ends += runner.run(_told(output, services.publisher.keep_time()))
        runner.run(_reconciled(output, services))
    for done in ends:
        if not as_json:
            say_end(output, done)
        remark_problems(output, done)
    if as_json:
        output.document([row_of(done) for done in ends])
    return ExitCode.DONE


def _decided(output: Output, services: "Services", job: Job, *, yes: bool) -> AsyncGenerator[Step, None] | None:
    """What is to become of *job*: finished, taken back, or (None) left as it is."""
    publisher = services.publisher
    is_local = job.channel_kind is ChannelKind.LOCAL
    if yes or is_local or job.is_leaving:
        return publisher.resume({job.id}, also_old=True)
    question = _question(job, is_old=publisher.needs_an_answer(job))
    if not sys.stdin.isatty():
        raise DevlogError("question_refused", question=question)
    answer = ask(output, f"{question} [y = finish / t = take back / N = leave]").casefold()
    if answer in {"y", "yes", "д", "да"}:
        return publisher.resume({job.id}, also_old=True)
    return publisher.take_back(job.id) if answer in {"t", "take back"} else None


def _question(job: Job, *, is_old: bool) -> str:
    there = len({item.part for item in job.sent})
    since = f"{job.created.astimezone():%Y-%m-%d %H:%M}"
    late = " Its time has passed: it would come out at once." if is_old and job.date is not None else ""
    return (
        f"{job.post.note.path} was interrupted on {since} on its way to {job.channel}, "
        f"{there} of {len(job.parts)} messages are there.{late} Finish it?"
    )


async def _told(output: Output, steps: AsyncGenerator[Step, None]) -> list[Done]:
    ends = []
    with shown_steps(output) as show:
        async for step in steps:
            if isinstance(step, Done):
                ends.append(step)
            elif not isinstance(step, LeftUndone):
                show(step)
            else:
                output.remark(describe(step))
    return ends


async def _reconciled(output: Output, services: "Services") -> None:
    """Say what became of posts while nobody looked; a channel that cannot be reached is said, and is no failure."""
    for name in services.reconciler.channels():
        try:
            async with aclosing(services.link_keeper.catch_up(name)) as found:
                async for one in found:
                    output.remark(one.message)
        except DevlogError as error:
            output.remark(f"{name}: {error.message}")


def add_to(application: typer.Typer) -> None:
    """Add the verb ``resume``."""
    application.command("resume")(resume)
