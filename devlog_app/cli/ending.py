"""Turn every end of a command, good or bad, into words and an exit code."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from devlog_app.cli.exit_code import ExitCode
from devlog_app.model.errors import DevlogError

if TYPE_CHECKING:
    # What did not fail needs no words, and a window says none here.
    from devlog_app.cli.failures import Failure
    from devlog_app.cli.output import Output


def ended(output: "Callable[[], Output]", basedir: Path | None, action: Callable[[], int]) -> int:
    """Run *action* and return its exit code; what it raises is said in words, and what is unexpected is logged too.

    *output* is asked for when there is something to say.
    """
    try:
        code = action()
        if code == ExitCode.INTERRUPTED:
            output().fail(interrupted())
    except KeyboardInterrupt:
        code = _failed(output(), interrupted())
    except (DevlogError, OSError) as error:
        from devlog_app.cli.failures import expected

        code = _failed(output(), expected(error))
    except Exception as error:  # noqa: BLE001 - the outermost edge: a bug too ends in words, and in the log
        said_to = output()
        code = _failed(said_to, unexpected(error, basedir))
        if said_to.verbose:
            _show_traceback(error)
    return code if _flushed() else ExitCode.REFUSED


def interrupted() -> "Failure":
    """What is said after Ctrl+C."""
    from devlog_app.cli.failures import failure

    return failure("interrupted", exit_code=ExitCode.INTERRUPTED)


def unexpected(error: Exception, basedir: Path | None) -> "Failure":
    """What is said about a bug, after the details have gone to the log."""
    import logging

    from devlog_app.cli.failures import failure
    from devlog_app.logs import start_log
    from devlog_app.paths import AppPaths

    log = start_log(AppPaths.at(basedir))
    logging.getLogger(__name__).error("unexpected end", exc_info=error)
    return failure("unexpected", what=f"{type(error).__name__}: {error}", log=log)


def _failed(output: "Output", failed: "Failure") -> int:
    output.fail(failed)
    return failed.exit_code


def _show_traceback(error: Exception) -> None:
    import traceback

    traceback.print_exception(error)


def _flushed() -> bool:
    """Write out what is left; a reader that has gone (``devlog list | head``) must not become a traceback at exit."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return False
    return True
