"""``devlog logout``: end the session at Telegram."""

import asyncio

import typer

from devlog_app.cli.exit_code import ExitCode
from devlog_app.cli.options import AccountName, AsJson, session_of


def logout(context: typer.Context, *, account: AccountName = "default", as_json: AsJson = False) -> int:
    """End the session at Telegram and forget it here."""
    session = session_of(context)
    asyncio.run(session.services().sign_in_as(account).log_out())
    if as_json:
        session.output.document({"account": account})
    else:
        session.output.say(f"Signed out of the account {account}")
    return ExitCode.DONE


def add_to(application: typer.Typer) -> None:
    """Add the verb ``logout``."""
    application.command("logout")(logout)
