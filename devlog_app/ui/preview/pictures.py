"""Pictures of a post, read from the workspace beside the window's thread and kept while they are shown."""

from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from devlog_app.ui.preview.workspace_file import Absent, workspace_file

if TYPE_CHECKING:
    # What reads them comes with the first picture.
    from devlog_app.model.media import Media
    from devlog_app.ui.preview.picture_reading import PictureReading, SizedPicture

Find = Callable[[str], Path | Absent]
"""Finds the file of a path that a post names."""

KEPT = 48


class Pictures(QObject):
    """What the pictures of the shown post look like; *ready* tells that another one has been read."""

    ready = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._find: Find = _nowhere
        self._kept: OrderedDict[SizedPicture, QImage] = OrderedDict()
        self._reading: dict[SizedPicture, PictureReading] = {}

    def look_in(self, root: Path) -> None:
        """Take files from *root* only."""
        self._find = partial(workspace_file, root)

    def look_with(self, find: Find) -> None:
        """Take the files that *find* names."""
        self._find = find

    def file(self, media: "Media") -> Path | Absent:
        """The file of *media*, or why there is none to show."""
        if media.path is None:
            return Absent.REMOTE
        return self._find(media.path)

    def natural_size(self, media: "Media") -> QSize:
        """Pixels of the picture as shown: as the post says, else as the file's head says; empty if unknown."""
        if media.width and media.height:
            return QSize(media.width, media.height)
        file = self.file(media)
        if isinstance(file, Absent):
            return QSize()
        from devlog_app.ui.preview.picture_reading import shown_size

        return shown_size(file)

    def picture(self, media: "Media", size: QSize) -> QImage | Absent | None:
        """The picture, large enough to fill *size* (device pixels); None while it is being read."""
        file = self.file(media)
        if isinstance(file, Absent):
            return file
        from devlog_app.ui.preview.picture_reading import PictureReading, SizedPicture

        try:
            key = SizedPicture(file, file.stat().st_mtime_ns, size.width(), size.height())
        except OSError:
            return Absent.MISSING
        if key in self._kept:
            self._kept.move_to_end(key)
            image = self._kept[key]
            return Absent.UNREADABLE if image.isNull() else image
        if key not in self._reading:
            reading = self._reading[key] = PictureReading(key)
            reading.delivery.done.connect(self._keep)
            reading.start()
        return self._older(key)

    def _older(self, key: "SizedPicture") -> QImage | None:
        """The same file as it was or at another size: better than a flicker."""
        same = (image for other, image in reversed(self._kept.items()) if other.file == key.file)
        return next((image for image in same if not image.isNull()), None)

    def _keep(self, key: "SizedPicture", image: QImage) -> None:
        self._reading.pop(key, None)
        self._kept[key] = image
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self.ready.emit()


def _nowhere(_path: str) -> Absent:
    """Before a workspace is named, no file is looked for."""
    return Absent.MISSING
