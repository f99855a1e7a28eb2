"""F6 goes from one part of the window to the next, as in other programs: in each to where the keyboard was last."""

import weakref
from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from devlog_app.ui.main_window import MainWindow


class PaneCommands(QObject):
    """The parts are the notes, the page that is shown, the preview, publishing, and the line below."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._last: weakref.WeakKeyDictionary[QWidget, weakref.ref[QWidget]] = weakref.WeakKeyDictionary()

    def carry_out(self, command: str) -> None:
        """Go to the next part, or to the previous one."""
        step = 1 if command == "next_pane" else -1
        panes = [pane for pane in self._panes() if pane.isVisible()]
        here = QApplication.focusWidget()
        at = next((number for number, pane in enumerate(panes) if here is not None and pane.isAncestorOf(here)), None)
        if at is not None and here is not None:
            self._last[panes[at]] = weakref.ref(here)
        turns = range(1, len(panes) + 1)
        # From the tool bar, or from nowhere, the first of them comes next, or the last.
        start = at if at is not None else (-1 if step > 0 else len(panes))
        ways = (self._way_into(panes[(start + step * turn) % len(panes)]) for turn in turns)
        way = next((way for way in ways if way is not None), None)
        if way is not None:
            way.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _panes(self) -> Iterator[QWidget]:
        window = self.parent()
        assert isinstance(window, MainWindow)
        yield window.search
        yield window.pages.shown
        yield from (window.preview, window.publish, window.statusBar())

    def _way_into(self, pane: QWidget) -> QWidget | None:
        window = self.parent()
        assert isinstance(window, MainWindow)
        last = self._last[pane]() if pane in self._last else None
        if last is not None and _takes_keys(last):
            return last
        if pane is window.search and window.tree.isVisible():
            return window.tree
        if pane.isAncestorOf(window.editor) and window.editor.isVisible():
            return window.editor
        return next((each for each in _round(pane) if pane.isAncestorOf(each) and _takes_keys(each)), None)


def _round(pane: QWidget) -> Iterator[QWidget]:
    """All that the Tab key comes round to, from *pane* on."""
    each = pane.nextInFocusChain()
    while each is not None and each is not pane:
        yield each
        each = each.nextInFocusChain()


def _takes_keys(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
