"""Ask the person at the terminal, or the lines on standard input; questions never touch standard output."""

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from devlog_app.cli.output import Output
from devlog_app.model.errors import DevlogError

if TYPE_CHECKING:
    from devlog_app.services.accounts.secrets import Question


def confirm(output: Output, question: str, *, yes: bool) -> None:
    """Go on if the answer is yes, which *yes* says beforehand.

    Raises ``DevlogError``: ``question_refused`` without a terminal to ask on, ``declined`` for any other answer.
    """
    if yes:
        return
    if not sys.stdin.isatty():
        raise DevlogError("question_refused", question=question)
    if ask(output, f"{question} [y/N]").casefold() not in {"y", "yes", "д", "да"}:
        raise DevlogError("declined")


def ask(output: Output, question: str) -> str:
    """The answer to *question*, one line from standard input. Raises ``DevlogError`` (``input_ended``) at its end."""
    _show(output, question)
    line = sys.stdin.readline()
    if not line:
        raise DevlogError("input_ended", question=question)
    return line.strip()


def ask_secret(output: Output, question: str) -> str:
    """Like ``ask``; on a terminal the answer is not shown as it is typed."""
    if not sys.stdin.isatty():
        return ask(output, question)
    import getpass

    try:
        return getpass.getpass(f"{question}: ", stream=sys.stderr)
    except EOFError as error:
        raise DevlogError("input_ended", question=question) from error


def ask_passphrase(output: Output, question: "Question") -> str:
    """The passphrase of the file of secrets; a new one is asked for twice, and told what it is for.

    Raises ``SignInError`` without a terminal to ask on.
    """
    from devlog_app.services.accounts.secrets import Question, nobody

    if not sys.stdin.isatty():
        return nobody(question)
    with _interruptible():
        if question is Question.NEW:
            return _chosen(output)
        if question is Question.AGAIN:
            output.remark("The passphrase is wrong.")
        return ask_secret(output, "Devlog's passphrase")


def _chosen(output: Output) -> str:
    output.remark(
        "No keyring keeps your session here, so a file does, sealed with a passphrase.\n"
        "Choose one. Devlog asks for it whenever it needs Telegram, unless it finds it\n"
        "in DEVLOG_PASSPHRASE."
    )
    while True:
        passphrase = ask_secret(output, "New passphrase")
        if not passphrase:
            continue
        if ask_secret(output, "The same once more") == passphrase:
            return passphrase
        output.remark("These were two different ones.")


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let Ctrl+C end a question at once: asyncio, in whose run it may be asked, would wait for the answer first."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _show(output: Output, question: str) -> None:
    sys.stdout.flush()
    end = " " if sys.stdin.isatty() else "\n"
    sys.stderr.write(f"{output.styled('strong', question, errors=True)}:{end}")
    sys.stderr.flush()
