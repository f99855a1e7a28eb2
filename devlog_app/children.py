"""The processes that work beside the window, because a thread that computes makes it late: how each is started."""

import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from types import MappingProxyType

CHILD = "--child"
"""How a bundled program, which is its own interpreter, is told to be one of them."""
PROCESSES: Mapping[str, str] = MappingProxyType(
    {
        "scan": "devlog_app.storage.workspaces.scan_process",
        "index": "devlog_app.storage.search.index_process",
        "taking_in": "devlog_app.storage.media.keeping_process",
        "preparing": "devlog_app.storage.media.preparing_process",
        "first_view": "devlog_app.ui.start.first_view_process",
        "compose": "devlog_app.ui.writing.composing_process",
        "check": "devlog_app.ui.workspace.checking_process",
        "follow": "devlog_app.services.links.rewriting_process",
        "spelling": "devlog_app.services.spelling.spelling_process",
    }
)
"""The modules, each with a ``main(arguments) -> exit code``, by the names of the processes."""


def child_command(name: str) -> list[str]:
    """What starts the process called *name*; its arguments follow."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD, name]
    # Without -P a json.py in the folder that the program was started in would be imported in place of Python's.
    return [sys.executable, "-P", "-m", PROCESSES[name]]


def run_child(arguments: Sequence[str]) -> int:
    """Be the process that *arguments* name first, and return its exit code."""
    name, *given = arguments
    code: int = import_module(PROCESSES[name]).main(given)
    return code
