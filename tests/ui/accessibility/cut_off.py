"""What does not fit: words of buttons and labels that get less room than they need. Run, it looks at a whole window."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QSizePolicy, QWidget

DIALOGS = ("settings", "about", "show_log", "keyboard", "move", "new_talk", "new_post")
PAUSE = 250
"""Milliseconds."""
PATIENCE = 20_000
"""Milliseconds until the window has to be alive."""


def cut_off(window: QWidget) -> list[str]:
    """The buttons and labels that are seen in *window* and lack room, with how much they have and need."""
    found = []
    for each in window.findChildren(QWidget):
        if not each.isVisibleTo(window) or each.window() is not window or not each.width():
            continue
        need = _needed(each)
        if need is not None and (each.width() < need[0] or each.height() < need[1]):
            found.append(f"{type(each).__name__} {_words(each)!r}: {each.width()}x{each.height()} of {need}")
    return found


def _needed(widget: QWidget) -> tuple[int, int] | None:
    """Width and height that the words need; None where nothing is said, or may be shortened by design."""
    if isinstance(widget, QAbstractButton) and widget.text():
        hint = widget.minimumSizeHint()
        return hint.width(), hint.height()
    if not isinstance(widget, QLabel) or not widget.text() or not widget.pixmap().isNull():
        return None
    if widget.wordWrap():
        return 1, widget.heightForWidth(widget.width())
    ignores = widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored
    # A label that shortens its own words says so by asking for little.
    shortens = ignores or widget.minimumWidth() == 1 or type(widget) is not QLabel
    return (1 if shortens else widget.sizeHint().width()), widget.minimumSizeHint().height()


def _words(widget: QWidget) -> str:
    return widget.text()[:40] if isinstance(widget, QAbstractButton | QLabel) else ""


def _until(holds: Callable[[], object]) -> None:
    clock = QElapsedTimer()
    clock.start()
    while not holds():
        QCoreApplication.processEvents()
        if clock.elapsed() > PATIENCE:
            raise TimeoutError


def _settle() -> None:
    """Let what is measured after a pause be measured, and laid out."""
    clock = QElapsedTimer()
    clock.start()
    _until(lambda: clock.elapsed() > PAUSE)


def look(base: Path, workspace: Path) -> list[str]:
    """Everything that is cut off in the window and its dialogs, as the settings in *base* say it is to look."""
    from devlog_app.paths import AppPaths
    from devlog_app.ui.program import Program

    app = QApplication([])
    program = Program(app, AppPaths.under(base))
    alive: list[bool] = []
    program.alive.connect(lambda: alive.append(True))
    program.open_first(workspace)
    _until(lambda: alive and program.window.publish.post is not None)
    window = program.window
    window.resize(1360, 860)
    _settle()
    found = cut_off(window)
    for name in DIALOGS:
        window.actions_table[name].trigger()
        _until(_dialogs)
        _settle()
        for dialog in _dialogs():
            found += [f"{name}: {each}" for each in cut_off(dialog)]
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
            dialog.close()
    window.close()
    program.end()
    return found


def _dialogs() -> list[QDialog]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]


if __name__ == "__main__":
    sys.stdout.write("\n".join(look(Path(sys.argv[1]), Path(sys.argv[2]))))
    sys.stdout.flush()
    # Not in order: only what was seen counts.
    os._exit(0)
