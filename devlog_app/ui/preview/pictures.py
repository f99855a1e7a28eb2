"""Pictures of a post, read from the workspace beside the window's thread and kept while they are shown."""

from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from devlog_app.model.media import Media
from devlog_app.model.values import dataclass
from devlog_app.ui.preview.workspace_file import Absent, workspace_file

FORMATS = frozenset({b"jpeg", b"jpg", b"png", b"gif", b"bmp", b"webp", b"tiff", b"tif"})
"""Formats made of pixels only; SVG may name other files."""

Find = Callable[[str], Path | Absent]
"""Finds the file of a path that a post names."""

MOST_PIXELS = 60_000_000
KEPT = 48


@dataclass(frozen=True, slots=True)
class _Key:
    """One version of a file at one size."""

    file: Path
    changed: int
    width: int
    height: int


class _Delivery(QObject):
    done = Signal(object, QImage)


class _Reading(QRunnable):
    """Read and scale one picture; Qt lets the window's thread go on meanwhile."""

    def __init__(self, key: _Key) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.delivery = _Delivery()
        self._key = key

    def run(self) -> None:
        self.delivery.done.emit(self._key, read_picture(self._key.file, QSize(self._key.width, self._key.height)))


class Pictures(QObject):
    """What the pictures of the shown post look like; *ready* tells that another one has been read."""

    ready = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._find: Find = _nowhere
        self._kept: OrderedDict[_Key, QImage] = OrderedDict()
        self._reading: dict[_Key, _Reading] = {}

    def look_in(self, root: Path) -> None:
        """Take files from *root* only."""
        self._find = partial(workspace_file, root)

    def look_with(self, find: Find) -> None:
        """Take the files that *find* names."""
        self._find = find

    def file(self, media: Media) -> Path | Absent:
        """The file of *media*, or why there is none to show."""
        if media.path is None:
            return Absent.REMOTE
        return self._find(media.path)

    def natural_size(self, media: Media) -> QSize:
        """Pixels of the picture as shown: as the post says, else as the file's head says; empty if unknown."""
        if media.width and media.height:
            return QSize(media.width, media.height)
        file = self.file(media)
        return QSize() if isinstance(file, Absent) else _shown_size(_reader(file))

    def picture(self, media: Media, size: QSize) -> QImage | Absent | None:
        """The picture, large enough to fill *size* (device pixels); None while it is being read."""
        file = self.file(media)
        if isinstance(file, Absent):
            return file
        try:
            key = _Key(file, file.stat().st_mtime_ns, size.width(), size.height())
        except OSError:
            return Absent.MISSING
        if key in self._kept:
            self._kept.move_to_end(key)
            image = self._kept[key]
            return Absent.UNREADABLE if image.isNull() else image
        if key not in self._reading:
            reading = self._reading[key] = _Reading(key)
            reading.delivery.done.connect(self._keep)
            QThreadPool.globalInstance().start(reading)
        return self._older(key)

    def _older(self, key: _Key) -> QImage | None:
        """The same file as it was or at another size: better than a flicker."""
        same = (image for other, image in reversed(self._kept.items()) if other.file == key.file)
        return next((image for image in same if not image.isNull()), None)

    def _keep(self, key: _Key, image: QImage) -> None:
        self._reading.pop(key, None)
        self._kept[key] = image
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self.ready.emit()


def _nowhere(_path: str) -> Absent:
    """Before a workspace is named, no file is looked for."""
    return Absent.MISSING


def read_picture(file: Path, wanted: QSize) -> QImage:
    """The picture at the least size that covers *wanted*, upright; a null image if it cannot be read."""
    reader = _reader(file)
    if not _is_made_of_pixels(reader):
        return QImage()
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS:
        return QImage()
    if size.isValid():
        turned = _is_turned(reader)
        cover = size.scaled(
            wanted.transposed() if turned else wanted, Qt.AspectRatioMode.KeepAspectRatioByExpanding
        ).boundedTo(size)
        reader.setScaledSize(cover.expandedTo(QSize(1, 1)))
    return reader.read()


def _reader(file: Path) -> QImageReader:
    reader = QImageReader(str(file))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    return reader


def _shown_size(reader: QImageReader) -> QSize:
    if not _is_made_of_pixels(reader):
        return QSize()
    return reader.size().transposed() if _is_turned(reader) else reader.size()


def _is_made_of_pixels(reader: QImageReader) -> bool:
    return bytes(reader.format().data()) in FORMATS


def _is_turned(reader: QImageReader) -> bool:
    return bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)
