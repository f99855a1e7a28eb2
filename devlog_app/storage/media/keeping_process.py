"""Take files into a workspace in a process of its own: decoding a photo would make the window late.

Its argument is the workspace. Its input is a JSON list of files, its output a line of JSON for each:
``{"path": …}`` or ``{"error": …}``.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TextIO

from devlog_app.asker import Asker, AskerGoneError
from devlog_app.model.errors import DevlogError
from devlog_app.model.taken import Taken
from devlog_app.model.told_errors import told
from devlog_app.storage.media.keeping import take_in


def main(arguments: Sequence[str], wanted: TextIO | None = None, output: TextIO | None = None) -> int:
    """Take in what stands in *wanted*; returns the exit code."""
    root = Path(arguments[0])
    asker = Asker(wanted, output)
    try:
        for each in asker.wants():
            taken = Taken(Path(each["source"]), each["path"], each["is_photo"], each["is_shown"])
            asker.tell(_answer(root, taken))
    except AskerGoneError:
        return 1
    return 0


def _answer(root: Path, taken: Taken) -> dict[str, Any]:
    try:
        return {"path": take_in(root, taken)}
    except DevlogError as error:
        return {"error": told(error)}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
