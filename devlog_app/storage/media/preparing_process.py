"""Prepare photos for sending in a process of its own: encoding one would make the window late.

Its argument is the folder for what is ready. Its input is a JSON list of photos, its output a line of JSON for each:
the fields of its ``PreparedMedia``, or ``{"error": …}``.
"""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TextIO

from devlog_app.asker import Asker, AskerGoneError
from devlog_app.model.capabilities import Capabilities
from devlog_app.model.errors import DevlogError
from devlog_app.model.media import Media, MediaType
from devlog_app.model.told_errors import told
from devlog_app.storage.media.preparing import PreparedMedia, prepare


def asked(source: Path, photo: Media, allowed: Capabilities) -> dict[str, Any]:
    """What the process is given for the file *source* of *photo*, to be sent where this is *allowed*."""
    return {
        "source": str(source),
        "photo": {"path": photo.path, "width": photo.width, "height": photo.height, "size": photo.size},
        "allowed": {"photo_size": allowed.photo_size, "photo_side_sum": allowed.photo_side_sum},
    }


def answered(said: Mapping[str, Any], folder: Path) -> PreparedMedia:
    """The photo in *folder* that the process told of."""
    return PreparedMedia(path=folder / said["sha256"], **said)


def main(arguments: Sequence[str], wanted: TextIO | None = None, output: TextIO | None = None) -> int:
    """Prepare what stands in *wanted*; returns the exit code."""
    folder = Path(arguments[0])
    asker = Asker(wanted, output)
    try:
        for each in asker.wants():
            asker.tell(_answer(folder, each))
    except AskerGoneError:
        return 1
    return 0


def _answer(folder: Path, said: Mapping[str, Any]) -> dict[str, Any]:
    photo = Media(type=MediaType.PHOTO, **said["photo"])
    try:
        ready = prepare(Path(said["source"]), photo, folder, Capabilities(**said["allowed"]))
    except DevlogError as error:
        return {"error": told(error)}
    return {"sha256": ready.sha256, "size": ready.size, "width": ready.width, "height": ready.height}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
