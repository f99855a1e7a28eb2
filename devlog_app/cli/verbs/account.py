"""``devlog account``: who is signed in to Telegram."""

import asyncio

import typer

from devlog_app.cli.accounts import show_account
from devlog_app.cli.failures import ExitCode
from devlog_app.cli.options import AccountName, AsJson, session_of


def show(context: typer.Context, *, account: AccountName = "default", as_json: AsJson = False) -> int:
    """Show who is signed in, and what the account allows."""
    session = session_of(context)
    signed_in = asyncio.run(session.services().sign_in_as(account).account())
    show_account(session.output, signed_in, as_json=as_json)
    return ExitCode.DONE


def add_to(application: typer.Typer) -> None:
    """Add the verb ``account``."""
    application.command("account")(show)
