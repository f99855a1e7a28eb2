"""The window with the sample workspace, in one theme and one language, for pictures of it."""

import gc
import shutil
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias, TypeVar

from PIL import Image
from PySide6.QtCore import QBuffer, QCoreApplication, QEvent, QIODevice, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from devlog_app.paths import AppPaths
from devlog_app.services.notes.sample import make_sample
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.pages import WRITING
from devlog_app.ui.program import Program

SIZE = (1280, 820)
NOTES = 6
"""Those of the sample."""
PATIENCE = 60
"""Seconds until what was asked for is drawn."""
GROUNDS, OTHERS = 48, 64
"""Colours of a picture: those that most of it has, exactly, and what comes near to all others."""
SHADOW, SHADE = 6, QColor(0, 0, 0, 70)
"""How far a dialog's shadow reaches, in pixels, and what lies over the window behind it."""
TITLE = 1.9
"""The height of a dialog's title bar, which the system draws, in lines of text."""

W = TypeVar("W", bound=QWidget)


@dataclass(frozen=True, slots=True)
class Look:
    """How the window is drawn; the text size in percent."""

    theme: str
    language: str
    text_size: int = 100

    def settings(self) -> str:
        """The file that says so."""
        return f"version: 1\ntheme: {self.theme}\nlanguage: {self.language}\ntext_size: {self.text_size}\n"


class Stage:
    """A program on its own copy of the sample; scenes do what a user would, and then a picture is taken."""

    def __init__(self, app: QApplication, folder: Path, look: Look) -> None:
        self.app = app
        self.root = folder / "notes"
        self.folder = folder
        self.paths = AppPaths.under(folder / "base")
        self.paths.settings.parent.mkdir(parents=True)
        self.paths.settings.write_text(look.settings(), "utf-8")
        self.language = look.language
        make_sample(self.root)
        self.program = Program(app, self.paths)

    @property
    def window(self) -> MainWindow:
        return self.program.window

    def open(self, note: str | None = None) -> None:
        """Show the window on the workspace, with the note at the path *note* (None: on no workspace)."""
        self.window.resize(*SIZE)
        self.program.open_first(self.root / note if note else None)
        if note is None:
            self.settle()
            return
        self.wait(lambda: hasattr(self.window, "publish") and self.window.publish.post is not None)
        # The tree shows what the session knows when it has read the folder.
        self.wait(lambda: self.program.session is not None and len(self.program.session.catalogue.notes) >= NOTES)
        self.settle()

    def do(self, action: str) -> None:
        """Give the command called *action*."""
        self.window.actions_table[action].trigger()
        self.settle(0.3)

    def write(self, text: str) -> None:
        """Type *text* into whatever has the keyboard."""
        for sign in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                target = self.app.focusWidget()
                assert target is not None, "nothing has the keyboard"
                QApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign))

    def part(self, kind: type[W]) -> W:
        """The dialog or the part of the window, when it is there."""
        self.wait(lambda: self._shown(kind))
        return self._shown(kind)[-1]

    def wait(self, holds: Callable[[], object]) -> None:
        """Let the window live until something is so."""
        end = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < end, "this was never drawn"
            QCoreApplication.processEvents()
            time.sleep(0.005)

    def settle(self, seconds: float = 0.7) -> None:
        """Let pictures load and what moves come to rest."""
        end = time.monotonic() + seconds
        self.wait(lambda: time.monotonic() > end)

    def take(self, file: Path) -> None:
        """Keep the window, with whatever stands before it, as a small PNG."""
        picture = _whole(self.window)
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        picture.save(buffer, "PNG")
        file.parent.mkdir(parents=True, exist_ok=True)
        raw = file.with_suffix(".raw.png")
        raw.write_bytes(bytes(buffer.data().data()))
        with Image.open(raw) as image:
            _in_few_colours(image.convert("RGB")).save(file, optimize=True)
        raw.unlink()

    def tidy(self) -> None:
        """Close what stands before the window; nothing is asked."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        while dialogs := [each for each in _fronts(self.window) if isinstance(each, QDialog)]:
            # What would be asked before something typed is lost is asked of users.
            QDialog.done(dialogs[-1], 0)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.window.pages.show(WRITING)

    def close(self) -> None:
        """End the program."""
        self.tidy()
        self.window.close()
        # A note that cannot be saved would keep its window open.
        self.tidy()
        self.window.hide()
        if self.program.session is not None:
            self.program.session.abandon()
        self.program.end()
        self.program.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _shown(self, kind: type[W]) -> list[W]:
        found = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]
        return found or [widget for widget in self.window.findChildren(kind) if widget.isVisible()]


Play: TypeAlias = Callable[[Stage], None]
"""What a user does before a picture is taken."""


@contextmanager
def staged(app: QApplication, folder: Path, look: Look) -> Iterator[Stage]:
    """A stage in *folder*, which is empty afterwards."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    font = app.font()
    stage = Stage(app, folder, look)
    try:
        yield stage
    finally:
        stage.close()
        # The next program takes it for the system's.
        app.setFont(font)
        shutil.rmtree(folder, ignore_errors=True)


def _fronts(window: QWidget) -> list[QWidget]:
    """The dialogs and menus before *window*, those in front last."""
    # What an earlier scene left to Python would go in the middle of the look, and take menus along.
    gc.collect()
    return sorted(
        (each for each in QApplication.topLevelWidgets() if each is not window and each.isVisible()), key=_depth
    )


def _depth(widget: QWidget) -> int:
    """How many widgets *widget* stands over."""
    over = widget.parentWidget()
    return 0 if over is None else 1 + _depth(over)


def _in_few_colours(picture: Image.Image) -> Image.Image:
    """*picture* with a palette, which takes a quarter of the room: plain grounds keep their colours, rare ones too."""
    pixels = picture.tobytes()
    counted = Counter(zip(pixels[0::3], pixels[1::3], pixels[2::3], strict=True))
    most = [colour for colour, _ in counted.most_common(GROUNDS)]
    others = picture.quantize(OTHERS, Image.Quantize.MAXCOVERAGE).getpalette() or []
    palette = Image.new("P", (1, 1))
    palette.putpalette([value for colour in most for value in colour] + others[: 3 * OTHERS])
    return picture.quantize(palette=palette, dither=Image.Dither.NONE)


def _whole(window: QWidget) -> QPixmap:
    """The window and, in its middle, the dialogs before it; menus where they stand."""
    picture = window.grab()
    painter = QPainter(picture)
    corner = window.mapToGlobal(QPoint(0, 0))
    for widget in _fronts(window):
        is_dialog = isinstance(widget, QDialog)
        place = widget.mapToGlobal(QPoint(0, 0)) - corner
        if is_dialog:
            painter.fillRect(window.rect(), SHADE)
            place = window.rect().center() - widget.rect().center()
        area = widget.rect().translated(place)
        title = round(TITLE * window.fontMetrics().height()) if is_dialog and widget.windowTitle() else 0
        area.setTop(area.top() - title)
        for width in range(SHADOW, 0, -1):
            painter.fillRect(area.adjusted(-width, -width, width, width), QColor(0, 0, 0, 14))
        painter.drawPixmap(place, widget.grab())
        if title:
            _draw_title(painter, area.adjusted(0, 0, 0, title - area.height()), widget)
        painter.setPen(window.palette().mid().color())
        painter.drawRect(area.adjusted(-1, -1, 0, 0))
    painter.end()
    return picture


def _draw_title(painter: QPainter, bar: QRect, dialog: QWidget) -> None:
    """What stands above a dialog on every desktop: what it is called."""
    look = dialog.palette()
    painter.fillRect(bar, look.color(QPalette.ColorRole.AlternateBase))
    painter.setPen(look.color(QPalette.ColorRole.Midlight))
    painter.drawLine(bar.bottomLeft(), bar.bottomRight())
    font = QFont(dialog.window().font())
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(look.color(QPalette.ColorRole.WindowText))
    words = dialog.windowTitle().replace("[*]", "")
    painter.drawText(bar, Qt.AlignmentFlag.AlignCenter, words)
