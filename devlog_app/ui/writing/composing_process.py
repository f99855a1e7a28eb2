"""The child that composes notes: ``python -P -m devlog_app.ui.writing.composing_process BASE GIVEN ROOT``.

Its input is a JSON list of notes, ``{"path": …, "text": …, "channel": …}``, its output a line of JSON for each: the
post with its problems and places. Where one cannot be composed it ends with an exit code; the window meets the same
failure with its own services and has the words for it.
"""

import atexit
import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from devlog_app.asker import Asker, AskerGoneError
from devlog_app.model.errors import DevlogError
from devlog_app.model.note import Note
from devlog_app.model.told_posts import told_post
from devlog_app.paths import AppPaths


def main(arguments: Sequence[str], wanted: TextIO | None = None, output: TextIO | None = None) -> int:
    """Compose what stands in *wanted*; returns the exit code."""
    from devlog_app.bootstrap import open_services

    base, given, root = arguments
    asker = Asker(wanted, output)
    # Importing and reading make ten thousands of objects and no garbage, and the process is soon over.
    gc.disable()
    atexit.register(gc.freeze)
    composer = open_services(AppPaths(Path(base), bool(given)), Path(root)).composer
    try:
        for each in asker.wants():
            text = each["text"]
            composing = composer.for_note(Note(path=each["path"], text=text), channel=each["channel"])
            post = composing.compose(text)
            places = composing.places()
            assert places is not None
            asker.tell(told_post(post, places, text.count("\n") + 1))
    except (AskerGoneError, DevlogError):
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
