"""Make what the window shows of its drawings: ``make drawings``, after a file of Tabler's was put to the others.

Drawing SVG takes Qt 2 MB of libraries and plug-ins, which a window would load for a hundred strokes. So the drawings
are kept plain, paths of absolute moves, lines and curves only, which ``devlog_app/ui/theme/drawn_path.py`` reads; and
what Qt wants as files, the marks in style sheets and the program's icon, are pictures beside the drawings they show.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPaintDevice, QPaintEngine, QPaintEngineState, QPainter, QPainterPath
from PySide6.QtSvg import QSvgRenderer

from devlog_app.services.shipped import ICON_SIDES, program_icon
from devlog_app.ui.theme.drawn_path import FILLED
from devlog_app.ui.theme.icons import DRAWINGS, SIDE, STROKE
from devlog_app.ui.theme.marks import MARKS, mark_file

DENSE = 2
"""Pixels of a dense screen on one of an ordinary one: for these Qt looks for a file of its own."""
_DIGITS = 4
"""Of a unit of a drawing, behind the point: what is finer is seen in no icon."""
_HEAD = f"""\
<svg xmlns="http://www.w3.org/2000/svg" width="{SIDE}" height="{SIDE}" viewBox="0 0 {SIDE} {SIDE}" \
fill="none" stroke="currentColor" stroke-width="{STROKE}" stroke-linecap="round" stroke-linejoin="round">
"""
_Kind = QPainterPath.ElementType


class _Strokes(QPaintEngine):
    """Keeps the paths that are stroked, and whether they are filled, instead of drawing them."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.paths: list[tuple[QPainterPath, bool]] = []
        self._is_stroked = self._is_filled = False
        self._filled_before = QPainterPath()

    def begin(self, pdev: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        pen = state.pen()
        self._is_stroked = pen.style() is not Qt.PenStyle.NoPen and pen.brush().style() is not Qt.BrushStyle.NoBrush
        self._is_filled = state.brush().style() is not Qt.BrushStyle.NoBrush

    def drawPath(self, path: QPainterPath) -> None:
        # Tabler's first path, the ground, is neither. Of some shapes Qt draws what is in them first, then the stroke.
        if self._is_stroked:
            self.paths.append((QPainterPath(path), self._is_filled or path == self._filled_before))
        elif self._is_filled:
            self._filled_before = QPainterPath(path)


class _Sheet(QPaintDevice):
    """What a drawing is drawn on to learn its strokes, as large as the drawing says it is."""

    def __init__(self) -> None:
        super().__init__()
        self.strokes = _Strokes()

    def paintEngine(self) -> QPaintEngine:
        return self.strokes

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        match metric:
            case QPaintDevice.PaintDeviceMetric.PdmWidth | QPaintDevice.PaintDeviceMetric.PdmHeight:
                return SIDE
            case QPaintDevice.PaintDeviceMetric.PdmDevicePixelRatioScaled:
                return round(QPaintDevice.devicePixelRatioFScale())
            case QPaintDevice.PaintDeviceMetric.PdmDpiX | QPaintDevice.PaintDeviceMetric.PdmDpiY:
                return 96
        return 1


def plain(drawing: bytes) -> str:
    """The same *drawing*, an SVG of strokes 24 units wide and high, in plain paths."""
    sheet = _Sheet()
    painter = QPainter(sheet)
    QSvgRenderer(drawing).render(painter)
    painter.end()
    return f"{_HEAD}{''.join(_path(path, is_filled) for path, is_filled in sheet.strokes.paths)}</svg>\n"


def _path(path: QPainterPath, is_filled: bool) -> str:  # a value, not a mode
    return f'  <path {FILLED if is_filled else ""}d="{" ".join(_words(path))}"/>\n'


def _words(path: QPainterPath) -> Iterator[str]:
    """The commands of a *path* and their numbers."""
    letters = {_Kind.MoveToElement: "M", _Kind.LineToElement: "L", _Kind.CurveToElement: "C"}
    for index in range(path.elementCount()):
        element = path.elementAt(index)
        # The second and the third point of a curve have no command of their own.
        if element.type in letters:
            yield letters[element.type]
        yield from (f"{round(number, _DIGITS) + 0.0:g}" for number in (element.x, element.y))


def picture(drawing: Path, side: int) -> QImage:
    """What Qt makes of the SVG file *drawing*, *side* pixels wide and high."""
    image = QImage(QSize(side, side), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    return image


def pictures() -> Iterator[tuple[Path, Path, int]]:
    """Each file that is made of a drawing: the file, the drawing, and how many pixels it is wide and high."""
    for name, sides in MARKS.items():
        for side in sides:
            file = mark_file(name, side)
            drawing = file.with_name(f"{name}.svg")
            yield file, drawing, side
            yield file.with_stem(f"{file.stem}@{DENSE}x"), drawing, DENSE * side
    for side in ICON_SIDES:
        yield program_icon(side), program_icon(side).with_name("devlog.svg"), side


def main() -> None:
    QGuiApplication(sys.argv)
    for drawing in DRAWINGS.glob("*.svg"):
        drawing.write_text(plain(drawing.read_bytes()), "ascii")
    for file, drawing, side in pictures():
        if not picture(drawing, side).save(str(file)):
            raise OSError(file)


if __name__ == "__main__":
    main()
