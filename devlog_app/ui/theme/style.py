"""What Fusion draws too heavily for a quiet window; everything else is left to it."""

from collections.abc import Iterable

from devlog_app.ui.theme.colours import Colours
from devlog_app.ui.theme.controls import controls_style
from devlog_app.ui.theme.marks import mark

BOXES = ("QCheckBox", "QGroupBox", "QTreeView", "QListView", "QTableView")
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


def tool_bar_style(look: Colours) -> str:
    """Flat tool buttons that show themselves under the pointer, and a hair line below the bar."""
    return f"""
        QToolBar {{ background: {look.window.name()}; border: 0; border-bottom: 1px solid {look.border.name()};
                    padding: 3px 6px; spacing: 2px; }}
        QToolBar::separator {{ background: {look.border.name()}; width: 1px; margin: 5px 6px; }}
        QToolButton {{ border: 1px solid transparent; border-radius: 6px; padding: 4px 6px; }}
        QToolButton:hover {{ background: {look.hover.name()}; }}
        QToolButton:pressed, QToolButton:open {{ background: {look.border.name()}; }}
        QToolButton:checked {{ background: {look.hover.name()}; }}
        QToolButton:focus {{ border-color: {look.accent.name()}; }}
        QToolButton::menu-indicator {{ image: none; }}
    """


def tab_bar_style(look: Colours) -> str:
    """Tabs that stand flat on the bar; the one in front has the ground of the text, and a line above it."""
    return f"""
        QTabBar {{ background: transparent; border: 0; }}
        QTabBar::tab {{ background: {look.window.name()}; color: {look.text_muted.name()}; border: 0;
                        border-right: 1px solid {look.border.name()}; border-bottom: 1px solid {look.border.name()};
                        border-top: 2px solid transparent; padding: 5px 4px 6px 12px; }}
        QTabBar::tab:hover {{ background: {look.hover.name()}; color: {look.text.name()}; }}
        QTabBar::tab:selected {{ background: {look.base.name()}; color: {look.text.name()};
                                 border-top-color: {look.accent.name()}; border-bottom-color: {look.base.name()}; }}
        QTabBar::close-button {{ image: none; }}
        QTabBar QToolButton {{ background: {look.window.name()}; border: 0; border-radius: 0; padding: 0;
                               border-left: 1px solid {look.border.name()}; }}
        QTabBar QToolButton:hover {{ background: {look.hover.name()}; }}
    """
