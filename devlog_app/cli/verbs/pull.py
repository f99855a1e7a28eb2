"""``devlog pull NOTE``: take the channel's version of a post into its note."""

import asyncio
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from devlog_app.cli.exit_code import ExitCode
from devlog_app.cli.located import all_located
from devlog_app.cli.options import AsJson, ChannelName, Yes, session_of
from devlog_app.cli.output import Output
from devlog_app.cli.questions import confirm
from devlog_app.cli.standing import row_of
from devlog_app.model.after_publication import Pulled

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services


def pull(
    context: typer.Context,
    notes: Annotated[list[Path], typer.Argument(metavar="NOTE", help="The notes' files.")],
    *,
    channel: ChannelName = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, and write nothing.")] = False,
    yes: Yes = False,
    as_json: AsJson = False,
) -> int:
    """Write what was changed in the channel into the note; lines that say the same stay as they were typed."""
    session = session_of(context)
    located = list(all_located(session, notes))
    for services, path in located:
        pulled = asyncio.run(services.puller.read(path, channel))
        if not as_json:
            _show(session.output, pulled)
        if not dry_run:
            _take(session.output, services, pulled, yes=yes, as_json=as_json)
    if as_json:
        found = [one for services, path in located for one in asyncio.run(services.status.read([path], offline=True))]
        session.output.document([row_of(one) for one in found])
    return ExitCode.DONE


def _show(output: Output, pulled: Pulled) -> None:
    """The change of the note's own text, line by line."""
    if pulled.is_same:
        output.say(f"{pulled.path} says what {pulled.channel} says.")
        return
    before, after = pulled.before.split("\n"), pulled.text.split("\n")
    for line in unified_diff(before, after, pulled.path, f"{pulled.path} as in {pulled.channel}", lineterm="", n=2):
        style = {"+": "good", "-": "removed", "@": "dim"}.get(line[:1])
        output.say(line if style is None else output.styled(style, line))


def _take(output: Output, services: "Services", pulled: Pulled, *, yes: bool, as_json: bool) -> None:
    if not pulled.is_same:
        lost = " What was changed here since it was published is lost where it differs." if pulled.changed_here else ""
        confirm(output, f"Write this into {pulled.path}?{lost}", yes=yes or not pulled.changed_here)
    asyncio.run(services.puller.take(pulled))
    if not pulled.exact:
        output.remark(f"{pulled.path} would be cut into messages otherwise than it is there; devlog diff shows where.")
    if not (as_json or pulled.is_same):
        output.say(f"{output.styled('good', '✓')} {pulled.path} says now what {pulled.channel} says")


def add_to(application: typer.Typer) -> None:
    """Add the verb ``pull``."""
    application.command("pull")(pull)
