"""Buttons, fields and tabs, flat and of one kind: what Enter presses is filled, what can be written in has a frame."""

from PySide6.QtGui import QColor

from devlog_app.ui.theme.colours import Colours
from devlog_app.ui.theme.marks import mark

FIELDS = ("QLineEdit", "QComboBox", "QAbstractSpinBox")
"""What can be written in or chosen from, in one line."""
INSET = 7
"""Pixels between the frame of a number, a time or a day and its first letter: those of a plain field."""


def controls_style(look: Colours) -> str:
    """The style sheet of all windows' controls."""
    return _buttons(look) + _fields(look) + _arrows() + _tabs(look)


def _buttons(look: Colours) -> str:
    return f"""
        QPushButton {{ background: {look.raised.name()}; color: {look.text.name()}; border-radius: 6px;
                       border: 1px solid {_between(look.border, look.outline)}; padding: 4px 12px; outline: 0; }}
        QDialogButtonBox QPushButton {{ padding: 4px 16px; }}
        QPushButton:hover {{ background: {look.hover.name()}; }}
        QPushButton:pressed, QPushButton:open {{ background: {look.border.name()}; }}
        QPushButton:focus {{ border-color: {look.link.name()}; }}
        QPushButton:default {{ background: {look.accent.name()}; color: {look.accent_text.name()};
                               border-color: {look.accent.name()}; }}
        QPushButton:default:hover {{ background: {look.accent_hover.name()}; }}
        QPushButton:default:focus {{ border-color: {look.text.name()}; }}
        QPushButton:disabled {{ background: {look.panel.name()}; color: {look.text_disabled.name()};
                                border-color: {look.border.name()}; }}
        QToolButton {{ border: 1px solid transparent; border-radius: 6px; padding: 3px 6px; }}
        QToolButton:hover {{ background: {look.hover.name()}; }}
        QToolButton:pressed, QToolButton:open {{ background: {look.border.name()}; }}
        QToolButton:checked {{ background: {look.border.name()}; }}
        QToolButton::menu-indicator {{ image: none; }}
        QPushButton::menu-indicator {{ image: {mark("unfold", 12)}; width: 12px; height: 12px;
                                       subcontrol-origin: padding; subcontrol-position: center right; right: 6px; }}
    """


def _fields(look: Colours) -> str:
    whole = ", ".join(FIELDS)
    focus = ", ".join(f"{kind}:focus" for kind in FIELDS)
    off = ", ".join(f"{kind}:disabled" for kind in FIELDS)
    return f"""
        {whole} {{ background: {look.base.name()}; border: 1px solid {look.outline.name()}; border-radius: 6px;
                   padding: 3px 6px; }}
        {focus} {{ border-color: {look.link.name()}; }}
        {off} {{ background: {look.panel.name()}; color: {look.text_disabled.name()};
                 border-color: {look.border.name()}; }}
        QLineEdit {{ lineedit-clear-button-icon: {mark("clear", 16)}; }}
        QLineEdit:read-only {{ background: {look.panel.name()}; border-color: {look.border.name()}; }}
        QAbstractSpinBox {{ padding: 1px 2px 2px {INSET}px; }}
        QComboBox QLineEdit, QAbstractSpinBox QLineEdit {{ background: transparent; border: 0; padding: 0; }}
        QAbstractItemView QLineEdit {{ padding: 0 2px; border-radius: 3px; }}
    """


def _arrows() -> str:
    return f"""
        QComboBox::drop-down, QDateTimeEdit::drop-down {{ border: 0; width: 22px; }}
        QComboBox::down-arrow, QDateTimeEdit::down-arrow {{ image: {mark("unfold", 14)}; width: 14px; height: 14px; }}
        QSpinBox::up-button, QTimeEdit::up-button {{ border: 0; width: 18px; subcontrol-position: top right; }}
        QSpinBox::down-button, QTimeEdit::down-button {{ border: 0; width: 18px; subcontrol-position: bottom right; }}
        QSpinBox::up-arrow, QTimeEdit::up-arrow {{ image: {mark("fold", 11)}; width: 11px; height: 11px; }}
        QSpinBox::down-arrow, QTimeEdit::down-arrow {{ image: {mark("unfold", 11)}; width: 11px; height: 11px; }}
    """


def _tabs(look: Colours) -> str:
    return f"""
        QListWidget::item {{ padding: 5px 7px; }}
        QTabWidget::pane {{ border: 0; border-top: 1px solid {look.border.name()}; }}
        QTabBar::tab {{ color: {look.text_muted.name()}; border: 0; border-bottom: 2px solid transparent;
                        padding: 6px 12px; }}
        QTabBar::tab:hover {{ color: {look.text.name()}; background: {look.hover.name()}; }}
        QTabBar::tab:selected {{ color: {look.text.name()}; border-bottom-color: {look.accent.name()}; }}
        QHeaderView {{ background: {look.panel.name()}; border: 0; }}
        QHeaderView::section {{ background: {look.panel.name()}; color: {look.text_muted.name()}; border: 0;
                                border-bottom: 1px solid {look.border.name()}; padding: 4px 6px; }}
    """


def _between(one: QColor, other: QColor) -> str:
    """The colour half way."""
    pairs = (one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue())
    return QColor(*(sum(pair) // 2 for pair in pairs)).name()
