"""``devlog login``: sign in to Telegram."""

import asyncio
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from devlog_app.cli.accounts import show_account
from devlog_app.cli.exit_code import ExitCode
from devlog_app.cli.options import AccountName, AsJson, session_of
from devlog_app.cli.output import Output
from devlog_app.cli.questions import ask, ask_secret
from devlog_app.cli.signing_in import SigningIn
from devlog_app.model.account import Account
from devlog_app.model.errors import SignInError, UsageError

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.services.settings import SettingsStore

Way: TypeAlias = Callable[[SigningIn], Account]

ASK = "-"
"""Instead of a phone number, which every user of the computer could read in its list of processes."""

HOW_TO_GET_AN_API_ID = """\
Telegram knows every program by an api_id and api_hash of its user.
Once, in three minutes:
  1. Open https://my.telegram.org and sign in with your phone number.
     The code comes as a message inside Telegram.
  2. Choose “API development tools”, and make an application: any title
     and short name will do, platform Desktop.
  3. Copy App api_id and App api_hash here. They belong to your phone
     number: do not share them."""


def login(
    context: typer.Context,
    *,
    qr: Annotated[bool, typer.Option("--qr", help="Scan a code with your phone: the usual way on a terminal.")] = False,
    phone: Annotated[
        str | None,
        typer.Option(metavar="N", help="By a code that Telegram sends: the phone number with its country; “-” asks."),
    ] = None,
    bot: Annotated[bool, typer.Option("--bot", help="As a bot, whose token is asked for.")] = False,
    account: AccountName = "default",
    as_json: AsJson = False,
) -> int:
    """Sign in to Telegram.

    On a terminal it shows a QR code to be scanned by Telegram on your phone. A script may put its answers on standard
    input, one a line: the phone number unless it is given, the code, the two-step password where there is one; or the
    token of a bot.
    """
    if qr + bot + (phone is not None) > 1:
        raise UsageError("one_way_in")
    session = session_of(context)
    services = session.services()
    way = _way(
        qr=qr, phone=phone, bot=bot or (not qr and phone is None and services.connections.access.is_bot(account))
    )

    def sign_in() -> Account:
        return _signed_in(session.output, services, account, way)

    try:
        signed_in = sign_in()
    except SignInError as error:
        if error.code not in {"api_id_missing", "api_id_wrong"} or not sys.stdin.isatty():
            raise
        if error.code == "api_id_wrong":
            session.output.remark(error.message)
        _introduce(session.output, services.settings)
        signed_in = sign_in()
    show_account(session.output, signed_in, as_json=as_json)
    return ExitCode.DONE


def _way(*, qr: bool, phone: str | None, bot: bool) -> Way:
    """How to sign in: as it was said, else by QR code on a terminal, and by phone number in a script."""
    if bot:
        return lambda signing: signing.by_token()
    if qr or (phone is None and sys.stdin.isatty()):
        return lambda signing: signing.by_qr()
    return lambda signing: signing.by_phone(None if phone == ASK else phone)


def _signed_in(output: Output, services: "Services", account: str, way: Way) -> Account:
    sign_in = services.sign_in_as(account)
    with asyncio.Runner() as runner:
        try:
            return way(SigningIn(output, sign_in, runner))
        finally:
            runner.run(sign_in.close())


def _introduce(output: Output, settings: "SettingsStore") -> None:
    """Tell a person how to get an api_id and api_hash, and keep what they answer."""
    output.remark(HOW_TO_GET_AN_API_ID)
    api_id = ask(output, "App api_id")
    if not api_id.isdecimal():
        raise UsageError("api_id_no_number", value=api_id)
    settings.introduce(int(api_id), ask_secret(output, "App api_hash"))


def add_to(application: typer.Typer) -> None:
    """Add the verb ``login``."""
    application.command("login")(login)
