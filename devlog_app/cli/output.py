"""What a command says: results on standard output, plain, coloured or as JSON; everything else on standard error."""

import io
import os
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TextIO

from devlog_app.model.values import dataclass

if TYPE_CHECKING:
    from rich.console import Console

    from devlog_app.cli.failures import Failure

RESET = "\x1b[0m"
STYLES = (
    ("error", "\x1b[1;31m"),
    ("warning", "\x1b[33m"),
    ("info", "\x1b[34m"),
    ("dim", "\x1b[2m"),
    ("strong", "\x1b[1m"),
    ("good", "\x1b[32m"),
    ("removed", "\x1b[31m"),
)
"""The styles by what they mean; four escape codes do not need a library."""


@dataclass(frozen=True, slots=True)
class Output:
    """Where a command writes, and how: *as_json* makes failures JSON too; the others tell which stream is coloured."""

    as_json: bool = False
    verbose: bool = False
    colour: bool = False
    colour_errors: bool = False

    def say(self, text: str = "") -> None:
        """A line of the result."""
        sys.stdout.write(f"{text}\n")

    def remark(self, text: str) -> None:
        """A line beside the result: progress, questions, what was noticed."""
        sys.stdout.flush()
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()

    def document(self, value: object) -> None:
        """The result as the only document on standard output."""
        import json

        sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=1) + "\n")

    def fail(self, failure: "Failure") -> None:
        """Say why the command failed and where; with ``--json`` as the document."""
        if self.as_json:
            self.document(failure.to_json())
            return
        place = "".join(f"{part}:" for part in (failure.path, failure.line) if part is not None)
        label = self.styled("error", "error:", errors=True)
        self.remark(f"{place}{' ' if place else ''}{label} {failure.message}")
        if failure.hint:
            self.remark(self.styled("dim", f"  {failure.hint}", errors=True))

    def styled(self, style: str, text: str, *, errors: bool = False) -> str:
        """*text* in a style's colour where the stream (standard error with *errors*) shows colours."""
        if not (self.colour_errors if errors else self.colour):
            return text
        return f"{dict(STYLES)[style]}{text}{RESET}"

    def console(self, *, errors: bool = False) -> "Console":
        """Rich's console on standard output or error; rich is loaded only here."""
        from rich.console import Console

        colour = self.colour_errors if errors else self.colour
        return Console(stderr=errors, no_color=not colour, highlight=False, soft_wrap=False)


def prepared(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Output:
    """The output that *arguments* ask for, with both streams made ready for any character."""
    flags = arguments[: arguments.index("--")] if "--" in arguments else arguments
    as_json = "--json" in flags
    _accept_every_character(sys.stdout, always_utf8=as_json)
    _accept_every_character(sys.stderr)
    plain = "--no-color" in flags or bool(environment.get("NO_COLOR")) or environment.get("TERM") == "dumb"
    return Output(
        as_json=as_json,
        verbose="--verbose" in flags,
        colour=not plain and sys.stdout.isatty(),
        colour_errors=not plain and sys.stderr.isatty(),
    )


def _accept_every_character(stream: TextIO, *, always_utf8: bool = False) -> None:
    """Let no character of a note or file name stop *stream*; in JSON ``\\udcff`` is how such a thing is written."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8" if always_utf8 else stream.encoding, errors="backslashreplace")
