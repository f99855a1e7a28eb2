"""Typer's application: the verb that is asked for, with the options that stand before it."""

import logging
import sys
from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperGroup
from typer.main import get_command

from devlog_app import __version__
from devlog_app.cli.catalogue import VERBS
from devlog_app.cli.options import session_of
from devlog_app.cli.session import Session
from devlog_app.model.errors import UsageError
from devlog_app.paths import AppPaths

LOGGED = frozenset({"publish", "series", "login", "logout", "account", "update", "withdraw", "pull"})
"""The verbs that talk to somebody; what only looks leaves no line."""

logger = logging.getLogger(__name__)


def built(verb: str | None, *, coloured: bool) -> typer.Typer:
    """Typer's application with *verb* only, so that a command loads no other; with all of them where help is needed."""
    application = typer.Typer(
        help="Write conference notes and dev-logs in Markdown, see the Telegram post, publish it once.",
        rich_markup_mode="rich" if coloured else None,
        add_completion=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    application.callback()(before_the_verb)
    for name in (verb,) if verb else VERBS:
        import_module(f"devlog_app.cli.verbs.{name}").add_to(application)
    return application


def invoked(application: typer.Typer, arguments: Sequence[str], session: Session) -> int:
    """Let typer read *arguments* and call the verb; the verb's exit code. Raises ``UsageError`` for wrong use."""
    command = get_command(application)
    assert isinstance(command, TyperGroup)
    # Typer puts the verbs that have verbs of their own last.
    command.commands = dict(sorted(command.commands.items(), key=lambda item: VERBS.index(item[0])))
    try:
        result = command.main(list(arguments), prog_name="devlog", standalone_mode=False, obj=session)
    except typer.TyperException as error:
        # What pydantic puts before the words of typer's own checks.
        problem = error.format_message().replace("Value error, ", "")
        raise UsageError("usage", problem=problem, command=_command_of(error)) from error
    return result if isinstance(result, int) else 0


def _print_version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"devlog {__version__}\n")
        raise typer.Exit


def before_the_verb(
    context: typer.Context,
    basedir: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Keep settings, accounts, outbox and logs in DIR.")
    ] = None,
    workspace: Annotated[
        Path | None,
        typer.Option("--workspace", "-w", metavar="DIR", help="The workspace; else the one around the note, or here."),
    ] = None,
    _verbose: Annotated[bool, typer.Option("--verbose", help="Show the details of unexpected failures.")] = False,
    _no_color: Annotated[bool, typer.Option("--no-color", help="Print without colours.")] = False,
    _version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Take the options that stand before the verb; the last two have been seen to by ``output.prepared``."""
    paths = AppPaths.at(basedir)
    context.obj = replace(session_of(context), paths=paths, workspace=workspace)
    if context.invoked_subcommand in LOGGED:
        from devlog_app.logs import start_log

        start_log(paths)
        logger.info("devlog %s, %s", __version__, context.invoked_subcommand)


def _command_of(error: typer.TyperException) -> str:
    """The command whose help explains *error*: ``devlog render``."""
    context = getattr(error, "ctx", None)
    return "devlog" if context is None else context.command_path
