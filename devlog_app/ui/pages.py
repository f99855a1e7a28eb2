"""What can take the place of the writing: the calendar, a series; each page is made when it is first shown."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

WRITING = "writing"
"""The page that is always there: the open note, or the start page."""


class Pages(QObject):
    """Pages of *stack* by their names, first of all the writing, which stands on *home*.

    The writing's *side* column is hidden while another page is shown.
    """

    changed = Signal(str)
    """The page of this name is shown now."""

    def __init__(self, stack: QStackedWidget, home: QWidget, side: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._stack = stack
        self._side = side
        self._side_was_hidden = False
        self._home = home
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._made: dict[str, QWidget] = {}
        self._current = WRITING

    @property
    def current(self) -> str:
        """The name of the page that is shown."""
        return self._current

    @property
    def shown(self) -> QWidget:
        """The page that is shown."""
        page = self._stack.currentWidget()
        assert page is not None
        return page

    def offer(self, name: str, make: Callable[[], QWidget]) -> None:
        """Let the page *name* be shown; *make* is called when it is for the first time."""
        self._makers[name] = make

    def offers(self, name: str) -> bool:
        """Whether there is a page *name*."""
        return name == WRITING or name in self._makers

    def withdraw(self) -> None:
        """The workspace is closed: all pages but the writing go."""
        self.show(WRITING)
        self._makers.clear()
        for page in self._made.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._made.clear()

    def stand_on(self, home: QWidget) -> None:
        """Let *home*, a widget of the stack, be the writing's page from now on."""
        self._home = home
        if self._current == WRITING:
            self._stack.setCurrentWidget(home)

    def show(self, name: str) -> None:
        """Show the page *name*."""
        if name == self._current:
            return
        if self._current == WRITING:
            self._side_was_hidden = self._side.isHidden()
        self._current = name
        self._stack.setCurrentWidget(self._home if name == WRITING else self._page(name))
        self._side.setVisible(name == WRITING and not self._side_was_hidden)
        self.changed.emit(name)

    def _page(self, name: str) -> QWidget:
        if name not in self._made:
            page = self._made[name] = self._makers[name]()
            self._stack.addWidget(page)
        return self._made[name]
