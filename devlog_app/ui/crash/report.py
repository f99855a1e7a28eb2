"""The report of a mistake: what somebody needs to know to find it, and nothing of the notes."""

import os
import re
import traceback
from collections.abc import Iterator
from pathlib import Path

import devlog_app
from devlog_app.logs import redacted
from devlog_app.ui.versions import versions

LONGEST = 120
"""Characters of what an exception says: a longer one may quote a note."""
LOG_LINES = 25
"""Lines of the log at the end of a report."""
LOG_TAIL = 32 * 1024
"""Bytes of the log that are looked at."""

_RECORD = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+Z [A-Z]+ [\w.]+: ")


def report_of(error: BaseException, logs: Path | None = None) -> str:
    """The whole report about *error*, with the last lines of the log in the folder *logs*."""
    return _report(told(error), logs)


def report_of_hard_crash(trace: str, logs: Path | None = None) -> str:
    """The whole report about a crash of the interpreter itself, of which *trace* was left."""
    return _report(_without_home(trace), logs)


def told(error: BaseException) -> str:
    """*error* with where it happened, and what it came from."""
    return _without_home(redacted("\n".join(_links(error, set()))))


def _report(trace: str, logs: Path | None) -> str:
    tail = "\n".join(_last_lines(logs / "devlog.log")) if logs is not None else ""
    return f"{', '.join(versions())}\n\n{trace.rstrip()}\n" + (f"\n{tail}\n" if tail else "")


def _links(error: BaseException, seen: set[int]) -> Iterator[str]:
    seen.add(id(error))
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in seen:
        yield from _links(before, seen)
        yield "then:"
    yield "".join(traceback.format_tb(error.__traceback__)).rstrip()
    said = " ".join(str(error).split())
    shown = f"{said[:LONGEST]} … ({len(said)} characters)" if len(said) > LONGEST else said
    yield f"{type(error).__qualname__}: {shown}"


def _last_lines(log: Path) -> list[str]:
    """The last records of *log*, their first lines only: what follows may quote anything."""
    try:
        with log.open("rb") as file:
            file.seek(max(0, log.stat().st_size - LOG_TAIL))
            text = file.read().decode("utf-8", "replace")
    except OSError:
        return []
    lines = [line[: 2 * LONGEST] for line in text.splitlines() if _RECORD.match(line)]
    return [_without_home(redacted(line)) for line in lines[-LOG_LINES:]]


def _without_home(text: str) -> str:
    """*text* without where the program and the user live on this computer."""
    text = text.replace(f"{Path(devlog_app.__file__).parents[1]}{os.sep}", "")
    return text.replace(str(Path.home()), "~") if len(Path.home().parts) > 1 else text
