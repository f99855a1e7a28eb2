"""What Fusion draws too heavily for a quiet window; everything else is left to it."""

from devlog_app.ui.theme.colours import Colours


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
