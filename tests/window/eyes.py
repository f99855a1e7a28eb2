"""What somebody at the screen sees of a program, told to a test outside it: where things stand, and what they say.

Inside the program, ``Eyes`` answers questions over a socket: it looks, and never does anything. What is found is found
as a screen reader finds it, by its accessible name, so that whatever a person can point at can be asked for.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from ui.preview.probe import PreviewProbe

from devlog_app.ui.preview.pane import PreviewPane

MOST_CHILDREN = 2_000
"""Of one thing on the screen; a longer list is not gone through."""

Answer = Mapping[str, object]


class Eyes(QObject):
    """Listens at the socket *path*; a question and its answer are a line of JSON each."""

    def __init__(self, path: str, parent: QObject) -> None:
        super().__init__(parent)
        self._looks: dict[str, Callable[[dict[str, Any]], Answer]] = {
            "place": _place,
            "texts": _texts,
            "note": _note,
            "painted": _painted,
            "picture": _picture,
        }
        QAccessible.setActive(True)
        QLocalServer.removeServer(path)
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._answer_next)
        assert self._server.listen(path), self._server.errorString()

    def _answer_next(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(self._answer)
        socket.disconnected.connect(socket.deleteLater)

    def _answer(self) -> None:
        socket = self.sender()
        assert isinstance(socket, QLocalSocket)
        while socket.canReadLine():
            asked = json.loads(bytes(socket.readLine().data()))
            answer = self._looks[asked["look"]](asked)
            socket.write(json.dumps(answer, ensure_ascii=False).encode() + b"\n")


def _place(asked: dict[str, Any]) -> Answer:
    """Where the thing called *name* stands: the first whose name is it, else the first that contains it."""
    wanted, role, within = asked["name"], asked.get("role"), asked.get("within")
    best: QAccessibleInterface | None = None
    for found in _seen(within):
        name = found.text(QAccessible.Text.Name)
        if role is not None and found.role() is not getattr(QAccessible.Role, role):
            continue
        if name == wanted:
            best = found
            break
        if best is None and wanted in name:
            best = found
    if best is None:
        return {"place": None}
    area: QRect = best.rect()
    state = best.state()
    return {
        "place": [area.x(), area.y(), area.width(), area.height()],
        "name": best.text(QAccessible.Text.Name),
        "value": best.text(QAccessible.Text.Value),
        "description": best.text(QAccessible.Text.Description),
        "enabled": not state.disabled,
        "checked": bool(state.checked),
    }


def _texts(asked: dict[str, Any]) -> Answer:
    """Every name that is on the screen."""
    return {"texts": [name for found in _seen(asked.get("within")) if (name := found.text(QAccessible.Text.Name))]}


def _note(_asked: dict[str, Any]) -> Answer:
    """What stands in the text that has the focus, and where its caret is."""
    edit = QApplication.focusWidget()
    if not isinstance(edit, QPlainTextEdit):
        return {"text": None}
    caret = edit.cursorRect()
    corner = edit.viewport().mapToGlobal(caret.topLeft())
    text = edit.document().toRawText().replace("\u2029", "\n")
    return {"text": text, "caret": [corner.x(), corner.y(), caret.width(), caret.height()]}


def _painted(_asked: dict[str, Any]) -> Answer:
    """What the preview has painted: each bubble's text with its formatted stretches, in UTF-16 units."""
    for pane in _widgets(PreviewPane):
        if pane.post is not None:
            bubbles = PreviewProbe(pane).bubbles()
            runs = [[(run.offset, run.length, sorted(run.formats)) for run in bubble.runs] for bubble in bubbles]
            return {"bubbles": [{"text": b.text, "runs": r} for b, r in zip(bubbles, runs, strict=True)]}
    return {"bubbles": []}


def _picture(asked: dict[str, Any]) -> Answer:
    """Keep the whole screen as the picture *file*."""
    return {"kept": QApplication.primaryScreen().grabWindow(0).save(asked["file"])}


def _widgets(kind: type[PreviewPane]) -> Iterator[PreviewPane]:
    """Those that are seen: every page has a preview of its own."""
    for window in QApplication.topLevelWidgets():
        yield from (one for one in window.findChildren(kind) if one.isVisible())


def _seen(within: str | None) -> Iterator[QAccessibleInterface]:
    """Everything on the screen, the windows in front first; *within*: only what is below the thing of that name."""
    windows = sorted(filter(QWidget.isVisible, QApplication.topLevelWidgets()), key=_is_behind)
    for window in windows:
        for found in _below(QAccessible.queryAccessibleInterface(window)):
            if within is None:
                yield found
            elif found.text(QAccessible.Text.Name) == within:
                yield from _below(found)


def _is_behind(window: QWidget) -> int:
    """Menus and popups stand before dialogs, and these before the main window."""
    if window is QApplication.activePopupWidget():
        return 0
    return 1 if window is QApplication.activeModalWidget() else 2 if window.parent() is not None else 3


def _below(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    pending = [root]
    while pending:
        found = pending.pop()
        state = found.state()
        if state.invisible:
            continue
        yield found
        count = min(found.childCount(), MOST_CHILDREN)
        pending += [child for number in reversed(range(count)) if (child := found.child(number)) is not None]
