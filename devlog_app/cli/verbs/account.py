"""``devlog account``: who is signed in to Telegram, and whether the proxy leads there."""

import asyncio
from typing import Annotated

import typer

from devlog_app.cli.accounts import show_account, show_others, show_proxy
from devlog_app.cli.exit_code import ExitCode
from devlog_app.cli.options import AccountName, AsJson, session_of


def show(
    context: typer.Context,
    *,
    account: AccountName = "default",
    test_proxy: Annotated[
        bool, typer.Option("--test-proxy", help="Only try whether Telegram answers through the proxy.")
    ] = False,
    as_json: AsJson = False,
) -> int:
    """Show who is signed in, and what the account allows; with --test-proxy, nobody need be."""
    session = session_of(context)
    services = session.services()
    sign_in = services.sign_in_as(account)
    if test_proxy:
        show_proxy(session.output, asyncio.run(sign_in.try_proxy()), as_json=as_json)
        return ExitCode.DONE
    show_account(session.output, asyncio.run(sign_in.account()), as_json=as_json)
    if not as_json:
        show_others(session.output, services.connections.known_accounts(), account)
        place = f"sealed in {session.paths.secrets}" if services.secrets.is_sealed_file else "in the system's keyring"
        session.output.say(session.output.styled("dim", f"  The session is kept {place}"))
    return ExitCode.DONE


def add_to(application: typer.Typer) -> None:
    """Add the verb ``account``."""
    application.command("account")(show)
