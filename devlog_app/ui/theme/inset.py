"""Room before what stands in a field of numbers or times: style sheets widen such a field, but move no letter."""

from typing import TYPE_CHECKING, TypeVar

from devlog_app.ui.theme.controls import INSET

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractSpinBox

    AnyField = TypeVar("AnyField", bound=QAbstractSpinBox)


def inset(field: "AnyField") -> "AnyField":
    """Let the text of *field* keep away from its left edge; the window's style has it wider by as much.

    A field with a calendar to drop down needs no more than the style.
    """
    field.lineEdit().setTextMargins(INSET, 0, 0, 0)
    return field
