"""The bars with tools and with tabs: flat, with a hair line where they end."""

from devlog_app.ui.theme.colours import Colours

WITH_TOOLS = ("QToolBar", "ChatHeader", "FindBar")
"""Whose buttons are tools: they show themselves only under the pointer."""


def bars_style(look: Colours) -> str:
    """Comes behind the rules for the controls, of which it says what is different in bars."""
    return _tool_bars(look) + _format_bar() + _tabs(look)


def _tool_bars(look: Colours) -> str:
    def tools(state: str = "") -> str:
        return ", ".join(f"{bar} QToolButton{state}" for bar in WITH_TOOLS)

    return f"""
        QToolBar {{ background: {look.window.name()}; border: 0; border-bottom: 1px solid {look.border.name()};
                    padding: 3px 6px; spacing: 2px; }}
        QToolBar::separator {{ background: {look.border.name()}; width: 1px; margin: 5px 6px; }}
        {tools()} {{ padding: 4px 6px; }}
        {tools(":checked")} {{ background: {look.hover.name()}; }}
        {tools(":focus")} {{ border-color: {look.accent.name()}; }}
    """


def _format_bar() -> str:
    """Closer: beside a wide text there is room for all; in a narrow window the last few are behind an arrow."""
    return """
        FormatBar QToolBar { padding: 1px 6px; spacing: 0; }
        FormatBar QToolBar::separator { margin: 6px 3px; }
        FormatBar QToolButton { padding: 3px 4px; }
        FormatBar QToolButton#qt_toolbar_ext_button { padding: 0; min-width: 14px; }
    """


def _tabs(look: Colours) -> str:
    """The one in front has the ground of the text, and a line above it.

    Style sheets have no word for a passing tab, whose words are in italics: the bar takes it for the only one.
    """
    return f"""
        TabBar {{ background: transparent; border: 0; }}
        TabBar::tab {{ background: {look.window.name()}; color: {look.text_muted.name()}; border: 0;
                       border-right: 1px solid {look.border.name()}; border-bottom: 1px solid {look.border.name()};
                       border-top: 2px solid transparent; padding: 5px 4px 6px 12px; }}
        TabBar::tab:hover {{ background: {look.hover.name()}; color: {look.text.name()}; }}
        TabBar::tab:selected {{ background: {look.base.name()}; color: {look.text.name()};
                                border-top-color: {look.accent.name()}; border-bottom-color: {look.base.name()}; }}
        TabBar::tab:only-one {{ font-style: italic; }}
        TabBar::close-button {{ image: none; }}
        TabBar QToolButton {{ background: {look.window.name()}; border: 0; border-radius: 0; padding: 0;
                              border-left: 1px solid {look.border.name()}; }}
        TabBar QToolButton:hover {{ background: {look.hover.name()}; }}
        TabList {{ border: 0; padding: 4px; }}
    """
