"""Commands whose work is only imported and made when one of them is given."""

from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtCore import QObject

from devlog_app.ui.actions.actions import Actions


class Worker(Protocol):
    """Who carries out some commands."""

    def carry_out(self, command: str) -> None:
        """Do what the command of this name says."""
        ...


class HandingOn(QObject):
    """Hears of *commands* for as long as *parent* lives; *make* is called with the first that is given."""

    def __init__(self, actions: Actions, commands: Iterable[str], make: Callable[[], Worker], parent: QObject) -> None:
        super().__init__(parent)
        self._make = make
        self._worker: Worker | None = None
        for command in commands:
            actions[command].triggered.connect(self._hand_on)

    def _hand_on(self) -> None:
        # The action's own signal dies with this object, as one to a function would not.
        command = self.sender().objectName()
        if self._worker is None:
            self._worker = self._make()
        self._worker.carry_out(command)
