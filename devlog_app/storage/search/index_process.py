"""Index a workspace's words in a process of its own, which says on its output how far it is, a line of JSON a time.

It is started as ``python -P -m devlog_app.storage.search.index_process ROOT INDEXES`` with the paths of the notes that
changed on its input as a JSON list (``null``: any may have); a bundled program starts itself with ``--index-process``.

The lines: ``{"done": n, "of": m}``, and at last ``{"ended": true}`` or ``{"error": why}``.
"""

import contextlib
import os
import sqlite3
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from devlog_app.asker import Asker, AskerGoneError
from devlog_app.model.errors import DevlogError
from devlog_app.storage.search.indexing import catch_up
from devlog_app.storage.search.word_index import word_index_file
from devlog_app.storage.workspaces.workspace import read_workspace_config

_NICENESS = 10


def main(arguments: Sequence[str], asked: TextIO | None = None, output: TextIO | None = None) -> int:
    """Bring the index of the workspace that *arguments* name (root, folder of the indexes) up to date."""
    _give_way()
    root, indexes = Path(arguments[0]), Path(arguments[1])
    asker = Asker(asked, output)
    try:
        paths = asker.wants()
        ignore = read_workspace_config(root).value.ignore
        for done, total in catch_up(root, word_index_file(indexes, root), ignore, paths):
            asker.tell({"done": done, "of": total})
        asker.tell({"ended": True})
    except AskerGoneError:
        return 1
    except (sqlite3.Error, OSError, DevlogError) as error:
        asker.tell({"error": str(error)})
        return 1
    return 0


def _give_way() -> None:
    """Let everything that somebody waits for go first."""
    if hasattr(os, "nice"):
        with contextlib.suppress(OSError):
            os.nice(_NICENESS)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
