"""The letters that Alt goes to a control or a menu by."""

from collections import Counter
from collections.abc import Iterable, Iterator

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QGroupBox,
    QLabel,
    QMenu,
    QMenuBar,
    QPushButton,
    QTabBar,
    QWidget,
)


def twice_in_menus(bar: QMenuBar) -> list[str]:
    """Letters that two entries of one menu share, in the bar and in every menu below it."""
    return [words for name, entries in _menus("menu bar", bar) for words in _twice(name, entries)]


def twice_in(place: QWidget) -> list[str]:
    """Letters that two controls share that are seen in *place*; in a window its menus are meant too."""
    bar = place.findChild(QMenuBar)
    menus = [action.text() for action in bar.actions()] if isinstance(bar, QMenuBar) else []
    return list(_twice(place.windowTitle(), [*menus, *_letters(place)]))


def has_default(dialog: QDialog) -> bool:
    """Whether Return presses a button of *dialog* wherever the keyboard is."""
    buttons = [each for each in dialog.findChildren(QPushButton) if each.isVisibleTo(dialog)]
    return any(each.isDefault() for each in buttons)


def _letters(place: QWidget) -> Iterator[str]:
    for each in place.findChildren(QWidget):
        if not each.isVisibleTo(place) or each.window() is not place:
            continue
        if isinstance(each, QAbstractButton) or (isinstance(each, QLabel) and each.buddy() is not None):
            yield each.text()
        elif isinstance(each, QGroupBox):
            yield each.title()
        elif isinstance(each, QTabBar):
            yield from (each.tabText(number) for number in range(each.count()))


def _menus(name: str, menu: QMenu | QMenuBar) -> Iterator[tuple[str, list[str]]]:
    yield name, [action.text() for action in menu.actions() if not action.isSeparator()]
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _menus(action.text(), below)


def _twice(name: str, texts: Iterable[str]) -> Iterator[str]:
    said = list(texts)
    keys = Counter(QKeySequence.mnemonic(text).toString() for text in said)
    for key, count in keys.items():
        if key and count > 1:
            yield f"{name}: {key} of {[text for text in said if QKeySequence.mnemonic(text).toString() == key]}"
