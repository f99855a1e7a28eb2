"""How a control shows that the keyboard is in it: drawn with the focus and without, and compared point by point."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

MARGIN = 4
"""Pixels around a control where its ring may be."""
ENOUGH = 3.0
"""Contrast between what was and what is, that WCAG 2.2 asks of a ring."""


@dataclass(frozen=True, slots=True)
class Seen:
    """How many points of a control change plainly when the focus comes, and how many are *asked*: a side of it."""

    changed: int
    asked: int

    @property
    def is_plain(self) -> bool:
        return self.changed >= self.asked


def seen(widget: QWidget) -> Seen:
    """How plainly *widget* shows that it has the focus, as it looks now in its window."""
    window = widget.window()
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    held = QApplication.focusWidget()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    shows = QApplication.focusWidget() or widget
    place = in_sight(widget).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN) & window.rect()
    focused = _drawn(window, place)
    shows.clearFocus()
    without = _drawn(window, place)
    if held is not None:
        held.setFocus(Qt.FocusReason.OtherFocusReason)
    return Seen(_plain_changes(focused, without), _asked(widget, place))


def _asked(widget: QWidget, place: QRect) -> int:
    if isinstance(widget, QPlainTextEdit | QTextEdit | QLineEdit):
        # The caret is where somebody looks who is about to type.
        return widget.fontMetrics().height() * 3 // 4
    return min(place.width(), place.height())


def in_sight(widget: QWidget) -> QRect:
    """What is seen of *widget* in its window; scrolled to, where it lies outside."""
    window, around = widget.window(), list(_around(widget))
    for above in around:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
    place = QRect(widget.mapTo(window, QPoint()), widget.size())
    for above in around:
        place &= QRect(above.mapTo(window, QPoint()), above.size())
    return place


def _around(widget: QWidget) -> Iterator[QWidget]:
    while not widget.isWindow():
        widget = widget.parentWidget() or widget.window()
        yield widget


def _drawn(window: QWidget, place: QRect) -> QImage:
    return window.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)


def _plain_changes(one: QImage, other: QImage) -> int:
    counts: dict[tuple[int, int], int] = {}
    first, second = bytes(one.constBits()), bytes(other.constBits())
    if first == second:
        return 0
    before, after = memoryview(first).cast("I"), memoryview(second).cast("I")
    for pair in zip(before, after, strict=True):
        if pair[0] != pair[1]:
            counts[pair] = counts.get(pair, 0) + 1
    return sum(count for pair, count in counts.items() if contrast(*pair) >= ENOUGH)


def contrast(one: int, other: int) -> float:
    """Of two colours as 0xRRGGBB, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(rgb: int) -> float:
    linear = (_linear(rgb >> shift & 0xFF) for shift in (16, 8, 0))
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _linear(part: int) -> float:
    share = part / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def row_seen(view: QAbstractItemView) -> Seen | None:
    """How plainly a row shows that the arrow keys have come to it; None where there are not two to go between."""
    held = view.currentIndex()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_Home)
    before = view.currentIndex()
    first = _drawn(view.viewport(), view.viewport().rect())
    QTest.keyClick(view, Qt.Key.Key_Down)
    now = view.currentIndex()
    if not now.isValid() or now == before:
        view.setCurrentIndex(held)
        return None
    row = view.visualRect(now) & view.viewport().rect()
    second = _drawn(view.viewport(), view.viewport().rect())
    # What stands beside a list may be of the row at hand.
    view.setCurrentIndex(held)
    scale = first.devicePixelRatio()
    place = QRect(row.topLeft() * scale, row.size() * scale)
    return Seen(_plain_changes(second.copy(place), first.copy(place)), min(row.width(), row.height()))
