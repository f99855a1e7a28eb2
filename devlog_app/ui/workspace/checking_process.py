"""The child that checks all notes: ``python -P -m devlog_app.ui.workspace.checking_process BASE GIVEN ROOT``.

It goes after everything else that this computer has to do, and ends when there is nothing left to check, or when it
has used enough of the processor: the next one goes on. The lines of its output: ``{"checked": {path: [errors,
warnings]}}`` now and then, at last ``{"wrong": {path: [errors, warnings]}, "left": n}`` with every note that has
problems and how many are not checked, or ``{"error": why}``.
"""

import contextlib
import gc
import os
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from devlog_app.asker import Asker, AskerGoneError
from devlog_app.model.errors import DevlogError
from devlog_app.paths import AppPaths

ENOUGH = 120.0
"""Seconds of processor time for one run."""
TELL_AFTER = 0.5
KEEP_AFTER = 5.0
"""Seconds: what a killed child did not keep is checked again."""

_NICENESS = 19


def main(arguments: Sequence[str], output: TextIO | None = None) -> int:
    """Check the workspace that *arguments* name; returns the exit code."""
    base, given, root = arguments
    asker = Asker(output=output)
    try:
        for checked in _run(AppPaths(Path(base), bool(given)), Path(root)):
            asker.tell(checked)
    except AskerGoneError:
        return 1
    except DevlogError as error:
        asker.tell({"error": error.code})
        return 1
    return 0


def _run(paths: AppPaths, root: Path) -> Iterator[dict[str, object]]:
    from devlog_app.bootstrap import open_services
    from devlog_app.services.composing.checking_all import CheckingAll

    services = open_services(paths, root)
    checking = CheckingAll(services.library, services.composer, services.channels, paths.indexes)
    found: dict[str, tuple[int, int]] = {}
    tell_at, keep_at = time.monotonic() + TELL_AFTER, time.monotonic() + KEEP_AFTER
    for one in checking.run():
        found[one.path] = one.check.errors, one.check.warnings
        now = time.monotonic()
        if now > tell_at:
            yield {"checked": found}
            found, tell_at = {}, now + TELL_AFTER
        if now > keep_at:
            checking.keep()
            keep_at = time.monotonic() + KEEP_AFTER
        if time.process_time() > ENOUGH:
            break
    checking.keep()
    if found:
        yield {"checked": found}
    wrong = {path: (one.errors, one.warnings) for path, one in checking.known.items() if one.errors or one.warnings}
    yield {"wrong": wrong, "left": checking.left}


def give_way() -> None:
    """Let everything that somebody waits for go first."""
    if hasattr(os, "nice"):
        with contextlib.suppress(OSError):
            os.nice(_NICENESS)


if __name__ == "__main__":
    give_way()
    gc.set_threshold(50_000)
    sys.exit(main(sys.argv[1:]))
