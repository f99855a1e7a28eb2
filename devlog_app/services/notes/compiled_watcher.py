"""watchfiles' compiled watcher, without the package around it.

Importing the package imports what runs programs anew when files change: two libraries for loops and processes, 3 MB
that a window would hold for nothing. The watcher itself is one file beside it, and takes 0.7.
"""

import os
import sys
import threading
from collections.abc import Iterator
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from watchfiles._rust_notify import RustNotify

_MODULE = "watchfiles._rust_notify"

_SETTLING = 100
"""Milliseconds without a change, after which what changed is told; so often its thread wakes up, also while idle."""
_LONGEST_SETTLING = 400
_FOR_EVER = 0
_POLLING = 300
"""Milliseconds between two looks where the system tells nothing of changes."""


def changes_under(root: Path, stop: threading.Event) -> Iterator[frozenset[str]]:
    """The paths of what changes under *root*, as soon as it settles, until *stop* is set; each is waited for."""
    watcher = _watcher(root)
    try:
        # It answers with a word when it was stopped.
        while not isinstance(changes := watcher.watch(_LONGEST_SETTLING, _SETTLING, _FOR_EVER, stop), str):
            yield frozenset(path for _, path in changes)
    finally:
        watcher.close()


def _watcher(root: Path) -> "RustNotify":
    watcher: RustNotify = _compiled().RustNotify(
        [str(root)],
        debug=False,
        force_polling=_must_poll(),
        poll_delay_ms=_POLLING,
        recursive=True,
        # Other folders are to be watched all the same.
        ignore_permission_denied=True,
    )
    return watcher


def _compiled() -> ModuleType:
    if (known := sys.modules.get(_MODULE)) is not None:
        return known
    package = find_spec("watchfiles")
    places = package.submodule_search_locations if package is not None else None
    spec = PathFinder.find_spec(_MODULE, places)
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(_MODULE, name=_MODULE)
    # Whoever imports the package afterwards gets the same: it may be loaded once.
    module = sys.modules[_MODULE] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _must_poll() -> bool:
    """Whether the system tells nothing of changes: Linux in Windows hears nothing of what Windows does."""
    return sys.platform == "linux" and "microsoft-standard" in os.uname().release.lower()
