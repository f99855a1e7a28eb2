"""Whoever goes by keys sees where they are: every control is drawn with the focus and without, in both themes."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget
from ui.accessibility.focus_seen import in_sight, row_seen, seen
from ui.accessibility.places import places, until
from ui.accessibility.test_controls import controls, spoken
from ui.probes import child

from devlog_app.ui.main_window import MainWindow


def stops(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Every control of every place, once; what stands behind a question that is to be answered first is left out."""
    met: set[QWidget] = set()
    for name, place in places(window):
        modal = QApplication.activeModalWidget()
        if modal is not None and modal is not place:
            continue
        place.activateWindow()
        until(place.isActiveWindow)
        for control in controls(place):
            # A dialog's controls may come to lie where those of one that is closed lay.
            if (place is window and control in met) or control.focusProxy() is not None:
                continue
            met.add(control)
            yield f"{name}: {type(control).__name__} {spoken(control)[:50]!r}", control


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_focus_is_seen_on_every_control(window: MainWindow, theme: str) -> None:
    window.actions_table[f"theme_{theme}"].trigger()
    unseen = []
    for name, control in stops(window):
        assert not in_sight(control).isEmpty(), name
        if not seen(control).is_plain:
            unseen.append((name, seen(control)))
        row = row_seen(control) if isinstance(control, QAbstractItemView) else None
        if row is not None and not row.is_plain:
            unseen.append((f"row of {name}", row))
    assert unseen == []


def test_there_is_no_ring_where_somebody_clicks(window: MainWindow) -> None:
    window.activateWindow()
    before = above(window)
    window.tree.setFocus(Qt.FocusReason.TabFocusReason)
    assert above(window) != before
    QTest.mouseClick(child(window.search, QLineEdit), Qt.MouseButton.LeftButton)
    assert above(window) == before


def test_the_ring_goes_where_its_control_goes(window: MainWindow) -> None:
    window.activateWindow()
    field = child(window.search, QLineEdit)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    assert seen(field).is_plain
    window.resize(window.width() - 120, window.height() - 60)
    QApplication.processEvents()
    assert seen(field).is_plain


def test_nothing_is_drawn_over_a_text_that_is_written_in(window: MainWindow) -> None:
    window.activateWindow()
    before = above(window)
    window.tree.setFocus(Qt.FocusReason.TabFocusReason)
    window.editor.edit.setFocus(Qt.FocusReason.TabFocusReason)
    assert above(window) == before


def above(window: QWidget) -> set[QWidget]:
    """What stands in the window and over it."""
    found = window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return {each for each in found if each.isVisible()}
