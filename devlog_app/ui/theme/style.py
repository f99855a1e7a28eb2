"""What Fusion draws too heavily for a quiet window; everything else is left to it.

All of it is one style sheet, that of the window: each further one in it would cost 30 to 40 KB.
"""

from collections.abc import Iterable

from devlog_app.ui.theme.bars import bars_style
from devlog_app.ui.theme.colours import Colours
from devlog_app.ui.theme.controls import controls_style
from devlog_app.ui.theme.marks import mark

BOXES = ("QCheckBox", "QGroupBox", "QAbstractItemView")
"""What can be ticked."""


def window_style(look: Colours) -> str:
    """Slim scroll bars without arrows, and buttons of dialogs without pictures, on every platform."""
    return f"""
        QScrollBar {{ background: transparent; border: 0; }}
        QScrollBar:vertical {{ width: 12px; }}
        QScrollBar:horizontal {{ height: 12px; }}
        QScrollBar::handle {{ background: {look.border.name()}; border-radius: 3px; margin: 3px; }}
        QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {look.text_disabled.name()}; }}
        QScrollBar::handle:vertical {{ min-height: 32px; }}
        QScrollBar::handle:horizontal {{ min-width: 32px; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
        QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
        QAbstractItemView {{ outline: 2px solid {look.focus.name()}; }}
        QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
        {_boxes(look)}
        {controls_style(look)}
        {bars_style(look)}
    """


def _boxes(look: Colours) -> str:
    """Boxes and radio buttons whose frame is seen also where they are not ticked, which Fusion's is not in the dark."""
    in_rows = tuple(kind for kind in BOXES if kind.endswith("View"))
    full = f"background: {look.accent.name()}; border-color: {look.accent.name()};"
    return f"""
        {_indicators(BOXES)}, QRadioButton::indicator {{ width: 14px; height: 14px; background: {look.base.name()};
                                            border: 1px solid {look.outline.name()}; border-radius: 3px; }}
        QRadioButton::indicator {{ border-radius: 8px; }}
        {_indicators(BOXES, "checked")} {{ {full} image: {mark("tick", 14)}; }}
        {_indicators(BOXES, "indeterminate")} {{ {full} image: {mark("dash", 14)}; }}
        /* A row may be as low as a line of text. */
        {_indicators(in_rows)} {{ width: 12px; height: 12px; }}
        {_indicators(in_rows, "checked")} {{ image: {mark("tick", 12)}; }}
        {_indicators(in_rows, "indeterminate")} {{ image: {mark("dash", 12)}; }}
        QRadioButton::indicator:checked {{ {full} image: {mark("dot", 14)}; }}
        {_indicators((*BOXES, "QRadioButton"), "disabled")} {{ background: {look.border.name()};
                                                              border-color: {look.border.name()}; }}
        QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border-color: {look.accent.name()}; }}
    """


def _indicators(kinds: Iterable[str], *states: str) -> str:
    """What is ticked in each of these *kinds* of widgets, in these *states*."""
    return ", ".join(f"{kind}::indicator" + "".join(f":{state}" for state in states) for kind in kinds)
