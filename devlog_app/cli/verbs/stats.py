"""``devlog stats``: how often posts were seen, forwarded, reacted to and commented on."""

import asyncio
import csv
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from devlog_app.cli.exit_code import ExitCode
from devlog_app.cli.options import AsJson, Offline, session_of
from devlog_app.cli.output import Output
from devlog_app.model.after_publication import Measured
from devlog_app.model.ledger_wire import moment_to_text

COLUMNS = ("note", "id", "at", "views", "forwards", "reactions", "comments")
NUMBERS = COLUMNS[3:]


def stats(
    context: typer.Context,
    *,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print a table for spreadsheets.")] = False,
    history: Annotated[bool, typer.Option("--history", help="Everything that was ever counted, too.")] = False,
    offline: Offline = False,
    as_json: AsJson = False,
) -> int:
    """Count the workspace's posts, and keep the numbers. Bots and Saved Messages are told no views."""
    session = session_of(context)
    statistics = session.services().statistics
    if not offline:
        asyncio.run(statistics.measure())
    found = statistics.kept() if history else statistics.latest()
    if as_json:
        session.output.document([_row(one) for one in found])
    elif as_csv:
        writer = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(_row(one) for one in found)
    else:
        _show(session.output, found)
    return ExitCode.DONE


def _row(one: Measured) -> dict[str, object]:
    numbers = {name: getattr(one.numbers, name) for name in NUMBERS}
    return {"note": one.path, "id": one.numbers.ref.id, "at": moment_to_text(one.at), **numbers}


def _show(output: Output, found: Sequence[Measured]) -> None:
    """A table, a post a line."""
    if not found:
        output.say("Nothing is published yet.")
        return
    output.say(output.styled("dim", " ".join(f"{name:>9}" for name in NUMBERS) + "  counted           note"))
    for one in found:
        numbers = " ".join(f"{_said(getattr(one.numbers, name)):>9}" for name in NUMBERS)
        moment = f"{one.at.astimezone():%Y-%m-%d %H:%M}"
        output.say(f"{numbers}  {output.styled('dim', moment)}  {one.path} #{one.numbers.ref.id}")


def _said(number: int | None) -> str:
    return "–" if number is None else f"{number:,}".replace(",", " ")


def add_to(application: typer.Typer) -> None:
    """Add the verb ``stats``."""
    application.command("stats")(stats)
