"""Signing in on the terminal, step by step, each way to its account."""

import asyncio
import sys
from collections.abc import Callable
from contextlib import aclosing
from typing import TYPE_CHECKING, TypeVar

from devlog_app.cli.output import Output
from devlog_app.cli.qr import QrOnTerminal
from devlog_app.cli.questions import ask, ask_secret
from devlog_app.model.account import Account, PasswordNeeded, ShowQr, SignedIn
from devlog_app.model.errors import SignInError

if TYPE_CHECKING:
    from devlog_app.services.accounts.sign_in import SignIn

Step = TypeVar("Step")

ATTEMPTS = 3
"""How often a person may mistype; a script is told at once."""

HOW_TO_SCAN = """\
Scan this with Telegram on your phone: Settings → Devices → Link Desktop Device.
Ctrl+C gives up; with devlog login --phone N Telegram sends a code instead."""

HOW_TO_SEE_IT = "The code is drawn for a dark terminal. On a light one, let Devlog use colours."


class SigningIn:
    """The steps of *sign_in*, asked on *runner* between questions, so that Ctrl+C ends a question at once."""

    def __init__(self, output: Output, sign_in: "SignIn", runner: asyncio.Runner) -> None:
        self._output = output
        self._sign_in = sign_in
        self._runner = runner

    def by_qr(self) -> Account:
        """Show codes until somebody scans one."""
        return self._end(self._runner.run(self._scanned()))

    def by_phone(self, phone: str | None) -> Account:
        """Ask for the code that Telegram sends to *phone*, which is asked for too where it is not given."""
        phone = phone or ask(self._output, "Phone number, with its country code")
        sent = self._runner.run(self._sign_in.request_code(phone))
        self._output.remark(f"Telegram sent a code {sent.where}.")
        return self._end(
            self._repeated(lambda: self._runner.run(self._sign_in.enter_code(ask(self._output, "Code"))), "code_wrong")
        )

    def by_token(self) -> Account:
        """Ask for a bot's token, which no other user of this computer shall see."""
        return self._repeated(
            lambda: self._runner.run(self._sign_in.enter_token(ask_secret(self._output, "Bot token"))), "token_wrong"
        ).account

    async def _scanned(self) -> PasswordNeeded | SignedIn:
        picture = QrOnTerminal(coloured=self._output.colour_errors)
        is_first = True
        async with aclosing(self._sign_in.scan()) as steps:
            async for step in steps:
                if not isinstance(step, ShowQr):
                    return step
                if is_first:
                    self._output.remark(HOW_TO_SCAN)
                    if not self._output.colour_errors:
                        self._output.remark(HOW_TO_SEE_IT)
                    is_first = False
                picture.show(step.url)
        raise AssertionError("a scan ends in a step")

    def _end(self, step: PasswordNeeded | SignedIn) -> Account:
        if isinstance(step, PasswordNeeded):
            question = f"Two-step password (hint: {step.hint})" if step.hint else "Two-step password"
            step = self._repeated(
                lambda: self._runner.run(self._sign_in.enter_password(ask_secret(self._output, question))),
                "password_wrong",
            )
        return step.account

    def _repeated(self, attempt: Callable[[], Step], mistyped: str) -> Step:
        """What *attempt* comes to; a person may mistype twice, a script is told at once."""
        for _ in range(ATTEMPTS - 1 if sys.stdin.isatty() else 0):
            try:
                return attempt()
            except SignInError as error:
                if error.code != mistyped:
                    raise
                self._output.remark(error.message)
        return attempt()
