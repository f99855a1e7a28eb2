"""``devlog withdraw NOTE``: delete a post from its channel."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from devlog_app.cli.ends import say_end
from devlog_app.cli.exit_code import ExitCode
from devlog_app.cli.located import all_located
from devlog_app.cli.options import AsJson, ChannelName, Yes, session_of
from devlog_app.cli.output import Output
from devlog_app.cli.questions import confirm
from devlog_app.cli.standing import row_of
from devlog_app.cli.walking import walked
from devlog_app.model.channel_kind import ChannelKind

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services


def withdraw(
    context: typer.Context,
    notes: Annotated[list[Path], typer.Argument(metavar="NOTE", help="The notes' files.")],
    *,
    channel: ChannelName = None,
    yes: Yes = False,
    as_json: AsJson = False,
) -> int:
    """Delete posts from their channels. The notes stay, and what was published stays in their ledgers."""
    session = session_of(context)
    located = list(all_located(session, notes))
    for services, path in located:
        for name in services.updater.channels_of(path, channel):
            _withdraw(session.output, services, path, name, yes=yes, as_json=as_json)
    if as_json:
        found = [one for services, path in located for one in asyncio.run(services.status.read([path], offline=True))]
        session.output.document([row_of(one) for one in found])
    return ExitCode.DONE


def _withdraw(output: Output, services: "Services", path: str, name: str, *, yes: bool, as_json: bool) -> None:
    for other in services.updater.linked_from(path, name):
        output.remark(f"{other} links to this post; that link will break.")
    is_local = services.channels.entry(name).kind is ChannelKind.LOCAL
    confirm(output, f"Delete the post of {path} from {name}, for everybody and for good?", yes=yes or is_local)
    for done in asyncio.run(walked(output, services.updater.withdraw(path, name))):
        if not as_json:
            say_end(output, done)


def add_to(application: typer.Typer) -> None:
    """Add the verb ``withdraw``."""
    application.command("withdraw")(withdraw)
