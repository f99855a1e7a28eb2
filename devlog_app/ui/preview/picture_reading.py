"""Files of pictures, read at the size at which they are shown, while the window's thread goes on."""

import re
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from devlog_app.model.values import dataclass

PIXELS = re.compile(
    rb"(?P<png>\x89PNG\r\n\x1a\n)|(?P<jpeg>\xff\xd8\xff)|(?P<gif>GIF8)|(?P<bmp>BM)|(?P<webp>RIFF.{4}WEBP)"
    rb"|(?P<tiff>II\*\0|MM\0\*)",
    re.DOTALL,
)
"""How files begin that are made of pixels only, by Qt's names of their formats; SVG may name other files."""
HEAD = 12
"""Bytes that tell the format."""
MOST_PIXELS = 60_000_000


@dataclass(frozen=True, slots=True)
class SizedPicture:
    """One version of a file at one size."""

    file: Path
    changed: int
    width: int
    height: int


class _Delivery(QObject):
    done = Signal(object, QImage)


class PictureReading(QRunnable):
    """Read and scale one picture; Qt lets the window's thread go on meanwhile."""

    def __init__(self, wanted: SizedPicture) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.delivery = _Delivery()
        self._wanted = wanted

    def start(self) -> None:
        """Read it in one of Qt's threads; ``delivery.done`` brings it."""
        QThreadPool.globalInstance().start(self)

    def run(self) -> None:
        wanted = self._wanted
        self.delivery.done.emit(wanted, read_picture(wanted.file, QSize(wanted.width, wanted.height)))


def shown_size(file: Path) -> QSize:
    """Pixels of the picture in *file* as it is shown, by the file's head; empty if it has none."""
    reader = _reader(file)
    if reader is None:
        return QSize()
    return reader.size().transposed() if _is_turned(reader) else reader.size()


def read_picture(file: Path, wanted: QSize) -> QImage:
    """The picture at the least size that covers *wanted*, upright; a null image if it cannot be read."""
    reader = _reader(file)
    if reader is None:
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


def _reader(file: Path) -> QImageReader | None:
    """What reads the picture in *file*, whatever its name says; None where it is no picture made of pixels."""
    try:
        with file.open("rb") as opened:
            known = PIXELS.match(opened.read(HEAD))
    except OSError:
        return None
    if known is None or known.lastgroup is None:
        return None
    # To find out by itself, Qt would load all it has for any format, some of them in no one's notes.
    reader = QImageReader(str(file), known.lastgroup.encode())
    reader.setAutoTransform(True)
    return reader


def _is_turned(reader: QImageReader) -> bool:
    return bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)
