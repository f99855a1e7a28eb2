"""What does not fit: words of buttons and labels that get less room than they need. Run, it looks at a whole window."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QSizePolicy, QToolButton, QWidget

LONGER = 600
PAUSE = 250
"""Milliseconds in which the window takes its size."""


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
    if isinstance(widget, QToolButton) and _draws_only(widget):
        return widget.iconSize().width(), widget.iconSize().height()
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


def _draws_only(button: QToolButton) -> bool:
    return button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly and not button.icon().isNull()


def _words(widget: QWidget) -> str:
    return widget.text()[:40] if isinstance(widget, QAbstractButton | QLabel) else ""


def look(base: Path, workspace: Path) -> list[str]:
    """Everything that is cut off in the window and its dialogs, as the settings in *base* say it is to look."""
    from ui.accessibility.places import places, settle, until

    from devlog_app.paths import AppPaths
    from devlog_app.ui.program import Program
    from devlog_app.ui.theme.theme import FUSION

    app = QApplication([*sys.argv[:1], *FUSION])
    program = Program(app, AppPaths.under(base))
    alive: list[bool] = []
    program.alive.connect(lambda: alive.append(True))
    program.open_first(workspace)
    until(lambda: alive and program.window.publish.post is not None)
    program.window.resize(1360, 860)
    settle(PAUSE)
    found: dict[str, str] = {}
    for name, place in places(program.window):
        if cut_off(place):
            # What was worked out just now may not be laid out yet.
            settle(LONGER)
        for each in cut_off(place):
            # What stands in the window whatever page is shown is told once.
            found.setdefault(each, name)
    program.window.close()
    program.end()
    return [f"{name}: {each}" for each, name in found.items()]


if __name__ == "__main__":
    sys.stdout.write("\n".join(look(Path(sys.argv[1]), Path(sys.argv[2]))))
    sys.stdout.flush()
    # Not in order: only what was seen counts.
    os._exit(0)
