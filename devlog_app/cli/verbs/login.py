"""``devlog login``: sign in to Telegram."""

import asyncio
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from devlog_app.cli.accounts import show_account
from devlog_app.cli.failures import ExitCode
from devlog_app.cli.options import AccountName, AsJson, session_of
from devlog_app.cli.output import Output
from devlog_app.cli.questions import ask, ask_secret
from devlog_app.model.account import Account, PasswordNeeded
from devlog_app.model.errors import SignInError, UsageError

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.services.settings import SettingsStore

Step = TypeVar("Step")

ATTEMPTS = 3
"""How often a person may mistype; a script is told at once."""

HOW_TO_GET_AN_API_ID = """\
Telegram knows every program by an api_id and api_hash of its user. Once, in three minutes:
  1. Open https://my.telegram.org and sign in with your phone number.
  2. Choose “API development tools”, and make an application: any title and short name, platform Desktop.
  3. Copy App api_id and App api_hash here. They are kept in settings.yaml, readable by you alone."""


def login(
    context: typer.Context,
    *,
    phone: Annotated[str | None, typer.Option(metavar="N", help="The phone number, with its country code.")] = None,
    account: AccountName = "default",
    as_json: AsJson = False,
) -> int:
    """Sign in to Telegram.

    Asks for the phone number, the code that Telegram sends, and the two-step password where there is one. A script may
    put the answers on standard input, one a line.
    """
    session = session_of(context)
    services = session.services()
    number = phone or ask(session.output, "Phone number, with its country code")
    show_account(session.output, _signed_in(session.output, services, account, number), as_json=as_json)
    return ExitCode.DONE


def _signed_in(output: Output, services: "Services", account: str, phone: str) -> Account:
    """Go through the steps. Questions are asked between runs of the loop, so that Ctrl+C ends them at once."""
    sign_in = services.sign_in_as(account)
    with asyncio.Runner() as runner:
        try:
            try:
                sent = runner.run(sign_in.request_code(phone))
            except SignInError as error:
                if error.code != "api_id_missing" or not sys.stdin.isatty():
                    raise
                _introduce(output, services.settings)
                sent = runner.run(sign_in.request_code(phone))
            output.remark(f"Telegram sent a code {sent.where}.")
            step = _repeated(lambda: runner.run(sign_in.enter_code(ask(output, "Code"))), output, "code_wrong")
            if isinstance(step, PasswordNeeded):
                question = f"Two-step password (hint: {step.hint})" if step.hint else "Two-step password"
                step = _repeated(
                    lambda: runner.run(sign_in.enter_password(ask_secret(output, question))), output, "password_wrong"
                )
            return step.account
        finally:
            runner.run(sign_in.close())


def _introduce(output: Output, settings: "SettingsStore") -> None:
    """Tell a person how to get an api_id and api_hash, and keep what they answer."""
    output.remark(HOW_TO_GET_AN_API_ID)
    api_id = ask(output, "App api_id")
    if not api_id.isdecimal():
        raise UsageError("api_id_no_number", value=api_id)
    settings.introduce(int(api_id), ask_secret(output, "App api_hash"))


def _repeated(attempt: Callable[[], Step], output: Output, mistyped: str) -> Step:
    """What *attempt* comes to; a person may mistype twice, a script is told at once."""
    for _ in range(ATTEMPTS - 1 if sys.stdin.isatty() else 0):
        try:
            return attempt()
        except SignInError as error:
            if error.code != mistyped:
                raise
            output.remark(error.message)
    return attempt()


def add_to(application: typer.Typer) -> None:
    """Add the verb ``login``."""
    application.command("login")(login)
