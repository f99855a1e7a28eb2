"""``devlog update NOTE``: bring a post up to date in its channel."""

import asyncio
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from devlog_app.cli.differences import say_difference
from devlog_app.cli.ends import say_end
from devlog_app.cli.exit_code import ExitCode
from devlog_app.cli.located import all_located
from devlog_app.cli.options import AsJson, ChannelName, Yes, session_of
from devlog_app.cli.output import Output
from devlog_app.cli.questions import confirm
from devlog_app.cli.standing import row_of
from devlog_app.cli.walking import walked
from devlog_app.model.after_publication import UpdatePlan, Work
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.steps import Step

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services

WORK_WORDS = (
    (Work.EDIT, "is edited"),
    (Work.ADD, "is sent, as an answer to the one before"),
    (Work.DELETE, "is deleted"),
    (Work.POINT, "becomes a link to the first, because other posts link to it"),
)


def update(
    context: typer.Context,
    notes: Annotated[list[Path], typer.Argument(metavar="NOTE", help="The notes' files.")],
    *,
    channel: ChannelName = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, and change nothing.")] = False,
    yes: Yes = False,
    as_json: AsJson = False,
) -> int:
    """Make posts say what their notes say now, in place and only where they differ."""
    session = session_of(context)
    output = session.output
    located = list(all_located(session, notes))
    for services, path in located:
        for plan in asyncio.run(services.updater.plan(path, channel)):
            _show(output, services, plan, quiet=as_json)
            if not dry_run:
                _carry_out(output, services, plan, yes=yes, as_json=as_json)
    if as_json:
        found = [one for services, path in located for one in asyncio.run(services.status.read([path], offline=True))]
        output.document([row_of(one) for one in found])
    return ExitCode.DONE


def _show(output: Output, services: "Services", plan: UpdatePlan, *, quiet: bool) -> None:
    if quiet:
        return
    for difference in asyncio.run(services.differences.of(plan.path, channel=plan.channel)):
        say_difference(output, difference)
    words = dict(WORK_WORDS)
    for one in plan.works:
        output.remark(f"Message {one.part + 1} {words[one.work]}.")


def _carry_out(output: Output, services: "Services", plan: UpdatePlan, *, yes: bool, as_json: bool) -> None:
    """Ask what has to be asked, and do it."""
    is_local = services.channels.entry(plan.channel).kind is ChannelKind.LOCAL
    if plan.anew:
        _say_what_breaks(output, plan)
        confirm(output, f"Withdraw {plan.path} from {plan.channel} and publish it anew?", yes=yes or is_local)
        steps: AsyncGenerator[Step, None] = services.updater.replace(plan)
    else:
        if plan.works:
            edited = " It was edited there by somebody else; that is lost." if plan.changed_there else ""
            confirm(output, f"Update {plan.path} in {plan.channel}?{edited}", yes=yes or is_local)
        steps = services.updater.update(plan, over=True)
    for done in asyncio.run(walked(output, steps)):
        if not as_json:
            say_end(output, done)


def _say_what_breaks(output: Output, plan: UpdatePlan) -> None:
    output.remark(f"Telegram takes no such edit of {plan.path}: pictures stay pictures, albums keep their size.")
    for path in plan.linked_from:
        output.remark(f"  {path} links to this post; that link would break.")
    output.remark("  So would links from elsewhere, views and comments.")


def add_to(application: typer.Typer) -> None:
    """Add the verb ``update``."""
    application.command("update")(update)
