"""Every colour of the window by what it is for, in a light and a dark scheme, and both with strong contrast."""

from dataclasses import fields
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from PySide6.QtGui import QColor, QPalette

from devlog_app.model.values import dataclass

HALF_LIGHT = 128


class Scheme(StrEnum):
    """Light or dark, *strong* where the system asks for more contrast; what ``system`` means is decided before."""

    LIGHT = "light"
    DARK = "dark"
    STRONG_LIGHT = "strong_light"
    STRONG_DARK = "strong_dark"

    @property
    def is_dark(self) -> bool:
        return self in {Scheme.DARK, Scheme.STRONG_DARK}

    @property
    def is_strong(self) -> bool:
        return self in {Scheme.STRONG_LIGHT, Scheme.STRONG_DARK}

    @property
    def strong(self) -> "Scheme":
        """The same with strong contrast."""
        return Scheme.STRONG_DARK if self.is_dark else Scheme.STRONG_LIGHT


@dataclass(frozen=True, slots=True)
class Badge:
    """A pill: its *ink* can be read on its *fill*."""

    ink: QColor
    fill: QColor


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """One scheme. Text roles keep a contrast of at least 4.5 : 1 (strong: 7 : 1) on the grounds they are named for."""

    scheme: Scheme
    # Grounds and lines
    window: QColor
    panel: QColor
    base: QColor
    raised: QColor
    border: QColor
    outline: QColor
    hover: QColor
    current_line: QColor
    # Text on those grounds
    text: QColor
    text_muted: QColor
    text_disabled: QColor
    accent: QColor
    accent_hover: QColor
    accent_text: QColor
    selection: QColor
    selection_text: QColor
    link: QColor
    focus: QColor
    # Findings: as text, and as the ground of a bar
    error: QColor
    error_fill: QColor
    warning: QColor
    warning_fill: QColor
    notice: QColor
    notice_fill: QColor
    success: QColor
    # The editor
    editor_mark: QColor
    editor_heading: QColor
    editor_code: QColor
    editor_code_fill: QColor
    editor_quote: QColor
    editor_list: QColor
    editor_comment: QColor
    editor_key: QColor
    editor_found: QColor
    editor_dimmed: QColor
    # Two texts side by side: the lines that differ, and the words in them; told apart by those who see no red or green
    left_fill: QColor
    left_words: QColor
    right_fill: QColor
    right_words: QColor
    # The preview: what Telegram's own clients show
    wallpaper: QColor
    bubble: QColor
    bubble_border: QColor
    bubble_text: QColor
    bubble_name: QColor
    bubble_time: QColor
    bubble_link: QColor
    bubble_quote_bar: QColor
    bubble_quote_fill: QColor
    bubble_code: QColor
    bubble_code_fill: QColor
    bubble_spoiler: QColor
    bubble_placeholder: QColor
    wallpaper_pill: QColor
    wallpaper_pill_text: QColor
    # Badges of the tree
    badge_draft: Badge
    badge_ready: Badge
    badge_scheduled: Badge
    badge_published: Badge
    badge_changed: Badge
    badge_trouble: Badge


_LIGHT = MappingProxyType(
    {
        "window": "#f4f5f7",
        "panel": "#f9fafb",
        "base": "#ffffff",
        "raised": "#ffffff",
        "border": "#dfe3e8",
        "outline": "#7d8794",
        "hover": "#e9ecf0",
        "current_line": "#f6f8fa",
        "text": "#1f242b",
        "text_muted": "#5b6470",
        "text_disabled": "#9aa2ad",
        "accent": "#2468c8",
        "accent_hover": "#1d5ab0",
        "accent_text": "#ffffff",
        "selection": "#cfe2fb",
        "selection_text": "#14181d",
        "link": "#1a62b8",
        "focus": "#1f5fc0",
        "error": "#b3261e",
        "error_fill": "#fdecea",
        "warning": "#8a5300",
        "warning_fill": "#fff4dc",
        "notice": "#1f5f9e",
        "notice_fill": "#e8f1fb",
        "success": "#1d7044",
        "editor_mark": "#66707c",
        "editor_heading": "#17345f",
        "editor_code": "#8a3b12",
        "editor_code_fill": "#f5f2ee",
        "editor_quote": "#4f6b58",
        "editor_list": "#2468c8",
        "editor_comment": "#69737f",
        "editor_key": "#6b4a9c",
        "editor_found": "#ffe28a",
        "editor_dimmed": "#70757c",
        "left_fill": "#fff6e3",
        "left_words": "#ffdf9e",
        "right_fill": "#ebf3fc",
        "right_words": "#bfdcfa",
        "wallpaper": "#d9e4ea",
        "bubble": "#ffffff",
        "bubble_border": "#c9d5dc",
        "bubble_text": "#0f1419",
        "bubble_name": "#0f6aa8",
        "bubble_time": "#67727e",
        "bubble_link": "#0f6cba",
        "bubble_quote_bar": "#3a8fd0",
        "bubble_quote_fill": "#ecf4fb",
        "bubble_code": "#23405c",
        "bubble_code_fill": "#eef3f7",
        "bubble_spoiler": "#8b98a5",
        "bubble_placeholder": "#e7edf2",
        "wallpaper_pill": "#5d7686",
        "wallpaper_pill_text": "#ffffff",
        "badge_draft": "#59626e on #e8ebef",
        "badge_ready": "#1a5fb4 on #deebfb",
        "badge_scheduled": "#6a4596 on #eee5f8",
        "badge_published": "#1b6b40 on #dcf1e4",
        "badge_changed": "#875100 on #fdeecb",
        "badge_trouble": "#a8221b on #fbe0de",
    }
)

_DARK = MappingProxyType(
    {
        "window": "#1c1f24",
        "panel": "#1f2328",
        "base": "#17191d",
        "raised": "#262b31",
        "border": "#30363d",
        "outline": "#7a848f",
        "hover": "#2a3037",
        "current_line": "#1c1f24",
        "text": "#e2e6ea",
        "text_muted": "#9ca6b1",
        "text_disabled": "#69727c",
        "accent": "#3272d0",
        "accent_hover": "#3574d4",
        "accent_text": "#ffffff",
        "selection": "#2b4c77",
        "selection_text": "#f2f5f8",
        "link": "#74aef3",
        "focus": "#7db4f5",
        "error": "#f28b82",
        "error_fill": "#3a2123",
        "warning": "#e9b860",
        "warning_fill": "#352b19",
        "notice": "#8ec1f5",
        "notice_fill": "#1d2b3b",
        "success": "#6fcf97",
        "editor_mark": "#838d98",
        "editor_heading": "#a9cbf7",
        "editor_code": "#e5b48f",
        "editor_code_fill": "#22262b",
        "editor_quote": "#9dbfa6",
        "editor_list": "#6fa8f5",
        "editor_comment": "#86909b",
        "editor_key": "#c3a5ec",
        "editor_found": "#5a4713",
        "editor_dimmed": "#7d868f",
        "left_fill": "#2b251a",
        "left_words": "#59451a",
        "right_fill": "#1b2632",
        "right_words": "#264a70",
        "wallpaper": "#0e1621",
        "bubble": "#182533",
        "bubble_border": "#22303f",
        "bubble_text": "#f1f4f7",
        "bubble_name": "#71baf2",
        "bubble_time": "#8496a8",
        "bubble_link": "#70b8f5",
        "bubble_quote_bar": "#5fa9e6",
        "bubble_quote_fill": "#1d3145",
        "bubble_code": "#b9d4ea",
        "bubble_code_fill": "#101b27",
        "bubble_spoiler": "#5f7387",
        "bubble_placeholder": "#22344a",
        "wallpaper_pill": "#22303f",
        "wallpaper_pill_text": "#d5dee7",
        "badge_draft": "#aeb7c1 on #2f353c",
        "badge_ready": "#8fbdf7 on #1f334e",
        "badge_scheduled": "#cbaef0 on #35284a",
        "badge_published": "#7fd3a2 on #1b3828",
        "badge_changed": "#ecc271 on #3d3018",
        "badge_trouble": "#f59c94 on #472423",
    }
)

_STRONG_LIGHT = MappingProxyType(
    dict(_LIGHT)
    | {
        "window": "#ffffff",
        "panel": "#ffffff",
        "border": "#8f949b",
        "outline": "#3f4852",
        "hover": "#e3e8ee",
        "text": "#000000",
        "text_muted": "#2f363f",
        "text_disabled": "#666d76",
        "accent": "#0b4a9e",
        "accent_hover": "#083a80",
        "selection": "#c3dcff",
        "selection_text": "#000000",
        "link": "#1a4a88",
        "focus": "#003a8c",
        "error": "#8b261e",
        "warning": "#684200",
        "notice": "#1f4c78",
        "success": "#1d643e",
        "editor_mark": "#4b5561",
        "editor_code": "#863912",
        "editor_quote": "#3e5a47",
        "editor_list": "#24529c",
        "editor_comment": "#4b5561",
        "editor_key": "#634294",
        "editor_dimmed": "#4f545b",
        "wallpaper": "#e6edf1",
        "bubble_border": "#5d6b76",
        "bubble_text": "#000000",
        "bubble_name": "#0f5c8c",
        "bubble_time": "#4e5965",
        "bubble_link": "#0f548a",
        "wallpaper_pill": "#33495a",
        "badge_draft": "#444d59 on #e8ebef",
        "badge_ready": "#1a4b8c on #deebfb",
        "badge_scheduled": "#5d3889 on #eee5f8",
        "badge_published": "#1b5736 on #dcf1e4",
        "badge_changed": "#6f4500 on #fdeecb",
        "badge_trouble": "#8c221b on #fbe0de",
    }
)

_STRONG_DARK = MappingProxyType(
    dict(_DARK)
    | {
        "window": "#000000",
        "panel": "#000000",
        "base": "#000000",
        "raised": "#0d0f12",
        "border": "#595e66",
        "outline": "#b4bdc7",
        "hover": "#22282f",
        "current_line": "#0d0f12",
        "text": "#ffffff",
        "text_muted": "#d3d9df",
        "text_disabled": "#99a2ac",
        "accent": "#8ec5ff",
        "accent_hover": "#a9d2ff",
        "accent_text": "#000000",
        "selection": "#163c70",
        "selection_text": "#ffffff",
        "link": "#86b7f3",
        "focus": "#a5d1ff",
        "error": "#f29f96",
        "editor_mark": "#959faa",
        "editor_code_fill": "#15181c",
        "editor_comment": "#959faa",
        "editor_dimmed": "#969fa8",
        "wallpaper": "#000000",
        "bubble": "#0d1620",
        "bubble_border": "#8796a6",
        "bubble_text": "#ffffff",
        "bubble_time": "#92a4b6",
        "bubble_link": "#88c4f5",
        "wallpaper_pill": "#1c2834",
        "badge_draft": "#bdc6d0 on #2f353c",
        "badge_ready": "#9dc4f7 on #1f334e",
        "badge_scheduled": "#ccb0f0 on #35284a",
        "badge_trouble": "#f5a8a0 on #472423",
    }
)


def _read(value: str) -> QColor | Badge:
    ink, _, fill = value.partition(" on ")
    return Badge(QColor(ink), QColor(fill)) if fill else QColor(ink)


_TABLES = MappingProxyType(
    {
        Scheme.LIGHT: _LIGHT,
        Scheme.DARK: _DARK,
        Scheme.STRONG_LIGHT: _STRONG_LIGHT,
        Scheme.STRONG_DARK: _STRONG_DARK,
    }
)


@cache
def _of(scheme: Scheme) -> Colours:
    table = _TABLES[scheme]
    roles = {role.name: _read(table[role.name]) for role in fields(Colours) if role.name != "scheme"}
    return Colours(scheme=scheme, **roles)  # type: ignore[arg-type]  # each role's form is fixed by its name


def colours(source: QPalette | Scheme) -> Colours:
    """The colours of a scheme, or of the scheme that a widget's palette belongs to."""
    if not isinstance(source, QPalette):
        return _of(source)
    scheme = Scheme.DARK if source.color(QPalette.ColorRole.Base).lightness() < HALF_LIGHT else Scheme.LIGHT
    # No widget, and no style sheet, gives links a colour of its own.
    is_strong = source.color(QPalette.ColorRole.Link) == _TABLES[scheme.strong]["link"]
    return _of(scheme.strong if is_strong else scheme)
