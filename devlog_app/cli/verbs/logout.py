"""``devlog logout``: end the session at Telegram."""

import asyncio

import typer

from devlog_app.cli.failures import ExitCode
from devlog_app.cli.options import AccountName, session_of


def logout(context: typer.Context, *, account: AccountName = "default") -> int:
    """End the session at Telegram and forget it here."""
    session = session_of(context)
    asyncio.run(session.services().sign_in_as(account).log_out())
    session.output.say(f"Signed out of the account {account}")
    return ExitCode.DONE


def add_to(application: typer.Typer) -> None:
    """Add the verb ``logout``."""
    application.command("logout")(logout)
