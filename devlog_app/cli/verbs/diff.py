"""``devlog diff NOTE``: a note against its live post, by line."""

import asyncio
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from devlog_app.cli.differences import part_row, say_difference
from devlog_app.cli.exit_code import ExitCode
from devlog_app.cli.located import all_located
from devlog_app.cli.options import AsJson, ChannelName, Offline, session_of
from devlog_app.model.after_publication import Difference


def diff(
    context: typer.Context,
    notes: Annotated[list[Path], typer.Argument(metavar="NOTE", help="The notes' files.")],
    *,
    channel: ChannelName = None,
    offline: Offline = False,
    as_json: AsJson = False,
) -> int:
    """Show what differs between a note (+) and its post as it is in the channel (-).

    With --offline it is compared with what was last published from here.
    """
    session = session_of(context)
    found = [
        one
        for services, path in all_located(session, notes)
        for one in asyncio.run(services.differences.of(path, channel=channel, offline=offline))
    ]
    if as_json:
        session.output.document(_rows(found))
        return ExitCode.DONE
    for one in found:
        say_difference(session.output, one)
    return ExitCode.DONE


def _rows(found: Iterable[Difference]) -> list[dict[str, object]]:
    return [
        {
            "note": one.path,
            "state": one.state.value,
            "channel": one.channel,
            "messages": [part_row(part) for part in one.parts],
        }
        for one in found
    ]


def add_to(application: typer.Typer) -> None:
    """Add the verb ``diff``."""
    application.command("diff")(diff)
