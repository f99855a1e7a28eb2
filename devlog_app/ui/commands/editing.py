"""Undo, cut, copy, paste: given to the widget that has the focus."""

from functools import partial
from types import MappingProxyType

from PySide6.QtWidgets import QApplication

from devlog_app.ui.actions.actions import Actions

SLOTS = MappingProxyType(
    {"undo": "undo", "redo": "redo", "cut": "cut", "copy": "copy", "paste": "paste", "select_all": "selectAll"}
)


def connect_editing(actions: Actions) -> None:
    """Let the commands of the Edit menu reach the widget with the focus, if it knows them."""
    for name, slot in SLOTS.items():
        actions[name].triggered.connect(partial(_give_to_focus, slot))


def _give_to_focus(slot: str, _checked: bool = False) -> None:  # what Qt sends
    carry_out = getattr(QApplication.focusWidget(), slot, None)
    if carry_out is not None:
        carry_out()
