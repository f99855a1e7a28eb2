"""The colours can be read, in both schemes."""

import pytest
from PySide6.QtGui import QColor, QPalette

from devlog_app.ui.theme import Scheme, colours, qt_palette

READABLE = 4.5
PLAIN = 7.0
"""What text has where the system asks for more contrast."""
VISIBLE = 3.0

PAIRS = (
    ("text", "window"),
    ("text", "panel"),
    ("text", "base"),
    ("text", "hover"),
    ("text_muted", "window"),
    ("text_muted", "panel"),
    ("text_muted", "base"),
    ("accent_text", "accent"),
    ("accent_text", "accent_hover"),
    ("selection_text", "selection"),
    ("link", "base"),
    ("link", "window"),
    ("error", "error_fill"),
    ("error", "window"),
    ("warning", "warning_fill"),
    ("warning", "window"),
    ("notice", "notice_fill"),
    ("notice", "window"),
    ("success", "window"),
    ("text", "error_fill"),
    ("text", "warning_fill"),
    ("text", "notice_fill"),
    ("editor_mark", "current_line"),
    ("editor_heading", "current_line"),
    ("editor_code", "editor_code_fill"),
    ("editor_quote", "current_line"),
    ("editor_list", "current_line"),
    ("editor_comment", "base"),
    ("editor_key", "base"),
    ("editor_dimmed", "base"),
    ("text", "editor_found"),
    ("text", "left_words"),
    ("text", "right_words"),
    ("text_muted", "left_fill"),
    ("text_muted", "right_fill"),
    ("bubble_text", "bubble"),
    ("bubble_name", "bubble"),
    ("bubble_time", "bubble"),
    ("bubble_link", "bubble"),
    ("bubble_link", "bubble_quote_fill"),
    ("bubble_text", "bubble_quote_fill"),
    ("bubble_code", "bubble_code_fill"),
    ("wallpaper_pill_text", "wallpaper_pill"),
    ("text_muted", "bubble_placeholder"),
)
PALETTE = (
    ("WindowText", "Window"),
    ("Text", "Base"),
    ("Text", "AlternateBase"),
    ("ButtonText", "Button"),
    ("ToolTipText", "ToolTipBase"),
    ("PlaceholderText", "Base"),
    ("PlaceholderText", "Window"),
    ("PlaceholderText", "Button"),
    ("HighlightedText", "Highlight"),
    ("BrightText", "Window"),
    ("BrightText", "Base"),
    ("Link", "Base"),
    ("Link", "Window"),
    ("LinkVisited", "Base"),
)
BADGES = ("draft", "ready", "scheduled", "published", "changed", "trouble")


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_stands_out_from_its_ground(scheme: Scheme, ink: str, ground: str) -> None:
    chosen = colours(scheme)
    assert contrast(getattr(chosen, ink), getattr(chosen, ground)) >= wanted(scheme)


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("name", BADGES)
def test_a_badge_can_be_read(scheme: Scheme, name: str) -> None:
    badge = getattr(colours(scheme), f"badge_{name}")
    assert contrast(badge.ink, badge.fill) >= wanted(scheme)


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize(("ink", "ground"), PALETTE)
def test_stock_widgets_can_be_read(scheme: Scheme, ink: str, ground: str) -> None:
    palette, role = qt_palette(colours(scheme)), QPalette.ColorRole
    assert contrast(palette.color(role[ink]), palette.color(role[ground])) >= wanted(scheme)


@pytest.mark.parametrize("scheme", Scheme)
def test_the_focus_stands_out_from_what_is_around_it(scheme: Scheme) -> None:
    """Accent and focus frame what the keyboard is in: 3 : 1, as signs that are no text need."""
    chosen = colours(scheme)
    grounds = (chosen.window, chosen.base, chosen.raised, chosen.panel)
    assert min(contrast(chosen.accent, ground) for ground in grounds) >= VISIBLE
    assert min(contrast(chosen.focus, ground) for ground in (*grounds, chosen.hover, chosen.selection)) >= VISIBLE


@pytest.mark.parametrize("scheme", [scheme for scheme in Scheme if scheme.is_strong])
def test_lines_are_seen_where_the_system_asks_for_contrast(scheme: Scheme) -> None:
    chosen = colours(scheme)
    lines = (chosen.border, chosen.outline, chosen.bubble_border)
    assert min(contrast(line, chosen.window) for line in lines) >= VISIBLE


@pytest.mark.parametrize("scheme", Scheme)
def test_a_box_is_seen_also_where_it_is_not_ticked(scheme: Scheme) -> None:
    chosen = colours(scheme)
    grounds = (chosen.window, chosen.panel, chosen.base, chosen.raised)
    assert min(contrast(chosen.outline, ground) for ground in grounds) >= VISIBLE


@pytest.mark.parametrize("scheme", Scheme)
def test_a_widget_finds_its_scheme_by_its_palette(scheme: Scheme) -> None:
    assert colours(qt_palette(colours(scheme))).scheme is scheme


def wanted(scheme: Scheme) -> float:
    """The contrast that text has in *scheme*."""
    return PLAIN if scheme.is_strong else READABLE


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio as WCAG 2.1 defines it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())
