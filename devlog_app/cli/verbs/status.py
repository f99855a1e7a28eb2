"""``devlog status [NOTE…]``: where notes stand between their files and their channels."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from devlog_app.cli.exit_code import ExitCode
from devlog_app.cli.located import all_located
from devlog_app.cli.options import AsJson, Offline, session_of
from devlog_app.cli.output import Output
from devlog_app.cli.session import Session
from devlog_app.cli.standing import place_words, row_of, say_revisions, state_words
from devlog_app.model.after_publication import NoteStatus

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services

WIDTH = 13


def status(
    context: typer.Context,
    notes: Annotated[
        list[Path] | None, typer.Argument(metavar="[NOTE]", help="Notes; all of them if none is named.")
    ] = None,
    *,
    offline: Offline = False,
    as_json: AsJson = False,
) -> int:
    """Tell where notes stand: planned, published, changed here, changed in Telegram or deleted there.

    Channels are looked at unless --offline. A note that is named is told with every revision of its post.
    """
    session = session_of(context)
    found = [one for services, paths in _asked(session, notes or []) for one in _read(services, paths, offline=offline)]
    if as_json:
        session.output.document([row_of(one, with_revisions=bool(notes)) for one in found])
        return ExitCode.DONE
    for one in found:
        _say(session.output, one)
    for finding in (finding for one in found for finding in one.findings):
        session.output.remark(finding.message)
    return ExitCode.DONE


def _asked(session: Session, notes: list[Path]) -> "list[tuple[Services, list[str]]]":
    """The notes of each workspace; no notes stand for all of the workspace here."""
    if not notes:
        return [(session.services(), [])]
    asked: dict[Path, tuple[Services, list[str]]] = {}
    for services, path in all_located(session, notes):
        asked.setdefault(services.root, (services, []))[1].append(path)
    return list(asked.values())


def _read(services: "Services", paths: list[str], *, offline: bool) -> tuple[NoteStatus, ...]:
    return asyncio.run(services.status.read(paths, offline=offline))


def _say(output: Output, one: NoteStatus) -> None:
    state = state_words(output, one.state, WIDTH, one.reach)
    output.say(f"{state} {one.title}  {place_words(output, one.path, one.reach)}")
    if one.revisions:
        for message in one.messages:
            place = message.link or f"message {message.ref.id}{' of the queue' if message.ref.queue else ''}"
            output.say(f"  {message.channel}: {place}")
        say_revisions(output, one.revisions)


def add_to(application: typer.Typer) -> None:
    """Add the verb ``status``."""
    application.command("status")(status)
