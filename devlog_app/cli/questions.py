"""Ask the person at the terminal, or the lines on standard input; questions never touch standard output."""

import sys

from devlog_app.cli.output import Output
from devlog_app.model.errors import DevlogError


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


def _show(output: Output, question: str) -> None:
    sys.stdout.flush()
    end = " " if sys.stdin.isatty() else "\n"
    sys.stderr.write(f"{output.styled('strong', question, errors=True)}:{end}")
    sys.stderr.flush()
